import { captions } from '../facts/captions';
import type { Filing, Table } from '../model/filing';
import type { Row } from '../model/row';
import { textOf } from '../model/value';
import { span, type Place } from '../source/place';
import { sentence } from './sentence';

/** One entry of the outline. */
export interface Symbol {
	readonly name: string;
	readonly kind: 'part' | 'row' | 'note' | 'signature';
	readonly at: Place;
	readonly children: readonly Symbol[];
}

/** The outline: cover, tables with their rows as sentences, notes, signatures. */
export function symbols(filing: Filing): readonly Symbol[] {
	const item1 = filing.parts.get('item1');
	const owner = filing.owners[0];
	const cover: Symbol[] =
		item1 && owner ? [leaf(`${textOf(owner.name)}, ${textOf(filing.issuer.name)}`, 'part', item1.at)] : [];
	const explanation = filing.parts.get('explanation');
	const notes = filing.notes.map(({ number, text, at }) =>
		leaf(`${number.raw}. ${textOf(text).slice(0, 80)}`, 'note', at),
	);
	const explained: Symbol[] = explanation
		? [{ name: captions.explanation.name, kind: 'part', at: within(explanation.at, notes), children: notes }]
		: notes;
	const signatures = filing.signatures.map(({ name, at }) => leaf(textOf(name) || 'Signature', 'signature', at));
	return [
		...cover,
		...tableSymbols(filing.tableI, filing),
		...tableSymbols(filing.tableII, filing),
		...explained,
		...signatures,
	];
}

function tableSymbols(table: Table, filing: Filing): readonly Symbol[] {
	// A table that XML leaves out has no place of its own.
	if (filing.language === 'xml' && table.rows.length === 0) return [];
	const rows = table.rows.length > mostRows ? blocksOf(table) : table.rows.map((row) => rowSymbol(row, filing));
	return [{ name: `Table ${table.id}`, kind: 'part', at: within(table.title, rows), children: rows }];
}

/** EDGAR takes 30 rows a table. Of a list of thousands nobody reads each, and to send it for each keystroke would take longest of all. */
const mostRows = 500;
const rowsOfBlock = 100;

function blocksOf({ rows }: Table): readonly Symbol[] {
	const blocks: Symbol[] = [];
	for (let start = 0; start < rows.length; start += rowsOfBlock) {
		const [first, last] = [rows[start], rows[Math.min(start + rowsOfBlock, rows.length) - 1]];
		if (!first || !last) break;
		const name = `Rows ${String(start + 1)} to ${String(Math.min(start + rowsOfBlock, rows.length))}`;
		blocks.push(leaf(name, 'part', first === last ? first.at : span(first.at, last.at)));
	}
	return blocks;
}

function rowSymbol(row: Row, filing: Filing): Symbol {
	return leaf(sentence(row, filing), 'row', row.at);
}

function leaf(name: string, kind: Symbol['kind'], at: Place): Symbol {
	return { name: name === '' ? 'Form 4' : name, kind, at, children: [] };
}

function within(at: Place, children: readonly Symbol[]): Place {
	const last = children.at(-1);
	return last ? span(at, last.at) : at;
}
