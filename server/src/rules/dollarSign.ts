import { cite } from '../facts/citations';
import type { Change } from '../model/change';
import type { Shape } from '../model/filing';
import type { Row } from '../model/row';
import type { FigureValue } from '../model/value';
import { place, startOf } from '../source/place';
import type { Finding, Rule } from './rule';

export const dollarSign: Rule = {
	id: 'dollar-sign',
	title: 'A price without its dollar sign, or shares with one',
	why: 'The sign tells prices from shares when a cell is read alone.',
	condition:
		'A price or an exercise price without a dollar sign; a dollar sign before the amount of a row of Table I, whose schema has no value there.',
	source: [cite('textLanguage'), cite('schema', 'NONDERIV_TRANSACT_AMOUNTS')],
	severity: 'hint',
	edgar: null,
	applies: 'text',
	hits: 0,
	examples: [
		{
			title: 'A bare price',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥5.79⇥90,000⇥D⇥\n                                     ^^^^ dollar-sign: Prices have a dollar sign here',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A bare exercise price',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\n                      ^ dollar-sign: Prices have a dollar sign here',
			good: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
		{
			title: 'Shares with a dollar sign',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥\\$10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                              ^^^^^^ dollar-sign: Column 4 counts shares; Table I has no dollar amounts',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Notes of a face value, of which the total is dollars',
			frame: 'tableI',
			bad: '10% Notes⇥⇥⇥⇥⇥⇥⇥⇥\\$90,000⇥D⇥',
		},
	],
	row(row, { shape }) {
		if (row.misdivided !== undefined) return undefined;
		const isPriceOdd = lacksSign(row.price) || (row.table === 'II' && lacksSign(row.exercisePrice));
		return isPriceOdd || (row.table === 'I' && hasSign(row.amount)) ? signsOf(row, shape) : undefined;
	},
};

function lacksSign(value: FigureValue): boolean {
	return value.kind === 'known' && !value.value.dollars;
}

function hasSign(value: FigureValue): boolean {
	return value.kind === 'known' && value.value.dollars;
}

function* signsOf(row: Row, shape: Shape): Iterable<Finding> {
	const prices = row.table === 'I' ? [row.price] : [row.exercisePrice, row.price];
	for (const value of shape !== 'dump' ? prices : []) {
		if (!lacksSign(value)) continue;
		yield {
			message: 'Prices have a dollar sign here',
			at: value.at,
			fixes: [{ title: `Write $${value.raw}`, safe: false, changes: [addSign(value)] }],
		};
	}
	if (row.table === 'I' && hasSign(row.amount)) {
		yield {
			message: 'Column 4 counts shares; Table I has no dollar amounts',
			at: row.amount.at,
			fixes: [{ title: 'Remove the sign', safe: false, changes: [removeSign(row.amount)] }],
		};
	}
}

/** The language puts in the backslash that a dollar sign has in its canonical shape. */
function addSign({ at }: FigureValue): Change {
	return { do: 'write-text', at: startOf(at), text: '$' };
}

function removeSign({ at, cell }: FigureValue): Change {
	const before = at.line.text.slice(cell.start, at.start);
	return { do: 'write-text', at: place(at.line, at.start - before.trimStart().length, at.start), text: '' };
}
