import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Snapshot, type CheckSettings } from '../server/src/service/snapshot';
import { sharedFiles } from './corpus/shared';

const folder = join(import.meta.dirname, '..', 'samples');
const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };
const samples = readdirSync(folder).map((name) => ({ name, text: () => readFileSync(join(folder, name), 'utf8') }));
const clean = [...samples.filter(({ name }) => !name.startsWith('errors')), ...sharedFiles('seed')];

function loud(text: string): readonly string[] {
	const findings = Snapshot.open(text).findings(settings);
	return findings
		.filter(({ severity }) => severity === 'error' || severity === 'warning')
		.map(({ rule, message }) => `${rule.id}: ${message}`);
}

test.each(clean.map((file) => [file.name, file] as const))('%s has nothing to put right', (_, file) => {
	expect(loud(file.text())).toEqual([]);
	expect(Snapshot.open(file.text()).verdict(settings)).toBe('accepted');
});

test('the sample with errors has some', () => {
	const faulty = samples.filter(({ name }) => name.startsWith('errors'));
	for (const { text } of faulty) expect(loud(text()).length).toBeGreaterThan(2);
});
