import { compareDates } from './date';
import { hasFraction, type Decimal } from './decimal';
import type { Row } from './row';
import { known, textOf, type AnyValue, type TextValue } from './value';

/** A row whose amount, letter, total and letter of ownership can be read, as one step of a balance. */
export interface Step {
	readonly row: Row;
	/** What makes rows one balance: unit, title, letter of ownership, nature, and the marks of the last two. */
	readonly key: string;
	/** Unit, title and letter only: the balances that a forgotten mark may confuse. */
	readonly looseKey: string;
	readonly amount: Decimal;
	/** The amount, negative when disposed of. */
	readonly signed: Decimal;
	readonly total: Decimal;
}

/** A total that follows from nothing above it. */
export interface Unexplained {
	readonly row: Row;
	readonly above: Row;
	readonly before: Decimal;
	readonly amount: Decimal;
	readonly isDisposal: boolean;
	readonly expected: Decimal;
	readonly total: Decimal;
	/** What kind of slip would make it, such as `two digits exchanged`. */
	readonly cause: string | undefined;
	/** The row below follows from the expected total: two lines prove the one. */
	readonly isProved: boolean;
}

/** A row of Table I as a step of its balance; undefined for a holding and for a row that is not whole. */
export function balanceOf(row: Row): Step | undefined {
	const kept = stepOfRow.get(row);
	if (kept !== undefined) return kept ?? undefined;
	const step = readStep(row);
	stepOfRow.set(row, step ?? null);
	return step;
}

/** Rows outlive the edits of other rows, and so do their steps; null for a row that is none. */
const stepOfRow = new WeakMap<Row, Step | null>();

function readStep(row: Row): Step | undefined {
	const [amount, total] = [known(row.amount), known(row.owned)];
	const [side, ownership] = [known(row.side), known(row.ownership)];
	if (row.kind === 'holding' || !amount || !total || !side || !ownership) return undefined;
	if (row.title.kind === 'unreadable' || row.nature.kind === 'unreadable') return undefined;
	const unit = amount.dollars || total.dollars ? 'dollars' : 'count';
	const looseKey = [unit, folded(row.title), ownership].join('\n');
	const key = [looseKey, folded(row.nature), marksOf(row.ownership), marksOf(row.nature)].join('\n');
	const signed = side === 'D' ? amount.number.neg() : amount.number;
	return { row, key, looseKey, amount: amount.number, signed, total: total.number };
}

/** The steps of each balance, in document order. A row that is not whole ends every balance of its title. */
export function balances(rows: readonly Row[]): readonly (readonly Step[])[] {
	const open = new Map<string, Step[]>();
	const keysOfTitle = new Map<string, Set<string>>();
	const groups: Step[][] = [];
	for (const row of rows) {
		if (row.kind === 'holding') continue;
		// A title that cannot be read may be any of them.
		if (row.title.kind === 'unreadable') {
			open.clear();
			keysOfTitle.clear();
			continue;
		}
		const title = folded(row.title);
		const step = balanceOf(row);
		if (!step) {
			for (const key of keysOfTitle.get(title) ?? []) open.delete(key);
			keysOfTitle.delete(title);
			continue;
		}
		const group = open.get(step.key);
		if (group) {
			group.push(step);
			continue;
		}
		const fresh = [step];
		open.set(step.key, fresh);
		keysOfTitle.set(title, (keysOfTitle.get(title) ?? new Set()).add(step.key));
		groups.push(fresh);
	}
	return groups;
}

/** The first total of each balance that no accepted reading and no earlier row explains; `rules-catalogue.md`, section 3. */
export function unexplained(rows: readonly Row[]): readonly Unexplained[] {
	const groups = balances(rows).filter((group) => group.length > 1 && !isExplained(group));
	if (groups.length === 0) return [];
	return groups.flatMap((group) => firstDoubtful(group, rows) ?? []);
}

function isExplained(steps: readonly Step[]): boolean {
	return (
		isRunning(steps) ||
		steps.every(({ total }) => total.eq(steps[0]?.total ?? total)) ||
		isReverse(steps) ||
		isRunning(byDate(steps)) ||
		isByBlock(steps, ({ row }) => dateKey(row)) ||
		isByBlock(steps, ({ row }) => known(row.code)?.letter)
	);
}

function isRunning(steps: readonly Step[]): boolean {
	return steps.every((step, index) => {
		const above = steps[index - 1];
		return !above || near(above.total.plus(step.signed), step.total, [above, step]);
	});
}

function isReverse(steps: readonly Step[]): boolean {
	const falls = steps.some(({ row }, index) => {
		const [above, date] = [known(steps[index - 1]?.row.date ?? row.date), known(row.date)];
		return above && date && compareDates(date, above) < 0;
	});
	return (steps.length > 2 || falls) && isRunning(steps.toReversed());
}

function byDate(steps: readonly Step[]): readonly Step[] {
	return steps.toSorted((a, b) => {
		const [first, second] = [known(a.row.date), known(b.row.date)];
		return first && second ? compareDates(first, second) : 0;
	});
}

/** The total at the end of each day, or of each run of one code, stands on all its rows. */
function isByBlock(steps: readonly Step[], keyOf: (step: Step) => string | undefined): boolean {
	const blocks: Step[][] = [];
	for (const step of steps) {
		const key = keyOf(step);
		const last = blocks.at(-1);
		const first = last?.[0];
		if (key === undefined) return false;
		if (last && first && keyOf(first) === key) last.push(step);
		else blocks.push([step]);
	}
	if (blocks.length < 2) return false;
	return blocks.every((block, index) => {
		const total = block[0]?.total;
		if (!total || !block.every((step) => step.total.eq(total))) return false;
		const above = blocks[index - 1]?.[0];
		if (!above) return true;
		const moved = block.reduce((sum, { signed }) => sum.plus(signed), above.total);
		return near(moved, total, [above, ...block]);
	});
}

function firstDoubtful(group: readonly Step[], rows: readonly Row[]): Unexplained | undefined {
	let [above] = group;
	if (!above) return undefined;
	let computed = above.total;
	for (const [index, step] of group.entries()) {
		if (index === 0) continue;
		computed = computed.plus(step.signed);
		const expected = above.total.plus(step.signed);
		const follows =
			near(expected, step.total, [above, step]) ||
			near(computed, step.total, group) ||
			hasMarks(step.row.owned) ||
			hasMarks(above.row.owned) ||
			followsFromOther(step, rows);
		if (!follows) {
			const below = group[index + 1];
			const isProved = below !== undefined && near(expected.plus(below.signed), below.total, [step, below]);
			const { row, amount, total, signed } = step;
			const cause = causeOf({ before: above.total, signed, expected, total });
			return {
				row,
				above: above.row,
				before: above.total,
				amount,
				isDisposal: signed.lt(0),
				expected,
				total,
				cause,
				isProved: isProved && expected.gte(0),
			};
		}
		above = step;
	}
	return undefined;
}

/** A forgotten or an extra mark puts a row into the wrong balance. */
function followsFromOther(step: Step, rows: readonly Row[]): boolean {
	for (const row of rows) {
		if (row === step.row) return false;
		const other = balanceOf(row);
		if (other?.looseKey === step.looseKey && near(other.total.plus(step.signed), step.total, [other, step]))
			return true;
	}
	return false;
}

function causeOf({
	before,
	signed,
	expected,
	total,
}: {
	before: Decimal;
	signed: Decimal;
	expected: Decimal;
	total: Decimal;
}): string | undefined {
	if (before.minus(signed).eq(total)) return `as if the letter were (${signed.lt(0) ? 'A' : 'D'})`;
	if (before.eq(total)) return 'the total above unchanged';
	const [wanted, given] = [expected.toFixed(), total.toFixed()];
	if ([...wanted].sort().join('') === [...given].sort().join('')) return 'two digits exchanged';
	if (wanted.length === given.length && [...wanted].filter((digit, index) => digit !== given[index]).length === 1)
		return 'one digit differs';
	for (const factor of [10, 100, 1000]) {
		if (expected.times(factor).eq(total) || total.times(factor).eq(expected))
			return `off by the factor ${String(factor)}`;
	}
	if (lacksOne(wanted, given)) return 'a digit too few';
	if (lacksOne(given, wanted)) return 'a digit too many';
	return before.plus(signed.times(2)).eq(total) ? 'the amount counted twice' : undefined;
}

/** Whether `short` is `long` without one of its digits. */
function lacksOne(long: string, short: string): boolean {
	return (
		long.length === short.length + 1 &&
		[...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short)
	);
}

/** Equal; or less than one share apart where fractions are about. */
function near(a: Decimal, b: Decimal, steps: readonly Step[]): boolean {
	if (a.eq(b)) return true;
	const fractions = steps.some(({ amount, total }) => hasFraction(amount) || hasFraction(total));
	return fractions && a.minus(b).abs().lt(1);
}

function folded(value: TextValue): string {
	return textOf(value).toLowerCase().replace(/\s+/g, ' ');
}

function marksOf({ marks }: AnyValue): string {
	return marks
		.map(({ number }) => number)
		.sort((a, b) => a - b)
		.join(',');
}

function hasMarks({ marks }: AnyValue): boolean {
	return marks.length > 0;
}

function dateKey({ date }: Row): string | undefined {
	return date.kind === 'known'
		? `${String(date.value.year)}-${String(date.value.month)}-${String(date.value.day)}`
		: undefined;
}
