import type { Decimal } from '../decimal';
import type { Step } from './step';

/**
 * The totals met so far under each unit, title and letter. A forgotten or an extra mark puts a row into the wrong balance; its
 * total then follows from a row of another one. Asked in document order, so that only earlier rows count.
 */
export interface SeenTotals {
	add(step: Step): void;
	/** Whether the total of the step follows from any that was added. */
	leadTo(step: Step): boolean;
}

interface Range {
	readonly low: Decimal;
	readonly high: Decimal;
}

export function seenTotals(): SeenTotals {
	const exact = new Set<string>();
	/** By whole number, for those that are only nearly equal: of all steps, and of those with a fraction. */
	const all = new Map<string, Range>();
	const fractional = new Map<string, Range>();
	const isAbout = (ranges: ReadonlyMap<string, Range>, key: string, wanted: Decimal): boolean =>
		[-1, 0, 1].some((shift) => {
			const range = ranges.get(`${key}\n${floor(wanted).plus(shift).toFixed()}`);
			if (!range) return false;
			return range.low.minus(wanted).abs().lt(1) || range.high.minus(wanted).abs().lt(1);
		});
	return {
		add({ looseKey, total, hasFraction }) {
			exact.add(`${looseKey}\n${total.toFixed()}`);
			const key = `${looseKey}\n${floor(total).toFixed()}`;
			widen(all, key, total);
			if (hasFraction) widen(fractional, key, total);
		},
		leadTo({ looseKey, total, signed, hasFraction }) {
			const wanted = total.minus(signed);
			return exact.has(`${looseKey}\n${wanted.toFixed()}`) || isAbout(hasFraction ? all : fractional, looseKey, wanted);
		},
	};
}

function widen(ranges: Map<string, Range>, key: string, total: Decimal): void {
	const range = ranges.get(key);
	if (!range) ranges.set(key, { low: total, high: total });
	else if (total.lt(range.low)) ranges.set(key, { ...range, low: total });
	else if (total.gt(range.high)) ranges.set(key, { ...range, high: total });
}

function floor(number: Decimal): Decimal {
	const cut = number.round(0, 0);
	return cut.gt(number) ? cut.minus(1) : cut;
}
