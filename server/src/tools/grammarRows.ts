import type { Captures, GrammarRule } from './grammarRule';
import { include, scopes } from './grammarRule';

/** Which values a column takes, as the name of their rule. */
type CellRule =
	'text' | 'date' | 'slantedDate' | 'figure' | 'slantedFigure' | 'price' | 'code' | 'early' | 'side' | 'ownership';

// Where two columns of one kind stand side by side, the second is slanted, and the columns of single letters are bold,
// so that neighbours differ by more than colour.
const tableI = [
	['title', 'text'],
	['transactionDate', 'date'],
	['deemedDate', 'slantedDate'],
	['code', 'code'],
	['early', 'early'],
	['amount', 'figure'],
	['side', 'side'],
	['price', 'price'],
	['owned', 'figure'],
	['ownership', 'ownership'],
	['nature', 'text'],
] as const satisfies readonly (readonly [string, CellRule])[];

const tableII = [
	['title', 'text'],
	['exercisePrice', 'price'],
	['transactionDate', 'date'],
	['deemedDate', 'slantedDate'],
	['code', 'code'],
	['early', 'early'],
	['acquired', 'figure'],
	['disposed', 'slantedFigure'],
	['exercisable', 'date'],
	['expiration', 'slantedDate'],
	['underlyingTitle', 'text'],
	['underlyingAmount', 'figure'],
	['price', 'price'],
	['owned', 'figure'],
	['ownership', 'ownership'],
	['nature', 'text'],
] as const satisfies readonly (readonly [string, CellRule])[];

/** What parts the cells of a row, and what a cell may hold between two of them. */
interface Separator {
	readonly between: string;
	readonly cell: string;
	/** What must hold for the line to be read so. */
	readonly when: string;
	/** What may stand before the first cell. */
	readonly lead: string;
}

const tab: Separator = { between: '\\t', cell: '[^\\t\\n]*+', when: '', lead: '' };
// Markdown tables and the boxes that text browsers draw. A separator behind a backslash is text.
const pipe: Separator = {
	between: '[|│]',
	cell: '(?:\\\\.|[^|│\\\\\\n])*+',
	when: '(?=[^\\t\\n]*+$)',
	lead: '(?>[ ]{0,3}[|│])?',
};
// Tabs that a paste turned into four blanks each. Lines of fixed columns begin with blanks or have fewer than seven gaps
// of exactly that width.
const blanks: Separator = {
	between: '[ ]{4}',
	cell: '(?:(?![ ]{4})[^\\t\\n])*+',
	when: '(?=\\S(?:(?:(?![ ]{4})[^\\t\\n])*+[ ]{4}){7})',
	lead: '',
};

/** The rows of both tables, a rule for each way to write them. */
export const rowRules: Readonly<Record<string, GrammarRule>> = {
	rowsOfTableI: { patterns: [row(tableI, tab), row(tableI, pipe), row(tableI, blanks)] },
	rowsOfTableII: { patterns: [row(tableII, tab), row(tableII, pipe), row(tableII, blanks)] },
	// Rows alone, as in a message or a hover: the number of cells tells the table.
	loneRows: { patterns: [row(tableI, withCells(tableI.length)), row(tableII, withCells(tableII.length))] },
};

function withCells(count: number): Separator {
	return { ...tab, when: `(?=(?>[^\\t\\n]*\\t){${String(count - 1)}}[^\\t\\n]*$)` };
}

/** One match takes the whole row and a capture each cell with the separator before it, so that empty cells have a scope. */
function row(columns: readonly (readonly [string, CellRule])[], { between, cell, when, lead }: Separator): GrammarRule {
	const captures: Record<string, GrammarRule> = {};
	// Built from the last cell: missing ones at the end are missing, and what stands behind the last is one too many.
	let rest = `(${between}.*)?`;
	columns.forEach(([id, values], index) => {
		captures[index + 1] = { name: scopes(`meta.column.${String(index)}.${id}`), patterns: cellPatterns(values) };
	});
	for (let index = columns.length - 1; index >= 1; index -= 1) {
		const optional = index === 1 ? '' : '?';
		rest = `(?:(${between}${cell})${rest})${optional}`;
	}
	const extra: Captures = { [columns.length + 1]: { name: scopes('meta.column.extra'), patterns: extraPatterns } };
	return { match: `^${when}${lead}(${cell})${rest}`, name: scopes('meta.row'), captures: { ...captures, ...extra } };
}

const extraPatterns: readonly GrammarRule[] = [
	include('separator'),
	{ match: '[^\\s|│]+', name: scopes('invalid.illegal.extra-cell') },
];

function cellPatterns(values: CellRule): readonly GrammarRule[] {
	const text = [include('trailingMark'), include('escape'), include('entity'), include('tag'), include('text')];
	const value = [include('plainMark'), include(values)];
	return [include('separator'), include('mark'), ...(values === 'text' ? text : value)];
}
