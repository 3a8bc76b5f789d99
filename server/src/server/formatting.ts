import {
	DocumentFormattingRequest,
	MessageType,
	ShowMessageNotification,
	type Connection,
	type DocumentFormattingParams,
	type ShowMessageParams,
	type TextEdit,
} from 'vscode-languageserver';
import { formatDocument } from '../service/format';
import type { Binding, Host } from './binding';
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
				if (result.kind === 'formatted') return result.edits.map(({ range, text }) => ({ range, newText: text }));
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
