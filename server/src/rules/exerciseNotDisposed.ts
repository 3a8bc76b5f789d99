import { cite } from '../facts/citations';
import { listOverRuns } from '../model/runs';
import { known, textOf } from '../model/value';
import type { Row } from '../model/row';
import { sayNumber } from './say';
import { turnSide } from './totalFinding';
import type { Rule, Finding } from './rule';

export const exerciseNotDisposed: Rule = {
	id: 'exercise-not-disposed',
	title: 'An exercise that leaves the derivative standing',
	why: 'Who exercises an option no longer has it; under (A) it reads as if more options had come.',
	condition:
		'Table II: code M, X or O with A, the title says option, warrant or right to buy, and no row of Table II with M, C, X or O has D.',
	source: [cite('form4', 'Instr. 4(c)(i)'), cite('rules', '16a-4')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 1,
	examples: [
		{
			title: 'Exercised options under (A)',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥4,700⇥⇥09/20/2003⇥09/20/2014⇥Common Stock⇥4,700⇥\\$0⇥10,000⇥D⇥\n                                         ^^^^^ exercise-not-disposed: An exercise closes the derivative: 4,700 belongs under (D)',
			good: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥4,700⇥09/20/2003⇥09/20/2014⇥Common Stock⇥4,700⇥\\$0⇥10,000⇥D⇥',
		},
		{
			title: 'Units that turn into options',
			frame: 'tableII',
			bad: 'Restricted Stock Units⇥⁽¹⁾⇥09/20/2004⇥⇥M⇥⇥⇥1,000⇥⁽¹⁾⇥⁽¹⁾⇥Common Stock⇥1,000⇥\\$0⇥0⇥D⇥\nOption (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥1,000⇥⇥09/20/2003⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
	],
	check({ tableII }) {
		const found = exercises(tableII);
		return found.length === 0 || found.some(({ side }) => known(side) === 'D') ? undefined : acquired(found);
	},
};

function* acquired(found: readonly Row[]): Iterable<Finding> {
	for (const row of found) {
		if (known(row.code)?.letter === 'C' || known(row.side) !== 'A' || !isOption.test(textOf(row.title))) continue;
		const amount = known(row.amount);
		if (!amount) continue;
		yield {
			message: `An exercise closes the derivative: ${sayNumber(amount.number)} belongs under (D)`,
			at: row.side.at,
			row,
			related: [{ message: `Code ${row.code.raw}`, at: row.code.at }],
			fixes: [{ title: 'Move the figure to (D)', safe: false, changes: turnSide(row, 'D') }],
		};
	}
}

const isOption = /option|warrant|right to buy/i;

const exercises = listOverRuns((run): readonly Row[] =>
	run.filter(({ code }) => code.kind === 'known' && 'MCXO'.includes(code.value.letter)),
);
