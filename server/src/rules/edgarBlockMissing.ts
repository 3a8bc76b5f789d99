import { cite } from '../facts/citations';
import { blockGaps } from '../model/blockGaps';
import { addBusinessDays } from '../model/businessDays';
import { compareDates, dayNumber } from '../model/date';
import type { Filing } from '../model/filing';
import { captions } from '../facts/captions';
import { headLines } from './coverLines';
import { transactionSpan } from './dates';
import { addLines, sayGap } from './edgarBlockIncomplete';
import type { Rule } from './rule';
import { underline } from './underline';
import type { FormContext } from './context';

const planBox = captions.planBox.text;

export const edgarBlockMissing: Rule = {
	id: 'edgar-block-missing',
	title: 'A form to be filed has no EDGAR block',
	why: 'EDGAR takes XML with the CIKs of issuer and owners, which no page shows. In a text they stand in the EDGAR block.',
	condition:
		'A text as EDGAR lays it out has no EDGAR block, and its last day, signed or traded, lies no more than two business days from today: such a form may still have to be filed. Older texts are taken to be published ones.',
	source: [cite('schema', 'CIK'), cite('spec', '4.3'), cite('rules', '16a-3(g)(1)')],
	severity: 'hint',
	edgar: null,
	applies: 'text',
	examples: [
		{
			title: 'Signed yesterday',
			frame: 'head',
			signed: '11/23/2026',
			period: '11/20/2026',
			bad: underline(
				headLines({ planBox }).replace(captions.title.text, `«${captions.title.text}»`),
				'edgar-block-missing: EDGAR needs Issuer CIK and Reporting Owner CIK, for which this text has no EDGAR block',
			),
			good: headLines({ planBox, block: ['Issuer CIK:⇥', 'Reporting Owner CIK:⇥'] }),
		},
		{
			title: 'Signed weeks ago',
			frame: 'head',
			signed: '10/23/2026',
			period: '10/22/2026',
			bad: headLines({ planBox }),
		},
	],
	check(filing, { today, signed }) {
		const { parts, shape, owners } = filing;
		if (shape !== 'canonical' || !mayBeDue(filing, { today, signed })) return undefined;
		const title = parts.get('title');
		const isWhole = title !== undefined && parts.has('item1') && parts.has('item2');
		if (!isWhole || parts.has('edgarBlock')) return undefined;
		const gaps = blockGaps(filing);
		const names = [...new Set(gaps.map(({ key }) => sayGap({ key }, owners.length)))].join(' and ');
		return [
			{
				message: `EDGAR needs ${names}, for which this text has no EDGAR block`,
				at: title.at,
				fixes: [{ ...addLines(gaps), title: 'Add the EDGAR block to fill in' }],
			},
		];
	},
};

/** Two business days never take longer; most forms are years old, and no calendar need be asked. */
const longestTwoDays = 14;

/** A form is due on the second business day after its transaction; a day signed for in advance is as near. */
function mayBeDue(filing: Filing, { today, signed }: Pick<FormContext, 'today' | 'signed'>): boolean {
	const { last: traded } = transactionSpan(filing);
	const last = signed && traded && compareDates(traded, signed) > 0 ? traded : (signed ?? traded);
	if (!last || Math.abs(dayNumber(last) - dayNumber(today)) > longestTwoDays) return false;
	const [earlier, later] = compareDates(last, today) < 0 ? [last, today] : [today, last];
	return compareDates(addBusinessDays(earlier, 2), later) >= 0;
}
