import { describe, expect, test } from 'vitest';
import { balanceSheet, type Step } from '../../server/src/model/balances';
import { rules } from '../../server/src/rules';
import { applyFix, Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import type { Place } from '../../server/src/source/place';
import { sharedFiles } from '../corpus/shared';

const settings: CheckSettings = {
	today: { year: 2026, month: 11, day: 24 },
	// Only the rules that judge totals: the rest has tests of its own.
	severities: new Map(
		rules.map(
			({ id, severity }) => [id, ['total-mismatch', 'code-side-mismatch'].includes(id) ? severity : 'off'] as const,
		),
	),
};

type Where = 'first' | 'middle' | 'last';

/** A row of a balance of two rows or more that runs, and where in it the row stands. */
interface Seat {
	readonly snapshot: Snapshot;
	readonly step: Step;
	readonly where: Where;
	/** The row that is to be found: of a first row, which is never judged, the second. */
	readonly judged: Step;
}

function seatsIn(snapshot: Snapshot): readonly Seat[] {
	return balanceSheet(snapshot.filing.tableI).balances.flatMap(({ mode, steps }) => {
		if (mode !== 'running' || steps.length < 2) return [];
		return steps.flatMap((step, index): readonly Seat[] => {
			const where = index === 0 ? 'first' : index === steps.length - 1 ? 'last' : 'middle';
			const judged = index === 0 ? steps[1] : step;
			return judged ? [{ snapshot, step, where, judged }] : [];
		});
	});
}

/** The text at the place gives way; nothing else in the document changes. */
function written(snapshot: Snapshot, at: Place, text: string): Snapshot {
	return snapshot.edit([{ range: snapshot.source.rangeOf(at), text }]);
}

/** Two neighbouring digits that differ, exchanged: the last such pair. */
function exchanged(digits: string): string | undefined {
	const match = /^(.*)(\d)(,?)(\d)([^\d]*.*)$/.exec(digits);
	for (let end = digits.length; end > 1; end--) {
		const found = /^(.*)(\d)(,?)(\d)$/.exec(digits.slice(0, end));
		if (!match || !found) continue;
		const [, before = '', first = '', comma = '', second = ''] = found;
		if (first === second || (before === '' && second === '0')) continue;
		return before + second + comma + first + digits.slice(end);
	}
	return undefined;
}

function oneWrong(digits: string): string | undefined {
	const at = Math.floor(digits.replaceAll(',', '').length / 2);
	let seen = -1;
	return digits.replace(/\d/g, (digit) => (++seen === at ? String((Number(digit) + 4) % 10 || 5) : digit));
}

interface Tally {
	tried: number;
	found: number;
	atRow: number;
	repaired: number;
}

const errors: readonly { readonly name: string; seed(step: Step): { at: Place; text: string } | undefined }[] = [
	{ name: 'two digits of a total exchanged', seed: ({ row }) => changed(row.owned.at, exchanged) },
	{ name: 'one digit of a total wrong', seed: ({ row }) => changed(row.owned.at, oneWrong) },
	{ name: 'the letter wrong', seed: ({ row }) => changed(row.side.at, (letter) => (letter === 'A' ? 'D' : 'A')) },
];

function changed(at: Place, change: (text: string) => string | undefined): { at: Place; text: string } | undefined {
	const before = at.line.text.slice(at.start, at.end);
	const text = change(before);
	return text === undefined || text === before ? undefined : { at, text };
}

function measure(name: string, seats: readonly Seat[]): Readonly<Record<Where, Tally>> {
	const error = errors.find((each) => each.name === name);
	const none = (): Tally => ({ tried: 0, found: 0, atRow: 0, repaired: 0 });
	const tallies = { first: none(), middle: none(), last: none() };
	for (const { snapshot, step, where, judged } of seats) {
		const seeded = error?.seed(step);
		if (!seeded) continue;
		const wrong = written(snapshot, seeded.at, seeded.text);
		const lines = new Set(snapshot.findings(settings).map(({ message }) => message));
		const found = wrong.findings(settings).filter(({ message }) => !lines.has(message));
		const tally = tallies[where];
		tally.tried++;
		if (found.length === 0) continue;
		tally.found++;
		const row = snapshot.source.rangeOf(judged.row.at).start.line;
		if (found.some(({ range }) => range.start.line === row)) tally.atRow++;
		const fix = found[0]?.fixes?.[0];

		if (fix && applyFix(wrong, fix).source.text === snapshot.source.text) tally.repaired++;
	}
	return tallies;
}

const files = sharedFiles('corpus/rendered');

describe.runIf(files.length > 0)(
	'errors seeded into sound balances, one at a time: found, at the row, first fix right',
	() => {
		const seats = files.flatMap(({ text }) => seatsIn(Snapshot.open(text())));

		test.each([
			['two digits of a total exchanged', { middle: 0.99, last: 0.95, first: 0.9 }],
			['one digit of a total wrong', { middle: 0.99, last: 0.95, first: 0.9 }],
			['the letter wrong', { middle: 0.99, last: 0.95, first: 0 }],
		] as const)('%s', (name, least) => {
			const tallies = measure(name, seats);
			for (const where of ['middle', 'last', 'first'] as const) {
				const { tried, found, atRow, repaired } = tallies[where];
				console.info(
					`${name}, ${where} row: tried ${tried}, found ${found}, at the row ${atRow}, repaired ${repaired}`,
				);
				expect(found / tried).toBeGreaterThanOrEqual(least[where]);
				if (name !== 'the letter wrong' || where !== 'first') expect(atRow / found).toBeGreaterThanOrEqual(0.99);
			}
		});
	},
);
