import { cite } from '../facts/citations';
import { compareDates, formatDate, sameDate } from '../model/date';
import { allRows } from '../model/filing';
import { isBlank } from '../model/value';
import type { Rule } from './rule';

export const signedBeforeTransaction: Rule = {
	id: 'signed-before-transaction',
	title: 'Signed before the transaction',
	why: 'A form is signed after what it reports, so one of the two dates is mistyped.',
	condition: 'A transaction that is not marked V is dated after the latest signature.',
	source: [cite('rules', '16a-3(g)')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'The year of the trade is one too high',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\nJane Q. Doe 09/19/2004\n            ^^^^^^^^^^ signed-before-transaction: Signed 09/19/2004, before the transaction of 09/20/2004\n\n** Signature of Reporting Person Date',
		},
	],
	*check(filing, { signed }) {
		const signature = filing.signatures.find(
			({ date }) => date.kind === 'known' && signed && sameDate(date.value, signed),
		);
		if (!signed || !signature || signed.year < 1934) return;
		for (const { date, early } of allRows(filing)) {
			if (date.kind !== 'known' || !isBlank(early) || compareDates(date.value, signed) <= 0) continue;
			const transaction = formatDate(date.value);
			yield {
				message: `Signed ${formatDate(signed)}, before the transaction of ${transaction}`,
				at: signature.date.at,
				related: [{ message: `Transaction of ${transaction}`, at: date.at }],
			};
			return;
		}
	},
};
