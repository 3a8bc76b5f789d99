import { transactionCodes } from '../facts/codes';
import { columnsOf, type Column } from '../facts/columns';
import { emptyInHolding } from '../facts/emptyCells';
import type { Fix } from '../model/change';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { known } from '../model/value';
import type { RuleFinding } from '../rules/run';
import { reactions } from '../rules/verdict';
import type { Place } from '../source/place';
import type { Position } from '../source/source';
import { rowAt, type TableCell } from './cellAt';
import { balanceWords } from './hover/balance';
import { cellSays } from './hover/cell';
import { emptiness } from './hover/row';
import { cited, escaped } from './markdown';
import { contains, type Read } from './read';
import { say } from './say';
import { sentence } from './sentence';

export interface RowPage {
	/** `Table I, row 2: Sale`. */
	readonly title: string;
	readonly markdown: string;
	readonly at: Place;
}

type Finding = Pick<RuleFinding, 'rule' | 'severity' | 'message' | 'at'> & { readonly fixes?: readonly Fix[] };

/**
 * All that a row says, as a page of Markdown: the row as a sentence, what was found in it, how its total follows, its footnotes, and
 * each column with its meaning and source. Its headings are those by which a screen reader goes. Undefined outside the rows.
 */
export function explainRow(read: Read, position: Position, findings: readonly Finding[]): RowPage | undefined {
	const row = rowAt(read, position);
	if (!row) return undefined;
	const { filing } = read;
	const title = titleOf(row, filing);
	const own = findings.filter(({ at }) => contains(read.source, row.at, read.source.rangeOf(at).start));
	const parts = [
		section(`# ${title}`, escaped(sentence(row, filing))),
		section('## Findings', own.map(findingLine).join('\n')),
		section('## How the total follows', balanceWords(row, filing)),
		section('## Footnotes', notesOf(row, filing).join('\n\n')),
		section('## Columns', columnParts(row).join('\n\n')),
	];
	return { title, markdown: `${parts.filter((part) => part !== '').join('\n\n')}\n`, at: row.at };
}

function section(heading: string, body: string): string {
	return body === '' ? '' : `${heading}\n\n${body}`;
}

function titleOf(row: Row, { tableI, tableII }: Filing): string {
	const number = (row.table === 'I' ? tableI : tableII).rows.indexOf(row) + 1;
	const code = known(row.code);
	const kind = row.kind === 'holding' ? 'Holding' : code && transactionCodes[code.letter].name;
	// A row of empty cells is not counted yet.
	const which = number > 0 ? `row ${String(number)}` : 'a new row';
	return `Table ${row.table}, ${which}${kind === undefined || number === 0 ? '' : `: ${kind}`}`;
}

function findingLine({ rule, severity, message, fixes = [] }: Finding): string {
	const reaction = rule.edgar === null ? '' : ` ${reactions[rule.edgar]}.`;
	const sources = rule.source.map(cited).join('; ');
	const repairs =
		fixes.length === 0 ? '' : ` Can be put right: ${fixes.map(({ title }) => escaped(title)).join('; ')}.`;
	return `- **${severity}**, ${rule.id}: ${escaped(message)}.${reaction}${repairs} (${sources})`;
}

/** The text of each footnote that the row cites, once. */
function notesOf({ cells }: Row, { notes }: Filing): readonly string[] {
	const numbers = new Set(cells.flatMap(({ marks }) => marks.map(({ number }) => number)));
	return [...numbers].map((number) => {
		const note = notes.find((one) => known(one.number) === number);
		return `**${String(number)}**: ${note ? escaped(say(note.text)) : 'there is no such footnote'}`;
	});
}

/** Column by column; those that a holding leaves empty are said together. */
function columnParts(row: Row): readonly string[] {
	const columns = columnsOf(row.table);
	const idle: Column[] = [];
	const parts = row.cells.flatMap((value, index) => {
		const column = columns[index];
		if (!column) return [];
		if (row.kind === 'holding' && !column.inHolding && value.kind === 'empty') {
			idle.push(column);
			return [];
		}
		return [columnPart({ row, index, column, value }, columns.length)];
	});
	if (idle.length === 0) return parts;
	const names = idle.map(({ name }) => name).join(', ');
	return [...parts, `### The columns of a transaction\n\n${names}: empty. ${emptyInHolding}`];
}

function columnPart(cell: TableCell, count: number): string {
	const { index, column, value } = cell;
	const { name, said } = cellSays(cell);
	const marks = value.marks.map(({ number }) => String(number));
	return [
		`### ${column.name}`,
		name === column.name ? said : `**${name}**: ${said}`,
		marks.length === 0 ? '' : `Footnote ${marks.join(', ')}`,
		column.explain,
		emptiness(cell),
		`Column ${String(index + 1)} of ${String(count)}, item ${column.item} · ${cited(column.source)}`,
	]
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');
}
