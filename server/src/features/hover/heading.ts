import { captions } from '../../facts/captions';
import { columnsOf, type Column } from '../../facts/columns';
import { divide } from '../../formtext/cells';
import type { Table, TableId } from '../../model/filing';
import { place } from '../../source/place';
import type { Position } from '../../source/source';
import { escaped } from '../markdown';
import type { Read } from '../read';
import { page, type Answer } from './answer';

/** A heading of a table answers for the column that it names, which is not always the one below it. */
export function headingAnswer({ source, filing }: Read, position: Position): Answer | undefined {
	const line = source.inBlocks.at(position.line);
	const table = tableAt(filing.tableI, filing.tableII, position, source.numberOf.bind(source));
	if (!line || !table) return undefined;
	const cells = divide(line, filing.shape === 'markdown' ? 'pipes' : 'tabs');
	const found = cells.findIndex(({ end }) => position.character <= end);
	const index = found < 0 ? cells.length - 1 : found;
	const cell = cells[index];
	if (!cell) return undefined;
	const columns = columnsNamed(table.id, line.text.slice(cell.start, cell.end), cells.length > 2 ? index : undefined);
	const end = Math.max(cell.end, position.character);
	return { at: place(line, Math.min(cell.start, position.character), end), say: () => headingPage(table.id, columns) };
}

/** Headings stand between the title of a table and its first row. */
function tableAt(
	tableI: Table,
	tableII: Table,
	{ line }: Position,
	numberOf: (line: Table['title']['line']) => number,
): Table | undefined {
	return [tableII, tableI].find(({ title, end }) => line >= numberOf(title.line) && line <= numberOf(end.line));
}

function columnsNamed(table: TableId, written: string, index: number | undefined): readonly Column[] {
	const columns = columnsOf(table);
	const text = written
		.replace(/[\\*|]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
	const item = /^(\d{1,2}a?) ?\. /.exec(text)?.[1];
	const byItem = columns.filter((column) => column.item.toLowerCase() === item);
	if (byItem.length > 0) return byItem;
	const bySub = columns.filter(({ sub }) => sub !== undefined && sub.toLowerCase() === text);
	if (bySub.length > 0) return bySub;
	const below = index === undefined ? undefined : columns[index];
	return below ? [below] : [];
}

function headingPage(table: TableId, columns: readonly Column[]): string {
	const [first, ...others] = columns;
	if (!first) {
		const { name, explain, source } = captions[table === 'I' ? 'headingI' : 'headingII'];
		return page({ first: `**${name}**`, source, more: [explain] });
	}
	const numberOf = (column: Column): string => String(columnsOf(table).indexOf(column) + 1);
	const names = columns.map((column) => `${column.name} (column ${numberOf(column)})`).join(', ');
	const more = others.length === 0 ? [first.explain] : columns.map(({ name, explain }) => `${name}: ${explain}`);
	return page({
		first: `**${escaped(first.caption)}**`,
		where: `Table ${table}, item ${first.item}: ${names}`,
		source: first.source,
		more,
	});
}
