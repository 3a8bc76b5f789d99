import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { CheckSettings, Snapshot } from '../service/snapshot';
import { toDiagnostic } from './diagnostic';
import { sent } from './fence';
import { verdictMethod } from './protocol';
import { steady, type TypedInCell } from './steady';
import { toVerdict } from './verdict';

/** Runs something when nothing was typed for a moment; what comes back calls it off. */
export type Later = (run: () => void) => () => void;

/** Half a second: longer than between two keys, shorter than a look at the screen. */
const pause = 500;

export const afterPause: Later = (run) => {
	const timer = setTimeout(run, pause);
	return () => clearTimeout(timer);
};

/** What is published of a document. */
export interface Published {
	readonly version: number;
	readonly snapshot: Snapshot;
	readonly check: CheckSettings;
}

export interface Publisher {
	/** Sends what is found, with the verdict. */
	readonly publish: (uri: string) => void;
	/** The same while a cell is typed: other cells and the verdict stay as they are until a pause. */
	readonly typed: (uri: string, typed: TypedInCell) => void;
	/** The document is closed. */
	readonly forget: (uri: string) => void;
}

/** Sends the findings of documents and what EDGAR would do with them. */
export function publisher(
	connection: Connection,
	log: (message: string) => void,
	{ find, later }: { readonly find: (uri: string) => Published | undefined; readonly later: Later },
): Publisher {
	const shown = new Map<string, readonly Diagnostic[]>();
	const waiting = new Map<string, () => void>();

	const send = (uri: string, { version, snapshot, check }: Published, typed?: TypedInCell): void => {
		const found = snapshot.findings(check).map((finding) => toDiagnostic(uri, snapshot, finding));
		const before = shown.get(uri);
		const diagnostics = typed && before ? steady(before, found, typed) : found;
		shown.set(uri, diagnostics);
		sent('diagnostics', log, connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] }));
		for (const { rule, error } of snapshot.failures(check)) log(`Rule ${rule.id} failed: ${String(error)}`);
	};

	const callOff = (uri: string): void => {
		waiting.get(uri)?.();
		waiting.delete(uri);
	};

	const publish = (uri: string): void => {
		callOff(uri);
		const open = find(uri);
		if (!open) return;
		send(uri, open);
		sent(verdictMethod, log, connection.sendNotification(verdictMethod, toVerdict({ uri, ...open })));
	};

	return {
		publish,
		typed(uri, typed) {
			callOff(uri);
			const open = find(uri);
			if (!open) return;
			send(uri, open, typed);
			waiting.set(
				uri,
				later(() => publish(uri)),
			);
		},
		forget(uri) {
			callOff(uri);
			shown.delete(uri);
			sent('diagnostics', log, connection.sendDiagnostics({ uri, diagnostics: [] }));
		},
	};
}
