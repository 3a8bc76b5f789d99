import { cell, isTransaction, type ColumnName, type Page, type PageRow } from '../page';
import type { Random } from '../random';
import { write, type Kind, type Mutation } from '../kind';

// What a spreadsheet, a mail program, a web form or a slip of the hand makes of the cells of a row.

const rules = ['cell-count', 'cells-shifted'];

/** The whole row written anew. */
function rewritten(id: string, rewrite: (row: PageRow, random: Random) => string | undefined): Kind {
	return {
		id,
		rules,
		isRepaired: true,
		mutate: (page, random) => {
			const row = random.of(page.rows);
			return row && write(row.line, rewrite(row, random));
		},
	};
}

const dividedBy = (divider: string) => (row: PageRow) =>
	row.cells.some(({ text }) => text.includes(divider.trim() || '  '))
		? undefined
		: row.line.text.replaceAll('\t', divider);

/** Two cells in each other's place. */
function exchanged(id: string, [one, two]: readonly [ColumnName, ColumnName]): Kind {
	return rewritten(id, (row) => {
		const [first, second] = [cell(row, one), cell(row, two)];
		if (!first || !second || first.text === '' || second.text === '' || !isTransaction(row)) return undefined;
		const texts = row.cells.map((each) => (each === first ? second.text : each === second ? first.text : each.text));
		return texts.join('\t');
	});
}

/** What stands before a line end and behind it in the place of the tab before one of these cells. */
function broken(
	id: string,
	[before, behind]: readonly [string, string],
	wanted: (row: PageRow, at: number) => boolean,
): Kind {
	return {
		id,
		rules,
		isRepaired: true,
		mutate: (page, random) => {
			const row = random.of(page.rows.filter(isTransaction));
			const at = row && random.of(row.cells.flatMap((_, index) => (index > 1 && wanted(row, index) ? [index] : [])));
			const of = row?.cells[at ?? -1];
			return of && row && write({ start: of.start - 1, end: of.start, text: '\t' }, `${before}\n${behind}`, [row.line]);
		},
	};
}

/** Two rows whose line end gave way to something else. */
function joined(id: string, text: string): Kind {
	return {
		id,
		rules,
		isRepaired: true,
		mutate: (page, random) => {
			const pair = random.of(
				page.rows.flatMap((row, at) =>
					page.rows[at + 1]?.table === row.table ? [[row, page.rows[at + 1]] as const] : [],
				),
			);
			const [first, second] = pair ?? [];
			// A nature with a title behind it is one text.
			if (!first || !second || first.cells.at(-1)?.text !== '') return undefined;
			return { ...joining(first, text), also: [first.line, second.line] };
		},
	};
}

function joining({ line }: PageRow, text: string): Mutation {
	return { span: { start: line.end, end: line.end + 1, text: '\n' }, text };
}

/** Some tabs of the row taken away or doubled. */
function tabs(id: string, count: number, put: '' | '\t\t'): Kind {
	return rewritten(id, (row, random) => {
		if (!isTransaction(row)) return undefined;
		let { text } = row.line;
		for (let done = 0; done < count; done++) {
			const places = [...text.matchAll(put === '' ? /\t(?=\t*[^\t])/g : /(?<=[^\t])\t(?=[^\t])/g)].map(
				({ index }) => index,
			);
			const at = random.of(places);
			if (at === undefined) return undefined;
			text = text.slice(0, at) + put + text.slice(at + 1);
		}
		return text;
	});
}

function inTitle(page: Page, random: Random, text: string): Mutation | undefined {
	const row = random.of(page.rows);
	const title = row && cell(row, 'title');
	const blank = title ? title.text.indexOf(' ') : -1;
	if (!title || blank < 0 || title.text.charAt(blank + 1) === '⁽') return undefined;
	const start = title.start + blank;
	return write({ start, end: start + 1, text: ' ' }, text, [row.line]);
}

const isFilled = (row: PageRow, at: number): boolean => row.cells[at]?.text !== '' && row.cells[at - 1]?.text !== '';

export const cells: readonly Kind[] = [
	rewritten('tabs-as-pipes', dividedBy(' | ')),
	rewritten('tabs-as-bare-pipes', dividedBy('|')),
	rewritten('tabs-as-semicolons', dividedBy(';')),
	rewritten('tabs-as-no-break-blanks', dividedBy('\u00a0')),
	rewritten('tabs-as-blank', (row) =>
		isTransaction(row) ? row.line.text.replaceAll(/\t+/g, ' ').trimEnd() : undefined,
	),
	rewritten('tabs-as-commas', (row) =>
		row.cells
			.map(({ text }) => (/[,"]/.test(text) ? (text.includes('"') ? undefined : `"${text}"`) : text))
			.includes(undefined)
			? undefined
			: row.cells.map(({ text }) => (text.includes(',') ? `"${text}"` : text)).join(','),
	),
	rewritten('cells-quoted', (row) =>
		isTransaction(row) && !row.line.text.includes('"')
			? row.cells.map(({ text }) => (text === '' ? '' : `"${text}"`)).join('\t')
			: undefined,
	),
	rewritten('one-tab-as-blanks', (row, random) => {
		const at = random.of([...row.line.text.matchAll(/\t(?=\t*[^\t])/g)].map(({ index }) => index));
		return at === undefined ? undefined : `${row.line.text.slice(0, at)}    ${row.line.text.slice(at + 1)}`;
	}),
	rewritten('row-with-bullet-and-blanks', (row) => `• ${row.line.text.replaceAll('\t', '    ')}`),
	tabs('two-tabs-lost', 2, ''),
	tabs('two-tabs-doubled', 2, '\t\t'),
	rewritten('cells-shifted-left', (row, random) => {
		const empty = random.of([...row.line.text.matchAll(/\t(?=\t+[^\t])/g)].map(({ index }) => index));
		if (!isTransaction(row) || empty === undefined) return undefined;
		return `${row.line.text.slice(0, empty)}${row.line.text.slice(empty + 1)}\t`;
	}),
	exchanged('cells-exchanged-amount-side', ['amount', 'side']),
	exchanged('cells-exchanged-owned-ownership', ['owned', 'ownership']),
	exchanged('cells-exchanged-title-date', ['title', 'date']),
	exchanged('cells-exchanged-underlying', ['underlyingTitle', 'underlyingAmount']),
	broken('row-broken-at-tab', ['', ''], isFilled),
	broken('row-broken-behind-tab', ['\t', ''], (row, at) => row.cells[at]?.text !== ''),
	broken(
		'row-broken-before-tab',
		['', '\t'],
		(row, at) => row.cells[at - 1]?.text !== '' && row.cells.slice(at).some(({ text }) => text !== ''),
	),
	joined('rows-joined-by-tab', '\t'),
	joined('rows-joined-by-blank', ' '),
	joined('rows-joined', ''),
	{ id: 'tab-in-title', rules, isRepaired: true, mutate: (page, random) => inTitle(page, random, '\t') },
];
