import { noteTexts, type NoteText } from '../../facts/noteTexts';
import { writeChanges } from '../../formtext/write';
import type { Change } from '../../model/change';
import { citings, noteNumbers } from '../../model/citings';
import type { Filing, Note } from '../../model/filing';
import type { Row } from '../../model/row';
import { known, textOf, type AnyValue } from '../../model/value';
import { columnsOf } from '../../facts/columns';
import { wholeLine } from '../../source/place';
import type { Position } from '../../source/source';
import type { Line } from '../../source/line';
import type { TableCell } from '../cellAt';
import { cited } from '../markdown';
import type { Read } from '../read';
import { escapedForSnippet } from '../rows/draft';
import type { Completion } from './completion';

/**
 * Usual footnotes on an empty line of the explanations, or on one with its number only: with the next number, stops for what
 * differs, and the mark in the rows that they explain.
 */
export function noteCompletions(read: Read, { line: number }: Position): readonly Completion[] {
	const { source, filing } = read;
	const line = source.inBlocks.at(number);
	const typed = line && /^\s*(\d{0,2})\.? *([a-z\d -]*)$/i.exec(line.text);
	if (!typed || filing.language !== 'form4' || filing.shape === 'dump' || !isAmongNotes(read, number)) return [];
	const others = filing.notes.filter(({ at }) => at.line !== line);
	const [, digits = '', words = ''] = typed;
	const awaited = awaitedNumber(filing, others);
	const own = digits === '' ? (awaited ?? nextNumber(others)) : Number(digits);
	const isCited = [...citings(filing)].some((citing) => citing.number === own);
	const wanted = words.trim().toLowerCase();
	return noteTexts
		.filter(({ title }) => wanted === '' || title.toLowerCase().includes(wanted))
		.map((fact) => ({ fact, values: isCited ? [] : explainedBy(fact, filing) }))
		.sort((a, b) => Number(b.values.length > 0) - Number(a.values.length > 0))
		.map(({ fact, values }): Completion => {
			const { around, text, snippet } = block(read, { line, number: own, fact });
			const marks = values.map((value): Change => ({ do: 'add-mark', value, number: own }));
			return {
				label: fact.title,
				kind: 'note',
				detail: isCited ? `footnote ${String(own)}` : sayMarked(own, values.length),
				markdown: `${shown(fact)}\n\n${cited(fact.source)}`,
				at: wholeLine(line),
				text: around(text),
				snippet: around(snippet),
				...(line.text !== '' && { filter: line.text }),
				elsewhere: writeChanges(read, marks),
			};
		});
}

/** A usual footnote for the cell of the cursor: its mark here, its text below, with blanks for what differs. */
export function newNoteCompletions(
	read: Read,
	{ row, column, value }: TableCell,
	at: Completion['at'],
): readonly Completion[] {
	const { filing } = read;
	if (filing.language !== 'form4' || filing.shape === 'dump') return [];
	const number = nextNumber(filing.notes);
	const facts = noteTexts.filter((fact) => fact.column === column.id && isAbout(fact, row));
	return facts.map((fact): Completion => {
		const [mark, ...below] = writeChanges(read, [
			{ do: 'add-mark', value, number },
			{ do: 'add-note', number, text: shown(fact, row) },
		]);
		return {
			label: fact.title,
			kind: 'note',
			detail: `as footnote ${String(number)}`,
			markdown: `${shown(fact)}\n\n${cited(fact.source)}`,
			at,
			text: mark?.text ?? '',
			elsewhere: below,
		};
	});
}

/** The text with `[lowest price]` for what only the filer knows, and the usual word for the rest. */
function shown({ text }: NoteText, row?: Row): string {
	const isBought = row !== undefined && known(row.code)?.letter === 'P';
	return text
		.replace(/\{=([^}]*)\}/g, (_, word: string) => (isBought && word === 'sold' ? 'purchased' : word))
		.replace(/\{([^}]*)\}/g, '[$1]');
}

/** Whether a line stands below the heading of the explanations and above what follows them. */
function isAmongNotes({ source, filing }: Read, number: number): boolean {
	const heading = filing.parts.get('explanation');
	if (!heading || number <= source.numberOf(heading.at.line)) return false;
	const { signatures, remarks, parts, notes } = filing;
	const ends = [
		parts.get('remarks')?.at,
		parts.get('signature')?.at,
		signatures[0]?.at,
		remarks.kind === 'empty' ? undefined : remarks.at,
	];
	const lines = ends.flatMap((at) => (at ? source.numberOf(at.line) : []));
	// A line of its own within a note is a part of its text.
	const isInside = notes.some(
		({ at }) => at.lastLine && source.numberOf(at.line) < number && number <= source.numberOf(at.lastLine),
	);
	return !isInside && lines.every((end) => number < end);
}

/** The first number that is cited and not explained. */
function awaitedNumber(filing: Filing, notes: readonly Note[]): number | undefined {
	const explained = new Set(noteNumbers(notes));
	const missing = [...citings(filing)].map(({ number }) => number).filter((number) => !explained.has(number));
	return missing.length === 0 ? undefined : Math.min(...missing);
}

export function nextNumber(notes: readonly Note[]): number {
	return Math.max(0, ...noteNumbers(notes)) + 1;
}

/** The values that the note explains and that cite no other. One that is not shared explains the last of them. */
function explainedBy(fact: NoteText, { tableI, tableII }: Filing): readonly AnyValue[] {
	const { rows } = fact.table === 'I' ? tableI : tableII;
	const index = columnsOf(fact.table).findIndex(({ id }) => id === fact.column);
	const values = rows
		.filter((row) => isAbout(fact, row))
		.flatMap(({ cells }) => cells[index] ?? [])
		.filter(({ marks }) => marks.length === 0);
	return fact.isShared ? values : values.slice(-1);
}

function isAbout({ table, column, codes, titled }: NoteText, row: Row): boolean {
	if (row.table !== table) return false;
	const letter = known(row.code)?.letter;
	if (codes && (letter === undefined || !codes.includes(letter))) return false;
	if (column === 'nature' && known(row.ownership) !== 'I') return false;
	return titled?.test(textOf(row.title)) ?? true;
}

function sayMarked(number: number, count: number): string {
	const where = count === 0 ? '' : count === 1 ? ', with its mark' : `, with ${String(count)} marks`;
	return `footnote ${String(number)}${where}`;
}

/** The note as a block: blank lines part it from what stands above and below. */
function block(
	{ source, filing }: Read,
	{ line, number, fact }: { line: Line; number: number; fact: NoteText },
): { around: (text: string) => string; text: string; snippet: string } {
	const index = source.numberOf(line);
	const eol = line.end === '' ? '\n' : line.end;
	const isParted = filing.shape === 'canonical';
	const gap = (other: Line | undefined): string => (isParted && other && other.text.trim() !== '' ? eol : '');
	const [above, below] = [gap(source.inBlocks.at(index - 1)), gap(source.inBlocks.at(index + 1))];
	const head = `${String(number)}. `;
	const dollars = (text: string): string => (isParted ? text.replaceAll('$', '\\$') : text);
	let stops = 0;
	const names = new Map<string, number>();
	const parts = fact.text.split(/(\{[^}]*\})/);
	const snippet = parts.map((part) => {
		if (!part.startsWith('{')) return escapedForSnippet(dollars(part));
		const stop = names.get(part) ?? ++stops;
		names.set(part, stop);
		return `\${${String(stop)}:${escapedForSnippet(part.replace(/^\{=?|\}$/g, ''))}}`;
	});
	return {
		around: (text) => above + text + below,
		text: head + dollars(shown(fact)),
		snippet: head + snippet.join(''),
	};
}
