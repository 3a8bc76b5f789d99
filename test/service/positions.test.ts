import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { treeOf } from '../../server/src/ownership/tree';
import { writeOwnership } from '../../server/src/ownership/writeOwnership';
import { rules } from '../../server/src/rules';
import { convert } from '../../server/src/service/convert';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';
import { kinds } from '../mutation/kinds';
import { readPage } from '../mutation/page';
import { randomFor } from '../mutation/random';
import { pointerOf, type Pointed } from './places';

// The law: a finding in ownership XML and the same finding in the text of that XML point at the same value.
//   POSITIONS=20   tries of each kind of error (2 when undefined)

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };
const inBoth = new Set(rules.filter(({ applies }) => applies === 'both').map(({ id }) => id));
const count = Number(process.env['POSITIONS'] ?? '2');

/** What one of the two says in other words, since its language lets the filer say less, or more. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
	// In XML a number has no commas at all.
	'value-not-allowed': ['number-grouping', 'number-invalid'],
	// Marks that are typed into a value cite a footnote in a text and are words in XML.
	'note-unused': ['mark-style'],
	// A page does not divide city and state.
	'address-incomplete': ['state-unknown'],
};

interface Placed extends Pointed {
	readonly rule: string;
}

function placed(snapshot: Snapshot): readonly Placed[] {
	const pointed = pointerOf(snapshot);
	return snapshot.findings(settings).map(({ rule, range }) => ({ rule: rule.id, ...pointed(range) }));
}

function isSame(a: Placed, b: Placed): boolean {
	return a.rule === b.rule && a.part === b.part && a.names.some((name) => b.names.includes(name));
}

let same = 0;

/** The findings of either that the other does not have at the same value. */
function differences(xml: string): readonly string[] {
	const snapshot = Snapshot.open(xml);
	const ofXml = placed(snapshot);
	const text = Snapshot.open(convert(snapshot, { to: 'text', edgarBlock: true }).text);
	const left = [...placed(text)];
	const alone: Placed[] = [];
	for (const finding of ofXml) {
		const index = left.findIndex((other) => isSame(finding, other));
		if (index < 0) alone.push(finding);
		else {
			left.splice(index, 1);
			same++;
		}
	}
	const isSaid = (finding: Placed, others: readonly Placed[]): boolean =>
		others.some(
			({ rule }) =>
				otherWords[finding.rule]?.includes(rule) === true || otherWords[rule]?.includes(finding.rule) === true,
		);
	return [
		...alone
			.filter(({ rule }) => inBoth.has(rule))
			.filter((one) => !isSaid(one, left))
			.map((one) => `xml: ${say(one)}`),
		...left
			.filter(({ rule }) => inBoth.has(rule))
			.filter((one) => !isSaid(one, alone))
			.map((one) => `text: ${say(one)}`),
	];
}

function say({ rule, names, part }: Placed): string {
	return `${rule} at ${names.slice(0, 3).join(' or ')}${part === '' ? '' : ` "${part}"`}`;
}

/** A text as XML that lacks no CIK. */
function asXml(text: string): string {
	let number = 2;
	return writeOwnership(treeOf(Snapshot.open(text).filing).root)
		.replace('<issuerCik></', '<issuerCik>1</')
		.replace(/(?<=<rptOwnerCik>)(?=<)/g, () => String(number++));
}

const folder = join(import.meta.dirname, '..', '..', 'samples');
const samples = readdirSync(folder).map((name) => ({ name, text: () => readFileSync(join(folder, name), 'utf8') }));
const texts = samples.filter(({ name }) => name.endsWith('.form4'));
const real = sharedFiles('corpus/rendered');
const pages = (real.length > 0 ? real : texts).map(({ name, text }) => ({ name, page: readPage(text()) }));

describe('a finding points at the same value in XML and in the text of it', () => {
	test.each(kinds.map((kind) => [kind.id, kind] as const))('with an error: %s', (id, kind) => {
		const random = randomFor(id);
		for (let tried = 0, misses = 0; tried < count && misses < 200;) {
			const filing = random.of(pages);
			const mutation = filing && kind.mutate(filing.page, random);
			if (!filing || !mutation) {
				misses++;
				continue;
			}
			tried++;
			const { text } = filing.page;
			const changed = text.slice(0, mutation.span.start) + mutation.text + text.slice(mutation.span.end);
			expect(differences(asXml(changed)), `${filing.name}: ${mutation.text.slice(0, 80)}`).toEqual([]);
		}
	});

	test.each(texts.map((file) => [file.name, file] as const))('in our own %s', (_, { text }) => {
		expect(differences(asXml(text()))).toEqual([]);
	});

	const xml = [...samples.filter(({ name }) => name.endsWith('.xml')), ...sharedFiles('corpus/xml')];
	test('in XML as it was filed', () => {
		const found = xml.flatMap(({ name, text }) => differences(text()).map((line) => `${name} ${line}`));
		expect(found).toEqual([]);
	});

	test('and there were findings to compare', () => {
		console.log(`${String(same)} findings point at the same value in XML and in text`);
		expect(same).toBeGreaterThan(kinds.length);
	});
});
