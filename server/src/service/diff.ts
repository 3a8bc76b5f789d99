import { cite } from '../facts/citations';
import { counted } from '../features/say';
import { sentence } from '../features/sentence';
import { compareFilings, type Comparison } from '../ledger/amendment';
import type { Fault } from '../ledger/amendmentFaults';
import { draftNote } from '../ledger/draftNote';
import type { CellChange, RowChange } from '../ledger/rowChanges';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { shownText } from '../model/shown';

export interface Difference {
	readonly comparison: Comparison;
	/** What an explanation could say, where the amendment has none. */
	readonly draft: string | undefined;
}

export function diffFilings(original: Filing, amendment: Filing): Difference {
	const comparison = compareFilings(original, amendment);
	const draft = comparison.faults.includes('unexplained') ? draftNote(comparison, amendment) : undefined;
	return { comparison, draft };
}

/** In words: the lines of both tables with a sign before each, then the cover, the notes, and what is wrong with the amendment. */
export function sayDifference({ comparison, draft }: Difference, amendment: Filing): string {
	const { rows, cover, notes, faults } = comparison;
	const lines = [
		summary(comparison),
		...(['I', 'II'] as const).flatMap((table) =>
			part(
				`Table ${table}`,
				rows.filter((change) => tableOf(change) === table).flatMap((change) => sayRow(change, amendment)),
			),
		),
		...part(
			'Cover',
			cover.map(({ name, before, after }) => `~ ${name}: ${orNothing(before)} -> ${orNothing(after)}`),
		),
		...part('Notes and remarks', [
			...notes.added.map((text) => `+ ${text}`),
			...notes.dropped.map((text) => `- ${text}`),
		]),
		...part(
			'To be put right',
			faults.map((fault) => `! ${faultTexts[fault]}`),
		),
		...(draft === undefined ? [] : ['', 'A draft of an explanation:', `  ${draft}`]),
	];
	return `${lines.join('\n')}\n`;
}

/** The same as data, under names that stay: rows with their cells in the notation of the form. */
export function differenceAsJson({ comparison, draft }: Difference): string {
	const { rows, cover, notes, faults } = comparison;
	const row = (of: Row): object => ({
		table: of.table,
		kind: of.kind,
		cells: of.cells.map((cell) => ({ value: shownText(cell), notes: cell.marks.map(({ number }) => number) })),
	});
	const report = {
		rows: rows.map((change) => ({
			change: change.kind,
			...('before' in change ? { before: row(change.before) } : {}),
			...('after' in change ? { after: row(change.after) } : {}),
			...(change.kind === 'changed' ? { cells: change.cells } : {}),
		})),
		cover,
		notes,
		faults: faults.map((fault) => ({ fault, message: faultTexts[fault] })),
		draft: draft ?? null,
	};
	return `${JSON.stringify(report, undefined, 2)}\n`;
}

const instruction = cite('form4', 'Instr. 9').label;

const faultTexts: Readonly<Record<Fault, string>> = {
	'no-amendment': `The second form does not say that it is an amendment: its type is not 4/A, or item 4 has no date (${instruction})`,
	'other-issuer': 'The two forms are of different issuers',
	'other-owner': 'The two forms have no reporting person in common',
	'original-date': 'Item 4 is before the day on which the original was signed',
	'repeated-rows': `Lines that are not amended are repeated, which an amendment does not do (${instruction})`,
	unexplained: `No footnote and no remark says what is amended (${instruction})`,
};

function summary({ rows, cover }: Comparison): string {
	const count = (kind: RowChange['kind']): number => rows.filter((change) => change.kind === kind).length;
	const counts = [
		`${counted(count('changed'), 'line')} changed`,
		`${String(count('added'))} added`,
		`${String(count('repeated'))} repeated`,
		`${String(count('dropped'))} not in the amendment`,
		`${counted(cover.length, 'value')} of the cover changed`,
	];
	return counts.join(', ');
}

function part(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function tableOf(change: RowChange): 'I' | 'II' {
	return 'after' in change ? change.after.table : change.before.table;
}

function sayRow(change: RowChange, filing: Filing): readonly string[] {
	switch (change.kind) {
		case 'added':
			return [`+ ${sentence(change.after, filing)}`];
		case 'dropped':
			return [`- ${sentence(change.before, filing)}`];
		case 'repeated':
			return [`= ${sentence(change.after, filing)}`];
		case 'changed':
			return [`~ ${sentence(change.after, filing)}`, ...change.cells.map((cell) => `    ${sayCell(cell)}`)];
	}
}

function sayCell({ name, before, after, marks }: CellChange): string {
	if (before !== after) return `${name}: ${orNothing(before)} -> ${orNothing(after)}`;
	const said = (numbers: readonly number[]): string =>
		numbers.map((number) => `(${String(number)})`).join('') || 'none';
	const [old, now] = [said(marks.before), said(marks.after)];
	return old === now ? `${name}: footnote ${now} says something else` : `${name}: footnotes ${old} -> ${now}`;
}

function orNothing(text: string): string {
	return text === '' ? 'nothing' : text;
}
