import type { Change } from '../model/change';
import { whole } from '../model/decimal';
import type { Table } from '../model/filing';
import type { FigureValue } from '../model/value';

/** `\$0`, or with the decimals that another zero of the table has: `\$0.00`. */
export function writeZero(value: FigureValue, table?: Table): Change {
	const other = table?.runs
		.slice(0, 60)
		.find(({ price }) => price.kind === 'known' && price !== value && price.value.number.eq(0));
	const decimals = other?.price.kind === 'known' ? other.price.value.decimals : 0;
	return { do: 'set', value, to: { kind: 'dollars', number: whole(0), decimals } };
}
