import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean, Flat, isPlain } from '../../server/src/formtext/clean';
import { Source } from '../../server/src/source/source';

const writing = { markdown: false };
const raw = fc.string({
	unit: fc.constantFrom(...'aB1 .$\\&<>;/|*_-[]()\t\u00a0\ufeff⁽¹⁾é', '&amp;', '<u>', '</u>', '\\$'),
	maxLength: 20,
});

test('a text that is plain means just what it says', () => {
	fc.assert(
		fc.property(raw, (text) => {
			if (isPlain(text, writing)) expect(clean(text, writing).text).toBe(text);
		}),
	);
});

const tags = ['<u>', '</u>', '<hr/>', '<input checked="" type="checkbox"/>', '<input type="checkbox"/>'];
/** The same tags as a browser reads them too, but not letter by letter as the form has them. */
const others = ['<U>', '</u >', '<HR />', '<INPUT type="checkbox" checked="">', '<input  type="checkbox">'];

test('a tag means the same however it is written', () => {
	const piece = fc.oneof(fc.nat(tags.length - 1), fc.constantFrom('x', ' ', '\t', '\n', '1.', '&', '<'));
	const written = (pieces: readonly (number | string)[], as: readonly string[]): string =>
		Flat.of(Source.from(pieces.map((each) => (typeof each === 'string' ? each : as[each])).join('')).lines, writing)
			.text;
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
			expect(written(pieces, tags)).toBe(written(pieces, others));
		}),
	);
});

test('every character of a part that means itself is found where it stands', () => {
	fc.assert(
		fc.property(fc.array(raw, { minLength: 1, maxLength: 5 }), (lines) => {
			const source = Source.from(lines.join('\n'));
			const flat = Flat.of(source.lines, writing);
			for (let at = 0; at < flat.text.length; at++) {
				const character = flat.text.charAt(at);
				const { line, start, end } = flat.place(at, at + 1);
				if (/[aB1é]/.test(character)) expect(line.text.slice(start, end)).toBe(character);
			}
		}),
	);
});
