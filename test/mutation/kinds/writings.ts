import { write, type Kind, type Mutation } from '../kind';
import { cell, isTransaction, marksIn, part, value, type Page } from '../page';
import type { Random } from '../random';
import { inCode, ownership, side } from './codes';
import { anyDate, turned } from './dates';
import { aMark, markNumber, withNote } from './notes';
import { inCell } from './numbers';

// Values as scans, other programs and other countries write them: what they mean is plain, and one repair is right.

const dateRules = ['date-invalid', 'date-format'];
const numberRules = ['number-invalid', 'number-grouping'];
const shares = ['amount', 'owned', 'acquired', 'disposed', 'underlyingAmount'] as const;
const prices = ['price', 'exercisePrice'] as const;
const amounts = [...shares, ...prices] as const;

const monthNames = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
	...['November', 'December'],
];

function date(id: string, turn: (month: string, day: string, year: string) => string | undefined): Kind {
	const mutate = turned(anyDate, (text) => turn(text.slice(0, 2), text.slice(3, 5), text.slice(6)));
	return { id: `date-${id}`, rules: dateRules, isRepaired: true, mutate };
}

function figures(
	id: string,
	columns: readonly (typeof amounts)[number][],
	turn: (text: string) => string | undefined,
): Kind {
	return { id: `number-${id}`, rules: numberRules, isRepaired: true, mutate: inCell(columns, turn) };
}

function wide(text: string): string {
	return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** A mark behind a value, in another style. */
function mark(id: string, rules: readonly string[], style: (number: string) => string): Kind {
	return {
		id: `mark-${id}`,
		rules,
		isRepaired: true,
		mutate: (page, random) => {
			const found = aMark(page, random);
			const isAlone = found && (value(found.of).text === '' || marksIn(found.of).length > 1);
			return found && !isAlone ? write(found.mark, style(String(markNumber(found.mark))), [found.of]) : undefined;
		},
	};
}

/** The mark of a cell that is no text, and what stands behind it. */
function markOfNumber(id: string, style: (number: string) => string): Kind {
	const anyMark = mark(
		id,
		['number-invalid', 'date-invalid', 'code-unknown', 'side-unknown', 'ownership-unknown'],
		style,
	);
	return {
		...anyMark,
		mutate: (page, random) => {
			const row = random.of(page.rows.filter(isTransaction));
			const column = random.of(['date', 'code', 'amount', 'price', 'owned', 'side', 'ownership'] as const);
			const of = row && column && cell(row, column);
			const [only, ...more] = of ? marksIn(of) : [];
			if (!of || !only || more.length > 0 || value(of).text === '') return undefined;
			return write(only, style(String(markNumber(only))), [of]);
		},
	};
}

function noteNumber(id: string, style: (number: string) => string): Kind {
	return {
		id: `note-${id}`,
		rules: ['mark-style'],
		isRepaired: true,
		mutate: withNote((note) => write(part(note.block, 0, note.number.text.length + 1), style(note.number.text))),
	};
}

/** A word of a title that stands three times or oftener. */
function misspelt(page: Page, random: Random, turn: (word: string, at: number) => string): Mutation | undefined {
	const titles = page.rows.flatMap((row) => cell(row, 'title') ?? []).map(value);
	const title = random.of(titles.filter(({ text }) => titles.filter((other) => other.text === text).length > 2));
	const word = title && random.of([...title.text.matchAll(/\b[A-Za-z]{5,}\b/g)]);
	if (!title || !word) return undefined;
	const written = turn(word[0], 1 + random.below(word[0].length - 3));
	return write(title, title.text.slice(0, word.index) + written + title.text.slice(word.index + word[0].length));
}

export const writings: readonly Kind[] = [
	date('full-width', (month, day, year) => wide(`${month}/${day}/${year}`)),
	date('year-first', (month, day, year) => `${year}/${month}/${day}`),
	date('compact', (month, day, year) => month + day + year),
	date('compact-iso', (month, day, year) => year + month + day),
	date('blanks', (month, day, year) => `${month} ${day} ${year}`),
	date('blanks-around', (month, day, year) => `${month} / ${day} / ${year}`),
	date(
		'day-first-words',
		(month, day, year) => `${String(Number(day))} ${monthNames[Number(month) - 1] ?? ''} ${year}`,
	),
	date('ordinal', (month, day, year) => `${monthNames[Number(month) - 1] ?? ''} ${String(Number(day))}th, ${year}`),
	date('points-short-year', (month, day, year) => `${month}.${day}.${year.slice(2)}`),
	date('apostrophe-year', (month, day, year) => `${month}/${day}/'${year.slice(2)}`),
	date('quoted', (month, day, year) => `"${month}/${day}/${year}"`),
	date('in-brackets', (month, day, year) => `(${month}/${day}/${year})`),
	date('starred', (month, day, year) => `${month}/${day}/${year}*`),
	date('scanned', (month, day, year) => `${month}/${day}/${year}`.replaceAll('0', 'O').replaceAll('1', 'l')),
	date('commas', (month, day, year) => `${month},${day},${year}`),
	date('bars', (month, day, year) => `${month}|${day}|${year}`),
	date('iso-time', (month, day, year) => `${year}-${month}-${day}T16:00:00Z`),
	date('weekday', (month, day, year) => `Mon ${month}/${day}/${year}`),

	figures('full-width', shares, wide),
	figures('quoted', amounts, (text) => `"${text}"`),
	figures('smart-quoted', amounts, (text) => `“${text}”`),
	figures('starred', amounts, (text) => `${text}*`),
	figures('thousand-points-and-comma', prices, (text) =>
		/^\d{1,3}(,\d{3})+\.\d+$/.test(text) ? text.replace(/[,.]/g, (sign) => (sign === ',' ? '.' : ',')) : undefined,
	),
	figures('in-thousands', shares, (text) => (/^\d+,000$/.test(text) ? `${text.slice(0, -4)}K` : undefined)),
	figures('in-millions', shares, (text) =>
		/^\d{1,3},\d{3},\d{3}$/.test(text) ? `${text.replace(',', '.').replace(',', '')}M` : undefined,
	),
	figures('dash-zero', amounts, (text) => (text === '0' ? '-0-' : undefined)),
	figures('scanned', amounts, (text) =>
		/[015]/.test(text) && /[2-46-9]/.test(text)
			? text.replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('5', 'S')
			: undefined,
	),
	figures('point-behind', shares, (text) => (text.includes('.') ? undefined : `${text}.,`)),
	figures('usd-before', prices, (text) => `USD ${text}`),
	figures('dollar-doubled', prices, (text) => `\\$${text}`),
	figures('per-share', prices, (text) => `${text} per share`),
	figures('slash-share', prices, (text) => `${text}/share`),
	figures('minus-behind', shares, (text) => `${text}-`),
	figures('colon', prices, (text) => (/^\d+\.\d\d/.test(text) ? text.replace('.', ':') : undefined)),
	figures('semicolon', shares, (text) => (/^\d+,\d{3}$/.test(text) ? text.replace(',', ';') : undefined)),
	figures('words-behind', shares, (text) => `${text} (see note)`),
	figures('equals', shares, (text) => `=${text}`),
	figures('narrow-blanks', shares, (text) => (text.includes(',') ? text.replaceAll(',', '\u202f') : undefined)),

	{ id: 'code-in-brackets', rules: ['code-unknown'], isRepaired: true, mutate: inCode((code) => `(${code})`) },
	{ id: 'code-quoted', rules: ['code-unknown'], isRepaired: true, mutate: inCode((code) => `"${code}"`) },
	{ id: 'code-starred', rules: ['code-unknown'], isRepaired: true, mutate: inCode((code) => `${code}*`) },
	{ id: 'code-full-width', rules: ['code-unknown'], isRepaired: true, mutate: inCode(wide) },
	{
		id: 'code-with-word',
		rules: ['code-unknown'],
		isRepaired: true,
		mutate: inCode(
			(code) =>
				({
					S: 'S - Sale',
					P: 'P-Purchase',
					G: 'G (gift)',
					A: 'A: Award',
					M: 'M - Exempt exercise',
					F: 'F - Tax withholding',
					C: 'C (Conversion)',
				})[code],
		),
	},
	{
		id: 'code-long-word',
		rules: ['code-unknown'],
		isRepaired: true,
		mutate: inCode(
			(code) =>
				({
					S: 'Sold',
					P: 'Bought',
					G: 'Donation',
					A: 'Grant',
					M: 'Option exercise',
					F: 'Tax withholding',
					C: 'Conversion',
					D: 'Disposition to issuer',
				})[code],
		),
	},

	{ id: 'side-point', rules: ['side-unknown'], isRepaired: true, mutate: side((letter) => `${letter}.`) },
	{ id: 'side-quoted', rules: ['side-unknown'], isRepaired: true, mutate: side((letter) => `"${letter}"`) },
	{ id: 'side-full-width', rules: ['side-unknown'], isRepaired: true, mutate: side(wide) },
	{
		id: 'side-sign',
		rules: ['side-unknown'],
		isRepaired: true,
		mutate: side((letter) => (letter === 'A' ? '+' : '-')),
	},
	{
		id: 'side-verb',
		rules: ['side-unknown'],
		isRepaired: true,
		mutate: side((letter) => (letter === 'A' ? 'Acquired (A)' : 'Disposed of')),
	},
	{ id: 'side-doubled', rules: ['side-unknown'], isRepaired: true, mutate: side((letter) => letter + letter) },
	{
		id: 'ownership-in-brackets',
		rules: ['ownership-unknown'],
		isRepaired: true,
		mutate: ownership((letter) => `(${letter})`),
	},
	{
		id: 'ownership-point',
		rules: ['ownership-unknown'],
		isRepaired: true,
		mutate: ownership((letter) => `${letter}.`),
	},
	{ id: 'ownership-full-width', rules: ['ownership-unknown'], isRepaired: true, mutate: ownership(wide) },
	{
		id: 'ownership-scanned',
		rules: ['ownership-unknown'],
		isRepaired: true,
		mutate: ownership((letter) => (letter === 'I' ? 'l' : 'O')),
	},
	{
		id: 'ownership-phrase',
		rules: ['ownership-unknown'],
		isRepaired: true,
		mutate: ownership((letter) => (letter === 'I' ? 'Indirectly' : 'Direct (D)')),
	},

	{
		id: 'title-letter-lost',
		rules: ['title-variant'],
		isRepaired: true,
		mutate: (page, random) => misspelt(page, random, (word, at) => word.slice(0, at) + word.slice(at + 1)),
	},
	{
		id: 'title-letters-exchanged',
		rules: ['title-variant'],
		isRepaired: true,
		mutate: (page, random) =>
			misspelt(
				page,
				random,
				(word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
			),
	},
	{
		id: 'title-letter-doubled',
		rules: ['title-variant'],
		isRepaired: true,
		mutate: (page, random) =>
			misspelt(page, random, (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at)),
	},

	mark('square', ['mark-style'], (number) => `[${number}]`),
	mark('caret', ['mark-style'], (number) => `^${number}`),
	mark('html', ['mark-style'], (number) => `<sup>(${number})</sup>`),
	mark(
		'half',
		['mark-style'],
		(number) => `⁽${[...number].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('')}`,
	),
	mark('plain-brackets-closed', ['mark-style'], (number) => `⁽${number}⁾`),
	markOfNumber('F', (number) => `(F${number})`),
	markOfNumber('fn', (number) => `fn ${number}`),

	noteNumber('number-bracket', (number) => `${number})`),
	noteNumber('number-brackets', (number) => `(${number})`),
	noteNumber('number-colon', (number) => `${number}:`),
	noteNumber('number-F', (number) => `F${number}.`),
	noteNumber('number-square', (number) => `[${number}]`),
	noteNumber('number-point-lost', (number) => number),
	noteNumber('number-dash', (number) => `${number} -`),
	noteNumber(
		'number-superscript',
		(number) => `⁽${[...number].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('')}⁾`,
	),
	noteNumber('number-comma', (number) => `${number},`),
	noteNumber('number-letter-l', (number) => `${number.replace('1', 'l')}.`),
];
