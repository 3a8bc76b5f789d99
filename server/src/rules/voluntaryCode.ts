import { cite } from '../facts/citations';
import { transactionCodes } from '../facts/codes';
import { compareDates, type PlainDate } from '../model/date';
import type { Row } from '../model/row';
import { known } from '../model/value';
import type { Rule } from './rule';

const twoDays: PlainDate = { year: 2002, month: 8, day: 29 };
const gifts: PlainDate = { year: 2023, month: 2, day: 27 };

export const voluntaryCode: Rule = {
	id: 'voluntary-code',
	title: 'V on what has to be reported now',
	why: 'V says that the line could have waited for Form 5. On a line that could not, it hides that it may be late.',
	condition:
		'V on a transaction dated on or after 29 August 2002 with code P, S, M, F, D, A or I; or on or after 27 February 2023 on a gift made, G with D.',
	source: [cite('rules', '16a-3(f), (g)'), cite('release33_11138')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	era: { from: twoDays },
	hits: 0,
	examples: [
		{
			title: 'A sale with V',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥V⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                           ^ voluntary-code: V marks what could have waited for Form 5; code S (sale) is due on Form 4',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A gift made since 2023',
			frame: 'tableI',
			period: '03/01/2023',
			signed: '03/02/2023',
			bad: 'Common Stock⇥03/01/2023⇥⇥G⇥V⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥\n                           ^ voluntary-code: V marks what could have waited for Form 5; a gift made since 27 February 2023 is due on Form 4',
			good: 'Common Stock⇥03/01/2023⇥⇥G⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥',
		},
		{
			title: 'A gift received, and one made before',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥G⇥V⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥G⇥V⇥10,000⇥A⇥\\$0⇥100,000⇥D⇥',
		},
	],
	row(row) {
		const due = row.early.kind === 'known' ? dueNow(row) : undefined;
		if (due === undefined) return undefined;
		return [
			{
				message: `V marks what could have waited for Form 5; ${due} is due on Form 4`,
				at: row.early.at,
				related: [{ message: 'The transaction date', at: row.date.at }],
				fixes: [{ title: 'Clear V', safe: false, changes: [{ do: 'set', value: row.early, to: { kind: 'nothing' } }] }],
			},
		];
	},
};

function dueNow({ code, date, side }: Row): string | undefined {
	const [letter, day] = [known(code)?.letter, known(date)];
	if (!letter || !day) return undefined;
	if ('PSMFDAI'.includes(letter) && compareDates(day, twoDays) >= 0) {
		return `code ${letter} (${transactionCodes[letter].name.toLowerCase()})`;
	}
	const isGift = letter === 'G' && known(side) === 'D' && compareDates(day, gifts) >= 0;
	return isGift ? 'a gift made since 27 February 2023' : undefined;
}
