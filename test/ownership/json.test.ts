import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convert } from '../../server/src/service/convert';
import { Snapshot } from '../../server/src/service/snapshot';
import { ownershipJson, ownershipJsonSchema } from '../../server/src/tools/ownershipJsonSchema';
import { sharedFiles } from '../corpus/shared';
import { minimal } from './minimal';

const files = [{ name: 'the minimal form', text: () => minimal }, ...sharedFiles('corpus/xml')];
const each = files.map((file) => [file.name, file] as const);
const schema = ownershipJson();

function jsonOf(text: string): unknown {
	return JSON.parse(convert(Snapshot.open(text), { to: 'json' }).text);
}

/** What the page does not show, or shows of all owners together. */
const unseen =
	/^(?:schemaVersion|documentType|issuerCik|rptOwnerCik|rptOwnerStreet[12]|rptOwnerStateDescription|rptOwnerNonUSAddressFlag|reportingOwnerRelationship|transactionTimeliness|aff10b5One)$/;

/** Without what the page does not show, and with any white space as the one blank that it shows. */
function shown(value: unknown, isHidden: (name: string) => boolean): unknown {
	if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
	if (Array.isArray(value)) return value.map((member) => shown(member, isHidden));
	if (typeof value !== 'object' || value === null) return value;
	const members = Object.entries(value).filter(([name]) => !isHidden(name));
	// Up to X0508 a country stands as the state, and a text without the block does not say which version it is of.
	return Object.fromEntries(
		members.map(([name, member]) => [name.replace('rptOwnerCountry', 'rptOwnerState'), shown(member, isHidden)]),
	);
}

test.each(each)('%s: its JSON is valid by the published schema', (_, { text }) => {
	expect(schema.safeParse(jsonOf(text())).error?.issues ?? []).toEqual([]);
});

test.each(each)('%s: its text as JSON says what the XML as JSON says', (_, { text }) => {
	const snapshot = Snapshot.open(text());
	const whole = convert(snapshot, { to: 'text', edgarBlock: true }).text;
	const plain = convert(snapshot, { to: 'text' }).text;
	const json = jsonOf(text());
	expect(shown(jsonOf(whole), () => false)).toEqual(shown(json, () => false));
	const isHidden = (name: string): boolean => unseen.test(name);
	expect(shown(jsonOf(plain), isHidden)).toEqual(shown(json, isHidden));
});

describe('the published schema', () => {
	test('is the one that is generated', () => {
		const path = join(import.meta.dirname, '..', '..', 'schemas', 'ownership.schema.json');
		expect(readFileSync(path, 'utf8')).toBe(ownershipJsonSchema());
	});

	const json = jsonOf(minimal);
	const changed = (from: string, to: string): unknown => JSON.parse(JSON.stringify(json).replace(from, to));

	test.each([
		['a date as the form writes it', '"2026-06-18"', '"06/18/2026"', 'signatureDate'],
		['a flag as a text', '"isOfficer":true', '"isOfficer":"1"', 'isOfficer'],
		['a number with a comma', '"25000"', '"25,000"', 'value'],
		['a name that the schema does not have', '"issuerName"', '"name"', 'issuer'],
		['no CIK', '"issuerCik":"0000000001",', '', 'issuerCik'],
	])('refuses %s', (_, from, to, at) => {
		const issues = schema.safeParse(changed(from, to)).error?.issues ?? [];
		expect(JSON.stringify(issues)).toContain(`"${at}"`);
	});
});

test('JSON keeps a transaction reported late, and never a password', () => {
	const xml = minimal
		.replace(/(<transactionTimeliness>)(<)/, '$1<value>L</value>$2')
		.replace('</rptOwnerCik>', '$&<rptOwnerCcc>ab12cd3#</rptOwnerCcc>');
	const json = JSON.stringify(jsonOf(xml));
	expect(json).toContain('"transactionTimeliness":{"value":"L"}');
	expect(json).not.toContain('ab12cd3#');
});
