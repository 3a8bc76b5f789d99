import { cite } from '../facts/citations';
import { sum, type Decimal } from '../model/decimal';
import type { Row } from '../model/row';
import { perRun } from '../model/runs';
import { known, type Side } from '../model/value';
import { sayNumber } from './say';
import type { Rule } from './rule';
import { hasUnreadTransaction } from './unreadExercise';

export const exerciseSharesDiffer: Rule = {
	id: 'exercise-shares-differ',
	title: 'The two sides of an exercise differ',
	why: 'The shares that came from an exercise are the shares under the derivatives that went.',
	condition:
		'The amounts of Table I with M and A, added up, differ from the underlying amounts (where empty: the amounts) of Table II with M and D, both above zero; the same for X. Silent for an amendment, and where a code, letter or amount cannot be read.',
	source: [cite('form4', 'Instr. 4(c)(i)')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: '1,000 shares, 900 options',
			frame: 'tables',
			bad: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥1,000⇥A⇥\\$5⇥90,000⇥D⇥\n                            ^^^^^ exercise-shares-differ: Table I shows 1,000 shares from exercises, Table II 900\n\nOption (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥900⇥09/20/2003⇥09/20/2014⇥Common Stock⇥900⇥\\$0⇥1,000⇥D⇥',
		},
		{
			title: 'The same number on both sides',
			frame: 'tables',
			bad: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥600⇥A⇥\\$5⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥M⇥⇥400⇥A⇥\\$6⇥90,400⇥D⇥\n\nOption (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥1,000⇥09/20/2003⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
	],
	*check({ tableI, tableII }, { isAmendment }) {
		if (isAmendment || hasUnreadTransaction({ tableI, tableII })) return;
		for (const letter of ['M', 'X'] as const) {
			const shares = exercisesIn(tableI).map((run) => run[letter].acquired);
			const derivatives = exercisesIn(tableII).map((run) => run[letter].disposed);
			const first = shares.find(({ rows }) => rows.length > 0)?.rows[0];
			const [came, went] = [shares, derivatives].map((sides) => sum(sides.map(({ total }) => total)));
			if (!first || !came || !went || came.eq(went) || came.eq(0) || went.eq(0)) continue;
			yield {
				message: `Table I shows ${sayNumber(came)} shares from exercises, Table II ${sayNumber(went)}`,
				at: first.amount.at,
				row: first,
				related: derivatives
					.flatMap(({ rows }) => rows)
					.slice(0, 10)
					.map((row) => ({
						message: `${amountOf(row).map(sayNumber).join()} in Table II`,
						at: row.table === 'II' && row.underlyingAmount.kind === 'known' ? row.underlyingAmount.at : row.amount.at,
					})),
			};
		}
	},
};

/** Rows of one code and side, with their sum. */
interface Exercised {
	readonly rows: readonly Row[];
	readonly total: Decimal;
}

const exercisesIn = perRun((run) => {
	const of = (letter: 'M' | 'X', side: Side): Exercised => {
		const rows = run.filter((row) => known(row.code)?.letter === letter && known(row.side) === side);
		return { rows, total: sum(rows.flatMap(amountOf)) };
	};
	return {
		M: { acquired: of('M', 'A'), disposed: of('M', 'D') },
		X: { acquired: of('X', 'A'), disposed: of('X', 'D') },
	};
});

function amountOf(row: Row): readonly Decimal[] {
	const underlying = row.table === 'II' ? known(row.underlyingAmount) : undefined;
	const figure = underlying ?? known(row.amount);
	return figure ? [figure.number] : [];
}
