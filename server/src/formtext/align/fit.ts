import type { Column } from '../../facts/columns';
import type { Line } from '../../source/line';
import { readMarks } from '../marks';
import { readCode, readDate, readFigure } from '../notation';

/** From here on a text has no place in a column. */
export const misfit = 3;

/**
 * How badly a stretch of a line fits a column: 0 for what the column is made for, around 1 for a slip of the pen, 3 and more for
 * what belongs elsewhere.
 */
export function fitOf(line: Line, start: number, end: number, column: Column): number {
	const isText = column.kind === 'text';
	const marked = readMarks(line, start, end, isText);
	const text = line.text.slice(start, marked.end).trim();
	const { marks } = marked;
	const [first] = marks;
	if (!first) return text === '' ? 0 : fitOfText(text, column);
	// Marks count upwards, and a blank stands before them: `Units⁽²⁾` and `⁽²⁾⁽²⁾` are two cells each.
	const isRun = marks.every(({ number }, index) => number > (marks[index - 1]?.number ?? 0));
	const isGlued = first.canonical && text !== '' && !/\s/.test(line.text.charAt(first.at.start - 1));
	const run = (isRun ? 0 : 0.9) + (isGlued ? 0.6 : 0);
	return run + (text === '' ? markAlone(column) : fitOfText(text, column));
}

/** Where EDGAR takes a footnote in place of a value. */
function markAlone({ id, mayBeNoteAlone }: Column): number {
	if (id === 'nature') return 0.2;
	if (id === 'deemedDate' || id === 'early') return 1.2;
	return mayBeNoteAlone ? 0.2 : 2.5;
}

const dateLike = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/;
const numberLike = /^\\?\$?[\d.,' ]*\d[\d.,' ]*$/;

function fitOfText(text: string, column: Column): number {
	switch (column.kind) {
		case 'text':
			return fitOfWords(text, column);
		case 'date':
			if (dateLike.test(text)) return readDate(text)?.canonical ? 0 : 0.5;
			if (readDate(text)) return 0.5;
			return text.length > 3 && !numberLike.test(text) && !/\d\/\d/.test(text) ? 2.9 : 8;
		case 'code':
			if (readCode(text)) return 0;
			return readCode(text.toUpperCase()) ? 0.5 : text.length <= 3 && readCode(text.charAt(0)) ? 2.4 : 8;
		case 'early':
			return text === 'V' ? 0 : text === 'v' ? 0.5 : 8;
		case 'side':
			return letter(text, /^[AD]$/, /^(?:acquired|disposed)(?: of)?$/i);
		case 'ownership':
			return letter(text, /^[DI]$/, /^(?:in)?direct$/i);
		case 'shares':
		case 'dollars':
		case 'amount':
			return fitOfNumber(text, column);
	}
}

function letter(text: string, letters: RegExp, words: RegExp): number {
	if (letters.test(text)) return 0;
	if (letters.test(text.toUpperCase())) return 0.5;
	return words.test(text) ? 0.7 : text.length === 1 && !/\d/.test(text) ? 2.9 : 8;
}

function fitOfNumber(text: string, { kind, id }: Column): number {
	if (dateLike.test(text) || /\d\/\d/.test(text)) return 8;
	const read = readFigure(text);
	if (!read) return numberLike.test(text) ? (text.includes(' ') ? 1.8 : 1.2) : /\d/.test(text) ? 2.9 : 8;
	const { dollars, decimals } = read.value;
	const ungrouped = /^\\?\$?0\d/.test(text) ? 1 : read.canonical ? 0 : 0.2;
	// `5.79` and `90,000` are the likeliest halves of `5.7990,000`.
	const odd = decimals === 2 ? 0 : decimals === 0 ? 0.05 : decimals === 4 ? 0.15 : 0.3;
	if (kind === 'dollars') return ungrouped + (dollars ? odd : 0.7);
	if (!dollars) return ungrouped + (decimals > 0 ? 0.1 : 0);
	return kind === 'shares' ? 1.4 : id === 'owned' ? 1 : 0.8;
}

const ways = /^(?:by|see|held|through|owned|indirect|footnote)\b/i;
const classes = /\b(?:stock|shares?|units?|options?|warrants?|notes?|common|preferred|ads|adr)s?\b/i;

/** What makes it likely that a title has the cells behind it in it. */
const foreigners: readonly (readonly [RegExp, number])[] = [
	[/\d{1,2}\/\d{1,2}\/\d{4}/, 1.7],
	[/\\?\$\d|[a-z]\d{2}|\d,\d{3}/, 1.3],
	[/[⁽\t|]/, 1.3],
	[/\d$/, 0.3],
	[/ [ADISMFG](?: |$)|^[ADI] /, 0.3],
];

function fitOfWords(text: string, { id }: Column): number {
	if (numberLike.test(text) || dateLike.test(text) || text.length === 1) return 8;
	const isNature = id === 'nature';
	let cost = 0;
	for (const [foreign, price] of foreigners) if (foreign.test(text)) cost += price;
	if (isNature ? classes.test(text) && !ways.test(text) : ways.test(text)) cost += isNature ? 0.4 : 1.2;
	return cost;
}
