import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { hover } from '../../server/src/features/hover/hover';
import { symbols } from '../../server/src/features/symbols';
import { readForm } from '../../server/src/formtext/readForm';
import { allRows } from '../../server/src/model/filing';
import { isLost, type AnyValue } from '../../server/src/model/value';
import { applyFix, Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { Source } from '../../server/src/source/source';
import { readOwnershipXml } from '../corpus/ownershipXml';
import { sharedFiles } from '../corpus/shared';
import { fieldsOf, isChecked, plain, type Field } from './dumpFields';

const kinds = ['w3m80', 'w3m132', 'lynx990', 'lynx80'] as const;
type Kind = (typeof kinds)[number];

/** What a kind of dump may lose, and nothing else. */
const mayLose: Readonly<Record<Kind, RegExp>> = {
	w3m80: /^(?:name|street|city|issuer|role|remarks|note|signature|I+ (?:title|nature|underlyingTitle))$/,
	w3m132: /^(?:name|street|city|issuer|role|remarks|note|signature|I+ (?:title|nature|underlyingTitle))$/,
	lynx990: /^nothing$/,
	lynx80: /^II (?:acquired|disposed)$/,
};

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };
const counts = new Map<string, { compared: number; equal: number; lost: number }>();
const files = sharedFiles('corpus/dialects/dump');
const xmlByName = new Map(sharedFiles('corpus/xml').map(({ name, text }) => [name.replace(/\.xml$/, ''), text]));

describe.runIf(files.length > 0)('dumps of real filings', () => {
	const madeWith = new Map(
		(
			sharedFiles('corpus/dialects')
				.find(({ name }) => name === 'INDEX.tsv')
				?.text() ?? ''
		)
			.split('\n')
			.map((line) => line.split('\t'))
			.map(([file = '', tool = '']) => [file, tool]),
	);
	for (const { name, text } of files) {
		const kind = kinds.find((known) => known === madeWith.get(`dump/${name}`)) ?? 'lynx990';
		const stem = name.replace(/\.txt$/, '');
		test(`${kind} ${stem} says what its XML says, or that it cannot be known`, () => {
			const source = Source.from(text());
			expect(source.text).toBe(text());
			const { filing } = readForm(source);
			expect(filing.shape).toBe('dump');
			const fields = fieldsOf(filing, readOwnershipXml(xmlByName.get(stem)?.() ?? ''));
			for (const field of fields) count(kind, field);
			expect(fields.filter(({ isLost: lost, said, truth }) => !lost && said !== truth)).toEqual([]);
			expect(fields.filter(({ isLost: lost, name: field }) => lost && !mayLose[kind].test(field))).toEqual([]);
		});
	}
	afterAll(() => {
		for (const kind of kinds) console.log(`${kind}: ${JSON.stringify(counts.get(kind))}`);
		for (const [key, { lost }] of counts)
			if (key.includes(' ') && lost > 0) console.log(`  lost ${key}: ${String(lost)}`);
	});
});

function count(kind: Kind, { name, isLost: lost, said, truth }: Field): void {
	for (const key of [kind, `${kind} ${name}`]) {
		const counted = counts.get(key) ?? { compared: 0, equal: 0, lost: 0 };
		counted.compared++;
		if (lost) counted.lost++;
		else if (said === truth) counted.equal++;
		counts.set(key, counted);
	}
}

const folder = join(import.meta.dirname, '..', 'fixtures', 'dump');
const own = kinds.map((kind) => ({ kind, text: readFileSync(join(folder, `${kind}.txt`), 'utf8') }));

describe.each(own)('an invented joint filing as $kind draws it', ({ kind, text }) => {
	const { filing } = readForm(Source.from(text));
	const isLynx80 = kind === 'lynx80';

	test('says the same, and of what it lost that it is lost', () => {
		const lost = '?';
		const read = (value: AnyValue): string => (isLost(value) ? lost : plain(value));
		expect(allRows(filing).map(({ table, cells }) => `${table} ${cells.map(read).join(' | ')}`)).toEqual([
			'I Common Stock | 06/16/2025 |  | M |  | 5000 | A | 10.00 | 25000 | D | ',
			'I Common Stock | 06/16/2025 |  | S(1) |  | 3000 | D | 25.4213(2) | 22000 | D | ',
			'I Common Stock |  |  |  |  |  |  |  | 1500 | I | By Doe Family Trust(3)',
			[
				kind.startsWith('w3m') ? 'II ? | 10.00' : 'II Stock Option (Right to Buy) | 10.00',
				isLynx80 ? '06/16/2025 |  | M |  | ? | ?' : '06/16/2025 |  | M |  |  | 5000',
				'(4) | 03/01/2030 | Common Stock | 5000 | 0.00 | 15000 | D | ',
			].join(' | '),
		]);
		const [option] = filing.tableII.rows;
		expect(option?.title.raw).toBe('Stock Option (Right to Buy)');
		expect(option && [read(option.amount), read(option.side)]).toEqual(['5000', isLynx80 ? lost : 'D']);
		expect(
			filing.owners.map(({ name, address: { street, city, state, zip } }) =>
				[name, street, city, state, zip].map(read),
			),
		).toEqual([
			['DOE JANE Q', '100 MAIN STREET', 'SAN MARCOS', 'CA', '90001'],
			['DOE FAMILY TRUST', 'C/O ACME WIDGETS, INC.', 'SAN MARCOS', 'CA', '90001'],
		]);
		const [role] = filing.relationships;
		expect(role && [role.director, role.tenPercentOwner, role.officer, role.other].map(isChecked)).toEqual([
			true,
			false,
			true,
			false,
		]);
		expect(role && read(role.officerTitle)).toBe('Chief Financial Officer');
		expect([filing.jointFiling.one, filing.jointFiling.more, filing.section16, filing.plan10b5].map(isChecked)).toEqual(
			[false, true, false, true],
		);
		expect([filing.issuer.name, filing.issuer.symbol, filing.period, filing.original].map(read)).toEqual([
			'Acme Widgets, Inc.',
			'ACME',
			'06/16/2025',
			'',
		]);
		expect(filing.notes.map(({ number, text: note }) => `${number.raw} ${read(note).slice(0, 20)}`)).toEqual([
			'1 The sale was made un',
			'2 The price is a weigh',
			'3 The reporting person',
			'4 The option vests in ',
		]);
		// Two names of two lines, or one of one and one of three: the dates stand beside the middle of both.
		const names = [
			'/s/ John Roe, Attorney-in-Fact for Jane Q. Doe',
			'/s/ John Roe, Attorney-in-Fact for Doe Family Trust',
		];
		expect(filing.signatures.map(({ name, date }) => `${read(name)} ${read(date)}`)).toEqual(
			names.map((name) => `${kind === 'w3m132' ? lost : name} 06/18/2025`),
		);
		expect(filing.unread).toEqual([]);
	});

	test('has nothing wrong', () => {
		const found = Snapshot.open(text)
			.findings(settings)
			.filter(({ severity }) => severity === 'error' || severity === 'warning');
		expect(found.map(({ rule, message }) => `${rule.id}: ${message}`)).toEqual([]);
	});

	test('keeps every place on the characters that it read', () => {
		const source = Source.from(text);
		for (const row of allRows(filing)) {
			for (const value of row.cells) {
				if (value.kind === 'known' && typeof value.value !== 'object') expect(source.textAt(value.at)).toBe(value.raw);
				for (const { at, raw } of value.marks) expect(raw.startsWith(source.textAt(at))).toBe(true);
			}
			expect(row.date.kind === 'known' ? source.textAt(row.date.at) : '06/16/2025').toBe('06/16/2025');
			expect(source.textAt(row.owned.at)).toBe(row.owned.raw);
		}
	});

	test('answers every prefix and every text without one of its lines', () => {
		const lines = text.split('\n');
		for (const index of lines.keys()) {
			ask(Snapshot.open(lines.slice(0, index).join('\n')));
			ask(Snapshot.open(lines.toSpliced(index, 1).join('\n')));
		}
	});

	test('is after any edits what it is when opened afresh', () => {
		const edit = fc.record({
			line: fc.nat(160),
			from: fc.nat(140),
			to: fc.nat(140),
			text: fc.constantFrom('', 'a', '\n', '|', '│', ' ', 'X', '^(', '─'),
		});
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
				let snapshot = Snapshot.open(text);
				for (const { line, from, to, text: typed } of edits) {
					const range = { start: { line, character: from }, end: { line, character: to } };
					snapshot = snapshot.edit([{ range, text: typed }]);
				}
				ask(snapshot);
				const afresh = Snapshot.open(snapshot.source.text);
				expect(messages(snapshot)).toEqual(messages(afresh));
			}),
			{ numRuns: 60 },
		);
	});

	test('a fix keeps every column where it is', () => {
		const wrong = text
			.replace('06/16/2025 M 5', '6/16/2025 M 5')
			.replace(/(Stock[ │|]+)06\/16\/2025( .*[ │|]M[ │|])/, '$16/16/2025 $2');
		expect(wrong).not.toBe(text);
		const snapshot = Snapshot.open(wrong);
		const fixes = snapshot
			.findings(settings)
			.flatMap(({ rule, fixes: offered = [] }) => (rule.id === 'date-format' ? offered : []));
		// Where words run together a cell is as wide as its word, and there is no room for another digit.
		if (isLynx80) {
			expect(fixes).toEqual([]);
			return;
		}
		const [fix] = fixes;
		expect(fix && applyFix(snapshot, fix).source.text).toBe(text);
	});
});

test.runIf(files.length > 0)(
	'real dumps answer every prefix and every text without one of its lines',
	() => {
		for (const [index, file] of files.entries()) {
			if (index % 16 !== 0) continue;
			const lines = file.text().split('\n');
			for (const number of lines.keys()) {
				ask(Snapshot.open(lines.slice(0, number).join('\n')));
				ask(Snapshot.open(lines.toSpliced(number, 1).join('\n')));
			}
		}
	},
	120_000,
);

test('a hover over a lost cell says that the dump does not tell', () => {
	const snapshot = Snapshot.open(own.find(({ kind }) => kind === 'lynx80')?.text ?? '');
	const line = snapshot.source.lines.findIndex(({ text }) => text.includes('(Right to Buy) $10.00'));
	const character = snapshot.source.lines[line]?.text.indexOf('5,000') ?? 0;
	const said = hover(snapshot, { line, character })?.markdown ?? '';
	expect(said).toContain('this text dump does not tell what stands here; it may be "5,000"');
});

/** All that is asked of a document; whatever throws here would throw in the editor. */
function ask(snapshot: Snapshot): void {
	expect(snapshot.failures(settings)).toEqual([]);
	symbols(snapshot.filing);
	for (const line of [3, 40, 70, 90, 100]) for (const character of [3, 30, 70]) hover(snapshot, { line, character });
	for (const { fixes = [] } of snapshot.findings(settings)) for (const fix of fixes) snapshot.edits(fix);
}

function messages(snapshot: Snapshot): readonly string[] {
	return snapshot
		.findings(settings)
		.map(({ rule, message, range }) => `${rule.id} ${message} ${JSON.stringify(range)}`);
}
