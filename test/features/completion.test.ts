import { describe, expect, test } from 'vitest';
import type { Completion } from '../../server/src/features/completion/completion';
import { completions } from '../../server/src/features/completion/completions';
import { noteTexts } from '../../server/src/facts/noteTexts';
import { limits } from '../../server/src/facts/limits';
import type { FrameId } from '../../server/src/rules/rule';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { chosen } from './edited';
import { pointed, type Pointed } from './frame';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

function offered({ snapshot, position }: Pointed): readonly Completion[] {
	return completions(snapshot, position, settings.today);
}

function at(frame: FrameId, lines: string): Pointed {
	return pointed(frame, lines);
}

/** The form in which the words before `‸` take the place of the same words, with the cursor there. */
function inForm(words: string, lines = sale): Pointed {
	const { text } = pointed('tableI', `${lines}‸`);
	const whole = text.replace(words.replace('‸', ''), words);
	const before = whole.slice(0, whole.indexOf('‸')).split('\n');
	const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
	return { snapshot: Snapshot.open(whole.replace('‸', '')), text: whole.replace('‸', ''), position };
}

const sale = 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥';
const held = 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥1,000⇥I⇥By Trust';

describe('footnotes', () => {
	test('a usual one on an empty line has the next number, and its mark comes with it', () => {
		const form = at('notes', `${sale}\n\n‸`);
		const found = offered(form).find(({ label }) => label === 'Rule 10b5-1 plan');
		if (!found) throw new Error('The note is offered');
		expect(found.detail).toBe('footnote 1, with its mark');
		expect(found.snippet).toBe(
			'1. The transactions reported on this form were made pursuant to a Rule 10b5-1 trading plan adopted by the reporting person on ${1:date of adoption}.',
		);
		const next = chosen(form.snapshot, found);
		expect(next.filing.tableI.rows[0]?.at.line.text).toBe(sale.replaceAll('⇥', '\t').replace('\tS\t', '\tS ⁽¹⁾\t'));
		expect(next.filing.notes.map(({ number }) => number.raw)).toEqual(['1']);
	});

	test('what one explains comes first', () => {
		const labels = (lines: string): readonly string[] => offered(at('notes', lines)).map(({ label }) => label);
		expect(labels(`${sale}\n\n‸`).slice(0, 2)).toEqual(['Weighted average price', 'Rule 10b5-1 plan']);
		expect(labels(`${held}\n\n‸`).slice(0, 2)).toEqual([
			'Shares held by a trust',
			'Disclaimer of beneficial ownership',
		]);
	});

	test('a mark that waits for its note gets it', () => {
		const form = at('notes', `${sale.replace('5.79', '5.79 ⁽²⁾')}\n\n1. A note.\n\n‸`);
		const found = offered(form).find(({ label }) => label === 'Weighted average price');
		expect(found?.detail).toBe('footnote 2');
		expect(found?.snippet).toMatch(/^2\. .*from \\\\\\\$\$\{2:lowest price\} to \\\\\\\$\$\{3:highest price\}/);
		expect(found?.elsewhere).toEqual([]);
	});

	test.each([
		['\\$5.79 (‸', '\\$5.79 ⁽¹⁾', 2],
		['\\$5.79 (2‸', '\\$5.79 ⁽²⁾', 1],
		['(‸', '⁽¹⁾', 2],
	])('the mark takes the place of what is typed of it: %s', (typed, written, count) => {
		const form = at('notes', `${sale.replace('\\$5.79', () => typed)}\n\n1. A note.\n\n2. Another.`);
		const marks = offered(form).filter(({ kind }) => kind === 'mark');
		expect(marks).toHaveLength(count);
		const [mark] = marks;
		if (!mark) throw new Error('A mark is offered');
		const { line } = form.position;
		expect(chosen(form.snapshot, mark).source.lines[line]?.text.split('\t')[7]).toBe(written);
		// Editors compare the filter with what stands from the start of the range to the cursor.
		expect(mark.filter).toBe(form.snapshot.source.textAt(mark.at));
	});

	test('typed words and a typed number are kept', () => {
		const form = at('notes', `${sale}\n\n1. A note.\n\n7. vest‸`);
		expect(offered(form).map(({ label, filter }) => [label, filter])).toEqual([
			['Vesting of restricted stock units', '7. vest'],
			['Vesting of an option', '7. vest'],
			['Option fully vested', '7. vest'],
		]);
		expect(offered(form)[0]?.text).toMatch(/^7\. The restricted/);
	});

	test('behind a value a usual one brings mark and text', () => {
		const form = at('tableI', sale.replace('5.79⇥', '5.79‸⇥'));
		const found = offered(form).find(({ kind }) => kind === 'note');
		if (!found) throw new Error('The note is offered');
		const next = chosen(form.snapshot, found);
		expect(next.filing.tableI.rows[0]?.price.marks.map(({ raw }) => raw)).toEqual(['⁽¹⁾']);
		expect(next.source.text).toContain(
			'\n\n1. The price reported in Column 4 is a weighted average price. These shares were sold in multiple transactions at prices ranging from \\$[lowest price] to \\$[highest price], inclusive.',
		);
		const codes = next.findings(settings).map(({ rule }) => rule.id);
		expect(codes).not.toContain('note-undefined');
		expect(codes).not.toContain('note-unused');
	});

	test('they keep to the length of a footnote', () => {
		expect(noteTexts.filter(({ text }) => text.length > limits.note.max).map(({ title }) => title)).toEqual([]);
	});
});

describe('the cover', () => {
	test.each([
		['BOSTON M‸A', ['AL', 'AK', 'B5']],
		['(Month/Day/Year) 09/20/2004‸', ['09/20/2004', '11/24/2026']],
		['Jane Q. Doe 09/22/2004‸', ['11/24/2026', '09/22/2004', '09/20/2004']],
	])('%s', (words, expected) => {
		expect(
			offered(inForm(words))
				.map(({ label }) => label)
				.slice(0, expected.length),
		).toEqual(expected);
	});

	test('a title of the form and usual ones, each within item 5', () => {
		const { text } = pointed('tableI', `${sale}‸`);
		const titled = text
			.replace('‸', '')
			.replace(
				'Officer (give title below) Other (specify below)',
				'<input checked="" type="checkbox"/> Officer (give title below) Other (specify below) <u>Chief Risk Officer</u>',
			);
		const lines = titled.split('\n');
		const line = lines.findIndex((one) => one.includes('Chief Risk'));
		const character = (lines[line] ?? '').indexOf('Chief Risk') + 5;
		const labels = offered({ snapshot: Snapshot.open(titled), text: titled, position: { line, character } }).map(
			({ label }) => label,
		);
		expect(labels.slice(0, 2)).toEqual(['Chief Risk Officer', 'Chief Executive Officer']);
		expect(labels.at(-1)).toBe('See Remarks');
		expect(labels.filter((label) => label.length > 30)).toEqual([]);
	});

	test('a date is written behind its caption', () => {
		const form = inForm('(Month/Day/Year)‸ 09/20/2004');
		const bare = {
			...form,
			snapshot: Snapshot.open(form.text.replace('(Month/Day/Year) 09/20/2004', '(Month/Day/Year)')),
		};
		const [first] = offered(bare);
		if (!first) throw new Error('A date is offered');
		expect(chosen(bare.snapshot, first).source.text).toBe(form.text);
	});
});

test('cells take what the rest of the form says of them', () => {
	const above = 'Common Stock⇥09/20/2004⇥⇥M⇥⇥1,000⇥A⇥\\$5⇥91,000⇥D⇥\n';
	const labels = (frame: FrameId, lines: string): readonly string[] =>
		offered(at(frame, lines)).map(({ label }) => label);
	expect(labels('tables', `${above}\nOption⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥‸⇥⇥⇥⇥`)).toEqual(['1,000']);
	expect(labels('tableI', `${above}Common Stock⇥09/20/2004⇥⇥S⇥⇥500⇥D⇥‸⇥⇥`)[0]).toBe('\\$5');
	expect(labels('tableI', `${above}Common Stock⇥09/20/2004⇥⇥G⇥⇥500⇥D⇥‸⇥⇥`)[0]).toBe('\\$0');
	expect(labels('tableII', '‸⇥\\$5⇥⇥⇥').slice(0, 2)).toEqual(['Stock Option (right to buy)', 'Restricted Stock Units']);
});

describe('a whole form', () => {
	test('in an empty document, with the cursor in Table I behind the stops', () => {
		const snapshot = Snapshot.open('\n');
		const [form, ...others] = completions(snapshot, { line: 0, character: 0 }, settings.today);
		expect(others).toEqual([]);
		if (!form?.snippet) throw new Error('A form is offered');
		expect([...form.snippet.matchAll(/\$\{(\d+)/g)].map(([, stop]) => Number(stop))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		const written = form.snippet.replace(/\$\{\d+\|([^,|]*)[^}]*\}/, '$1');
		const next = chosen(snapshot, { ...form, snippet: written });
		const { filing } = next;
		expect(filing.parts.size).toBeGreaterThan(20);
		expect([filing.owners[0]?.name.raw, filing.issuer.symbol.raw, filing.signatures[0]?.date.raw]).toEqual([
			'LAST FIRST MIDDLE',
			'SYMBOL',
			'11/24/2026',
		]);
		expect(next.findings(settings).map(({ rule }) => rule.id)).not.toContain('part-missing');
	});

	test('not where something stands already', () => {
		expect(completions(Snapshot.open('Dear Sir,\n\n'), { line: 2, character: 0 }, settings.today)).toEqual([]);
	});
});
