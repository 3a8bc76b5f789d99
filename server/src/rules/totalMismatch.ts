import { cite } from '../facts/citations';
import { unexplained } from '../model/balances';
import { formatNumber } from '../model/decimal';
import { contradicted } from './codeSideMismatch';
import { sayNumber } from './say';
import type { Rule } from './rule';

export const totalMismatch: Rule = {
	id: 'total-mismatch',
	title: 'A total that does not follow',
	why: 'The staff expects a running total: what is owned after each line follows from the line above. A wrong one is read as a wrong trade.',
	condition:
		'Table I. Rows of one title, unit, letter of ownership and nature, marks included, form a balance. No accepted reading explains its totals (running, the final total on every row, from the bottom up, by date, by day, by block of codes), and this is the first total that follows from no earlier row. Silent for an amendment and where the total or the one above cites a footnote.',
	source: [cite('form4', 'item 5'), cite('staffFaq', 'question 1')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 2,
	examples: [
		{
			title: 'Two digits exchanged',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥20,000⇥A⇥\\$5⇥130,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7,317⇥D⇥\\$5⇥122,638⇥D⇥\n                                        ^^^^^^^ total-mismatch: 130,000 and 7,317 disposed make 122,683; column 5 says 122,638, two digits exchanged\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7,491⇥D⇥\\$5⇥115,192⇥D⇥',
			good: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥20,000⇥A⇥\\$5⇥130,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7,317⇥D⇥\\$5⇥122,683⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥7,491⇥D⇥\\$5⇥115,192⇥D⇥',
		},
		{
			title: 'The final total on every row is accepted',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥5,000⇥A⇥\\$5⇥20,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥3,000⇥D⇥\\$5⇥20,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥2,000⇥D⇥\\$5⇥20,000⇥D⇥',
		},
	],
	*check({ tableI }, { isAmendment }) {
		if (isAmendment) return;
		for (const found of unexplained(tableI.rows)) {
			const { row, above, expected, amount, total, before, isDisposal, cause, isProved } = found;
			if (contradicted(row)) continue;
			const moved = isDisposal ? 'disposed' : 'acquired';
			const decimals =
				row.owned.kind === 'known' && expected.round(row.owned.value.decimals).eq(expected)
					? row.owned.value.decimals
					: undefined;
			yield {
				message: `${sayNumber(before)} and ${sayNumber(amount)} ${moved} make ${sayNumber(expected)}; column 5 says ${sayNumber(total)}${cause === undefined ? '' : `, ${cause}`}`,
				at: row.owned.at,
				related: [{ message: `The total above, ${sayNumber(before)}`, at: above.owned.at }],
				fixes: [
					{
						title: `Write ${formatNumber(expected)}`,
						safe: isProved,
						changes: [
							{
								do: 'set',
								value: row.owned,
								to: { kind: 'number', number: expected, ...(decimals !== undefined && { decimals }) },
							},
						],
					},
				],
			};
		}
	},
};
