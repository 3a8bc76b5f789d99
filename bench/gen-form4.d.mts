/** A Form 4 text of any length: without errors its totals, dates and footnotes agree. The same seed gives the same text. */
export function genForm4(options: {
	/** Rows of each table. */
	readonly rows: number;
	readonly footnotes: number;
	readonly seed: number;
	/** The part of the rows that get an error, from 0 to 1. */
	readonly errorRate: number;
}): {
	readonly text: string;
	/** Where a figure stands in the middle of Table I. */
	readonly sites: { readonly middle: { readonly line: number; readonly character: number } };
};
