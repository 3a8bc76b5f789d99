import { cite } from '../facts/citations';
import type { Note, Filing } from '../model/filing';
import { endOf } from '../source/place';
import { averagedTrades, type AveragedTrades, numberOf, rangesIn, undertakesDetails } from './averages';
import type { Finding, Rule } from './rule';

export const averagePriceNote: Rule = {
	id: 'average-price-note',
	title: 'An average price without its range or its undertaking',
	why: 'The staff takes an average on one line when a footnote gives the range of prices and undertakes to give the details on request.',
	condition:
		'Table I, P or S: the footnotes cited on the price say weighted average and give no range of prices; or nothing on the form undertakes or promises to give the details.',
	source: [cite('noAction2008')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	era: { from: { year: 2008, month: 6, day: 25 } },
	hits: 34,
	examples: [
		{
			title: 'No range',
			frame: 'notes',
			period: '09/20/2010',
			signed: '09/22/2010',
			bad: 'Common Stock⇥09/20/2010⇥⇥S⇥⇥100⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥\n\n1. The price is a weighted average. The reporting person undertakes to provide the details.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ average-price-note: Footnote 1 gives an average without the range of prices',
			good: 'Common Stock⇥09/20/2010⇥⇥S⇥⇥100⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥\n\n1. The price is a weighted average. The reporting person undertakes to provide the details. The prices ranged from \\$[lowest] to \\$[highest].',
		},
		{
			title: 'Nothing undertakes to give the details',
			frame: 'notes',
			period: '09/20/2010',
			signed: '09/22/2010',
			bad: 'Common Stock⇥09/20/2010⇥⇥S⇥⇥100⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥\n\n1. The price is a weighted average of prices from \\$5.70 to \\$5.90.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ average-price-note: Footnote 1 gives an average, and nothing on the form undertakes to give the details',
		},
		{
			title: 'Range and undertaking',
			frame: 'notes',
			period: '09/20/2010',
			signed: '09/22/2010',
			bad: 'Common Stock⇥09/20/2010⇥⇥S⇥⇥100⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥\n\n1. The price is a weighted average of prices from \\$5.70 to \\$5.90. The reporting person undertakes to provide the details.',
		},
	],
	check(filing) {
		const trades = averagedTrades(filing).filter(({ rows: [row] }) => row.table === 'I');
		return trades.length > 0 ? findings(trades, filing) : undefined;
	},
};

function* findings(trades: readonly AveragedTrades[], filing: Filing): Iterable<Finding> {
	const seen = new Set<Note>();
	for (const { rows, notes } of trades) {
		const [note] = notes;
		if (!note || seen.has(note)) continue;
		for (const each of notes) seen.add(each);
		if (notes.some((each) => (rangesIn(each) ?? []).length > 0)) continue;
		yield {
			message: `Footnote ${numberOf(note)} gives an average without the range of prices`,
			at: note.at,
			related: [{ message: 'The price that cites it', at: rows[0].price.at }],
			fixes: [
				{
					title: 'Add the range',
					safe: false,
					changes: [
						{ do: 'write-text', at: endOf(note.text.at), text: ' The prices ranged from $[lowest] to $[highest].' },
					],
				},
			],
		};
	}
	const [first] = trades;
	const note = first?.notes[0];
	if (!first || !note || undertakesDetails(filing)) return;
	yield {
		message: `Footnote ${numberOf(note)} gives an average, and nothing on the form undertakes to give the details`,
		at: note.at,
		related: [{ message: 'The price that cites it', at: first.rows[0].price.at }],
		fixes: [
			{
				title: 'Add the undertaking',
				safe: false,
				changes: [
					{
						do: 'write-text',
						at: endOf(note.text.at),
						text: ' The reporting person undertakes to provide to the issuer, any security holder of the issuer, or the staff of the Securities and Exchange Commission, upon request, full information regarding the number of shares sold at each separate price.',
					},
				],
			},
		],
	};
}
