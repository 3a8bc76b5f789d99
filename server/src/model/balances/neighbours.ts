import type { Decimal } from '../decimal';
import type { Table } from '../filing';
import { WeakMemory } from '../kept';
import type { Row } from '../row';
import { folded, placeOf, plausible, stepOf, type Step } from './step';

/** What the rows around a row that is not whole say about its balance. */
export interface Surroundings {
	/** The row right above in the same balance. */
	readonly above: Row | undefined;
	/** What is owned before the row: the total above. */
	readonly before: Decimal | undefined;
	/** What is owned after it: its own total, else what the row below starts from. */
	readonly after: Decimal | undefined;
	/** What the row itself did: negative when disposed of. */
	readonly moved: Decimal | undefined;
}

/** The balance around a row of which amount, letter or total is missing. The row itself needs title, ownership and nature only. */
export function surroundingsOf(table: Table, row: Row): Surroundings {
	const beside = neighboursIn(table).get(row);
	const before = beside?.above && isPlain(beside.above) ? plausible(beside.above.owned)?.number : undefined;
	const step = beside?.below && stepOf(beside.below);
	const owned = plausible(row.owned)?.number;
	const after = owned ?? (step && startOf(step));
	const moved = before && after && isPlain(row) ? after.minus(before) : undefined;
	return { above: beside?.above, before, after, moved };
}

/** A total that cites a footnote may follow from what the footnote tells. */
function isPlain({ owned }: Row): boolean {
	return owned.marks.length === 0;
}

function startOf(step: Step): Decimal {
	return step.total.minus(step.signed);
}

interface Beside {
	above?: Row;
	below?: Row;
}

/** The transactions right above and below each one, of the same title, ownership and nature, whether they are whole or not. */
function neighboursIn(table: Table): ReadonlyMap<Row, Readonly<Beside>> {
	const kept = neighbours.get(table);
	if (kept) return kept;
	const found = new Map<Row, Beside>();
	const last = new Map<string, { row: Row; beside: Beside }>();
	for (const row of table.rows) {
		if (row.kind === 'holding') continue;
		const key = [folded(row.title), row.ownership.raw, placeOf(row)].join('\n');
		const above = last.get(key);
		const beside: Beside = above ? { above: above.row } : {};
		if (above) above.beside.below = row;
		last.set(key, { row, beside });
		found.set(row, beside);
	}
	neighbours.set(table, found);
	return found;
}

const neighbours = new WeakMemory<Table, ReadonlyMap<Row, Readonly<Beside>>>();
