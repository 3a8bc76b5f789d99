import type { Decimal } from '../decimal';
import type { Table } from '../filing';
import { perKey, sorted } from '../keyed';
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
	const alike = row.kind === 'transaction' ? (alikeIn(table).get(keyOf(row)) ?? []) : [];
	const index = alike.indexOf(row);
	const [above, below] = index < 0 ? [] : [alike[index - 1], alike[index + 1]];
	const before = above && isPlain(above) ? plausible(above.owned)?.number : undefined;
	const step = below && stepOf(below);
	const owned = plausible(row.owned)?.number;
	const after = owned ?? (step && startOf(step));
	const moved = before && after && isPlain(row) ? after.minus(before) : undefined;
	return { above, before, after, moved };
}

/** A total that cites a footnote may follow from what the footnote tells. */
function isPlain({ owned }: Row): boolean {
	return owned.marks.length === 0;
}

function startOf(step: Step): Decimal {
	return step.total.minus(step.signed);
}

/** The transactions of the same title, ownership and nature, whether they are whole or not. */
const alikeIn = perKey(
	(run) => sorted(run, (row) => (row.kind === 'transaction' ? keyOf(row) : undefined)),
	(rows): readonly Row[] => rows,
);

function keyOf(row: Row): string {
	return [folded(row.title), row.ownership.raw, placeOf(row)].join('\n');
}
