import type { SheetColumn } from '../../facts/spreadsheet';
import { isDotted, orderOf } from './date';
import { pointOf } from './figure';
import type { Sheet } from './readSheet';

/** How a spreadsheet writes numbers and days, as all of its cells together tell it. Undefined: they leave it open. */
export interface SheetNotation {
	/** What divides decimals. */
	readonly point: '.' | ',' | undefined;
	/** Of `06/05/2026`. */
	readonly first: 'month' | 'day' | undefined;
}

const dateColumns: readonly SheetColumn[] = ['transactionDate', 'deemedDate', 'exercisable', 'expiration'];
const figureColumns: readonly SheetColumn[] = [
	...(['amount', 'acquired', 'disposed', 'price', 'exercisePrice', 'owned', 'underlyingAmount'] as const),
	...(['amountInDollars', 'ownedInDollars', 'underlyingInDollars'] as const),
];

/**
 * `1.234,5` and `16/06/2026` can be read in one way each and speak for the cells that cannot; where they contradict each other, most of them
 * do. Where nothing speaks, a file is written as in the US, unless dots in its dates or semicolons between its cells say that
 * it is not: dotted days begin with the day, and what else is open stays open.
 */
export function notationOf({ divider, columns, lines }: Sheet): SheetNotation {
	const cellsOf = (wanted: readonly SheetColumn[]): readonly string[] =>
		wanted.flatMap((column) => {
			const index = columns.get(column);
			return index === undefined ? [] : lines.map(({ cells }) => cells[index] ?? '');
		});
	const days = cellsOf(dateColumns);
	const isAbroad = days.some(isDotted);
	const point = mostOf(cellsOf(figureColumns).map(pointOf)) ?? (isAbroad ? ',' : divider === ';' ? undefined : '.');
	const isOpen = point === ',' || (point === undefined && divider === ';');
	return { point, first: mostOf(days.map(orderOf)) ?? (isAbroad ? 'day' : isOpen ? undefined : 'month') };
}

/** What most of them say; undefined where none says anything, or as many say this as that. */
function mostOf<T extends string>(said: readonly (T | undefined)[]): T | undefined {
	const counts = new Map<T, number>();
	for (const one of said) if (one !== undefined) counts.set(one, (counts.get(one) ?? 0) + 1);
	const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
	return first && first[1] !== second?.[1] ? first[0] : undefined;
}
