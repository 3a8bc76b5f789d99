import type { Counts, FileResult } from './fileResult';

/** What a run came to. */
export interface Summary {
	readonly filings: number;
	/** Files of folders that hold no filing. */
	readonly others: number;
	readonly counts: Counts;
	readonly isOverLimit: boolean;
	/** Lines that went to standard error and make the run fail. */
	readonly complaints: readonly string[];
	/** Whether it was ended before all files were checked. */
	readonly stopped: boolean;
}

export const emptySummary: Summary = {
	filings: 0,
	others: 0,
	counts: { error: 0, warning: 0, information: 0, hint: 0, suppressed: 0, known: 0, fixed: 0, fixable: 0 },
	isOverLimit: false,
	complaints: [],
	stopped: false,
};

export function withResult(summary: Summary, { isFiling, complaints, counts, isOverLimit }: FileResult): Summary {
	const { counts: before } = summary;
	return {
		filings: summary.filings + (isFiling ? 1 : 0),
		others: summary.others + (isFiling || complaints.length > 0 ? 0 : 1),
		counts: {
			error: before.error + counts.error,
			warning: before.warning + counts.warning,
			information: before.information + counts.information,
			hint: before.hint + counts.hint,
			suppressed: before.suppressed + counts.suppressed,
			known: before.known + counts.known,
			fixed: before.fixed + counts.fixed,
			fixable: before.fixable + counts.fixable,
		},
		isOverLimit: summary.isOverLimit || isOverLimit,
		// A SARIF log tells of them too; more than a hundred tell no more.
		complaints: summary.complaints.length < 100 ? summary.complaints.concat(complaints) : summary.complaints,
		stopped: summary.stopped,
	};
}

/** `1 error`, `2 errors`. */
export function count(number: number, word: string): string {
	// What groups digits takes as long to be set up as a form to be read.
	const written = number < 1000 ? String(number) : number.toLocaleString('en-US');
	return `${written} ${word}${number === 1 ? '' : 's'}`;
}
