import type { Checked } from '../report';
import type { Format, Style } from '../request';
import type { Summary } from '../summary';
import { github } from './github';
import { json, jsonl } from './json';
import { sarif } from './sarif';
import { text } from './text';
import { unix } from './unix';

/** A format is written as the files are checked, so that a run needs no more memory for many files than for one. */
export interface OutputFormat {
	readonly head: string;
	/** Between two files. */
	readonly joint: string;
	/** Whether the end says how many findings `--fix` would mend. */
	readonly saysFixable?: true;
	file(checked: Checked, style: Style): string;
	foot(summary: Summary, style: Style): string;
}

export const formats: Readonly<Record<Format, OutputFormat>> = { text, json, jsonl, sarif, github, unix };
