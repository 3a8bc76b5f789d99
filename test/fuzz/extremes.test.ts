import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Snapshot } from '../../server/src/service/snapshot';
import { askEverything } from '../features/ask';

const form = readFileSync(join(import.meta.dirname, '../../samples/clean-exercise-and-sale.form4'), 'utf8');
const row = form.split('\n').find((line) => line.startsWith('Common Stock\t')) ?? '';
const many = 200_000;
const numbered = (write: (index: number) => string): string =>
	Array.from({ length: many / 10 }, (_, index) => write(index)).join('');

/** Where a cost that grows with the square of a length would show: each of them would take minutes, if not hours. */
const extremes: Readonly<Record<string, string>> = {
	'a row with a million tabs': form.replace(row, row + '\t'.repeat(1_000_000)),
	'nothing but tabs': '\t'.repeat(many),
	'an amount of five million digits': form.replace('5,000', '5'.repeat(5_000_000)),
	'a title of five million characters': form.replace('Common Stock', 'x'.repeat(5_000_000)),
	'a title of many words': form.replace('Common Stock', 'Common stock '.repeat(many)),
	'a name of many words': form.replace('EXAMPLE WIDGETS INC', 'EX '.repeat(many)),
	'a note that cites on and on': `${form}\n9. ${'note (1) '.repeat(many / 4)}`,
	'figures without an end': `${form}\n${'1,'.repeat(many)}`,
	'empty lines': form + '\n'.repeat(many),
	'brackets that never close': form.replace('5,000', '('.repeat(many)),
	'a cell of marks': form.replace('5,000', `5,000 ${'⁽¹⁾'.repeat(many)}`),
	'tags that never close': form.replace('DOE', '<u>'.repeat(many)),
	boxes: form.replace('Director', '<input checked="" type="checkbox"/> '.repeat(many / 20)),
	'a row of pipes': form.replace(row, '|'.repeat(many)),
	'many notes': `${form}\n${numbered((index) => `${String(index + 3)}. text\n`)}`,
	'NUL characters': '\0'.repeat(many),
	'lone surrogates': form.replace('5,000', '\ud83d'.repeat(many)),
	'a cell of blanks': form.replace('5,000', ' '.repeat(5_000_000)),
	'elements inside each other': `<ownershipDocument>${'<a>'.repeat(many)}`,
	'an attribute of five million characters': `<ownershipDocument><a b="${'x'.repeat(5_000_000)}"/>`,
	'many attributes': `<ownershipDocument><a ${numbered((index) => `a${String(index)}="1" `)}/>`,
	'tags that never end': `<ownershipDocument>${'<'.repeat(many)}`,
	references: `<ownershipDocument><remarks>${'&amp;'.repeat(many)}</remarks>`,
	'comments that never end': `<ownershipDocument>${'<!--'.repeat(many)}`,
	'footnotes of one number': `<ownershipDocument>${'<footnote id="F1">x</footnote>'.repeat(many / 50)}`,
};

test.each(Object.entries(extremes))('%s', (_, text) => {
	const snapshot = Snapshot.open(text);
	expect(snapshot.source.text === text).toBe(true);
	const place = { line: 20, character: 5 };
	askEverything(snapshot, [place]);
	askEverything(snapshot.edit([{ range: { start: place, end: place }, text: 'x' }]), [place]);
});
