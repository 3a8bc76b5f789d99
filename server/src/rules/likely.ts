import { isCodeLetter, transactionCodes, type CodeLetter } from '../facts/codes';
import { surroundingsOf } from '../model/balances';
import { compareDates, sameDate, type PlainDate } from '../model/date';
import type { Decimal } from '../model/decimal';
import type { Filing, Table } from '../model/filing';
import { WeakMemory } from '../model/kept';
import type { Row } from '../model/row';
import { known, textOf, type Figure, type Side } from '../model/value';

// What a value most likely was, judged by the rest of the form. A fix offers it; none of this is proof, unless it says so.

/** The letter, by how the total moved, else by the code. */
export function likelySide(row: Row, table: Table): { readonly side: Side; readonly isProved: boolean } | undefined {
	const amount = known(row.amount)?.number;
	const { moved } = surroundingsOf(table, row);
	if (moved && !moved.eq(0) && (!amount || moved.abs().eq(amount))) {
		return { side: moved.lt(0) ? 'D' : 'A', isProved: amount !== undefined };
	}
	const side = sideOfCode(row) ?? sideBeside(row, table);
	return side && { side, isProved: false };
}

/** Nobody disposes of what is more than all, or owns less than was acquired; else the letter of the same code right above or below. */
function sideBeside(row: Row, table: Table): Side | undefined {
	const [amount, total] = [known(row.amount)?.number, known(row.owned)];
	if (amount && total && row.owned.marks.length === 0 && total.number.lt(amount)) return 'D';
	const { above, below } = around(row, table);
	const letter = known(row.code)?.letter;
	const alike = [above.at(-1), below[0]].find((other) => other && letter && known(other.code)?.letter === letter);
	return alike && known(alike.side);
}

/** The only letter that fits the code in this table. */
export function sideOfCode({ code, table }: Row): Side | undefined {
	const letter = known(code)?.letter;
	const side = letter && transactionCodes[letter][table === 'I' ? 'sideI' : 'sideII'];
	return side === 'A' || side === 'D' ? side : undefined;
}

/** The amount: the difference of the totals, else what the other table says of the same exercise. */
export function likelyAmount(row: Row, { filing, table }: { filing: Filing; table: Table }): Decimal | undefined {
	const { moved } = surroundingsOf(table, row);
	const side = known(row.side) ?? sideOfCode(row);
	if (moved && !moved.eq(0) && (!side || moved.lt(0) === (side === 'D'))) return moved.abs();
	return unmatched(row, filing) ?? (row.table === 'II' ? known(row.underlyingAmount)?.number : undefined);
}

/** The one number of shares that the other table has under the same code and this one lacks. */
export function unmatched(row: Row, { tableI, tableII }: Filing): Decimal | undefined {
	const letter = known(row.code)?.letter;
	if (!letter || !transactionCodes[letter].pair) return undefined;
	const [own, other] = row.table === 'I' ? [tableI, tableII] : [tableII, tableI];
	const sharesIn = (table: Table): Decimal[] =>
		firstRows(table).flatMap((each) => {
			const isTwin =
				each !== row && known(each.code)?.letter === letter && known(each.side) === (table.id === 'I' ? 'A' : 'D');
			return isTwin ? (known(each.table === 'I' ? each.amount : each.underlyingAmount)?.number ?? []) : [];
		});
	const left = sharesIn(other);
	for (const number of sharesIn(own)) {
		const index = left.findIndex((each) => each.eq(number));
		if (index >= 0) left.splice(index, 1);
	}
	return left.length === 1 ? left[0] : undefined;
}

/** The total: what is above and the amount, else what the row below starts from. */
export function likelyTotal(row: Row, table: Table): Decimal | undefined {
	const amount = known(row.amount)?.number;
	const side = known(row.side);
	const { before, after } = surroundingsOf(table, row);
	const total = before && amount && side ? (side === 'D' ? before.minus(amount) : before.plus(amount)) : after;
	return total?.gte(0) ? total : undefined;
}

/** The date: that of the rows around it, else item 3. */
export function likelyDate(row: Row, { filing, table }: { filing: Filing; table: Table }): PlainDate | undefined {
	const { above: rowsAbove, below: rowsBelow } = around(row, table);
	const above = rowsAbove.findLast((other) => other.date.kind === 'known');
	const below = rowsBelow.find((other) => other.date.kind === 'known');
	const [first, second] = [above && known(above.date), below && known(below.date)];
	if (first && second && !sameDate(first, second))
		return compareDates(first, second) < 0 ? first : known(filing.period);
	return first ?? second ?? known(filing.period);
}

/** The price that all other rows of the same title, day, code and letter have; of an exercise, that of the derivative. */
export function likelyPrice(row: Row, { filing, table }: { filing: Filing; table: Table }): Figure | undefined {
	const { above, below } = around(row, table);
	const alike = [...above, ...below].flatMap((other) => (isAlike(row, other) ? (known(other.price) ?? []) : []));
	const [first] = alike;
	if (first && alike.every((price) => price.number.eq(first.number))) return first;
	const letter = known(row.code)?.letter;
	if (row.table === 'II' || !letter || !transactionCodes[letter].pair) return undefined;
	const amount = known(row.amount)?.number;
	const prices = firstRows(filing.tableII).flatMap((twin) => {
		if (twin.table === 'I' || known(twin.code)?.letter !== letter) return [];
		const underlying = known(twin.underlyingAmount)?.number;
		const price = known(twin.exercisePrice);
		return price && underlying && amount?.eq(underlying) ? price : [];
	});
	return prices.length === 1 ? prices[0] : undefined;
}

function isAlike(row: Row, other: Row): boolean {
	const [date, otherDate] = [known(row.date), known(other.date)];
	return (
		other.kind === 'transaction' &&
		known(other.code)?.letter === known(row.code)?.letter &&
		known(other.side) === known(row.side) &&
		textOf(other.title) === textOf(row.title) &&
		date !== undefined &&
		otherDate !== undefined &&
		sameDate(date, otherDate)
	);
}

/** The other prices of the same title around a row. */
export function pricesNear(row: Row, table: Table): readonly Decimal[] {
	const { above, below } = around(row, table);
	return [...above.toReversed(), ...below].flatMap((other) => {
		const price = known(other.price)?.number;
		return price?.gt(0) && textOf(other.title) === textOf(row.title) ? price : [];
	});
}

/** How far a number is from the nearest of the others, as a ratio: 0 is equal, 1 is ten times as much. Equal for all where there are no others. */
export function nearness(number: Decimal, others: readonly Decimal[]): number {
	const own = number.toNumber();
	if (others.length === 0 || own <= 0) return 100;
	return Math.min(...others.map((other) => Math.abs(Math.log10(own / other.toNumber()))));
}

/** The code that fits letter, price, the rows around it, the other table and what the notes say; undefined where nothing speaks. */
export function likelyCode(row: Row, { filing, table }: { filing: Filing; table: Table }): CodeLetter | undefined {
	const side = known(row.side) ?? likelySide(row, table)?.side;
	const notes = notesOf(row, filing);
	const weighed = Object.keys(usual)
		.filter(isCodeLetter)
		.map((letter) => ({
			letter,
			weight:
				weightOfSide(letter, row, side) +
				weightOfPrice(letter, row) +
				weightOfOthers(letter, row, { table, side }) +
				weightOfTwin(letter, row, filing) +
				(noteWords[letter]?.test(notes) ? 3 : 0) +
				(letter === 'J' && notes === '' ? -6 : 0) +
				usual[letter],
		}));
	const best = weighed.reduce((a, b) => (b.weight > a.weight ? b : a));
	return best.weight > 0 ? best.letter : undefined;
}

/** How often real forms have the code, as far as it decides between two that fit alike. */
const usual: Readonly<Record<CodeLetter, number>> = {
	...{ S: 1.5, P: 1, A: 1, M: 0.9, F: 0.5, C: 0.5, G: 0.6, J: 0.7, D: 0.3, X: 0.1, U: 0 },
	...{ W: -1, Z: -1.5, O: -1, E: -1, H: -1, I: -0.5, L: -0.5 },
};

const noteWords: Partial<Readonly<Record<CodeLetter, RegExp>>> = {
	G: /\bgift|charit|donat/i,
	F: /withh(?:e|o)ld|tax/i,
	S: /10b5-1|\bsold\b|\bsales?\b/i,
	P: /\bpurchase[ds]?\b/i,
	C: /\bconver(?:t|sion)/i,
	J: /distribut|pro[ -]rata|in-kind/i,
	A: /\bgrant|award|vest/i,
	M: /\bsettle|restricted stock units?|exercise/i,
	U: /\btender|merger/i,
	D: /merger|cancel|forfeit/i,
};

function notesOf(row: Row, { notes }: Filing): string {
	const cited = new Set(row.cells.flatMap(({ marks }) => marks.map(({ number }) => number)));
	if (cited.size === 0) return '';
	return notes
		.filter(({ number }) => number.kind === 'known' && cited.has(number.value))
		.map(({ text }) => textOf(text))
		.join('\n');
}

function weightOfSide(letter: CodeLetter, row: Row, side: Side | undefined): number {
	const expected = transactionCodes[letter][row.table === 'I' ? 'sideI' : 'sideII'];
	if (expected === null) return -20;
	if (!side) return 0;
	return expected === side ? 2 : expected === 'either' ? 1 : -10;
}

function weightOfPrice(letter: CodeLetter, { price, table }: Row): number {
	const number = known(price)?.number;
	const expected = transactionCodes[letter].price;
	if (!number) return expected === 'positive' ? -1 : 0;
	if (number.eq(0)) return expected === 'zero' ? 1 : expected === 'positive' ? -6 : 1;
	return expected === 'positive' ? 2 : expected === 'zero' ? -6 : table === 'I' ? 0 : 0.5;
}

/** The rows right above and below weigh most. */
function weightOfOthers(
	letter: CodeLetter,
	row: Row,
	{ table, side }: { table: Table; side: Side | undefined },
): number {
	const { above, below } = around(row, table);
	const isSame = (other: Row | undefined): boolean =>
		other !== undefined && known(other.code)?.letter === letter && known(other.side) === side;
	const beside = [above.at(-1), below[0]].filter(isSame);
	const isPriced = (other: Row): boolean => known(other.price)?.number.gt(0) === known(row.price)?.number.gt(0);
	const near = beside.reduce((sum, other) => sum + (other && isPriced(other) ? 4 : 2), 0);
	const far = [...above, ...below].some((other) => isSame(other) && isPriced(other)) ? 2 : 0;
	return near + far;
}

/** The other half of an exercise or a conversion. */
function weightOfTwin(letter: CodeLetter, row: Row, { tableI, tableII }: Filing): number {
	if (!transactionCodes[letter].pair) return 0;
	const amount = known(row.table === 'I' ? row.amount : row.underlyingAmount)?.number;
	const twins = firstRows(row.table === 'I' ? tableII : tableI).filter((twin) => known(twin.code)?.letter === letter);
	if (twins.length === 0) return -2;
	const isTwin = twins.some((twin) => {
		const other = known(twin.table === 'I' ? twin.amount : twin.underlyingAmount)?.number;
		return other && amount?.eq(other);
	});
	return isTwin ? 8 : 2;
}

/** EDGAR takes 30 rows a table; a document of thousands is not searched whole for each of them. */
const window = 60;

function firstRows({ runs }: Table): readonly Row[] {
	return runs.slice(0, window);
}

function around(row: Row, table: Table): { readonly above: readonly Row[]; readonly below: readonly Row[] } {
	const index = indexIn(table).get(row) ?? 0;
	return {
		above: table.rows.slice(Math.max(0, index - window), index),
		below: table.rows.slice(index + 1, index + 1 + window),
	};
}

function indexIn(table: Table): ReadonlyMap<Row, number> {
	const kept = indexes.get(table);
	if (kept) return kept;
	const index = new Map(table.rows.map((row, at) => [row, at] as const));
	indexes.set(table, index);
	return index;
}

const indexes = new WeakMemory<Table, ReadonlyMap<Row, number>>();
