import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRows } from '../../server/src/model/filing';
import { known } from '../../server/src/model/value';
import { refactoringsAt, type RefactoringEdits } from '../../server/src/service/refactor';
import type { FrameId } from '../../server/src/rules/rule';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import type { Position, Range } from '../../server/src/source/source';
import { sharedFiles } from '../corpus/shared';
import { pointed } from '../features/frame';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

function at(position: Position): Range {
	return { start: position, end: position };
}

function offered(snapshot: Snapshot, position: Position): readonly RefactoringEdits[] {
	return refactoringsAt(snapshot, at(position), settings);
}

/** The rows of both tables, a blank line, and the notes, after a refactoring at the cursor. */
function refactored(frame: FrameId, lines: string, title: string | RegExp): readonly string[] {
	const { snapshot, position } = pointed(frame, lines);
	const all = offered(snapshot, position);
	const found = all.find((one) => (typeof title === 'string' ? one.title === title : title.test(one.title)));
	if (!found) throw new Error(`Not offered among ${all.map((one) => one.title).join(', ')}`);
	const next = snapshot.edit(found.edits.toReversed());
	const rows = allRows(next.filing).map((row) => row.at.line.text.replaceAll('\t', '⇥'));
	const { notes, remarks } = next.filing;
	const said = notes.map(({ at: place }) => next.source.textAt(place));
	return [...rows, ...said, ...(remarks.kind === 'empty' ? [] : [`Remarks: ${remarks.raw}`])];
}

const bought = 'Common Stock⇥09/20/2004⇥⇥P⇥⇥1,000⇥A⇥\\$5⇥91,000⇥D⇥';
const sold = 'Common Stock⇥09/20/2004⇥⇥S⇥⇥500⇥D⇥\\$6 ⁽¹⁾⇥90,500⇥D⇥';
const option = 'Stock Option (right to buy)⇥\\$2.5⇥⇥⇥⇥⇥⇥⇥03/01/2003⇥03/01/2010⇥Common Stock⇥4,000⇥⇥4,000⇥D⇥';
const exercise = 'Common Stock⇥09/20/2004⇥⇥M⇥⇥4,000⇥A⇥\\$2.5⇥95,000⇥D⇥';
const exercised =
	'Stock Option (right to buy)⇥\\$2.5⇥09/20/2004⇥⇥M⇥⇥⇥4,000⇥03/01/2003⇥03/01/2010⇥Common Stock⇥4,000⇥\\$0⇥0⇥D⇥';

describe('rows', () => {
	test('the other half of an exercise is added to either table', () => {
		expect(refactored('tables', `${bought}\n${exercise}‸\n\n${option}`, 'Add the matching row to Table II')).toEqual([
			bought,
			exercise,
			option,
			exercised,
		]);
		expect(refactored('tables', `${bought}\n\n‸${exercised}`, 'Add the matching row to Table I')).toEqual([
			bought,
			exercise,
			exercised,
		]);
	});

	test('a row is swapped with its neighbour, and the totals follow', () => {
		const lines = `${bought}\n${sold}‸\n\n1. An average.`;
		const expected = [
			'Common Stock⇥09/20/2004⇥⇥S⇥⇥500⇥D⇥\\$6 ⁽¹⁾⇥89,500⇥D⇥',
			'Common Stock⇥09/20/2004⇥⇥P⇥⇥1,000⇥A⇥\\$5⇥90,500⇥D⇥',
			'1. An average.',
		];
		expect(refactored('notes', lines, 'Move this row up')).toEqual(expected);
		expect(refactored('notes', lines.replace('‸', '').replace('Common', 'Com‸mon'), 'Move this row down')).toEqual(
			expected,
		);
	});

	test('a row is split in two, and the totals follow', () => {
		expect(refactored('notes', `${bought}\n${sold}‸\n\n1. An average.`, 'Split this row in two, 250 and 250')).toEqual([
			bought,
			sold.replace('500⇥D', '250⇥D').replace('90,500', '90,750'),
			sold.replace('500⇥D', '250⇥D'),
			'1. An average.',
		]);
	});

	test('or by the prices that its footnote gives', () => {
		const note = '1. Of these, 200 shares were sold at \\$5.90 and 300 at \\$6.05.';
		expect(refactored('notes', `${bought}\n${sold}‸\n\n${note}`, 'Split this row into its 2 prices')).toEqual([
			bought,
			'Common Stock⇥09/20/2004⇥⇥S⇥⇥200⇥D⇥\\$5.9 ⁽¹⁾⇥90,800⇥D⇥',
			'Common Stock⇥09/20/2004⇥⇥S⇥⇥300⇥D⇥\\$6.05 ⁽¹⁾⇥90,500⇥D⇥',
			note,
		]);
	});

	test('a transaction becomes a holding, and the footnote for it alone goes', () => {
		const trust = 'Common Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥500⇥D⇥\\$6⇥4,500⇥I⇥By Trust ⁽²⁾';
		expect(
			refactored('notes', `${bought}\n${trust}‸\n\n1. Under a plan.\n\n2. A family trust.`, 'Make this row a holding'),
		).toEqual([bought, 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥4,500⇥I⇥By Trust ⁽¹⁾', '1. A family trust.']);
	});
});

describe('footnotes', () => {
	test('stand in the order of the rows, each text once', () => {
		const rows = `${bought.replace('\\$5', '\\$5 ⁽³⁾')}\n${sold.replace('⁽¹⁾', '⁽¹⁾⁽²⁾')}`;
		const notes = '1. A plan; see footnote (3).\n\n2. An average.\n\n‸3. An  average.';
		expect(refactored('notes', `${rows}\n\n${notes}`, 'Sort and merge footnotes')).toEqual([
			bought.replace('\\$5', '\\$5 ⁽¹⁾'),
			sold.replace('⁽¹⁾', '⁽²⁾⁽¹⁾'),
			'1. An average.',
			'2. A plan; see footnote (1).',
		]);
	});

	test('one becomes a remark', () => {
		const rows = `${bought.replace('P⇥', 'P ⁽¹⁾⇥')}\n${sold.replace('⁽¹⁾', '⁽²⁾')}`;
		expect(
			refactored('notes', `${rows}\n\n1‸. About the form.\n\n2. An average.`, 'Move footnote 1 to the remarks'),
		).toEqual([bought, sold, '1. An average.', 'Remarks: About the form.']);
	});

	test('the same words on several holdings become one', () => {
		const by = 'By the Doe Family Trust u/a dated 05/01/2001';
		const held = (title: string): string => `${title}⇥⇥⇥⇥⇥⇥⇥⇥100⇥I⇥${by}`;
		const seen = (title: string): string => `${title}⇥⇥⇥⇥⇥⇥⇥⇥100⇥I⇥See Footnote ⁽¹⁾`;
		expect(
			refactored('tableI', `${bought}\n${held('Class A')}‸\n${held('Class B')}`, /^Say "By the Doe.*in footnote 1$/),
		).toEqual([bought, seen('Class A'), seen('Class B'), `1. ${by}`]);
	});
});

describe('the form', () => {
	const sample = (name: string): Snapshot =>
		Snapshot.open(readFileSync(join(import.meta.dirname, `../../samples/${name}.form4`), 'utf8'));
	const lineOf = ({ source }: Snapshot, words: string): Position => {
		const line = source.lines.slice().findIndex(({ text }) => text.includes(words));
		return { line, character: (source.lines.at(line)?.text ?? '').indexOf(words) };
	};
	const after = (snapshot: Snapshot, range: Range, title: string): Snapshot => {
		const found = refactoringsAt(snapshot, range, settings).find((one) => one.title === title);
		if (!found) throw new Error(`${title} is not offered`);
		return snapshot.edit(found.edits.toReversed());
	};

	test('becomes an amendment of the rows that change', () => {
		const snapshot = sample('clean-exercise-and-sale');
		const range = { start: lineOf(snapshot, '\\$25.4'), end: lineOf(snapshot, '\\$26.31') };
		const { filing } = after(snapshot, range, 'Make this an amendment (4/A) of these 2 rows');
		expect(filing.original.raw).toBe('06/18/2025');
		expect(allRows(filing).map(({ price }) => price.raw)).toEqual(['\\$25.4', '\\$26.31']);
		expect(filing.notes.map(({ number }) => known(number))).toEqual([1, 2, 3]);
		expect(filing.remarks.raw).toBe('The Form 4 filed on 06/18/2025 is amended to correct [what was wrong].');
	});

	test.each([
		['clean-exercise-and-sale', 2],
		['clean-joint', 3],
	])('%s gets a further owner', (name, count) => {
		const snapshot = sample(name);
		const { filing, source } = after(snapshot, at(lineOf(snapshot, 'DOE JANE Q')), 'Add a joint filer');
		expect(filing.owners.map((owner) => known(owner.name)?.text).at(-1)).toBe('[LAST FIRST MIDDLE]');
		expect([filing.owners.length, filing.ownerBlocks.length, filing.signatures.length]).toEqual([count, count, count]);
		expect([filing.jointFiling.one.checked, filing.jointFiling.more.checked]).toEqual([false, true]);
		expect(source.text.match(/\[Signature\]/g)).toHaveLength(1);
	});
});

const corpus = [
	...['clean-amendment', 'clean-exercise-and-sale', 'clean-joint', 'clean-many-notes'].map((name) => ({
		name,
		text: () => readFileSync(join(import.meta.dirname, `../../samples/${name}.form4`), 'utf8'),
	})),
	...sharedFiles('corpus/rendered').filter((_, index) => index % 20 === 1),
	...sharedFiles('corpus/xml').filter((_, index) => index % 60 === 1),
];

test(
	'brings no error and no warning into a form that has none, and leaves none half done',
	{ timeout: 600_000 },
	() => {
		const counts = new Map<string, number>();
		const loud = (snapshot: Snapshot): readonly string[] =>
			snapshot
				.findings(settings)
				.filter(({ severity }) => severity === 'error' || severity === 'warning')
				.map(({ rule, message }) => `${rule.id}: ${message}`);
		for (const { name, text } of corpus) {
			const snapshot = Snapshot.open(text());
			if (snapshot.source.text.length > 60_000 || loud(snapshot).length > 0) continue;
			const filing = snapshot.filing;
			const places = [...allRows(filing), ...filing.notes, ...filing.owners].map((one) => one.at);
			const positions = places.map((place) => snapshot.source.rangeOf(place).start);
			for (const position of positions.slice(0, 24)) {
				for (const { title, edits } of offered(snapshot, position)) {
					const next = snapshot.edit(edits.toReversed());
					expect(loud(next), `${name}: ${title}`).toEqual([]);
					expect(next.source.text, `${name}: ${title}`).toBe(Snapshot.open(next.source.text).source.text);
					const kind = title.replace(/\d.*|".*/, '').trim();
					counts.set(kind, (counts.get(kind) ?? 0) + 1);
				}
			}
		}
		// Each is offered somewhere, so that the law is about something.
		for (const kind of [
			'Split this row in two,',
			'Move this row up',
			'Make this row a holding',
			'Move footnote',
			'Make this an amendment (',
			'Add a joint filer',
		])
			expect(counts.get(kind) ?? 0, kind).toBeGreaterThan(0);
	},
);
