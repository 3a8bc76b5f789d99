import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readForm } from '../../server/src/formtext/readForm';
import { formatDate } from '../../server/src/model/date';
import type { Filing } from '../../server/src/model/filing';
import { allRows } from '../../server/src/model/filing';
import { textOf, type DateValue } from '../../server/src/model/value';
import { Source } from '../../server/src/source/source';
import { readOwnershipXml, squeeze } from '../corpus/ownershipXml';
import { sharedFiles } from '../corpus/shared';
import { isChecked, plain } from './dumpFields';

const xmlByName = new Map(sharedFiles('corpus/xml').map(({ name, text }) => [name.replace(/\.xml$/, ''), text]));

for (const folder of ['rendered', 'dialects/browser', 'dialects/markdown'] as const) {
	const files = sharedFiles(`corpus/${folder}`);
	describe.runIf(files.length > 0)(folder, () => {
		for (const { name, text } of files) {
			const stem = name.replace(/\.(txt|md)$/, '');
			test(`${stem} says what its XML says`, () => {
				const source = Source.from(text());
				expect(source.text).toBe(text());
				const { filing } = readForm(source);
				const xml = readOwnershipXml(xmlByName.get(stem)?.() ?? '');
				const runTogether = folder !== 'dialects/browser';
				expect(said(filing, runTogether)).toEqual(expected(xml, runTogether, folder));
			});
		}
	});
}

test('a joint filing of our own: owners, rows, marks, notes and signatures', () => {
	const path = join(import.meta.dirname, '..', '..', 'samples', 'clean-joint.form4');
	const { filing } = readForm(Source.from(readFileSync(path, 'utf8')));
	expect(filing.owners.map(({ name }) => textOf(name))).toEqual(['DOE JANE Q', 'DOE FAMILY TRUST']);
	expect(textOf(filing.owners[0]?.address.zip ?? filing.remarks)).toBe('02110');
	expect(allRows(filing).map(({ table, cells }) => `${table} ${cells.map(plain).join(' | ')}`)).toEqual([
		'I Common Stock | 06/16/2025 |  | M |  | 5000 | A | 10 | 25000 | D | ',
		'I Common Stock | 06/16/2025 |  | S(1) |  | 3000 | D | 25.4(2) | 22000 | D | ',
		'I Common Stock | 06/16/2025 |  | S(1) |  | 2000 | D | 26.31(3) | 20000 | D | ',
		'I Common Stock |  |  |  |  |  |  |  | 1500 | I | By Spouse',
		'II Stock Option (right to buy) | 10 | 06/16/2025 |  | M |  |  | 5000 | (4) | 03/01/2030 | Common Stock | 5000 | 0 | 15000 | D | ',
	]);
	expect(filing.notes.map(({ number }) => number.raw)).toEqual(['1', '2', '3', '4']);
	expect(filing.signatures.map(({ name, date: day }) => `${textOf(name)} ${date(day)}`)).toEqual([
		'/s/ John Roe, Attorney-in-Fact for Jane Q. Doe 06/18/2025',
		'/s/ John Roe, Attorney-in-Fact for Doe Family Trust 06/18/2025',
	]);
});

/** A Filing as plain words, comparable with the XML. */
function said(filing: Filing, runTogether: boolean): object {
	const [relationship] = filing.relationships;
	return {
		shape: filing.shape,
		owners: filing.owners.map(({ name, address }) => ({
			name: textOf(name),
			street: squeeze(textOf(address.street)),
			city: cityLine(textOf(address.city), textOf(address.state), textOf(address.zip), runTogether),
		})),
		roles: relationship && [
			...[relationship.director, relationship.tenPercentOwner, relationship.officer, relationship.other].map(isChecked),
			squeeze([textOf(relationship.officerTitle), textOf(relationship.otherText)].find((role) => role !== '') ?? ''),
		],
		issuer: textOf(filing.issuer.name),
		symbol: textOf(filing.issuer.symbol),
		period: date(filing.period),
		original: date(filing.original),
		section16: isChecked(filing.section16),
		plan: isChecked(filing.plan10b5),
		joint: [isChecked(filing.jointFiling.one), isChecked(filing.jointFiling.more)],
		rows: allRows(filing).map(({ table, cells }) => `${table} ${cells.map(plain).join(' | ')}`),
		notes: filing.notes.map(({ text }) => squeeze(textOf(text))),
		remarks: squeeze(textOf(filing.remarks)),
		signatures: filing.signatures.map(({ name, date: day }) => squeeze(`${textOf(name)} ${date(day)}`)),
	};
}

function expected(xml: ReturnType<typeof readOwnershipXml>, runTogether: boolean, folder: string): object {
	const roles = xml.owners.map(({ roles: all }) => all.split('|'));
	const any = (index: number): boolean => roles.some((role) => /^(1|true)$/i.test(role[index] ?? ''));
	const title = roles.map((role) => [role[4], role[5]].find((text) => text !== '') ?? '').find((text) => text !== '');
	return {
		shape: folder === 'rendered' ? 'canonical' : folder.replace('dialects/', ''),
		owners: xml.owners.map(({ name, street, city, state, zip }) => ({
			name,
			street,
			city: cityLine(city, state, zip, runTogether),
		})),
		roles: [any(0), any(1), any(2), any(3), title ?? ''],
		issuer: xml.issuer,
		symbol: xml.symbol,
		period: xml.period,
		original: xml.original,
		section16: xml.section16,
		plan: xml.plan,
		joint: [xml.owners.length === 1, xml.owners.length > 1],
		rows: xml.rows.map(({ table, cells }) => `${table} ${cells.join(' | ')}`),
		notes: xml.notes,
		remarks: xml.remarks,
		signatures: xml.signatures,
	};
}

function cityLine(city: string, state: string, zip: string, runTogether: boolean): string {
	return runTogether ? squeeze(`${city} ${state} ${zip}`) : [city, state, zip].join('|');
}

function date(value: DateValue): string {
	return value.kind === 'known' ? formatDate(value.value) : value.raw;
}
