import { cite } from '../facts/citations';
import { earliest, formatDate } from '../model/date';
import { allRows } from '../model/filing';
import { known } from '../model/value';
import type { Change } from '../model/change';
import { endOf } from '../source/place';
import type { Rule } from './rule';

export const periodMissing: Rule = {
	id: 'period-missing',
	title: 'Item 3 is empty',
	why: 'Without the date of the earliest transaction EDGAR has no period of report and suspends the form.',
	condition: 'Item 3 has no date, or its line is missing.',
	source: [cite('schema', 'periodOfReport'), cite('form4', 'item 3')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'The date is lost',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year)⇥\n ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ period-missing: Item 3 is empty; the earliest transaction is dated 09/20/2004\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	*check(filing) {
		const caption = filing.parts.get('item3') ?? filing.parts.get('item2') ?? filing.parts.get('item1');
		if (filing.period.kind !== 'empty' || !caption) return;
		const date = earliest(allRows(filing).flatMap((row) => known(row.date) ?? []));
		const allReadable = allRows(filing).every((row) => row.date.kind !== 'unreadable');
		const canWrite = date !== undefined && filing.parts.has('item3');
		// The empty place of a text's item 3 may lie in the line of item 4, so the date is put behind the caption.
		const writing: Change | undefined =
			date &&
			(filing.language === 'form4'
				? { do: 'write-text', at: endOf(caption.at), text: ` ${formatDate(date)}` }
				: { do: 'set', value: filing.period, to: { kind: 'date', date } });
		yield {
			message: date ? `Item 3 is empty; the earliest transaction is dated ${formatDate(date)}` : 'Item 3 is empty',
			at: caption.at,
			...(canWrite &&
				writing && {
					fixes: [
						{
							title: `Write ${formatDate(date)}`,
							safe: allReadable,
							changes: [writing],
						},
					],
				}),
		};
	},
};
