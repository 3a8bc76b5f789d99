import type { Checked } from '../report';
import type { Style } from '../request';
import type { Summary } from '../summary';

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
