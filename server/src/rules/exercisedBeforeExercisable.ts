import { cite } from '../facts/citations';
import { compareDates, formatDate } from '../model/date';
import type { Rule } from './rule';

export const exercisedBeforeExercisable: Rule = {
	id: 'exercised-before-exercisable',
	title: 'Exercised before it could be',
	why: 'A reader will ask how; a footnote on the exercisable date answers.',
	condition: 'Table II: code M, X, O or C with D, dated before its exercisable date, and no mark on that date.',
	source: [cite('logic')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 0,
	yieldsTo: ['date-implausible', 'year-impossible', 'expiration-before-exercisable'],
	examples: [
		{
			title: 'Half a year early',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥1,000⇥03/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥0⇥D⇥\n                                                ^^^^^^^^^^ exercised-before-exercisable: Exercised 09/20/2004, exercisable from 03/20/2005',
		},
		{
			title: 'Explained by a footnote',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥1,000⇥03/20/2005 ⁽¹⁾⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥0⇥D⇥',
		},
	],
	row(row) {
		if (row.table === 'I') return undefined;
		const { date, exercisable, code, side } = row;
		if (code.kind !== 'known' || !'MXOC'.includes(code.value.letter)) return undefined;
		if (side.kind !== 'known' || side.value !== 'D' || exercisable.marks.length > 0) return undefined;
		if (date.kind !== 'known' || exercisable.kind !== 'known') return undefined;
		if (compareDates(date.value, exercisable.value) >= 0) return undefined;
		return [
			{
				message: `Exercised ${formatDate(date.value)}, exercisable from ${formatDate(exercisable.value)}`,
				at: exercisable.at,
				related: [{ message: `The exercise, ${formatDate(date.value)}`, at: date.at }],
			},
		];
	},
};
