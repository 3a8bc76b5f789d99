import {
	DocumentFormattingRequest,
	type Connection,
	type DocumentFormattingParams,
	type TextEdit,
} from 'vscode-languageserver';
import { formatDocument } from '../service/format';
import type { Binding, Host } from './binding';
import { fenced } from './fence';

/** Format Document. Someone who asked for it and gets nothing is told why. */
export const formattingBinding: Binding = {
	capability: { documentFormattingProvider: true },
	handlers: [
		(connection: Connection, { find, log }: Host): void => {
			const format = ({ textDocument: { uri } }: DocumentFormattingParams): TextEdit[] => {
				const open = find(uri);
				if (!open) return [];
				const result = formatDocument(open.snapshot);
				if (result.kind === 'formatted') return result.edits.map(({ range, text }) => ({ range, newText: text }));
				connection.window.showInformationMessage(`Not formatted. ${result.why}`);
				return [];
			};
			const { method } = DocumentFormattingRequest;
			connection.onRequest<unknown, unknown>(method, fenced(method, log, [], format));
		},
	],
};
