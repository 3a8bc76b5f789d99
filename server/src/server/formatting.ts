import {
	DocumentFormattingRequest,
	DocumentOnTypeFormattingRequest,
	DocumentRangeFormattingRequest,
	type DocumentFormattingParams,
	type TextEdit,
} from 'vscode-languageserver';
import { formatDocument } from '../service/format';
import { formatRange, onTypeEdits } from '../service/onType';
import type { Edit } from '../source/source';
import { on, type Handler } from './binding';
import { fenced } from './fence';

/** Format Document. Someone who asked for it and gets nothing is told why. */
const whole: Handler = {
	method: DocumentFormattingRequest.method,
	answering: ({ find, log, tell }) => {
		const format = ({ textDocument: { uri } }: DocumentFormattingParams): TextEdit[] => {
			const open = find(uri);
			if (!open) return [];
			const result = formatDocument(open.snapshot);
			if (result.kind === 'formatted') return toTextEdits(result.edits);
			tell(`Not formatted. ${result.why}`);
			return [];
		};
		return fenced(DocumentFormattingRequest.method, log, [], format);
	},
};

export const formatting: readonly Handler[] = [
	whole,
	// Format Selection: the lines that are touched, in the shape of the form.
	on(DocumentRangeFormattingRequest.type, [], ({ snapshot, check }, { range }) =>
		toTextEdits(formatRange(snapshot, range, check.today)),
	),
	// A cell that was left, a row that was ended and a mark that was closed are put into the notation of the form.
	on(DocumentOnTypeFormattingRequest.type, [], ({ snapshot, check }, { position, ch }) =>
		toTextEdits(onTypeEdits(snapshot, { position, typed: ch, today: check.today })),
	),
];

function toTextEdits(edits: readonly Required<Edit>[]): TextEdit[] {
	return edits.map(({ range, text }) => ({ range, newText: text }));
}
