import { cite } from '../facts/citations';
import { surroundingsOf } from '../model/balances';
import type { Fix } from '../model/change';
import { whole, type Decimal } from '../model/decimal';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { known, textOf, type Side } from '../model/value';
import { writeCode } from './codeUnknown';
import { likelyCode } from './likely';
import type { RowInTable } from './rowInTable';
import { sayNumber } from './say';
import { turnSide } from './totalFinding';
import type { Rule } from './rule';

export const codeSideMismatch: Rule = {
	id: 'code-side-mismatch',
	title: 'The letter contradicts the code',
	why: 'A sale that is marked as an acquisition misstates what the insider did, and nobody but the reader notices.',
	condition:
		'Table I: P or L with D; S, F, D or U with A. Table II: L with D; F, D, U or H with A; P with D or S with A unless the title says put, short, written or obligation.',
	source: [cite('spec', '3.6.10')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 2,
	examples: [
		{
			title: 'A sale marked (A)',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥D⇥\n                                   ^ code-side-mismatch: Code S is a disposition; the letter says (A)',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'The totals prove the other letter',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥52,926⇥D⇥\\$5.79⇥8,991⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥5,494⇥A⇥\\$5.79⇥3,497⇥D⇥\n                                  ^ code-side-mismatch: Code S is a disposition; the letter says (A), and the total falls by 5,494',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥52,926⇥D⇥\\$5.79⇥8,991⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥5,494⇥D⇥\\$5.79⇥3,497⇥D⇥',
		},
		{
			title: 'The totals prove the letter, so the code is wrong',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥52,926⇥D⇥\\$5.79⇥8,991⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥P⇥⇥5,494⇥D⇥\\$5.79⇥3,497⇥D⇥\n                                  ^ code-side-mismatch: Code P is an acquisition; the letter says (D), and the total falls by 5,494',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥52,926⇥D⇥\\$5.79⇥8,991⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥5,494⇥D⇥\\$5.79⇥3,497⇥D⇥',
		},
		{
			title: 'A derivative returned to the issuer, under (A)',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥D⇥⇥1,000⇥⇥09/20/2003⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥2,000⇥D⇥\n                                         ^^^^^ code-side-mismatch: Code D is a disposition; the letter says (A)',
			good: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥D⇥⇥⇥1,000⇥09/20/2003⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥2,000⇥D⇥',
		},
		{
			title: 'A written call is sold',
			frame: 'tableII',
			bad: 'Call Option (obligation to sell)⇥\\$5⇥09/20/2004⇥⇥S⇥⇥1,000⇥⇥09/20/2004⇥09/20/2014⇥Common Stock⇥1,000⇥\\$2⇥1,000⇥D⇥',
		},
	],
	suspects: (row) => contradicted(row) !== undefined,
	*tell(found, { filing }) {
		const { row, table } = found;
		const expected = contradicted(row);
		const letter = known(row.code)?.letter;
		const side = known(row.side);
		if (!expected || !letter || !side) return;
		const moved = movedBy(found);
		const proof = moved ? `, and the total ${moved === 'D' ? 'falls' : 'rises'} by ${sayNumber(amountOf(row))}` : '';
		const word = expected === 'D' ? 'a disposition' : 'an acquisition';
		const above = moved && surroundingsOf(table, row).above;
		yield {
			message: `Code ${letter} is ${word}; the letter says (${side})${proof}`,
			at: row.side.at,
			row,
			related: [
				{ message: `Code ${letter}`, at: row.code.at },
				...(above ? [{ message: 'The total above', at: above.owned.at }] : []),
			],
			fixesLater: () => fixesOf(found, filing, { expected, moved }),
		};
	},
};

/** The letter that the code asks for, where the row has the other one. */
export function contradicted(row: Row): Side | undefined {
	const letter = known(row.code)?.letter;
	const side = known(row.side);
	if (letter === undefined || side === undefined) return undefined;
	const acquires = row.table === 'I' ? 'PL' : 'L';
	const disposes = row.table === 'I' ? 'SFDU' : 'FDUH';
	if (side === 'D' && acquires.includes(letter)) return 'A';
	if (side === 'A' && disposes.includes(letter)) return 'D';
	if (row.table === 'I' || /put|short|written|obligation/i.test(textOf(row.title))) return undefined;
	if (letter === 'P' && side === 'D') return 'A';
	return letter === 'S' && side === 'A' ? 'D' : undefined;
}

/** The letter that the totals tell, if they move by the amount. */
function movedBy({ row, table }: RowInTable): Side | undefined {
	const { moved } = surroundingsOf(table, row);
	if (row.owned.kind !== 'known' || !moved?.abs().eq(amountOf(row)) || moved.eq(0)) return undefined;
	return moved.lt(0) ? 'D' : 'A';
}

function amountOf({ amount }: Row): Decimal {
	return known(amount)?.number ?? whole(0);
}

/** Letter or code: the totals tell which of the two is wrong. */
function fixesOf(
	{ row, table, isOneOfMany }: RowInTable,
	filing: Filing,
	{ expected, moved }: { expected: Side; moved: Side | undefined },
): readonly Fix[] {
	const letter: Fix = { title: `Write (${expected})`, safe: moved === expected, changes: turnSide(row, expected) };
	const likely = isOneOfMany ? undefined : likelyCode(row, { filing, table });
	const code = likely
		? [{ ...writeCode(row.code, { letter: likely, safe: false }), title: `Change the code to ${likely}` }]
		: [];
	return moved !== undefined && moved !== expected ? [...code, letter] : [letter, ...code];
}
