import type { Signature, StrayMark } from '../model/filing';
import type { Closing } from './closing';
import type { Cover } from './cover';

/** As this text writes marks, and as they are typed behind the symbol, whose brackets close what is said there. */
const strayMark = /⁽([⁰¹²³⁴⁵⁶⁷⁸⁹]+)⁾|(?<=\][ ]?)\((\d{1,2})\)/g;

/** Nearly every part has none, and to look for these is cheaper. */
const beginsOfMarks = ['⁽', '](', '] ('];

/** Marks on the cover, in remarks and on signatures. */
export function strayMarksOf(
	{ flat, captions }: Pick<Cover | Closing, 'flat' | 'captions'>,
	signatures: readonly Signature[] = [],
): readonly StrayMark[] {
	const found: StrayMark[] = [];
	if (!beginsOfMarks.some((begin) => flat.text.includes(begin))) return found;
	for (const match of flat.text.matchAll(strayMark)) {
		const at = flat.place(match.index, match.index + match[0].length);
		const isSigned = signatures.some(
			({ at: name }) => name.line === at.line && name.start <= at.start && !name.lastLine,
		);
		const where = isSigned ? 'signature' : captions.findLast(({ start }) => start <= match.index)?.id;
		// A mark in an explanation names another one, and hangs on nothing.
		const typed = match[2];
		if (!where || where === 'explanation' || (typed !== undefined && where !== 'item2')) continue;
		const digits = typed ?? [...(match[1] ?? '')].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
		found.push({ mark: { number: Number(digits), raw: match[0], at, canonical: typed === undefined }, where });
	}
	return found;
}
