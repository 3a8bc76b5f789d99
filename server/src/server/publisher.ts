import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { CheckSettings, Snapshot } from '../service/snapshot';
import { toDiagnostic } from './diagnostic';
import { fenced, sent } from './fence';
import { verdictMethod } from './protocol';
import { isSameCell, steady, type TypedInCell } from './steady';
import { toVerdict } from './verdict';

/** Runs something when nothing was typed for a moment; what comes back calls it off. */
export type Later = (run: () => void) => () => void;

/** Half a second: longer than between two keys, shorter than a look at the screen. */
const pause = 500;

export const afterPause: Later = (run) => {
	const timer = setTimeout(run, pause);
	return () => clearTimeout(timer);
};

/** When the one who calls is done: every edit is answered. */
export const atOnce: Later = (run) => {
	let isOff = false;
	queueMicrotask(() => {
		if (!isOff) run();
	});
	return () => (isOff = true);
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
	/**
	 * The same after an edit, once for edits that come together. While a cell is typed other cells and the verdict stay as they are
	 * until a pause.
	 */
	readonly edited: (uri: string, typed: TypedInCell | undefined) => void;
	/** The document is closed. */
	readonly forget: (uri: string) => void;
}

/** When something is run. */
export interface Moments {
	/** When the messages that are there already have been read. */
	readonly soon: Later;
	/** When nothing was typed for a moment. */
	readonly later: Later;
}

/** What waits to be sent of a document. */
interface Waiting {
	readonly callOff: () => void;
	/** The keys that have not been answered, all in one cell; undefined where more than that was edited. */
	readonly keys: readonly TypedInCell[] | undefined;
}

/** Sends the findings of documents and what EDGAR would do with them. */
export function publisher(
	connection: Connection,
	log: (message: string) => void,
	{ find, soon, later }: Moments & { readonly find: (uri: string) => Published | undefined },
): Publisher {
	const shown = new Map<string, readonly Diagnostic[]>();
	const waiting = new Map<string, Waiting>();

	const send = (uri: string, { version, snapshot, check }: Published, keys: readonly TypedInCell[] = []): void => {
		const found = snapshot.findings(check).map((finding) => toDiagnostic(uri, snapshot, finding));
		const diagnostics = steady(shown.get(uri) ?? found, found, keys);
		shown.set(uri, diagnostics);
		sent('diagnostics', log, connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] }));
		for (const { rule, error } of snapshot.failures(check)) log(`Rule ${rule.id} failed: ${String(error)}`);
	};

	const callOff = (uri: string): void => {
		waiting.get(uri)?.callOff();
		waiting.delete(uri);
	};

	const publish = (uri: string): void => {
		callOff(uri);
		const open = find(uri);
		if (!open) return;
		send(uri, open);
		sent(verdictMethod, log, connection.sendNotification(verdictMethod, toVerdict({ uri, ...open })));
	};

	const answer = (uri: string, keys: readonly TypedInCell[]): void => {
		const open = find(uri);
		if (!open) return;
		send(uri, open, keys);
		wait(uri, { keys: [], until: later, then: publish });
	};

	const wait = (
		uri: string,
		{ keys, until, then }: Pick<Waiting, 'keys'> & { readonly until: Later; readonly then: (uri: string) => void },
	): void => {
		// A clock runs it, and nobody else would catch what it throws.
		const run = fenced('diagnostics', log, undefined, then);
		waiting.set(uri, { keys, callOff: until(() => run(uri)) });
	};

	return {
		publish,
		edited(uri, typed) {
			const { keys: unanswered } = waiting.get(uri) ?? { keys: [] };
			callOff(uri);
			const keys = typed && unanswered?.every((key) => isSameCell(key, typed)) ? [...unanswered, typed] : undefined;
			wait(uri, { keys, until: soon, then: keys ? () => answer(uri, keys) : publish });
		},
		forget(uri) {
			callOff(uri);
			shown.delete(uri);
			sent('diagnostics', log, connection.sendDiagnostics({ uri, diagnostics: [] }));
		},
	};
}
