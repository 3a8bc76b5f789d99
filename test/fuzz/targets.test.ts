import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { targets } from '../../fuzz/targets';

/** Inputs that once broke a law, by target. */
const broke = join(import.meta.dirname, 'broke');

describe.each(Object.entries(targets))('%s', (name, { seeds, run }) => {
	test('inputs to begin with', async () => {
		expect(seeds.length).toBeGreaterThan(0);
		for (const seed of seeds) await run(seed);
	});

	const kept = existsSync(join(broke, name)) ? readdirSync(join(broke, name)) : [];
	test.each(kept)('what once broke it: %s', async (file) => {
		await run(readFileSync(join(broke, name, file)));
	});

	test('any bytes', { timeout: 300_000 }, async () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 40 }),
			fc.tuple(fc.constantFrom(...seeds), fc.nat(), fc.uint8Array({ maxLength: 6 })).map(spliced),
		);
		await fc.assert(
			fc.asyncProperty(bytes, async (one) => {
				await run(one);
			}),
			{ numRuns: 60 },
		);
	});
});

/** A seed with some of its bytes written over. */
function spliced([seed, at, bytes]: readonly [Uint8Array, number, Uint8Array]): Uint8Array {
	const from = at % (seed.length + 1);
	return Uint8Array.from([...seed.slice(0, from), ...bytes, ...seed.slice(from + bytes.length)]);
}
