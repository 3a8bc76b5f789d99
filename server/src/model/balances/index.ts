import type { Decimal } from '../decimal';
import type { Table } from '../filing';
import { WeakMemory } from '../kept';
import type { Row } from '../row';
import { textOf, type OwnershipForm } from '../value';
import { doubtIn, type Doubt } from './doubt';
import { entriesOf, type Entry } from './entries';
import { groupsOf, type Group, type GroupParts } from './groups';
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

const sheets = new WeakMemory<Table, BalanceSheet>();

function makeSheet(table: Table): BalanceSheet {
	const balances = groupsOf(table).map(keptBalance);
	const doubtful = balances.filter(({ mode }) => mode === undefined);
	let ofRow: ReadonlyMap<Row, PlaceInBalance> | undefined;
	let asked = 0;
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
			// A list of all rows pays when many are asked for.
			if (++asked > fewRows) ofRow ??= placesIn(balances);
			const found = ofRow ? ofRow.get(row) : placeIn(balances, row);
			const entry = found?.balance.entries[found.index];
			return found && entry && { ...found, entry };
		},
	};
}

const fewRows = 8;

interface PlaceInBalance {
	readonly balance: Balance;
	readonly index: number;
}

function placeIn(balances: readonly Balance[], row: Row): PlaceInBalance | undefined {
	for (const balance of balances) {
		const index = balance.steps.findIndex((step) => step.row === row);
		if (index >= 0) return { balance, index };
	}
	return undefined;
}

function placesIn(balances: readonly Balance[]): ReadonlyMap<Row, PlaceInBalance> {
	return new Map(
		balances.flatMap((balance) => balance.steps.map((step, index) => [step.row, { balance, index }] as const)),
	);
}

/** A balance whose steps are the same objects is the same balance: an edit leaves all but one as they were. */
function keptBalance(parts: GroupParts): Balance {
	const first = parts[0]?.[0];
	const kept = first && balancesFrom.get(first);
	if (kept && isSame(kept.parts, parts)) return kept.balance;
	const balance = makeBalance(parts.flat());
	if (first) balancesFrom.set(first, { parts, balance });
	return balance;
}

function isSame(before: GroupParts, after: GroupParts): boolean {
	if (before.length !== after.length) return false;
	// The run of the edited row has new parts, and those of other balances hold the same steps.
	return after.every((steps, index) => {
		const kept = before[index];
		return kept === steps || (kept?.length === steps.length && steps.every((step, place) => step === kept[place]));
	});
}

const balancesFrom = new WeakMemory<Step, { readonly parts: GroupParts; readonly balance: Balance }>();

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
