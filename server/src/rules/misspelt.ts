import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { overRuns } from '../model/runs';
import { known, type TextValue } from '../model/value';
import { areOneKeyApart } from './nearDates';

/** A title that one keystroke divides from one that the form has oftener. */
export interface Misspelt {
	readonly title: string;
	readonly usual: string;
}

/**
 * Titles that stand once and differ from a title that stands twice or more in one word, and there by one keystroke. Letters of a
 * class or a series, numbers and a plural are no slips.
 */
export function misspeltTitles({ tableI, tableII }: Pick<Filing, 'tableI' | 'tableII'>): readonly Misspelt[] {
	const counts = summed([titleCounts(tableI), titleCounts(tableII)]);
	if (counts.size < 2 || counts.size > mostTitles) return [];
	const usual = [...counts].filter(([, count]) => count > 1).map(([title]) => title);
	return [...counts].flatMap(([title, count]) => {
		const meant = count === 1 ? usual.filter((other) => isSlip(title, other)) : [];
		return meant.length === 1 && meant[0] !== undefined ? [{ title, usual: meant[0] }] : [];
	});
}

/** More titles than that are no form but a list. */
export const mostTitles = 60;

const titleCounts = overRuns((run): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>();
	for (const row of run) {
		for (const value of titlesOf(row)) {
			const title = known(value)?.text;
			if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1);
		}
	}
	return counts;
}, summed);

function summed(parts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const part of parts) for (const [title, count] of part) counts.set(title, (counts.get(title) ?? 0) + count);
	return counts;
}

/** The title of a row, and in Table II that of the underlying security. */
export function titlesOf(row: Row): readonly TextValue[] {
	return row.table === 'II' ? [row.title, row.underlyingTitle] : [row.title];
}

function isSlip(written: string, meant: string): boolean {
	const [words, others] = [written.toLowerCase().split(/\s+/), meant.toLowerCase().split(/\s+/)];
	if (words.length !== others.length) return false;
	const [odd, ...more] = words.flatMap((word, index) =>
		word === others[index] ? [] : [[word, others[index] ?? ''] as const],
	);
	if (!odd || more.length > 0) return false;
	const [word, other] = odd;
	const isPlural = word === `${other}s` || other === `${word}s`;
	return /^\p{L}{4,}$/u.test(word) && /^\p{L}{4,}$/u.test(other) && !isPlural && areOneKeyApart(word, other);
}
