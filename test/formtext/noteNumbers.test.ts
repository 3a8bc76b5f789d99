import { expect, test } from 'vitest';
import { frameBad } from '../../server/src/rules/frames';
import { Snapshot } from '../../server/src/service/snapshot';
import { textOf } from '../../server/src/model/value';

/** The notes under "Explanation of Responses", number and text. */
function notes(...blocks: readonly string[]): readonly string[] {
	const bad = ['Explanation of Responses:', ...blocks, 'Jane Q. Doe 09/22/2004'].join('\n\n');
	const { text } = frameBad({ title: '', frame: 'form', bad });
	return Snapshot.open(text).filing.notes.map(
		({ number, text: said }) => `${number.kind === 'known' ? String(number.value) : number.raw}: ${textOf(said)}`,
	);
}

test.each(['2)', '(2)', '[2]', '2:', '2', '2 -', 'F2.', 'F2', '⁽²⁾', '²', '2,'])('%s begins footnote 2', (number) => {
	expect(notes('1. One.', `${number} Two.`, '3. Three.')).toEqual(['1: One.', '2: Two.', '3: Three.']);
});

test('a letter for a digit in the number of a footnote', () => {
	expect(notes('l. One.', '2. Two.')).toEqual(['1: One.', '2: Two.']);
});

test('a number in another style is none where the list has that number, or does not come to it', () => {
	expect(notes('1. One.', '(2) the other half of one.', '2. Two.').at(-1)).toBe('2: Two.');
	expect(notes('1. One.', '(5) the fifth part.')).toHaveLength(1);
	expect(notes('I hold these shares.', '1. One.')).toEqual(['1: One.']);
});

test('a line that was put in twice is a footnote twice', () => {
	expect(notes('1. One.\n1. One.', '2. Two.')).toEqual(['1: One.', '1: One.', '2: Two.']);
	expect(notes('1. One, of\n1. Two.', '2. Two.')).toHaveLength(2);
});
