import { columnsOf } from '../facts/columns';
import { captions, type CaptionId } from '../facts/captions';
import { isAmendment, signedOn, type Filing, type Note } from '../model/filing';
import { compareDates } from '../model/date';
import type { Row } from '../model/row';
import { known, textOf, type AnyValue } from '../model/value';
import { checkedRole, jointLines, roleLabels } from '../model/shownCover';
import { shownText } from '../model/shown';
import { isExplained } from '../rules/explained';
import { matchRows, sameContent } from './matching';

/** A value of the original and what the amendment has in its place. Empty where one of them says nothing. */
export interface Change {
	/** What it is called: a column, an item of the cover. */
	readonly name: string;
	readonly before: string;
	readonly after: string;
}

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

export type Fault =
	/** Neither its form type nor item 4 says that it amends. */
	| 'no-amendment'
	| 'other-issuer'
	| 'other-owner'
	/** Item 4 is before the day on which the original was signed. */
	| 'original-date'
	/** Instr. 9 asks for the lines that are added or amended, and no others. */
	| 'repeated-rows'
	/** Instr. 9 asks for footnotes that explain, as far as they are needed, and nothing does. */
	| 'unexplained';

export interface Comparison {
	/** Of both tables, in the order of the amendment; what it dropped stands behind the row before it. */
	readonly rows: readonly RowChange[];
	readonly cover: readonly Change[];
	/** Texts of notes that only one of the two has, and the remarks where they differ. */
	readonly notes: { readonly added: readonly string[]; readonly dropped: readonly string[] };
	readonly faults: readonly Fault[];
}

/** What an amendment changes of the form that it amends. */
export function compareFilings(original: Filing, amendment: Filing): Comparison {
	const rows = [
		...rowChanges(original.tableI.rows, amendment.tableI.rows, original, amendment),
		...rowChanges(original.tableII.rows, amendment.tableII.rows, original, amendment),
	];
	const cover = coverChanges(original, amendment);
	const notes = noteChanges(original, amendment);
	return { rows, cover, notes, faults: faultsOf(original, amendment, rows) };
}

function rowChanges(
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

function coverChanges(original: Filing, amendment: Filing): readonly Change[] {
	const facts = coverFacts(amendment);
	const earlier = new Map(coverFacts(original));
	return facts.flatMap(([name, after]) => {
		const before = earlier.get(name) ?? '';
		return before === after ? [] : [{ name, before, after }];
	});
}

/** What the cover says, by the item that says it. Item 4 and the signatures are another matter: an amendment has its own. */
function coverFacts(filing: Filing): readonly (readonly [string, string])[] {
	const { issuer, owners, period, section16, plan10b5 } = filing;
	const yes = (isChecked: boolean): string => (isChecked ? 'checked' : '');
	const item = (id: CaptionId, what = ''): string => `${captions[id].name.replace(/,.*/, '')}${what}`;
	const { one, more } = jointLines(filing);
	return [
		[item('section16'), yes(section16.checked === true)],
		[item('planBox'), yes(plan10b5.checked === true)],
		[item('item1', ', name'), owners.map(({ name }) => squeezed(shownText(name))).join('; ')],
		[item('item1', ', address'), owners.map(({ address }) => addressText(address)).join('; ')],
		[item('item2', ', issuer'), squeezed(shownText(issuer.name))],
		[item('item2', ', symbol'), squeezed(shownText(issuer.symbol))],
		[item('item3'), shownText(period)],
		...roleLabels.map(
			([role, label]) => [item('item5', `, ${label}`), yes(checkedRole(filing, role) !== undefined)] as const,
		),
		[item('item5', ', title or text'), roleText(filing)],
		[item('item6'), one === more ? '' : one ? 'one reporting person' : 'more than one reporting person'],
	];
}

function roleText({ relationships }: Filing): string {
	const texts = relationships
		.flatMap(({ officerTitle, otherText }) => [officerTitle, otherText])
		.map((value) => squeezed(shownText(value)));
	return [...new Set(texts.filter((text) => text !== ''))].join('; ');
}

function addressText({ street, city, state, zip }: Filing['owners'][number]['address']): string {
	return [street, city, state, zip]
		.map((value) => squeezed(shownText(value)))
		.filter((text) => text !== '')
		.join(', ');
}

function noteChanges(original: Filing, amendment: Filing): Comparison['notes'] {
	const texts = ({ notes, remarks }: Filing): readonly string[] =>
		[...notes.map(({ text }: Note) => text), remarks]
			.map((text) => squeezed(textOf(text)))
			.filter((text) => text !== '');
	const [before, after] = [texts(original), texts(amendment)];
	return {
		added: after.filter((text) => !before.includes(text)),
		dropped: before.filter((text) => !after.includes(text)),
	};
}

function faultsOf(original: Filing, amendment: Filing, rows: readonly RowChange[]): readonly Fault[] {
	const faults: Fault[] = [];
	if (!isAmendment(amendment)) faults.push('no-amendment');
	if (!sameIssuer(original, amendment)) faults.push('other-issuer');
	if (!sharesOwner(original, amendment)) faults.push('other-owner');
	const [signed, filed] = [signedOn(original), known(amendment.original)];
	if (signed && filed && compareDates(filed, signed) < 0) faults.push('original-date');
	if (rows.some(({ kind }) => kind === 'repeated')) faults.push('repeated-rows');
	if (!isExplained(amendment)) faults.push('unexplained');
	return faults;
}

function sameIssuer({ issuer: a }: Filing, { issuer: b }: Filing): boolean {
	if (a.cik.kind === 'known' && b.cik.kind === 'known') return Number(a.cik.value) === Number(b.cik.value);
	const isSame = (one: AnyValue, other: AnyValue): boolean =>
		one.kind === 'known' && other.kind === 'known' && plain(shownText(one)) === plain(shownText(other));
	return isSame(a.name, b.name) || isSame(a.symbol, b.symbol);
}

/** An owner may be added to a joint filing, or left out; none of them in both is another matter. */
function sharesOwner({ owners: before }: Filing, { owners: after }: Filing): boolean {
	return before.some((a) =>
		after.some((b) =>
			a.cik.kind === 'known' && b.cik.kind === 'known'
				? Number(a.cik.value) === Number(b.cik.value)
				: plain(shownText(a.name)) === plain(shownText(b.name)),
		),
	);
}

function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

function squeezed(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
