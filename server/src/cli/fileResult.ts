import type { KnownFinding } from './baseline';

/** What the check of a file came to. Plain data, since it may come from another thread. */
export interface FileResult {
	readonly argument: number;
	/** False for a file of a folder that holds no filing, and for one that cannot be read. */
	readonly isFiling: boolean;
	/** The file in the format that was asked for. */
	readonly output: string;
	readonly counts: Counts;
	readonly isOverLimit: boolean;
	/** Lines for standard error that make the run fail. */
	readonly complaints: readonly string[];
	/** Lines for standard error that do not. */
	readonly notices: readonly string[];
	readonly sidecar: SidecarUse | undefined;
	/** For a new baseline: the name of the file and what it has. */
	readonly known: readonly KnownFinding[];
	readonly file: string;
}

export interface Counts {
	readonly error: number;
	readonly warning: number;
	readonly information: number;
	readonly hint: number;
	readonly suppressed: number;
	readonly known: number;
	readonly fixed: number;
	/** Findings that --fix would mend, where the format says how many. */
	readonly fixable: number;
}

/** Which entries of the file of suppressions were about this filing, and which of those suppressed something. */
export interface SidecarUse {
	readonly path: string;
	readonly complaints: readonly string[];
	readonly used: readonly number[];
	/** Entries that name this filing and suppress nothing in it. */
	readonly lapsed: readonly number[];
}
