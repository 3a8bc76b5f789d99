import { transactionCodes } from '../../facts/codes';
import { whole, type Decimal } from '../../model/decimal';
import type { Filing, TableId } from '../../model/filing';
import { perKey, sorted } from '../../model/keyed';
import type { Row } from '../../model/row';
import { known, textOf } from '../../model/value';
import type { Position } from '../../source/source';
import { rowAt } from '../cellAt';
import type { Read } from '../read';
import { newCells, type DraftRow } from '../rows/draft';
import { knownOf, ownedOf, type KnownOfForm } from '../rows/known';
import { exercised, zero } from '../rows/shapes';
import type { Refactoring } from './refactoring';

/** The other half of an exercise or conversion, where the form tells all that stands in it. */
export function matchingRow(read: Read, position: Position): readonly Refactoring[] {
	const { filing } = read;
	const row = rowAt(read, position);
	const letter = row && known(row.code)?.letter;
	if (!row || !letter || !transactionCodes[letter].pair || hasTwin(row, filing)) return [];
	const draft = row.table === 'I' ? derivativeOf(filing, row) : sharesOf(filing, row);
	if (!draft || Object.values(draft.cells).some(({ asks }) => asks !== undefined)) return [];
	const table = draft.table === 'I' ? filing.tableI : filing.tableII;
	if (table.headings.length === 0 && table.runs.length === 0) return [];
	const after = table.runs.at(table.runs.length - 1);
	return [
		{
			title: `Add the matching row to Table ${draft.table}`,
			kind: 'refactor.rewrite',
			steps: [() => [{ do: 'add-row', table: draft.table, ...(after && { after }), cells: newCells(draft) }]],
		},
	];
}

/** Whether the other table has as many rows for this code and number as this one. */
function hasTwin(row: Row, { tableI, tableII }: Filing): boolean {
	if (!sharesIn(row)) return true;
	const [own, others] = row.table === 'I' ? [tableI, tableII] : [tableII, tableI];
	const key = keyOf(row) ?? '';
	return (alikeIn(others).get(key) ?? 0) >= (alikeIn(own).get(key) ?? 0);
}

/** How many rows have one code and one number of shares. */
const alikeIn = perKey(
	(rows) => sorted(rows, keyOf),
	(rows) => rows.length,
);

function keyOf(row: Row): string | undefined {
	const [letter, shares] = [known(row.code)?.letter, sharesIn(row)];
	return letter && shares && `${letter} ${shares.toFixed()}`;
}

function sharesIn(row: Row): Decimal | undefined {
	return known(row.table === 'I' ? row.amount : row.underlyingAmount)?.number;
}

/** The derivative of the form that has enough left, at the price that was paid for a share. */
function derivativeOf(filing: Filing, row: Row): DraftRow | undefined {
	const form = formFor(filing, row, 'II', textOf(row.title));
	const [shares, price, code] = [sharesIn(row), known(row.price), known(row.code)];
	const fitting = form?.positions.filter((position) => {
		const own = known(position.exercisePrice)?.number ?? whole(0);
		return shares && known(position.owned)?.number.gte(shares) && price?.number.eq(own);
	});
	const [position] = fitting ?? [];
	if (!form || !position || !code) return undefined;
	return exercised(form, { shares, price, position, title: '' }, code.letter).find(({ table }) => table === 'II');
}

function sharesOf(filing: Filing, row: Row): DraftRow | undefined {
	const form = formFor(filing, row, 'I', row.table === 'II' ? textOf(row.underlyingTitle) : '');
	const code = known(row.code);
	if (!form || !code || row.table === 'I' || known(row.side) !== 'D') return undefined;
	const price = known(row.exercisePrice) ?? (row.exercisePrice.kind === 'empty' ? zero : undefined);
	const exercise = { shares: sharesIn(row), price, position: undefined, title: '' };
	return exercised(form, exercise, code.letter).find(({ table }) => table === 'I');
}

/** The form with the day of the row and the class that it speaks of. */
function formFor(filing: Filing, row: Row, table: TableId, title: string): KnownOfForm | undefined {
	const date = known(row.date);
	if (!date || title === '') return undefined;
	const { owned: _, ...form } = knownOf(filing, { table, before: () => true });
	const owned = ownedOf(filing.tableI.rows, title);
	return { ...form, date, title, ...(owned && { owned }) };
}
