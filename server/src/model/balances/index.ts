import type { Decimal } from '../decimal';
import type { Table } from '../filing';
import type { Row } from '../row';
import { textOf, type OwnershipForm } from '../value';
import { doubtIn, type Doubt } from './doubt';
import { entriesOf, type Entry } from './entries';
import { groupsOf, type Group } from './groups';
import { modeOf, type Mode } from './mode';
import type { Step } from './step';

export type { Doubt, Repair } from './doubt';
export type { Entry } from './entries';
export type { Mode } from './mode';
export { surroundingsOf, type Surroundings } from './neighbours';
export { folded, placeOf, stepOf, type Step } from './step';

/** What the form says of one class of securities, held in one way: where it started, what each row did, where it ended. */
export interface Balance {
	/** The title as its first row writes it. */
	readonly title: string;
	readonly ownership: OwnershipForm;
	readonly nature: string;
	/** Dollars of face value, and not a number of shares. */
	readonly inDollars: boolean;
	readonly steps: readonly Step[];
	/** The reading that explains every total; undefined where none does. */
	readonly mode: Mode | undefined;
	/** What was owned before the first row, as the totals tell it. */
	readonly start: Decimal;
	/** What is owned after the last row. */
	readonly end: Decimal;
	/** What each row did, in document order. */
	readonly entries: readonly Entry[];
}

export interface BalanceSheet {
	/** In the order of their first rows. Holdings and rows that are not whole are in none. */
	readonly balances: readonly Balance[];
	/** The first total of each balance that no reading and no earlier row explains. */
	readonly doubts: readonly Doubt[];
	/** The balance of a row and what the row did there. */
	of(row: Row): FoundEntry | undefined;
}

export interface FoundEntry {
	readonly balance: Balance;
	readonly entry: Entry;
	/** The index of the row in `steps` and `entries`. */
	readonly index: number;
}

/** The balances of a table, worked out once for each table as long as it lives. */
export function balanceSheet(table: Table): BalanceSheet {
	const kept = sheets.get(table);
	if (kept) return kept;
	const sheet = makeSheet(table);
	sheets.set(table, sheet);
	return sheet;
}

const sheets = new WeakMap<Table, BalanceSheet>();

function makeSheet(table: Table): BalanceSheet {
	const balances = groupsOf(table).map(keptBalance);
	const doubtful = balances.filter(({ mode }) => mode === undefined);
	let ofRow: ReadonlyMap<Row, { readonly balance: Balance; readonly index: number }> | undefined;
	return {
		balances,
		doubts:
			doubtful.length === 0
				? []
				: doubtIn(
						table,
						doubtful.map(({ steps }) => steps),
					),
		of(row) {
			ofRow ??= new Map(
				balances.flatMap((balance) => balance.steps.map((step, index) => [step.row, { balance, index }] as const)),
			);
			const found = ofRow.get(row);
			const entry = found?.balance.entries[found.index];
			return found && entry && { ...found, entry };
		},
	};
}

/** A balance whose steps are the same objects is the same balance: an edit leaves all but one as they were. */
function keptBalance(steps: Group): Balance {
	const [first] = steps;
	const kept = first && balancesFrom.get(first);
	if (kept && kept.steps.length === steps.length && kept.steps.every((step, index) => step === steps[index]))
		return kept;
	const balance = makeBalance(steps);
	if (first) balancesFrom.set(first, balance);
	return balance;
}

const balancesFrom = new WeakMap<Step, Balance>();

function makeBalance(steps: Group): Balance {
	const mode = modeOf(steps);
	let made: ReturnType<typeof entriesOf> | undefined;
	const entries = (): ReturnType<typeof entriesOf> => (made ??= entriesOf(steps, mode));
	const [first] = steps;
	return {
		title: first ? textOf(first.row.title) : '',
		ownership: first?.ownership ?? 'D',
		nature: first ? textOf(first.row.nature) : '',
		inDollars: first?.inDollars ?? false,
		steps,
		mode,
		get start() {
			return entries().start;
		},
		get end() {
			return entries().end;
		},
		get entries() {
			return entries().entries;
		},
	};
}
