import type { Decimal } from '../model/decimal';
import type { Table } from '../model/filing';
import type { Row } from '../model/row';
import { shownText } from '../model/shown';
import { known } from '../model/value';
import { plainWords } from './words';

/** What is held of a class, in one way, when a form ends: its last row, and how much that row says is owned. */
export interface Ending {
	readonly row: Row;
	readonly owned: Decimal;
	/** What a row of another form is known by as one of the same class held in the same way. */
	readonly key: string;
	/** The shares under a derivative, as many as there are for what is still held; undefined where the row does not tell. */
	readonly underlying: Decimal | undefined;
}

/** In the order of the form. A class of which nothing is left is not among them, nor one whose last row does not say what is owned. */
export function endingsOf(table: Table): readonly Ending[] {
	const last = new Map<string, Row>();
	for (const row of table.rows) last.set(holdingKey(row), row);
	return [...last].flatMap(([key, row]) => {
		const owned = known(row.owned)?.number;
		return owned?.gt(0) ? [{ key, row, owned, underlying: underlyingOf(row, owned) }] : [];
	});
}

/** Class, form and nature of ownership; of a derivative its terms too, since each grant is a class by itself. */
function holdingKey(row: Row): string {
	const terms = row.table === 'II' ? [row.exercisePrice, row.exercisable, row.expiration, row.underlyingTitle] : [];
	return [row.title, row.ownership, row.nature, ...terms].map((value) => plainWords(shownText(value))).join('\t');
}

/** A row tells the shares under what it moved; what is left has as many for each. */
function underlyingOf(row: Row, owned: Decimal): Decimal | undefined {
	if (row.table === 'I') return undefined;
	const under = known(row.underlyingAmount)?.number;
	if (row.kind === 'holding' || !under) return under;
	const moved = known(row.amount)?.number;
	if (!moved?.gt(0)) return undefined;
	const all = owned.times(under);
	const left = all.div(moved).round(4);
	return left.times(moved).eq(all) ? left : undefined;
}
