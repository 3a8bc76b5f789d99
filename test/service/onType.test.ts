import { describe, expect, test } from 'vitest';
import { formatRange, onTypeEdits } from '../../server/src/service/onType';
import type { FrameId } from '../../server/src/rules/rule';
import { Snapshot } from '../../server/src/service/snapshot';
import { saysTheSame } from '../../server/src/model/saying';
import { sharedFiles } from '../corpus/shared';
import { pointed } from '../features/frame';

const today = { year: 2026, month: 11, day: 24 };

/** The line of the cursor, or the one above it after Enter, when the character before the cursor was typed. */
function typed(frame: FrameId, lines: string): string {
	const { snapshot, position } = pointed(frame, lines);
	const before = snapshot.source.lines.at(position.line)?.text.charAt(position.character - 1) ?? '';
	const edits = onTypeEdits(snapshot, { position, typed: before === '' ? '\n' : before, today });
	const line = before === '' ? position.line - 1 : position.line;
	const last = edits.toSorted((a, b) => b.range.start.character - a.range.start.character);
	return (snapshot.edit(last).source.lines.at(line)?.text ?? '').replaceAll('\t', '⇥');
}

describe('a cell that is left', () => {
	test.each([
		['Common Stock⇥9/2/04⇥‸', 'Common Stock⇥09/02/2004⇥'],
		['Common Stock⇥2004-09-20⇥‸⇥S', 'Common Stock⇥09/20/2004⇥⇥S'],
		['Common Stock⇥09/20/2004⇥⇥s⇥‸', 'Common Stock⇥09/20/2004⇥⇥S⇥'],
		['Common Stock⇥09/20/2004⇥⇥S⇥⇥1234567⇥‸', 'Common Stock⇥09/20/2004⇥⇥S⇥⇥1,234,567⇥'],
		['Common Stock⇥09/20/2004⇥⇥S⇥⇥10⇥d⇥‸', 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10⇥D⇥'],
		['Common Stock⇥09/20/2004⇥⇥S⇥⇥10⇥D⇥$5.790⇥‸', 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10⇥D⇥\\$5.790⇥'],
		['Common Stock⇥09/20/2004⇥⇥S⇥⇥10⇥D⇥$1005.5(1)⇥‸', 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10⇥D⇥\\$1,005.5 ⁽¹⁾⇥'],
		['Common Stock⇥⇥⇥⇥⇥⇥⇥⇥5000⇥i⇥By Trust(1)(2)\n‸', 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥5000⇥i⇥By Trust ⁽¹⁾⁽²⁾'],
	])('%s', (given, expected) => {
		expect(typed('tableI', given)).toBe(expected);
	});

	test('the day on which an option expires lies in the century of the form', () => {
		expect(typed('tableII', 'Option⇥\\$5⇥⇥⇥⇥⇥⇥⇥⇥3/1/14⇥‸')).toBe('Option⇥\\$5⇥⇥⇥⇥⇥⇥⇥⇥03/01/2014⇥');
	});

	test.each([
		'Common Stock⇥9/31/04⇥‸',
		'Common Stock⇥next week⇥‸',
		'Common Stock⇥09/20/2004⇥⇥x⇥⇥12,34⇥‸',
		'Common Stock⇥09/20/2004⇥⇥S⇥⇥1,000⇥‸',
		'Fund (1)⇥‸',
		'⇥‸',
	])('is left alone: %s', (given) => {
		expect(typed('tableI', given)).toBe(given.replace('‸', ''));
	});
});

describe('a mark', () => {
	test.each([
		['Common Stock⇥09/20/2004⇥⇥S(1)‸⇥', 'Common Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥'],
		['Common Stock⇥09/20/2004⇥⇥S⇥⇥10⇥D⇥\\$5 ⁽¹⁾(2)‸⇥', 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10⇥D⇥\\$5 ⁽¹⁾⁽²⁾⇥'],
		['Option (right to buy)‸', 'Option (right to buy)'],
	])('%s', (given, expected) => {
		expect(typed('tableI', given)).toBe(expected);
	});

	test('in a sentence stays what it is', () => {
		expect(typed('closing', 'Explanation of Responses:\n\n1. See note (2)‸')).toBe('1. See note (2)');
	});
});

describe('a selection', () => {
	const row = 'Common Stock⇥9/20/2004⇥⇥S⇥⇥10000⇥D⇥\\$5.79⇥90000⇥D⇥';
	test('is put into the shape of the form, and nothing outside of it', () => {
		const { snapshot, position } = pointed('tableI', `${row}\n${row}‸`);
		const edits = formatRange(snapshot, { start: { ...position, character: 0 }, end: position }, today);
		const { rows } = snapshot.edit(edits.toReversed()).filing.tableI;
		expect(rows.map(({ at }) => at.line.text.replaceAll('\t', '⇥'))).toEqual([
			row,
			'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		]);
	});

	test('in a form that is not understood to the last line has its cells put right', () => {
		const { snapshot, position } = pointed('tableI', `${row}‸`);
		const strange = Snapshot.open(snapshot.source.text.replace('Table I - ', 'A line of nobody\n\nTable I - '));
		const at = { ...position, line: position.line + 2 };
		const edits = formatRange(strange, { start: at, end: at }, today);
		expect(edits.map(({ text }) => text)).toEqual(['09/20/2004', '10,000', '90,000']);
	});
});

const files = [...sharedFiles('corpus/rendered'), ...sharedFiles('corpus/dialects/browser')].filter(
	(_, index) => index % 9 === 0,
);
test.runIf(files.length > 0)(
	'leaving any cell of a real filing, or formatting it in part, changes nothing that it says',
	() => {
		for (const { text } of files) {
			const snapshot = Snapshot.open(text());
			for (const [line, { text: content }] of snapshot.source.lines.slice().entries()) {
				if (!content.includes('\t')) continue;
				for (let character = content.indexOf('\t'); character >= 0; character = content.indexOf('\t', character + 1)) {
					const edits = onTypeEdits(snapshot, { position: { line, character: character + 1 }, typed: '\t', today });
					if (edits.length > 0)
						expect(saysTheSame(snapshot.edit(edits.toReversed()).filing, snapshot.filing)).toBe(true);
				}
			}
		}
	},
);
