import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayingOf } from '../../server/src/model/saying';
import { shownText } from '../../server/src/model/shown';
import { isJson, readJson } from '../../server/src/ownership/readJson';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { convert } from '../../server/src/service/convert';
import { openAny } from '../../server/src/service/openAny';
import { Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';

const minimalJson = convert(Snapshot.open(minimalXml), { to: 'json' }).text;

test('what JSON says of a filing is the same JSON again, and the same text but for the order of rows', async () => {
	for (const { name, text } of [{ name: 'minimal', text: () => minimalXml }, ...sharedFiles('corpus/xml')]) {
		const snapshot = Snapshot.open(text());
		const json = convert(snapshot, { to: 'json' }).text;
		const { snapshot: again } = await openAny(json);
		expect([name, convert(again, { to: 'json' }).text]).toEqual([name, json]);
		// JSON leaves out elements that say nothing, such as remarks without a word.
		const lines = (of: Snapshot): readonly string[] =>
			convert(of, { to: 'text' })
				.text.split('\n')
				.filter((line) => line !== '' && line !== 'Remarks:')
				.sort();
		expect([name, lines(again)]).toEqual([name, lines(snapshot)]);
	}
});

test('the order of the names says nothing, but which of transactions and holdings come first', async () => {
	const shuffled = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(shuffled);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(
			Object.entries(value)
				.reverse()
				.map(([name, said]) => [name, shuffled(said)]),
		);
	};
	const { snapshot: again } = await openAny(JSON.stringify(shuffled(JSON.parse(minimalJson))));
	const said = ({ filing }: Snapshot): string => JSON.stringify(sayingOf(filing));
	const rows = ({ filing }: Snapshot): readonly string[] =>
		filing.tableI.rows.map(({ cells }) => cells.map(shownText).join('|'));
	const { snapshot: first } = await openAny(minimalJson);
	expect(rows(again).toSorted()).toEqual(rows(first).toSorted());
	expect(said(again).length).toBe(said(first).length);
	expect(convert(again, { to: 'xml' }).missing).toEqual([]);
});

test('whatever a value holds, it stays a value', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.string({ unit: fc.constantFrom(...'a<>&"\'/ ]!-'), minLength: 1, maxLength: 12 }),
			async (said) => {
				const title = `x${said}x`;
				const { snapshot } = await openAny(minimalJson.replaceAll('"Common Stock"', JSON.stringify(title)));
				const { title: read } = snapshot.filing.tableI.rows[0] ?? {};
				expect(read?.kind === 'known' && read.value.text).toBe(title);
			},
		),
	);
});

test('what is no filing says why', () => {
	expect(() => readJson('{}')).toThrow('its JSON has no ownershipDocument');
	expect(() => readJson('{"ownershipDocument": ')).toThrow('its JSON cannot be read');
	expect(() => readJson('{"ownershipDocument": {"a><b": "1"}}')).toThrow('a><b is no name of an element');
	expect(() => readJson(`{"ownershipDocument": ${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`)).toThrow(
		'deeper in itself',
	);
	expect([minimalJson, '\ufeff {"a": 1}'].every(isJson)).toBe(true);
	expect([minimalXml, '[1]', 'OMB APPROVAL', '<html>'].some(isJson)).toBe(false);
});
