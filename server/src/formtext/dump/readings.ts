import { isCodeLetter } from '../../facts/codes';
import type { TableId } from '../../model/filing';

/** The words of each column, from the first to before the last, in the order of the columns. */
export type Reading = readonly (readonly [number, number])[];

/**
 * Every way in which a run of words can be a row of a table, given what EDGAR asks of each row: a transaction has date, code, amount
 * and price, a row of Table II its exercise price, its two dates and what underlies it, each as a value or as a mark alone. In
 * Table II the figure stands in the column of the acquired; the words do not say where it belongs.
 */
export function readingsOf(words: readonly string[], table: TableId): readonly Reading[] {
	return slotsOf[table].flatMap((slots) => readFrom(words, 0, slots, 0));
}

/** More readings than this say no more than that there are several. */
const most = 16;

interface Slot {
	readonly is: (word: string) => boolean;
	readonly least: 0 | 1;
	/** Texts have any number of words, other cells one. */
	readonly most: number;
	/** Whether a cell ends between two words. */
	readonly parts?: (above: string, word: string) => boolean;
}

const marks = String.raw`(?:\^\(\d{1,3}\))`;
const only = (pattern: string): ((word: string) => boolean) => {
	const whole = new RegExp(`^(?:${pattern})${marks}*$`);
	return (word) => whole.test(word);
};
const endMark = new RegExp(`${marks}$`);
const date = String.raw`\d{2}\/\d{2}\/\d{4}`;
const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?<=\d)`;
const isDate = only(date);
const isOwnership = only('[DI]');
const isGrouped = only(String.raw`\d{1,3}(?:,\d{3})+`);
const isCode = only('[A-Z](?:/K)?');

const one = (is: (word: string) => boolean): Slot => ({ is, least: 1, most: 1 });
const maybe = (is: (word: string) => boolean): Slot => ({ is, least: 0, most: 1 });
/** A word of a text is neither a mark nor a date of the form's. */
const isTextWord = (word: string): boolean => !word.startsWith('^(') && !isDate(word);
/** A mark ends its cell; and `16,138 D` is what is owned and how, in no text. */
const parts = (above: string, word: string): boolean => endMark.test(above) || (isGrouped(above) && isOwnership(word));
const text: Slot = { is: isTextWord, least: 1, most: 60, parts };
const textOrNone: Slot = { is: isTextWord, least: 0, most: 60, parts };
const nothing: Slot = { is: () => false, least: 0, most: 0 };
const day = one(isDate);
const dayOrNone = maybe(isDate);
const code = one((word) => isCode(word) && isCodeLetter(word.charAt(0)));
const early = maybe(only(`V|${marks}`));
const amount = one(only(String.raw`\$?${number}`));
const amountOrMark = one(only(String.raw`\$?${number}|${marks}`));
const price = one(only(String.raw`\$${number}|${marks}`));
const dayOrMark = one(only(`${date}|${marks}`));
const side = one(only('[AD]'));
const ownership = one(isOwnership);

const slotsOf: Readonly<Record<TableId, readonly (readonly Slot[])[]>> = {
	I: [
		[text, day, dayOrNone, code, early, amount, side, price, amount, ownership, textOrNone],
		[text, ...Array.from({ length: 7 }, () => nothing), amount, ownership, textOrNone],
	],
	II: [
		[
			...[text, price, day, dayOrNone, code, early, amount, nothing, dayOrMark, dayOrMark],
			...[text, amountOrMark, price, amount, ownership, textOrNone],
		],
		[
			...[text, price, nothing, nothing, nothing, nothing, nothing, nothing, dayOrMark, dayOrMark],
			...[text, amountOrMark, nothing, amount, ownership, textOrNone],
		],
	],
};

/** The readings of the words from `at` on by the slots from `index` on. */
function readFrom(words: readonly string[], at: number, slots: readonly Slot[], index: number): Reading[] {
	const slot = slots[index];
	if (!slot) return at === words.length ? [[]] : [];
	const readings: Reading[] = [];
	for (let count = 0; count <= slot.most && readings.length < most; count++) {
		const word = words[at + count - 1];
		if (count > 0 && (word === undefined || !slot.is(word))) break;
		const above = words[at + count - 2];
		if (count > 1 && above !== undefined && word !== undefined && slot.parts?.(above, word)) break;
		if (count < slot.least) continue;
		for (const rest of readFrom(words, at + count, slots, index + 1)) readings.push([[at, at + count], ...rest]);
	}
	return readings;
}
