import { transactionCodes } from '../../facts/codes';
import { formatNumber, whole, type Decimal } from '../decimal';
import type { Table } from '../filing';
import { memoryOf } from '../kept';
import type { Row } from '../row';
import { known, type AnyValue, type Side } from '../value';
import type { Group } from './groups';
import { isExplainedAbove } from './explained';
import { isRunning, moved } from './mode';
import { slipOf } from './slip';
import { follows, near, type Step } from './step';

/** A total that follows from nothing above it. */
export interface Doubt {
	readonly row: Row;
	readonly above: Row;
	readonly before: Decimal;
	readonly amount: Decimal;
	readonly isDisposal: boolean;
	readonly expected: Decimal;
	readonly total: Decimal;
	/** What would lead to exactly this total, such as `two digits exchanged`; the likeliest first. */
	readonly explanations: readonly string[];
	/** What would put it right, the likeliest first; never empty. */
	readonly repairs: readonly Repair[];
	/** The row below follows from the expected total: two lines prove the one. */
	readonly isProved: boolean;
	/** The totals from this row on as they follow from the one above, where more than this one would change. */
	readonly recomputed: () => readonly { readonly row: Row; readonly number: Decimal }[];
}

/** One value that, put right, makes the total follow. */
export type Repair =
	| { readonly kind: 'total' | 'amount'; readonly row: Row; readonly number: Decimal }
	| { readonly kind: 'letter'; readonly row: Row; readonly side: Side };

/** The first doubtful total of each group; `rules-catalogue.md`, section 3.3. */
export function doubtIn(table: Table, groups: readonly Group[]): readonly Doubt[] {
	return groups.flatMap((group) => {
		const first = suspectsIn(group).find((index) => {
			const step = group[index];
			return step && !isExplainedAbove(table, step);
		});
		return first === undefined ? [] : (doubtAt(group, first) ?? []);
	});
}

const ofGroups = memoryOf<Group>();

/** The indexes of the totals that nothing in the group leads to. */
const suspectsIn = ofGroups.kept((group: Group): readonly number[] => {
	const [first] = group;
	if (!first) return [];
	const hasFraction = group.some((step) => step.hasFraction);
	let [above, computed] = [first, first.total];
	return group.flatMap((step, index) => {
		if (index === 0) return [];
		computed = computed.plus(step.signed);
		const isFollowed =
			follows(above, step) ||
			hasMarks(step.row.owned) ||
			hasMarks(above.row.owned) ||
			// What the total would be if the first one is right.
			computed.eq(step.total) ||
			(hasFraction && computed.minus(step.total).abs().lt(1));
		above = step;
		return isFollowed ? [] : [index];
	});
});

const doubtAt = ofGroups.keptUnder(doubt);

function doubt(group: Group, index: number): Doubt | undefined {
	const [above, step] = [group[index - 1], group[index]];
	if (!above || !step) return undefined;
	const later = group.slice(index + 1);
	const case_ = { above, step, later, isSecond: index === 1, expected: above.total.plus(step.signed) };
	const { expected } = case_;
	const repairs = repairsOf(case_);
	const [below] = later;
	return {
		row: step.row,
		above: above.row,
		before: above.total,
		amount: step.amount,
		isDisposal: step.signed.lt(0),
		expected,
		total: step.total,
		explanations: explanationsOf(case_, repairs[0]),
		repairs,
		isProved: expected.gte(0) && below !== undefined && near(expected.plus(below.signed), below.total, [step, below]),
		// A walk to the end of the balance, for one of the fixes.
		recomputed: () => recomputed(case_),
	};
}

interface Case {
	readonly above: Step;
	readonly step: Step;
	readonly later: Group;
	/** No row stands above the total above, so that it may be the wrong one. */
	readonly isSecond: boolean;
	readonly expected: Decimal;
}

function explanationsOf({ above, step, later, expected }: Case, likeliest: Repair | undefined): readonly string[] {
	const { total, signed, amount } = step;
	const before = above.total;
	const isNear = (a: Decimal, b: Decimal): boolean => near(a, b, [above, step]);
	const found: string[] = [];
	if (isNear(before.minus(signed), total)) found.push(`as if the letter were (${signed.lt(0) ? 'A' : 'D'})`);
	if (before.eq(total)) found.push('the total above unchanged');
	const slip = slipOf(expected, total);
	if (slip) found.push(slip);
	if (isNear(before.plus(signed.times(2)), total)) found.push('the amount counted twice');
	if (later.length > 0 && isNear(before.plus(moved([step, ...later])), total))
		found.push('the total after the last line');
	const ratio = splitRatios.find(
		([to, from]) =>
			expected.gt(0) &&
			(expected.times(to).eq(total.times(from)) || before.times(to).plus(signed.times(from)).eq(total.times(from))),
	);
	if (ratio) found.push(`as if the shares were split ${String(ratio[0])} for ${String(ratio[1])}`);
	const wantedAmount = wanted(total.minus(before), signed);
	if (likeliest?.kind === 'amount' && wantedAmount && slipOf(wantedAmount, amount))
		found.push(`as if the amount were ${formatNumber(wantedAmount)}`);
	const wantedAbove = total.minus(signed);
	if (likeliest?.row === above.row && slipOf(wantedAbove, before))
		found.push(`as if the total above were ${formatNumber(wantedAbove)}`);
	const gap = total.minus(expected);
	if (found.length === 0 && later.length > 0 && isRunning([step, ...later])) {
		found.push(`as if a line of ${formatNumber(gap.abs())} ${gap.lt(0) ? 'disposed' : 'acquired'} were missing`);
	}
	return found;
}

const splitRatios = [
	[2, 1],
	[3, 1],
	[4, 1],
	[5, 1],
	[3, 2],
	[1, 2],
	[1, 3],
	[1, 4],
	[1, 5],
	[1, 20],
	[20, 1],
] as const;

/** The amount that leads to a change of the total by `difference`, if the letter allows it. */
function wanted(difference: Decimal, signed: Decimal): Decimal | undefined {
	const isSameWay = difference.lt(0) === signed.lt(0) && !difference.eq(0);
	return isSameWay ? difference.abs() : undefined;
}

/**
 * One wrong value is likelier than two, so what makes the rest of the balance follow comes first; then what is a slip that people
 * make when they type.
 */
function repairsOf(case_: Case): readonly Repair[] {
	const { above, step, later, isSecond, expected } = case_;
	const { total, signed, amount } = step;
	const [below] = later;
	const restRuns = isRunning(later);
	const restFollows = restRuns && (!below || follows(step, below));
	const restProves = restRuns && (!below || near(expected.plus(below.signed), below.total, [step, below]));
	const found: { repair: Repair; likelihood: number }[] = [];
	const add = (repair: Repair, likelihood: number): unknown => found.push({ repair, likelihood });
	const isLetter = near(above.total.minus(signed), total, [above, step]) && !signed.eq(0);
	if (isLetter && restFollows)
		add({ kind: 'letter', row: step.row, side: signed.lt(0) ? 'A' : 'D' }, asksForLetter(step) ? 2 : 9);
	const slipped = (wantedNumber: Decimal, given: Decimal): number => likelihoodOf(slipOf(wantedNumber, given));
	if (expected.gte(0)) {
		const slip = slipped(expected, total);
		const likelihood =
			restProves && below ? 8 + slip : restProves ? (slip === 0 ? 4.5 : 7.5 + slip) : slip === 0 ? 1 : 4.8;
		// Who disposes of exactly what there was has sold out.
		const isSoldOut = expected.eq(0) && !below;
		add({ kind: 'total', row: step.row, number: expected }, isSoldOut ? 8.4 : likelihood);
	}
	const totalAbove = total.minus(signed);
	if (isSecond && restFollows && totalAbove.gte(0)) {
		// A balance that would begin below zero, or does begin at nothing when put right, tells that its first total is the wrong one.
		const isImpossible = above.total.lt(above.signed) || totalAbove.eq(above.signed);
		const slip = slipped(totalAbove, above.total);
		add({ kind: 'total', row: above.row, number: totalAbove }, isImpossible ? 8.7 : slip === 0 ? 4 : 7.1 + slip);
	}
	const wantedAmount = wanted(total.minus(above.total), signed);
	if (wantedAmount && restFollows) {
		const slip = slipped(wantedAmount, amount);
		add({ kind: 'amount', row: step.row, number: wantedAmount }, slip === 0 ? 3 : 6.6 + slip);
	}
	if (found.length === 0) add({ kind: 'total', row: step.row, number: expected.gte(0) ? expected : whole(0) }, 0);
	return found.sort((a, b) => b.likelihood - a.likelihood).map(({ repair }) => repair);
}

/** Two digits exchanged are the surest sign of all: they hardly come about by chance. */
function likelihoodOf(slip: string | undefined): number {
	return slip === undefined ? 0 : slip === 'two digits exchanged' ? 1.5 : 0.5;
}

/** Whether the code asks for the letter that the row has. */
function asksForLetter({ row, signed }: Step): boolean {
	const letter = known(row.code)?.letter;
	if (!letter) return false;
	const { sideI, sideII } = transactionCodes[letter];
	return (row.table === 'I' ? sideI : sideII) === (signed.lt(0) ? 'D' : 'A');
}

/** Every later total as it follows from the one above, where the printed ones follow from the doubtful one. */
function recomputed({ step, later, expected }: Case): ReturnType<Doubt['recomputed']> {
	let total = expected;
	const rows = [{ row: step.row, number: expected }];
	for (const next of later) {
		total = total.plus(next.signed);
		if (!near(total, next.total, [next])) rows.push({ row: next.row, number: total });
	}
	return rows.length > 1 && rows.every(({ number }) => number.gte(0)) ? rows : [];
}

function hasMarks({ marks }: AnyValue): boolean {
	return marks.length > 0;
}
