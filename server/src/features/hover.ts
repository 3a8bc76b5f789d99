import { captions } from '../facts/captions';
import { transactionCodes } from '../facts/codes';
import { columnsOf, type Column } from '../facts/columns';
import { cite } from '../facts/citations';
import { balanceOf, balances, type Step } from '../model/balances';
import { formatDate } from '../model/date';
import { formatNumber } from '../model/decimal';
import type { Filing } from '../model/filing';
import { allRows } from '../model/filing';
import type { Row } from '../model/row';
import { known, textOf, type AnyValue } from '../model/value';
import type { Place } from '../source/place';
import type { Position, Source } from '../source/source';
import { cited, escaped } from './markdown';
import { sentence } from './sentence';

export interface Hover {
	readonly markdown: string;
	readonly at: Place;
}

interface Read {
	readonly source: Source;
	readonly filing: Filing;
}

/** What stands under the cursor: first the answer, then what the form asks there and who says so. */
export function hover(read: Read, position: Position): Hover | undefined {
	return (
		rowHover(read, position) ??
		noteHover(read, position) ??
		signatureHover(read, position) ??
		captionHover(read, position)
	);
}

function rowHover({ source, filing }: Read, position: Position): Hover | undefined {
	const line = source.lines[position.line];
	const row = allRows(filing).find((candidate) => candidate.at.line === line);
	if (!row) return undefined;
	const index = row.cells.findIndex(({ cell }) => cell.line === line && position.character <= cell.end);
	const value = row.cells[index];
	const column = columnsOf(row.table)[index];
	if (!value || !column) return undefined;
	const mark = value.marks.find(
		({ at }) => at.line === line && position.character >= at.start && position.character < at.end,
	);
	if (mark) {
		const note = filing.notes.find(({ number }) => known(number) === mark.number);
		const text = note ? escaped(textOf(note.text)) : 'There is no such footnote under "Explanation of Responses".';
		return {
			markdown: `**Footnote ${String(mark.number)}**: ${text}\n\n${cited(cite('form4', 'Explanation of Responses'))}`,
			at: mark.at,
		};
	}
	const lines = [
		answer(value, column, row, filing),
		`${where(row, column)} · ${cited(column.source)}`,
		column.explain,
		`*${escaped(sentence(row, filing))}*`,
	];
	return { markdown: lines.join('\n\n'), at: value.cell };
}

function where({ table }: Row, { item, name }: Column): string {
	return `Table ${table}, item ${item}, ${name}`;
}

/** The first line: what this very cell says. */
function answer(value: AnyValue, column: Column, row: Row, filing: Filing): string {
	if (value.kind === 'empty') {
		const noteAlone = value.marks.length > 0 ? 'left to a footnote' : 'empty';
		return `**${column.name}**: ${noteAlone}`;
	}
	if (value.kind === 'unreadable') return `**${column.name}**: ${escaped(value.raw)} cannot be read`;
	if (value === row.code && row.code.kind === 'known') {
		const { letter, swap } = row.code.value;
		return `**${letter}**: ${transactionCodes[letter].label}${swap ? '; in an equity swap' : ''}\n\n${transactionCodes[letter].explain}`;
	}
	if (value === row.owned) return `**${column.name}**: ${escaped(said(value))}${balanceLine(row, filing)}`;
	if (column.id === 'side') return `**${said(value)}**: ${value.value === 'A' ? 'acquired' : 'disposed of'}`;
	if (column.id === 'ownership') return `**${said(value)}**: ${value.value === 'D' ? 'direct' : 'indirect'} ownership`;
	return `**${column.name}**: ${escaped(said(value))}`;
}

/** How a total was reached from the one above it. */
function balanceLine(row: Row, filing: Filing): string {
	const own = balanceOf(row);
	if (!own) return '';
	const table = row.table === 'I' ? filing.tableI : filing.tableII;
	const group: readonly Step[] = balances(table.rows).find((steps) => steps.some((step) => step.row === row)) ?? [];
	const above = group[group.findIndex((step) => step.row === row) - 1];
	if (!above) return '\n\nThe first line of its balance: what was owned before comes from an earlier form.';
	const sign = own.signed.lt(0) ? '-' : '+';
	const sum = above.total.plus(own.signed);
	const said = `${formatNumber(above.total)} ${sign} ${formatNumber(own.amount)} = ${formatNumber(sum)}`;
	return `\n\n${escaped(said)}${sum.eq(own.total) ? '' : `, not ${escaped(formatNumber(own.total))}`}`;
}

function said(value: AnyValue): string {
	if (value.kind !== 'known') return value.raw;
	const content = value.value;
	if (typeof content !== 'object') return String(content);
	if ('year' in content) return formatDate(content);
	if ('number' in content) return (content.dollars ? '$' : '') + formatNumber(content.number, content.decimals);
	if ('letter' in content) return content.letter;
	return content.text;
}

function noteHover({ source, filing }: Read, position: Position): Hover | undefined {
	for (const { number, at } of filing.notes) {
		if (!contains(source, at, position)) continue;
		const citing = allRows(filing).filter(({ cells }) =>
			cells.some(({ marks }) => marks.some((mark) => mark.number === known(number))),
		);
		const rows = citing.map((row) => `- ${escaped(sentence(row, filing))}`).slice(0, 8);
		const cites =
			citing.length === 0
				? 'No row cites it.'
				: `Cited by ${String(citing.length)} row${citing.length === 1 ? '' : 's'}:\n\n${rows.join('\n')}`;
		const heading = `**Footnote ${number.raw}**`;
		return { markdown: `${heading}\n\n${cites}\n\nAt most 1,000 characters. ${cited(cite('spec', '3.5'))}`, at };
	}
	return undefined;
}

function signatureHover({ source, filing }: Read, position: Position): Hover | undefined {
	const found = filing.signatures.find(({ at }) => contains(source, at, position));
	if (!found) return undefined;
	const date = found.date.kind === 'known' ? formatDate(found.date.value) : 'no date';
	const first = `**Signature** of ${escaped(textOf(found.name) || 'nobody')}, ${date}`;
	return { markdown: `${first}\n\n${captions.signature.explain}\n\n${cited(captions.signature.source)}`, at: found.at };
}

/** The caption under the cursor, or the nearest one before it, whose value it is. */
function captionHover({ source, filing }: Read, position: Position): Hover | undefined {
	let best: { id: keyof typeof captions; at: Place; distance: number } | undefined;
	for (const { id, at } of filing.parts.values()) {
		const { start, end } = source.rangeOf(at);
		if (isBefore(position, start)) continue;
		const distance = (position.line - start.line) * 100_000 + position.character - start.character;
		if (!best || distance < best.distance) best = { id, at, distance };
		if (!isBefore(end, position)) break;
	}
	if (!best) return undefined;
	const { name, explain, source: origin } = captions[best.id];
	return { markdown: `**${name}**\n\n${explain}\n\n${cited(origin)}`, at: best.at };
}

function contains(source: Source, at: Place, position: Position): boolean {
	const { start, end } = source.rangeOf(at);
	return !isBefore(position, start) && !isBefore(end, position);
}

function isBefore(a: Position, b: Position): boolean {
	return a.line < b.line || (a.line === b.line && a.character < b.character);
}
