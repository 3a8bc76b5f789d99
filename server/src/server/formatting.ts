import {
	DocumentFormattingRequest,
	DocumentOnTypeFormattingRequest,
	DocumentRangeFormattingRequest,
	MessageType,
	ShowMessageNotification,
	type Connection,
	type DocumentFormattingParams,
	type ShowMessageParams,
	type TextEdit,
} from 'vscode-languageserver';
import { formatDocument } from '../service/format';
import { formatRange, onTypeEdits, typedCharacters } from '../service/onType';
import type { Edit } from '../source/source';
import { on, type Binding, type Host } from './binding';
import { fenced, sent } from './fence';

/** Format Document. Someone who asked for it and gets nothing is told why. */
export const formattingBinding: Binding = {
	capability: { documentFormattingProvider: true },
	handlers: [
		(connection: Connection, { find, log }: Host): void => {
			const format = ({ textDocument: { uri } }: DocumentFormattingParams): TextEdit[] => {
				const open = find(uri);
				if (!open) return [];
				const result = formatDocument(open.snapshot);
				if (result.kind === 'formatted') return toTextEdits(result.edits);
				// A request would want an answer, which not every editor gives; unanswered it ends the server.
				const message: ShowMessageParams = { type: MessageType.Info, message: `Not formatted. ${result.why}` };
				sent('a message', log, connection.sendNotification(ShowMessageNotification.type, message));
				return [];
			};
			const { method } = DocumentFormattingRequest;
			connection.onRequest<unknown, unknown>(method, fenced(method, log, [], format));
		},
	],
};

/** Format Selection: the lines that are touched, in the shape of the form. */
export const rangeFormattingBinding: Binding = {
	capability: { documentRangeFormattingProvider: true },
	handlers: [
		on(DocumentRangeFormattingRequest.type, [], ({ snapshot, check }, { range }) =>
			toTextEdits(formatRange(snapshot, range, check.today)),
		),
	],
};

const [firstTriggerCharacter, ...moreTriggerCharacter] = typedCharacters;

/** A cell that was left, a row that was ended and a mark that was closed are put into the notation of the form. */
export const onTypeBinding: Binding = {
	capability: { documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter } },
	handlers: [
		on(DocumentOnTypeFormattingRequest.type, [], ({ snapshot, check }, { position, ch }) =>
			toTextEdits(onTypeEdits(snapshot, { position, typed: ch, today: check.today })),
		),
	],
};

function toTextEdits(edits: readonly Required<Edit>[]): TextEdit[] {
	return edits.map(({ range, text }) => ({ range, newText: text }));
}
