import { stepOf } from '../model/balances';
import type { Decimal } from '../model/decimal';
import type { Table } from '../model/filing';
import type { Row } from '../model/row';
import { known, textOf } from '../model/value';

/** What the other rows say of the ownership of a row whose letter and nature do not go together. */
export interface Ownership {
	/** The totals of the row follow from those of direct holdings of the same title, or lead to them. */
	readonly isDirect: boolean;
	/** There is another direct balance of the same title. */
	readonly hasDirect: boolean;
	/** The nature of the balance that the totals tell, of a row with the same marks, or that of all other indirect rows. */
	readonly nature: string | undefined;
	/** Whether the totals tell it. */
	readonly isIndirect: boolean;
}

export function ownershipAround(row: Row, table: Table): Ownership {
	const others = around(row, table).filter((other) => textOf(other.title) === textOf(row.title));
	const indirect = around(row, table).filter(
		(other) => known(other.ownership) === 'I' && other.nature.kind === 'known',
	);
	const isLinked = (other: Row): boolean => links(other, row) || links(row, other);
	const direct = others.filter((other) => known(other.ownership) === 'D');
	const own = textOf(row.nature);
	const linked = indirect.find((other) => isLinked(other) && (own === '' || textOf(other.nature) === own));
	const marks = marksOf(row);
	const cited = marks === '' ? undefined : indirect.find((other) => marksOf(other) === marks);
	const natures = new Set(indirect.map((other) => textOf(other.nature)));
	const [only] = natures;
	return {
		isDirect: direct.some(isLinked),
		hasDirect: direct.length > 0,
		nature: linked || cited ? textOf((linked ?? cited ?? row).nature) : natures.size === 1 ? only : undefined,
		isIndirect: linked !== undefined,
	};
}

/** The total below is the total above and what the row below did. */
function links(above: Row, below: Row): boolean {
	const [total, signed, after] = [known(above.owned)?.number, signedOf(below), known(below.owned)?.number];
	return total !== undefined && signed !== undefined && after !== undefined && total.plus(signed).eq(after);
}

function signedOf(row: Row): Decimal | undefined {
	const step = stepOf(row);
	if (step) return step.signed;
	const [figure, letter] = [known(row.amount), known(row.side)];
	return figure && letter && (letter === 'D' ? figure.number.neg() : figure.number);
}

function marksOf({ nature }: Row): string {
	return nature.marks.map(({ number }) => number).join();
}

function around(row: Row, { rows }: Table): readonly Row[] {
	const index = rows.indexOf(row);
	return rows.slice(Math.max(0, index - 40), index + 40).filter((other) => other !== row);
}
