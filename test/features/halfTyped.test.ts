import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';
import { askEverything } from './ask';

const samples = join(import.meta.dirname, '..', '..', 'samples');
const own = readdirSync(samples).map((name) => ({ name, text: () => readFileSync(join(samples, name), 'utf8') }));
/** Ten filings of very different make, smallest kinds of paste among them. */
const real = [
	...sharedFiles('corpus/rendered').filter((_, index) => index % 30 === 3),
	...sharedFiles('corpus/dialects/browser').slice(0, 2),
	...sharedFiles('corpus/dialects/markdown').slice(0, 2),
	...sharedFiles('corpus/dialects/dump').slice(0, 2),
];
const filings = [...own, ...real].filter((file) => file.text().length < 40_000);

// Most steps of typing are like the one before. These are few enough to be quick, and no divisor of anything in a form.
// PREFIXES=all asks after every character, which takes minutes.
const every = process.env['PREFIXES'] === 'all';
const prefixesOf = (text: string): number => (every ? text.length : 97);

describe('a half-typed filing answers every request', () => {
	test.each(filings.map((file) => [file.name, file] as const))(
		'%s, typed character by character',
		{ timeout: 600_000 },
		(_, file) => {
			const text = file.text();
			const prefixes = prefixesOf(text);
			for (let count = 0; count <= prefixes; count++) {
				const snapshot = Snapshot.open(text.slice(0, Math.floor((text.length * count) / prefixes)));
				const line = snapshot.source.lines.length - 1;
				const character = snapshot.source.lines[line]?.text.length ?? 0;
				askEverything(snapshot, [
					{ line, character },
					{ line: Math.floor(line / 2), character: 20 },
				]);
			}
		},
	);

	test.each(filings.map((file) => [file.name, file] as const))('%s without any one of its lines', (_, file) => {
		const whole = Snapshot.open(file.text());
		for (const line of whole.source.lines.keys()) {
			const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
			askEverything(whole.edit([{ range, text: '' }]), [
				{ line, character: 0 },
				{ line, character: 40 },
			]);
		}
	});
});
