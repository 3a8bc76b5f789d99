import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules';
import { sharedFiles } from '../corpus/shared';
import type { Kind } from './kind';
import { kinds } from './kinds';
import { notYet } from './notYet';
import { openSound, tryKind, type SoundFiling, type Trial } from './trial';

// Single errors, injected one at a time into real filings that are sound: are they found where they are, is nothing else
// said, and does the first fix give back the original bytes?
//   MUTATIONS=500         tries of each kind (16 when undefined)
//   MUTATION_KIND=date-   only the kinds whose name the pattern fits
//   MUTATION_SHOW=1       every try that went wrong

const count = Number(process.env['MUTATIONS'] ?? '16');
const wanted = new RegExp(process.env['MUTATION_KIND'] ?? '');
const real = sharedFiles('corpus/rendered');
const sound = (real.length > 0 ? real : ownSamples()).map(({ name, text }) => openSound(name, text()));
const results: Result[] = [];

describe('single errors', () => {
	test.each(kinds.filter(({ id }) => wanted.test(id)).map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
		const result = measure(kind, sound);
		results.push(result);
		if (isPending(kind) || notYet[id] !== undefined) return;
		// A handful of samples is too little to hold each kind to a rate; they are held together below.
		if (real.length === 0) return;
		const { found, atPlace, extra, repaired } = result;
		const shown = wrongTrials(result).join('\n');
		expect(result.trials.length, 'no filing has a place for it').toBeGreaterThan(0);
		expect(found, shown).toBeGreaterThanOrEqual(0.9);
		expect(atPlace, shown).toBeGreaterThanOrEqual(0.9);
		expect(extra, shown).toBeLessThanOrEqual(0.1);
		if (kind.isRepaired) expect(repaired, shown).toBeGreaterThanOrEqual(0.85);
	});

	test('taken together nearly all are found, and put right where one repair is right', () => {
		const judged = results.filter(({ kind }) => !isPending(kind) && notYet[kind.id] === undefined);
		const [leastFound, leastRepaired] = real.length > 0 ? [0.99, 0.95] : [0.95, 0.85];
		expect(mean(judged.map(({ found }) => found))).toBeGreaterThanOrEqual(leastFound);
		expect(mean(judged.flatMap(({ kind, repaired }) => (kind.isRepaired ? repaired : [])))).toBeGreaterThanOrEqual(
			leastRepaired,
		);
	});

	test('what is not right yet names kinds that are tried', () => {
		const ids = kinds.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(Object.keys(notYet).filter((id) => !ids.includes(id))).toEqual([]);
	});
});

afterAll(() => {
	if (process.env['MUTATION_TABLE'] === undefined && process.env['MUTATION_SHOW'] === undefined) return;
	const heading = [
		'kind of error'.padEnd(36),
		...['tried', 'found', 'placed', 'extra', 'mended'].map((word) => word.padStart(7)),
	].join('');
	console.log(
		[
			heading,
			...results.flatMap((result) => [tableLine(result), ...(process.env['MUTATION_SHOW'] ? wrongTrials(result) : [])]),
		].join('\n'),
	);
});

interface Result {
	readonly kind: Kind;
	readonly trials: readonly Trial[];
	readonly found: number;
	readonly atPlace: number;
	readonly extra: number;
	readonly repaired: number;
}

function measure(kind: Kind, filings: readonly SoundFiling[]): Result {
	const trials = tryKind(kind, filings, count);
	const rate = (is: (trial: Trial) => boolean): number =>
		trials.length === 0 ? 1 : trials.filter(is).length / trials.length;
	return {
		kind,
		trials,
		found: rate(({ isFound }) => isFound),
		atPlace: rate(({ isAtPlace }) => isAtPlace),
		extra: trials.length === 0 ? 0 : rate((trial) => trial.extra.length > 0),
		repaired: rate(({ isRepaired }) => isRepaired),
	};
}

/** None of its rules is written yet. */
function isPending(kind: Kind): boolean {
	return !kind.rules.some((id) => rules.some((rule) => rule.id === id));
}

function tableLine({ kind, trials, found, atPlace, extra, repaired }: Result): string {
	const percent = (rate: number): string => `${(rate * 100).toFixed(0)}%`.padStart(7);
	const mended = kind.isRepaired ? percent(repaired) : '-'.padStart(7);
	const state = isPending(kind)
		? ' no rule yet'
		: notYet[kind.id] === undefined
			? ''
			: ` not yet: ${notYet[kind.id] ?? ''}`;
	return [
		kind.id.padEnd(36),
		String(trials.length).padStart(7),
		percent(found),
		percent(atPlace),
		percent(extra),
		mended,
		state,
	].join('');
}

function wrongTrials({ kind, trials }: Result): readonly string[] {
	return trials
		.filter(
			(trial) => !trial.isFound || !trial.isAtPlace || trial.extra.length > 0 || (kind.isRepaired && !trial.isRepaired),
		)
		.map(({ file, before, after, said, extra }) =>
			[
				`      ${file} ${JSON.stringify(before.slice(0, 60))} => ${JSON.stringify(after.slice(0, 60))}`,
				said,
				...extra,
			].join(' | '),
		);
}

function mean(rates: readonly number[]): number {
	return rates.length === 0 ? 1 : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}

function ownSamples(): readonly { name: string; text: () => string }[] {
	const folder = join(import.meta.dirname, '..', '..', 'samples');
	const names = readdirSync(folder).filter((name) => /^clean.*\.form4$/.test(name));
	return names.map((name) => ({ name, text: () => readFileSync(join(folder, name), 'utf8') }));
}
