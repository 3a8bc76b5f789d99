import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hover } from '../../server/src/features/hover/hover';
import { symbols } from '../../server/src/features/symbols';
import { rules } from '../../server/src/rules';
import { frameBad } from '../../server/src/rules/frames';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { Source } from '../../server/src/source/source';
import { sharedFiles } from '../corpus/shared';

/** A run that decides something repeats itself; at a desk each run looks at other texts. */

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };
const forms = rules.flatMap(({ examples }) => examples.map((example) => frameBad(example).text));
const pieces = fc.constantFrom(
	'\t',
	'\n',
	'\r',
	'\r\n',
	' ⁽¹⁾',
	'⁽',
	'|',
	'<u>',
	'<input',
	'\\$',
	'1. ',
	'Table II',
	'Remarks:',
	'\0',
	'\ud800',
	'x',
	'09/20/2004',
);
const anyText = fc.array(fc.oneof(fc.string(), pieces), { maxLength: 30 }).map((parts) => parts.join(''));

/** All that is asked of a document; whatever throws here would throw in the editor. */
function ask(snapshot: Snapshot): void {
	expect(snapshot.failures(settings)).toEqual([]);
	symbols(snapshot.filing);
	for (const line of [0, 12, 20, snapshot.source.lines.length - 1]) hover(snapshot, { line, character: 10 });
	for (const { fixes = [] } of snapshot.findings(settings)) for (const fix of fixes) snapshot.edits(fix);
}

test('any text is kept as it is and answers every question', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const snapshot = Snapshot.open(text);
			expect(snapshot.source.text).toBe(text);
			ask(snapshot);
		}),
		{ numRuns: 300 },
	);
});

test('an edited document is the same as one opened afresh', () => {
	const edits = fc.array(
		fc.record({
			line: fc.nat(45),
			from: fc.nat(80),
			lines: fc.nat(2),
			to: fc.nat(80),
			text: fc.oneof(anyText, fc.constantFrom('', '\n', 'a', '\t')),
		}),
		{ minLength: 1, maxLength: 6 },
	);
	fc.assert(
		fc.property(fc.constantFrom(...forms), edits, (form, changes) => {
			let snapshot = Snapshot.open(form);
			for (const { line, from, lines, to, text } of changes) {
				const range = { start: { line, character: from }, end: { line: line + lines, character: to } };
				snapshot = snapshot.edit([{ range, text }]);
				// What was found before an edit is kept for after it.
				snapshot.findings(settings);
			}
			const afresh = Snapshot.open(snapshot.source.text);
			expect(snapshot.source.lines.map(({ text, end }) => text + end)).toEqual(
				afresh.source.lines.map(({ text, end }) => text + end),
			);
			const said = (one: Snapshot): string[] =>
				one.findings(settings).map(({ rule, message, range }) => `${rule.id} ${message} ${JSON.stringify(range)}`);
			expect(said(snapshot)).toEqual(said(afresh));
			expect(outline(snapshot)).toEqual(outline(afresh));
		}),
		{ numRuns: 600 },
	);
});

test('a long table keeps its rows through edits', () => {
	const row = (index: number): string => `Common Stock⇥09/20/2004⇥⇥S⇥⇥${String(index)}⇥D⇥\\$5⇥90,000⇥D⇥`;
	const rows = Array.from({ length: 400 }, (_, index) => row(index));
	const { text } = frameBad({ title: '', frame: 'tableI', bad: rows.join('\n') });
	const first = text.split('\n').findIndex((line) => line.startsWith('Common Stock'));
	const fresh = fc.nat(300).map((count) => rows.slice(0, count).join('\n').replaceAll('⇥', '\t'));
	const edits = fc.array(
		fc.record({
			line: fc.nat(420),
			character: fc.nat(50),
			lines: fc.oneof(fc.constant(0), fc.nat(300)),
			text: fc.oneof(fc.constantFrom('', '1', '\n', '\t', 'loose\n'), fresh),
		}),
		{ minLength: 1, maxLength: 5 },
	);
	fc.assert(
		fc.property(edits, (changes) => {
			let snapshot = Snapshot.open(text);
			for (const { line, character, lines, text: typed } of changes) {
				const start = { line: first + line, character };
				const range = { start, end: { line: start.line + lines, character } };
				snapshot = snapshot.edit([{ range, text: typed }]);
				const { tableI, tableII } = snapshot.filing;
				for (const table of [tableI, tableII]) expect(table.rows).toEqual(table.runs.slice());
			}
			const afresh = Snapshot.open(snapshot.source.text);
			expect(outline(snapshot)).toEqual(outline(afresh));
		}),
		{ numRuns: 40 },
	);
});

function outline(snapshot: Snapshot): unknown {
	return symbols(snapshot.filing).map(({ name, at, children }) => [
		name,
		snapshot.source.rangeOf(at),
		children.map((child) => child.name),
	]);
}

test('a second reading of the same signature finds what the first found', () => {
	const form = forms.find((text) => text.includes('Jane Q. Doe 09/19/2004')) ?? '';
	const twice = [Snapshot.open(form), Snapshot.open(form)].map((one) =>
		one.findings(settings).map(({ rule }) => rule.id),
	);
	expect(twice).toEqual([['signed-before-transaction'], ['signed-before-transaction']]);
});

test('positions past the end are taken to mean the end', () => {
	const { source } = Source.from('ab\ncd').edit({
		range: { start: { line: 9, character: 9 }, end: { line: 99, character: 0 } },
		text: '!',
	});
	expect(source.text).toBe('ab\ncd!');
});

describe('filings, half typed', () => {
	const samples = join(import.meta.dirname, '..', '..', 'samples');
	const own = readdirSync(samples).map((name) => ({ name, text: () => readFileSync(join(samples, name), 'utf8') }));
	const files = [...own, ...sharedFiles('corpus/rendered').filter((_, index) => index % 20 === 0)];
	test.each(files.map((file) => [file.name, file] as const))(
		'%s: every prefix of a line and every deleted line',
		(_, file) => {
			const lines = file.text().split('\n');
			for (const [index] of lines.entries()) {
				ask(Snapshot.open(lines.slice(0, index).join('\n')));
				ask(Snapshot.open(lines.toSpliced(index, 1).join('\n')));
			}
		},
	);
});
