import type { Decimal } from '../decimal';
import type { Table } from '../filing';
import { memoryOf, WeakMemory } from '../kept';
import type { Row } from '../row';
import { textOf, type OwnershipForm } from '../value';
import { doubtIn, type Doubt } from './doubt';
import { entriesOf, type Entry } from './entries';
import { groupOf, groupsOf, type Group } from './groups';
import { modeOf, type Mode } from './mode';
import { stepOf } from './step';

export type { Doubt, Repair } from './doubt';
export type { Entry } from './entries';
export type { Mode } from './mode';
export { surroundingsOf, type Surroundings } from './neighbours';
export { folded, placeOf, stepOf, unitsOfOne, type Step } from './step';

/** What the form says of one class of securities, held in one way: where it started, what each row did, where it ended. */
export interface Balance {
	/** The title as its first row writes it. */
	readonly title: string;
	readonly ownership: OwnershipForm;
	readonly nature: string;
	/** Dollars of face value, and not a number of shares. */
	readonly inDollars: boolean;
	readonly steps: Group;
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
	const balances = groupsOf(table).map(balanceOf);
	const doubtful = balances.filter(({ mode }) => mode === undefined);
	return {
		balances,
		doubts: doubtIn(
			table,
			doubtful.map(({ steps }) => steps),
		),
		of(row) {
			const step = stepOf(row);
			const group = step && groupOf(table, step);
			if (!group) return undefined;
			const [balance, index] = [balanceOf(group), group.indexOf(step)];
			const entry = balance.entries[index];
			return entry && { balance, entry, index };
		},
	};
}

/** A balance whose steps an edit left alone is the same balance. */
const balanceOf = memoryOf<Group>().kept(makeBalance);

function makeBalance(steps: Group): Balance {
	return new BalanceOf(steps);
}

/**
 * A class for its getters: those of an object literal are kept by V8, with all that they see, until it looks through the whole heap, and
 * so would be each table.
 */
class BalanceOf implements Balance {
	readonly title: string;
	readonly ownership: OwnershipForm;
	readonly nature: string;
	readonly inDollars: boolean;
	readonly mode: Mode | undefined;
	private made: ReturnType<typeof entriesOf> | undefined;

	constructor(readonly steps: Group) {
		const [first] = steps;
		this.title = first ? textOf(first.row.title) : '';
		this.ownership = first?.ownership ?? 'D';
		this.nature = first ? textOf(first.row.nature) : '';
		this.inDollars = first?.inDollars ?? false;
		this.mode = modeOf(steps);
	}

	get start(): Decimal {
		return this.whole.start;
	}

	get end(): Decimal {
		return this.whole.end;
	}

	get entries(): readonly Entry[] {
		return this.whole.entries;
	}

	private get whole(): ReturnType<typeof entriesOf> {
		this.made ??= entriesOf(this.steps, this.mode);
		return this.made;
	}
}
