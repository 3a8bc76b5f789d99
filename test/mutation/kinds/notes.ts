import { cell, marksIn, part, value, type Page, type PageNote, type PageRow, type Span } from '../page';
import type { Random } from '../random';
import { write, type Kind } from '../kind';
import { codeOf } from './codes';

export function aMark(page: Page, random: Random): { mark: Span; of: Span; row: PageRow } | undefined {
	const marks = page.rows.flatMap((row) => row.cells.flatMap((of) => marksIn(of).map((mark) => ({ mark, of, row }))));
	return random.of(marks);
}

export function superscript(number: number): string {
	return `⁽${[...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('')}⁾`;
}

export function markNumber(mark: Span): number {
	return Number([...mark.text.slice(1, -1)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join(''));
}

export function citations(page: Page, number: number): number {
	return page.rows.flatMap(({ cells }) => cells.flatMap(marksIn)).filter((mark) => markNumber(mark) === number).length;
}

function numbered(page: Page): boolean {
	return page.notes.length > 0 && page.notes.every((note, index) => Number(note.number.text) === index + 1);
}

export function withNote(
	turn: (note: PageNote, page: Page, random: Random) => ReturnType<Kind['mutate']>,
): Kind['mutate'] {
	return (page, random) => {
		const note = random.of(page.notes);
		return note && numbered(page) ? turn(note, page, random) : undefined;
	};
}

/** A sentence in the note, put at its end. */
function said(text: string): Kind['mutate'] {
	return withNote((note) => write({ start: note.text.end, end: note.text.end, text: '' }, text, [note.text]));
}

export const notes: readonly Kind[] = [
	{
		id: 'mark-undefined',
		rules: ['note-undefined'],
		isRepaired: false,
		mutate: (page, random) => {
			const found = aMark(page, random);
			const number = found && markNumber(found.mark);
			// The note that was cited must be cited elsewhere too, else that is a second error.
			if (!found || !number || citations(page, number) < 2) return undefined;
			return write(found.mark, superscript(page.notes.length + 1 + random.below(40)));
		},
	},
	{
		id: 'mark-digit-doubled',
		rules: ['note-undefined'],
		isRepaired: true,
		mutate: (page, random) => {
			const found = aMark(page, random);
			const number = found && markNumber(found.mark);
			if (!found || !number || number > 9 || number * 11 <= page.notes.length || citations(page, number) < 2)
				return undefined;
			return write(found.mark, superscript(number * 11));
		},
	},
	{
		id: 'mark-left-out',
		rules: ['note-unused'],
		isRepaired: false,
		mutate: (page, random) => {
			const found = aMark(page, random);
			const number = found && markNumber(found.mark);
			const note = page.notes.find((each) => Number(each.number.text) === number);
			if (
				!found ||
				!number ||
				!note ||
				citations(page, number) !== 1 ||
				marksIn(found.of).length > 1 ||
				value(found.of).text === ''
			)
				return undefined;
			const span = part(found.of, value(found.of).text.length);
			return write(span, '', [note.block]);
		},
	},
	{
		id: 'note-unused',
		rules: ['note-unused'],
		isRepaired: true,
		mutate: (page) => {
			const last = page.notes.at(-1);
			if (!last || !numbered(page)) return undefined;
			const span = { start: last.block.end, end: last.block.end, text: '' };
			return {
				span,
				text: `\n\n${String(page.notes.length + 1)}. Shares held in a brokerage account.`,
				within: { from: 2, to: 6 },
			};
		},
	},
	{
		id: 'note-deleted',
		rules: ['note-undefined'],
		isRepaired: false,
		mutate: (page) => {
			const last = page.notes.at(-1);
			const number = Number(last?.number.text);
			if (!last || !numbered(page) || citations(page, number) !== 1) return undefined;
			const marks = page.rows
				.flatMap(({ cells }) => cells.flatMap(marksIn))
				.filter((mark) => markNumber(mark) === number);
			return write({ start: last.block.start - 2, end: last.block.end, text: `\n\n${last.block.text}` }, '', marks);
		},
	},
	{
		id: 'note-number-twice',
		rules: ['note-number-twice', 'note-undefined', 'note-gap'],
		isRepaired: true,
		mutate: withNote((note, page) => {
			const number = Number(note.number.text);
			if (number < 2) return undefined;
			const marks = page.rows
				.flatMap(({ cells }) => cells.flatMap(marksIn))
				.filter((mark) => markNumber(mark) === number);
			return write(note.number, String(number - 1), marks);
		}),
	},
	{
		id: 'note-number-skipped',
		rules: ['note-undefined', 'note-unused', 'note-gap'],
		isRepaired: true,
		mutate: (page) => {
			const last = page.notes.at(-1);
			const number = Number(last?.number.text);
			if (!last || !numbered(page) || citations(page, number) !== 1) return undefined;
			const marks = page.rows
				.flatMap(({ cells }) => cells.flatMap(marksIn))
				.filter((mark) => markNumber(mark) === number);
			return write(last.number, String(number + 1), marks);
		},
	},
	{
		id: 'note-number-leading-zero',
		rules: ['note-number-invalid'],
		isRepaired: true,
		mutate: withNote((note) =>
			note.number.text.length === 1 ? write(note.number, `0${note.number.text}`) : undefined,
		),
	},
	{
		id: 'note-number-0',
		rules: ['note-number-invalid'],
		isRepaired: true,
		mutate: withNote((note, page) =>
			Number(note.number.text) === 1
				? write(
						note.number,
						'0',
						page.rows.map(({ line }) => line),
					)
				: undefined,
		),
	},
	{
		id: 'note-empty',
		rules: ['note-empty'],
		isRepaired: false,
		mutate: withNote((note) => write(part(note.block, note.number.text.length + 1), '', [note.number])),
	},
	{
		id: 'note-too-long',
		rules: ['note-too-long'],
		isRepaired: false,
		mutate: said(
			' The reporting person disclaims beneficial ownership of these securities except to the extent of any pecuniary interest therein.'.repeat(
				9,
			),
		),
	},
	{
		id: 'note-cited-twice',
		rules: ['note-cited-twice'],
		isRepaired: true,
		mutate: (page, random) => {
			const found = aMark(page, random);
			if (!found) return undefined;
			const end = found.mark.end;
			return { span: { start: end, end, text: '' }, text: found.mark.text };
		},
	},
	{
		id: 'mark-style',
		rules: ['mark-style'],
		isRepaired: true,
		mutate: (page, random) => {
			const found = aMark(page, random);
			return found && value(found.of).text !== ''
				? write(found.mark, `(${String(markNumber(found.mark))})`)
				: undefined;
		},
	},
	{
		id: 'mark-bracket-lost',
		rules: ['mark-style', 'note-undefined', 'note-unused', 'number-invalid', 'date-invalid', 'code-unknown'],
		isRepaired: false,
		mutate: (page, random) => {
			const found = aMark(page, random);
			return found && value(found.of).text !== '' ? write(found.mark, found.mark.text.slice(1, -1)) : undefined;
		},
	},
	{
		id: 'note-text-twice',
		rules: ['note-text-twice'],
		isRepaired: false,
		mutate: (page, random) => {
			const [first, second] = [random.of(page.notes), random.of(page.notes)];
			if (!first || !second || first === second || /⁽/.test(first.block.text)) return undefined;
			// What a note alone says of a price or a plan would be missing besides.
			if (/\d\.\d|10b5-1|plan/.test(first.text.text + second.text.text)) return undefined;
			return write(second.text, first.text.text, [first.block, second.number]);
		},
	},
	{
		id: 'note-names-no-note',
		rules: ['note-reference-missing'],
		isRepaired: false,
		mutate: withNote((note, page) => {
			const end = { start: note.text.end, end: note.text.end, text: '' };
			return write(end, ` See footnote (${String(page.notes.length + 3)}).`);
		}),
	},
	{
		id: 'note-curly-quotes',
		rules: ['character-not-accepted'],
		isRepaired: true,
		mutate: withNote((note) => {
			const at = note.text.text.indexOf("'");
			return at < 0 ? undefined : write(part(note.text, at, at + 1), '’', [note.text]);
		}),
	},
	{ id: 'note-dash', rules: ['character-not-accepted'], isRepaired: false, mutate: said(' – held by the trust') },
	{ id: 'note-ssn', rules: ['credential-exposed'], isRepaired: false, mutate: said(' SSN 123-45-6789.') },
	{ id: 'note-ccc', rules: ['credential-exposed'], isRepaired: false, mutate: said(' CCC: x7$kq2ab') },
	{
		id: 'plan-box-unticked',
		rules: ['plan-box-unticked'],
		isRepaired: true,
		mutate: (page) => {
			const box = '<input checked="" type="checkbox"/> ';
			const start = page.text.indexOf(`${box}Check this box to indicate`);
			if (start < 0) return undefined;
			// A note that speaks of the plan must be cited on a row and say nothing of a "not".
			const plan = page.notes.filter((note) => /10b5-1/.test(note.text.text) && !/\bnot\b/.test(note.text.text));
			const isCited = plan.some((note) =>
				page.rows.some((row) => row.line.text.includes(superscript(Number(note.number.text)))),
			);
			return isCited
				? write(
						{ start, end: start + box.length, text: box },
						'',
						plan.map(({ block }) => block),
					)
				: undefined;
		},
	},
	{
		id: 'plan-date-missing',
		rules: ['plan-date-missing'],
		isRepaired: false,
		mutate: (page) => {
			const start = page.text.indexOf('Check this box to indicate');
			const before = page.text.slice(start - 3, start);
			if (start < 0 || before === '/> ' || /10b5-1|trading (plan|arrangement)/i.test(page.text.slice(start + 400)))
				return undefined;
			return write({ start, end: start, text: '' }, '<input checked="" type="checkbox"/> ');
		},
	},
	{
		id: 'J-note-left-out',
		rules: ['code-j-unexplained', 'note-unused'],
		isRepaired: false,
		mutate: (page, random) => {
			const row = random.of(
				page.rows.filter((each) => codeOf(each) === 'J' && each.cells.flatMap(marksIn).length === 1),
			);
			const of = row && cell(row, 'code');
			const mark = of && marksIn(of)[0];
			return of && mark && citations(page, markNumber(mark)) > 1
				? write(part(of, value(of).text.length), '', [of])
				: undefined;
		},
	},
];
