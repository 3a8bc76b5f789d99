import { captions } from '../facts/captions';
import { headings } from '../facts/columns';

/** What a line begins, when it is seen alone: where the tables start and end. */
export type LineKind = (typeof lineKinds)[number];

export const lineKinds = [
	'other',
	'blank',
	'rule',
	'tableI',
	'tableII',
	'headingI',
	'headingII',
	'subheadingI',
	'subheadingII',
	'tail',
	'closing',
] as const;

const lead = String.raw`^(?:[\s|#>*_\\]|<[^<>]*>)*`;
const lineStart = new RegExp(
	`${lead}(?:(table\\s+ii?\\b)|(\\d{1,2})\\s*\\\\?\\.\\s*(title\\s+of\\s+(?:derivative\\s+)?security)|(\\(?e\\.g\\.,\\s*puts)|(explanation\\s+of\\s+responses|remarks\\s*:|reminder:\\s+report|persons\\s+who\\s+respond|potential\\s+persons|note:\\s+file\\s+three|\\d\\s*\\\\?\\.\\s*name\\s+and\\s+address\\s+of\\s+reporting)|signature\\s+of\\s+reporting\\s+person|if\\s+the\\s+form\\s+is\\s+filed|intentional\\s+misstatements)`,
	'i',
);
const pipeRule = /^[\s|:-]*-[\s|:-]*$|^[\s|]+$/;
const canStart = /[\dte(rpnsi<*|\\]/i;
/** A title that lost its `Table I`, or has it misspelt. */
const tableTitle =
	/^[^\t|]{0,30}?\b(non[^\w\t|]{0,3})?deriva\w{2,6}\s+secur\w{2,6}\s+acqu\w+[^\w\t|]{0,3}dispos\w+\s+of\b/i;

/** Lines as the form prints them, which stand so in nearly every text. */
const printed: ReadonlySet<string> = new Set([
	...headings.I,
	...headings.II,
	...Object.values(captions).map(({ text }) => text),
]);

/** What such a line begins, once one has been looked at. */
const kindsOfPrinted = new Map<string, LineKind>();

/** Told by the line alone, so that it can be kept with the line. */
export function lineKind(text: string): LineKind {
	if (text === '') return 'blank';
	const known = kindsOfPrinted.get(text);
	if (known) return known;
	const kind = readKind(text);
	if (printed.has(text)) kindsOfPrinted.set(text, kind);
	return kind;
}

function readKind(text: string): LineKind {
	const first = text.search(/[^\s|#>*_\\]/);
	if (pipeRule.test(text))
		return text.includes('|') || text.includes('-') ? 'rule' : text.includes('\t') ? 'other' : 'blank';
	if (first < 0) return 'other';
	if (!canStart.test(text.charAt(first))) return otherKind(text);
	const match = lineStart.exec(text);
	if (!match) return otherKind(text);
	const [, table, , heading, tail, closing] = match;
	if (table !== undefined) return /ii/i.test(table) ? 'tableII' : 'tableI';
	if (heading !== undefined) return /derivative/i.test(heading) ? 'headingII' : 'headingI';
	if (tail !== undefined) return 'tail';
	if (closing === undefined && text.includes('\t')) return 'closing';
	return 'closing';
}

/** What a line is whose first words are no caption's: a heading line, whole or with mistakes, or a line of a table. */
function otherKind(text: string): LineKind {
	// Most rows have a date, and no heading does.
	if (/\d\/\d\d?\/\d/.test(text)) return 'other';
	const title = text.length < 300 ? tableTitle.exec(text) : null;
	if (title) return title[1] === undefined ? 'tableII' : 'tableI';
	if (/^\W*explan[a-z]{3,8}\s+o[fr]\s+re[a-z]{4,9}\s*:?\s*$/i.test(text)) return 'closing';
	if (!/[\t|]| {3}/.test(text)) return /\d/.test(text) ? 'other' : subheading(text);
	if ((text.match(/\(\s*(?:Instr|Month)/gi) ?? []).length > 3)
		return /derivative\s+security|exercise/i.test(text) ? 'headingII' : 'headingI';
	return /\d/.test(text) ? 'other' : subheading(text);
}

/** The second heading line: its words however they are divided, or most of its cells. */
function subheading(text: string): LineKind {
	if (!/\bcode\b|\bamount\b|\([ad]\)/i.test(text)) return 'other';
	const plain = text.replaceAll('\\', '');
	const words = plain.replace(/[\s|*]+/g, ' ').trim();
	if (/^code v amount \(a\) or \(d\)( price)?$/i.test(words)) return 'subheadingI';
	if (/^code v \(a\) \(d\) date exercisable/i.test(words)) return 'subheadingII';
	const cells = plain
		.split(/[\t|]| {3,}/)
		.map((cell) => cell.replace(/[\s*]+/g, ' ').trim())
		.filter((cell) => cell !== '');
	const isOne = (wanted: readonly string[]): boolean => {
		const known = cells.filter((cell) => wanted.includes(cell.toLowerCase())).length;
		return known >= 3 && known >= cells.length - 2;
	};
	if (isOne(['code', 'v', '(a)', '(d)', 'date exercisable', 'expiration date', 'title', 'amount or number of shares']))
		return 'subheadingII';
	return isOne(['code', 'v', 'amount', '(a) or (d)', 'price']) ? 'subheadingI' : 'other';
}
