import { cite } from '../facts/citations';
import { stepOf } from '../model/balances';
import { allRows } from '../model/filing';
import type { Row } from '../model/row';
import { known, textOf, type Side } from '../model/value';
import { sayNumber } from './say';
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
	],
	*check(filing) {
		let above: Row | undefined;
		for (const row of allRows(filing)) {
			const expected = contradicted(row);
			if (expected && row.side.kind === 'known') {
				const proof = above && provedBy(above, row, expected);
				const word = expected === 'D' ? 'a disposition' : 'an acquisition';
				const letter = known(row.code)?.letter ?? '';
				const said = `Code ${letter} is ${word}; the letter says (${row.side.value})${proof ? `, and the total ${proof}` : ''}`;
				const changes = [{ do: 'set', value: row.side, to: { kind: 'letter', letter: expected } }] as const;
				yield {
					message: said,
					at: row.side.at,
					related: [{ message: `Code ${letter}`, at: row.code.at }],
					...(row.table === 'I' && { fixes: [{ title: `Write (${expected})`, safe: proof !== undefined, changes }] }),
				};
			}
			above = row;
		}
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

/** How the total moved, if it moved as the other letter would have it. */
function provedBy(above: Row, row: Row, expected: Side): string | undefined {
	const [before, after] = [stepOf(above), stepOf(row)];
	if (!before || !after || before.key !== after.key) return undefined;
	const moved = expected === 'D' ? before.total.minus(after.amount) : before.total.plus(after.amount);
	if (!moved.eq(after.total)) return undefined;
	return `${expected === 'D' ? 'falls' : 'rises'} by ${sayNumber(after.amount)}`;
}
