import { cite } from '../facts/citations';
import { stepOf, unitsOfOne, type Step } from '../model/balances';
import type { Decimal } from '../model/decimal';
import type { Filing, Table } from '../model/filing';
import { listOverRuns, overRuns } from '../model/runs';
import { known } from '../model/value';
import { sayNumber } from './say';
import type { Finding, Rule } from './rule';

export const totalBelowAmount: Rule = {
	id: 'total-below-amount',
	title: 'Less owned than was just acquired',
	why: 'Who acquires 1,000 shares owns at least as many afterwards, unless the same form disposes of them.',
	condition:
		'A row with A whose total and all amounts disposed on this form under the same title, unit and letter of ownership are together at least 1 less than its amount, without a mark on the total. Table II: not for M, C, X and O. Silent for an amendment.',
	source: [cite('logic'), cite('form4', 'items 5 and 9')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	yieldsTo: [
		'exercise-not-disposed',
		'exercise-shares-differ',
		'code-side-mismatch',
		'total-mismatch',
		'derivative-total-mismatch',
	],
	hits: 0,
	examples: [
		{
			title: '94,248 acquired',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥A⇥⇥94,248⇥A⇥\\$0⇥92,248⇥D⇥\n                                         ^^^^^^ total-below-amount: 94,248 acquired, and only 92,248 owned afterwards',
		},
		{
			title: 'Sold on the same form',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥94,248⇥A⇥\\$5⇥92,248⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥F⇥⇥2,000⇥D⇥\\$5⇥92,248⇥D⇥',
		},
		{
			title: 'A footnote explains the total',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥A⇥⇥94,248⇥A⇥\\$0⇥92,248 ⁽¹⁾⇥D⇥',
		},
	],
	check({ tableI, tableII }, { isAmendment }) {
		if (isAmendment || belowInRuns(tableI).length + belowInRuns(tableII).length === 0) return undefined;
		return [...belowIn(tableI), ...belowIn(tableII)];
	},
};

/** How much was disposed of under each loose key. */
const disposedIn = overRuns(
	(rows) =>
		summed(
			rows.flatMap((row): readonly Disposed[] => {
				const step = stepOf(row);
				return step?.signed.lt(0) ? [[step.looseKey, step.amount]] : [];
			}),
		),
	(parts) => summed(parts.flatMap((part) => [...part])),
);

type Disposed = readonly [looseKey: string, amount: Decimal];

function summed(all: readonly Disposed[]): ReadonlyMap<string, Decimal> {
	const sums = new Map<string, Decimal>();
	for (const [key, amount] of all) sums.set(key, sums.get(key)?.plus(amount) ?? amount);
	return sums;
}

/** Rows whose total alone does not hold what they acquired. */
const belowInRuns = listOverRuns((run) =>
	run.flatMap((row) => stepOf(row) ?? []).filter((step) => isBelow(step) && step.row.owned.marks.length === 0),
);

/** By a share or more: what is rounded is no fault. */
function isBelow({ units, signed, total, amount }: Step): boolean {
	if (units) return units.signed > 0 && units.total + unitsOfOne <= units.signed;
	return signed.gt(0) && total.plus(1).lte(amount);
}

function* belowIn(table: Pick<Filing['tableI'], 'runs'> & Pick<Table, 'id'>): Iterable<Finding> {
	const below = belowInRuns(table);
	if (below.length === 0) return;
	const disposed = disposedIn(table);
	for (const { row, looseKey, amount, total } of below) {
		const letter = known(row.code)?.letter ?? '-';
		if (table.id === 'II' && 'MCXO'.includes(letter)) continue;
		if (
			total
				.plus(disposed.get(looseKey) ?? 0)
				.plus(1)
				.gt(amount)
		)
			continue;
		yield {
			message: `${sayNumber(amount)} acquired, and only ${sayNumber(total)} owned afterwards`,
			at: row.owned.at,
			row,
			related: [{ message: `The amount, ${sayNumber(amount)}`, at: row.amount.at }],
		};
	}
}
