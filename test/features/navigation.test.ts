import { describe, expect, test } from 'vitest';
import { completions } from '../../server/src/features/completion/completions';
import { documentLinks } from '../../server/src/features/documentLinks';
import { folds } from '../../server/src/features/folding';
import { citingsOf, definitionsOf, noteAt } from '../../server/src/features/notes';
import { renameNote } from '../../server/src/features/renameNote';
import { selectionRanges } from '../../server/src/features/selectionRange';
import type { PlacedEdit } from '../../server/src/model/placedEdit';
import type { FrameId } from '../../server/src/rules/rule';
import { Snapshot } from '../../server/src/service/snapshot';
import { pointed, type Pointed } from './frame';

const sale = 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥';
const twoNotes =
	'Explanation of Responses:\n\n1. Sold at prices from \\$5.70 to \\$5.85; see footnote (2).\n\n2. Adopted under Rule 10b5-1(c) on 05/01/2004.\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date';

/** A form with one sale and two notes; the cursor where `at` stands. */
function form(at: (text: string) => string): Pointed {
	const { text } = pointed('closing', `‸${twoNotes}`);
	const whole = at(text.replace(/Common Stock.*/, sale.replaceAll('⇥', '\t')));
	const before = whole.slice(0, whole.indexOf('‸')).split('\n');
	const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
	const without = whole.replace('‸', '');
	return { snapshot: Snapshot.open(without), text: without, position };
}

const today = { year: 2004, month: 9, day: 22 };

function edited(snapshot: Snapshot, edits: readonly PlacedEdit[]): string {
	const placed = edits.map(({ at, text }) => ({ range: snapshot.source.rangeOf(at), text }));
	placed.sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character);
	return snapshot.edit(placed).source.text;
}

describe('a footnote', () => {
	test('is found from its mark, from its number and from a sentence', () => {
		for (const at of ['‸⁽¹⁾', '\n‸1. Sold', '⁽¹‸⁾']) {
			const { snapshot, position } = form((text) => text.replace(at.replace('‸', ''), at));
			expect(noteAt(snapshot, position)?.number).toBe(1);
		}
		const { snapshot, position } = form((text) => text.replace('footnote (2)', 'footnote (‸2)'));
		expect(noteAt(snapshot, position)?.number).toBe(2);
		const words = [...definitionsOf(snapshot.filing, 2), ...citingsOf(snapshot.filing, 2).map(({ at }) => at)];
		expect(words.map((at) => snapshot.source.textAt(at))).toEqual(['2', '2']);
		expect(noteAt(snapshot, { line: 0, character: 0 })).toBeUndefined();
	});

	test('gets another number everywhere', () => {
		const { snapshot, position, text } = form((all) => all.replace('⁽¹⁾', '‸⁽¹⁾'));
		const note = noteAt(snapshot, position);
		if (!note) throw new Error('There is a note');
		const renamed = renameNote(snapshot, note, '(7)');
		if ('refused' in renamed) throw new Error(renamed.refused);
		expect(edited(snapshot, renamed.edits)).toBe(text.replace('⁽¹⁾', '⁽⁷⁾').replace('\n1. Sold', '\n7. Sold'));
	});

	test.each([
		['2', 'There is a footnote 2 already. Give it another number first.'],
		['100', 'A footnote is a number from 1 to 99; "100" is none.'],
		['one', 'A footnote is a number from 1 to 99; "one" is none.'],
	])('does not become %s', (name, refused) => {
		const { snapshot, position } = form((all) => all.replace('⁽¹⁾', '‸⁽¹⁾'));
		const note = noteAt(snapshot, position);
		if (!note) throw new Error('There is a note');
		expect(renameNote(snapshot, note, name)).toEqual({ refused });
	});
});

test('the parts of a form fold', () => {
	const { snapshot } = form((text) => `‸${text}`);
	const { lines } = snapshot.source;
	const said = folds(snapshot).map(({ start, end }) => [
		lines.at(start)?.text.slice(0, 24),
		lines.at(end)?.text.slice(0, 24),
	]);
	expect(said).toEqual([
		['OMB APPROVAL\t', 'Estimated average burden'],
		['1. Name and Address of R', '\t4. If Amendment, Date o'],
		['Table I - Non-Derivative', 'Common Stock\t09/20/2004\t'],
		['Table II - Derivative Se', '\t\t\t\tCode\tV\t(A)\t(D)\tDate '],
		['Explanation of Responses', '2. Adopted under Rule 10'],
		['** Signature of Reportin', 'Persons who respond to t'],
	]);
});

test('a selection grows from the value to the form', () => {
	const { snapshot, position } = form((text) => text.replace('5.79', '5.‸79'));
	const words = selectionRanges(snapshot, position).map(({ start, end }) =>
		start.line === end.line
			? snapshot.source.lines.at(start.line)?.text.slice(start.character, end.character)
			: end.line - start.line,
	);
	expect(words).toEqual(['5.79', '\\$5.79 ⁽¹⁾', sale.replaceAll('⇥', '\t'), 4, snapshot.source.lines.length - 1]);
});

test('rules and instructions lead to their pages', () => {
	const { snapshot } = form((text) => `‸${text}`);
	const links = documentLinks(snapshot).map(({ at, url }) => [snapshot.source.textAt(at), url]);
	expect(links).toContainEqual(['Rule 10b5-1(c)', 'https://www.ecfr.gov/current/title-17/section-240.10b5-1']);
	expect(links).toContainEqual(['Instruction 1(b)', 'https://www.sec.gov/files/form4.pdf']);
});

describe('completion knows the column', () => {
	const labels = (frame: FrameId, lines: string): readonly string[] => {
		const { snapshot, position } = pointed(frame, lines);
		return completions(snapshot, position, today).map(({ label }) => label);
	};
	const above = 'Common Stock⇥09/20/2004⇥⇥P⇥⇥1,000⇥A⇥\\$5⇥91,000⇥D⇥\n';
	test.each([
		['codes of the letter first', `${above}Common Stock⇥09/21/2004⇥⇥‸⇥⇥1,000⇥D⇥`, ['S', 'D', 'F']],
		['letters', `${above}Common Stock⇥09/21/2004⇥⇥S⇥⇥1,000⇥‸`, ['A', 'D']],
		['days of the form', `${above}Common Stock⇥‸`, ['09/20/2004', '09/22/2004']],
		['titles of the form', `${above}‸⇥09/21/2004`, ['Common Stock']],
		['the total that follows', `${above}Common Stock⇥09/21/2004⇥⇥S⇥⇥2,000⇥D⇥\\$6⇥‸⇥D⇥`, ['89,000']],
		['natures', `${above}Common Stock⇥⇥⇥⇥⇥⇥⇥⇥100⇥I⇥‸`, ['By Spouse', 'By Trust', 'By Family Trust']],
		['marks behind a value', 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10 ⁽¹⁾⇥D⇥\\$5 ‸⇥90⇥D⇥', ['⁽¹⁾']],
		['no mark that is there already', 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10 ⁽¹⁾‸⇥D⇥\\$5⇥90⇥D⇥', []],
	])('%s', (_, lines, expected) => {
		expect(labels('tableI', lines).slice(0, Math.max(expected.length, 1))).toEqual(expected);
	});

	test('what is chosen takes the place of what is there', () => {
		const { snapshot, position } = pointed('tableI', 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10⇥D⇥\\$5‸⇥90⇥I ⁽¹⁾⇥');
		const [mark] = completions(snapshot, position, today);
		if (!mark) throw new Error('A mark is offered');
		expect(edited(snapshot, [mark])).toContain('\\$5 ⁽¹⁾\t90');
	});
});
