import type { Decimal } from '../decimal';
import { perKey, sorted } from '../keyed';
import type { HasRuns, Run } from '../runs';
import { placeOfStep } from './groups';
import { stepOf, type Step } from './step';

/** The steps of each unit, title and letter by the whole number of their totals. */
const byTotal = perKey(
	(run) =>
		sorted(
			run.flatMap((row) => stepOf(row) ?? []),
			(step) => keyOf(step, floor(step.total)),
		),
	() => undefined,
);

/**
 * Whether the total of a step follows from any row above it of the same unit, title and letter. A forgotten or an extra mark puts a row
 * into the wrong balance; its total then follows from a row of another one.
 */
export function isExplainedAbove(table: HasRuns, step: Step): boolean {
	const wanted = step.total.minus(step.signed);
	const place = placeOfStep(table, step);
	if (!place) return false;
	const isAbove = ({ items, place: at }: Run, { row }: Step): boolean =>
		at === place.run.place ? items.indexOf(row) < items.indexOf(place.row) : at < place.run.place;
	const steps = byTotal(table);
	return [-1, 0, 1].some((shift) =>
		steps
			.parts(keyOf(step, floor(wanted).plus(shift)))
			.some(({ run, items }) => items.some((other) => isAbove(run, other) && leadsTo(other, step, wanted))),
	);
}

/** Equal; or less than one share apart where one of the two has a fraction. */
function leadsTo(above: Step, step: Step, wanted: Decimal): boolean {
	if (above.total.eq(wanted)) return true;
	return (above.hasFraction || step.hasFraction) && above.total.minus(wanted).abs().lt(1);
}

function keyOf({ looseKey }: Step, whole: Decimal): string {
	return `${looseKey}\n${whole.toFixed()}`;
}

function floor(number: Decimal): Decimal {
	const cut = number.round(0, 0);
	return cut.gt(number) ? cut.minus(1) : cut;
}
