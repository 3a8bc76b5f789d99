import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captions, type CaptionId } from '../../server/src/facts/captions';
import { closingCaptions, coverCaptions } from '../../server/src/formtext/recognise';

const onCover: readonly CaptionId[] = [
	...(['omb', 'ombNumber', 'burden', 'section16', 'planBox', 'basis'] as const),
	...(['item2', 'foreignSymbol', 'item3', 'item4', 'item5', 'item6'] as const),
];
const behindTables: readonly CaptionId[] = ['explanation', 'signature'];

/** What may stand beside a caption, pieces of captions too. */
const around = fc
	.array(
		fc.constantFrom(' ', '\n', '\t', '.', ')', '*', ':', '0.', '1', 'of', 'Date', 'Section 16.', 'Act', 'Check', 'x'),
		{
			maxLength: 6,
		},
	)
	.map((pieces) => pieces.join(''));

test('a caption as the form prints it begins and ends with its wording, whatever stands beside it', () => {
	fc.assert(
		fc.property(fc.constantFrom(...onCover), around, around, (id, before, behind) => {
			const { text } = captions[id];
			const found = coverCaptions(before + text + behind).filter((caption) => caption.start >= before.length);
			expect(found[0]).toEqual({ id, start: before.length, end: before.length + text.length });
			expect(found.filter((caption) => caption.start < before.length + text.length)).toHaveLength(1);
		}),
	);
	fc.assert(
		fc.property(fc.constantFrom(...behindTables), around, (id, behind) => {
			const { text } = captions[id];
			expect(closingCaptions(text + behind)[0]).toEqual({ id, start: 0, end: text.length });
		}),
	);
});

test('captions are known in small and capital letters and wherever they stand in a line', () => {
	for (const write of [(text: string) => text.toLowerCase(), (text: string) => text.toUpperCase()]) {
		for (const id of onCover) {
			expect(coverCaptions(`İ x${write(captions[id].text)}`).map((caption) => caption.id)).toContain(id);
		}
	}
});
