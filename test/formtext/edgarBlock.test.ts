import { expect, test } from 'vitest';
import { isAmendment, type Filing } from '../../server/src/model/filing';
import { textOf } from '../../server/src/model/value';
import { coverLines, headLines, owner } from '../../server/src/rules/coverLines';
import { frameBad } from '../../server/src/rules/frames';
import { Snapshot } from '../../server/src/service/snapshot';

/** A form with these lines in its EDGAR block, and with a second owner where asked. */
function read(block: readonly string[], { isJoint = false } = {}): Filing {
	const second = owner({ name: 'ROE JOHN' });
	const closing = [
		...(isJoint
			? [`1. Name and Address of Reporting Person* ${owner({})}`, `1. Name and Address of Reporting Person* ${second}`]
			: []),
		...['Explanation of Responses:', 'Jane Q. Doe 09/22/2004', '** Signature of Reporting Person Date'],
	].join('\n\n');
	const head = headLines({ block });
	return Snapshot.open(frameBad({ title: '', frame: 'closing', head, cover: coverLines(), bad: closing }).text).filing;
}

test('type, version and numbers are those of the block', () => {
	const filing = read([
		'Document Type:⇥4/A',
		'Schema Version:⇥X0306',
		'Issuer CIK:⇥0001105472',
		'reporting owner cik:⇥0001234567',
	]);
	expect(filing.formType).toMatchObject({ kind: 'known', value: '4/A' });
	expect(isAmendment(filing)).toBe(true);
	expect(filing.schemaVersion).toMatchObject({ value: 'X0306' });
	expect(filing.issuer.cik).toMatchObject({ value: '0001105472' });
	expect(filing.owners[0]?.cik).toMatchObject({ value: '0001234567' });
});

test('an address is divided as the block divides it', () => {
	const { owners } = read([
		...['Reporting Owner CIK:⇥1', 'Reporting Owner Street 1:⇥C/O EXAMPLE', 'Reporting Owner Street 2:⇥1 MAIN STREET'],
		...['Reporting Owner City:⇥NEW', 'Reporting Owner Country:⇥X0', 'Reporting Owner Non-US Address:⇥Yes'],
	]);
	const address = owners[0]?.address;
	expect(address?.streets?.map(textOf)).toEqual(['C/O EXAMPLE', '1 MAIN STREET']);
	expect(address && [address.city, address.state, address.zip, address.country].map(textOf)).toEqual([
		'NEW',
		'MA',
		'02110',
		'X0',
	]);
	expect(address?.isForeign).toMatchObject({ value: true });
});

test('the keys of an owner follow its number', () => {
	const { owners, relationships } = read(
		[
			...['Reporting Owner CIK:⇥1', 'Reporting Owner CIK:⇥2', 'Reporting Owner Director:⇥No'],
			...['Reporting Owner Officer:⇥Yes', 'Reporting Owner Officer Title:⇥CFO'],
		],
		{ isJoint: true },
	);
	expect(owners.map(({ name, cik }) => [textOf(name), cik.raw])).toEqual([
		['DOE JANE Q', '1'],
		['ROE JOHN', '2'],
	]);
	expect(
		relationships.map(({ director, officer, officerTitle }) => [
			director.checked,
			officer.checked,
			textOf(officerTitle),
		]),
	).toEqual([
		[true, false, ''],
		[false, true, 'CFO'],
	]);
});

test('keys that nobody knows are kept', () => {
	const { edgarBlock } = read(['File Number:⇥001-12345', 'Document Type:⇥4']);
	expect(edgarBlock.map(({ key, value }) => [key, textOf(value)])).toEqual([
		['File Number', '001-12345'],
		['Document Type', '4'],
	]);
});
