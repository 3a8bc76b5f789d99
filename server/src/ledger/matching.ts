import { formatIso } from '../model/date';
import type { Row } from '../model/row';
import { shownText } from '../model/shown';
import type { AnyValue } from '../model/value';

/** Two rows that report the same thing, in an original and in its amendment. */
export interface Match {
	readonly before: Row;
	readonly after: Row;
}

export interface Matching {
	readonly pairs: readonly Match[];
	/** Rows of the original that the amendment does not have. */
	readonly dropped: readonly Row[];
	readonly added: readonly Row[];
}

/**
 * Rows of two tables brought together by class, date, code and nature of ownership. Where several rows agree in these, those that
 * agree most in the rest belong together, and of equals those that stand in the same order. What is left over may have been
 * corrected in one of the four: it is matched by what else agrees, where that is most of the row.
 */
export function matchRows(before: readonly Row[], after: readonly Row[]): Matching {
	const pairs = new Map<Row, Row>();
	const taken = new Set<Row>();
	const free = (rows: readonly Row[], used: (row: Row) => boolean): readonly Row[] => rows.filter((row) => !used(row));
	const take = (likeness: Likeness, keyOf: (row: Row) => string): void => {
		const groups = grouped(
			free(after, (row) => taken.has(row)),
			keyOf,
		);
		for (const [key, rows] of grouped(
			free(before, (row) => pairs.has(row)),
			keyOf,
		)) {
			for (const { before: old, after: now } of closest(rows, groups.get(key) ?? [], likeness)) {
				pairs.set(old, now);
				taken.add(now);
			}
		}
	};
	take(() => true, wholeKey);
	take(() => true, rowKey);
	take(isMostlyAlike, (row) => `${row.table} ${row.kind}`);
	return {
		pairs: before.flatMap((row) => {
			const now = pairs.get(row);
			return now ? [{ before: row, after: now }] : [];
		}),
		dropped: free(before, (row) => pairs.has(row)),
		added: free(after, (row) => taken.has(row)),
	};
}

type Likeness = (alike: number, said: number) => boolean;

/** More than half of what either row says. */
function isMostlyAlike(alike: number, said: number): boolean {
	return alike * 2 > said;
}

/** More rows than a form takes are paired in their order: comparing each with each would take too long. */
const mostCompared = 250_000;

/** Pairs of these rows, the most alike first; of equals in document order. */
function closest(before: readonly Row[], after: readonly Row[], isLike: Likeness): readonly Match[] {
	if (before.length * after.length > mostCompared || (before.length === 1 && after.length === 1)) {
		const inOrder = before.flatMap((row, index) => {
			const now = after[index];
			return now ? [{ before: row, after: now }] : [];
		});
		return inOrder.filter((match) => isLike(...likeness(match)));
	}
	const all: { readonly match: Match; readonly alike: number; readonly distance: number }[] = [];
	for (const [from, old] of before.entries()) {
		for (const [to, now] of after.entries()) {
			const match = { before: old, after: now };
			const [alike, said] = likeness(match);
			if (isLike(alike, said)) all.push({ match, alike, distance: Math.abs(from - to) });
		}
	}
	all.sort((a, b) => b.alike - a.alike || a.distance - b.distance);
	const used = new Set<Row>();
	return all.flatMap(({ match }) => {
		if (used.has(match.before) || used.has(match.after)) return [];
		used.add(match.before).add(match.after);
		return [match];
	});
}

/** In how many cells two rows agree, of those in which either says something. */
function likeness({ before, after }: Match): [alike: number, said: number] {
	let alike = 0;
	let said = 0;
	for (const [index, cell] of before.cells.entries()) {
		const other = after.cells[index];
		if (!other || (cell.kind === 'empty' && other.kind === 'empty')) continue;
		said++;
		if (sameContent(cell, other)) alike++;
	}
	return [alike, said];
}

/** Whether two values say the same; `5.00` and `5` do, and so do texts that differ in blanks alone. */
export function sameContent(a: AnyValue, b: AnyValue): boolean {
	return contentKey(a) === contentKey(b);
}

function contentKey(value: AnyValue): string {
	if (value.kind === 'known' && typeof value.value === 'object' && 'number' in value.value) {
		return (value.value.dollars ? '$' : '') + value.value.number.toFixed();
	}
	return shownText(value).replace(/\s+/g, ' ').trim();
}

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const key = keyOf(row);
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}

function wholeKey(row: Row): string {
	return [row.table, row.kind, ...row.cells.map(contentKey)].join('\t');
}

function rowKey({ table, kind, title, date, code, ownership, nature }: Row): string {
	const day = date.kind === 'known' ? formatIso(date.value) : shownText(date);
	const words = [title, nature].map((value) =>
		shownText(value)
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim(),
	);
	return [table, kind, day, shownText(code), shownText(ownership), ...words].join('\t');
}
