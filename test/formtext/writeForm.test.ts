import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeForm } from '../../server/src/formtext/writeForm';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';

const samples = join(import.meta.dirname, '..', '..', 'samples');
const clean = readdirSync(samples).filter((name) => /^clean.*\.form4$/.test(name));
const own = clean.map((name) => ({ name, text: () => readFileSync(join(samples, name), 'utf8') }));

describe('a canonical text is written as it was read', () => {
	const files = [...own, ...sharedFiles('corpus/rendered'), ...sharedFiles('seed')];
	test.each(files.map((file) => [file.name, file] as const))('%s', (_, { text }) => {
		expect(writeForm(Snapshot.open(text()).filing)).toBe(text());
	});
});

const xml = sharedFiles('corpus/xml');
describe.runIf(xml.length > 0)('ownership XML is written as the text that shows the same filing', () => {
	const texts = new Map(sharedFiles('corpus/rendered').map(({ name, text }) => [name.replace(/\.txt$/, ''), text]));
	test.each(xml.map((file) => [file.name, file] as const))('%s', (name, { text }) => {
		expect(writeForm(Snapshot.open(text()).filing)).toBe(texts.get(name.replace(/\.xml$/, ''))?.());
	});
});
