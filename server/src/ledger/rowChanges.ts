import { columnsOf } from '../facts/columns';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { shownText } from '../model/shown';
import { textOf, type AnyValue } from '../model/value';
import type { Change } from './coverChanges';
import { matchRows, sameContent } from './matching';
import { squeezed } from './words';

/** A cell, and the footnotes that it cites, by their numbers in each form. */
export interface CellChange extends Change {
	readonly marks: { readonly before: readonly number[]; readonly after: readonly number[] };
}

export type RowChange =
	| { readonly kind: 'repeated'; readonly before: Row; readonly after: Row }
	| { readonly kind: 'changed'; readonly before: Row; readonly after: Row; readonly cells: readonly CellChange[] }
	| { readonly kind: 'added'; readonly after: Row }
	/** The amendment does not have it: as filed it stands, unless the amendment says otherwise. */
	| { readonly kind: 'dropped'; readonly before: Row };

/** What became of the rows of one table, in the order of the amendment; what it dropped stands behind the row before it. */
export function rowChanges(
	before: readonly Row[],
	after: readonly Row[],
	original: Filing,
	amendment: Filing,
): readonly RowChange[] {
	const { pairs, dropped } = matchRows(before, after);
	const [oldNotes, newNotes] = [noteTexts(original), noteTexts(amendment)];
	const earlier = new Map(pairs.map(({ before: old, after: now }) => [now, old]));
	const changes: RowChange[] = after.map((now) => {
		const old = earlier.get(now);
		if (!old) return { kind: 'added', after: now };
		const cells = cellChanges(old, now, oldNotes, newNotes);
		return cells.length === 0
			? { kind: 'repeated', before: old, after: now }
			: { kind: 'changed', before: old, after: now, cells };
	});
	for (const row of dropped) changes.splice(placeOf(row, before, changes), 0, { kind: 'dropped', before: row });
	return changes;
}

/** Behind what became of the nearest row above it in the original. */
function placeOf(row: Row, before: readonly Row[], changes: readonly RowChange[]): number {
	const above = new Set(before.slice(0, before.indexOf(row)));
	return changes.findLastIndex((change) => 'before' in change && above.has(change.before)) + 1;
}

type NoteTexts = ReadonlyMap<number, string>;

function noteTexts({ notes }: Filing): NoteTexts {
	return new Map(
		notes.flatMap(({ number, text }) => (number.kind === 'known' ? [[number.value, squeezed(textOf(text))]] : [])),
	);
}

/** Notes may have other numbers in the amendment: a mark is the same where its note says the same. */
function cellChanges(before: Row, after: Row, oldNotes: NoteTexts, newNotes: NoteTexts): readonly CellChange[] {
	return columnsOf(after.table).flatMap(({ name }, index): readonly CellChange[] => {
		const [old, now] = [before.cells[index], after.cells[index]];
		if (!old || !now) return [];
		if (sameContent(old, now) && cited(old, oldNotes) === cited(now, newNotes)) return [];
		const marks = { before: old.marks.map(({ number }) => number), after: now.marks.map(({ number }) => number) };
		return [{ name, before: shownText(old), after: shownText(now), marks }];
	});
}

function cited({ marks }: AnyValue, texts: NoteTexts): string {
	return marks.map(({ number }) => texts.get(number) ?? `(${String(number)})`).join('\t');
}
