import type { CheckSettings } from '../service/snapshot';
import type { Severity } from '../rules/rule';
import type { Baseline } from './baseline';

export type Format = 'text' | 'json' | 'jsonl' | 'sarif' | 'github' | 'unix';
export type FailOn = 'error' | 'warning' | 'info' | 'hint' | 'never';

/** All that the check of one file depends on. Plain data, since it goes to other threads. */
export interface CheckRequest {
	readonly format: Format;
	readonly failOn: FailOn;
	readonly fix: boolean;
	readonly stdinName: string;
	readonly settings: CheckSettings;
	/** What was known before. */
	readonly baseline: Baseline | undefined;
	/** Whether each result brings what a new baseline needs. */
	readonly writesBaseline: boolean;
	readonly style: Style;
}

/** How text looks: on a terminal with the lines and in colours, in a file plain. */
export interface Style {
	readonly colours: boolean;
	readonly excerpts: boolean;
	readonly width: number;
}

const ranks = { error: 0, warning: 1, information: 2, hint: 3 } as const;
const limits = { error: 0, warning: 1, info: 2, hint: 3, never: -1 } as const;

export function isOverLimit(severity: Severity, failOn: FailOn): boolean {
	return ranks[severity] <= limits[failOn];
}
