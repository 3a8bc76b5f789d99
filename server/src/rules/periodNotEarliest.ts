import { cite } from '../facts/citations';
import { compareDates, earliest, formatDate, sameDate } from '../model/date';
import { allRows } from '../model/filing';
import { isBlank, known } from '../model/value';
import type { Rule } from './rule';

export const periodNotEarliest: Rule = {
	id: 'period-not-earliest',
	title: 'Item 3 is not the earliest transaction',
	why: 'Item 3 is the period of report under which EDGAR files the form.',
	condition:
		'Item 3 and all transaction dates can be read, and item 3 is neither the earliest of all nor the earliest of those without V. In an amendment any day not after the earliest is right.',
	source: [cite('form4', 'item 3'), cite('spec', 'App. C')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 3,
	examples: [
		{
			title: 'Item 3 a day early',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/19/2004⇥\n                                                  ^^^^^^^^^^ period-not-earliest: Item 3 says 09/19/2004; the earliest transaction on this form is 09/20/2004\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	*check(filing, { isAmendment }) {
		const { period } = filing;
		if (period.kind !== 'known' || period.value.year < 1934) return;
		const dated = allRows(filing).filter(({ date }) => date.kind !== 'empty');
		if (dated.some(({ date }) => date.kind === 'unreadable')) return;
		const all = earliest(dated.flatMap(({ date }) => known(date) ?? []));
		const due = earliest(dated.filter(({ early }) => isBlank(early)).flatMap(({ date }) => known(date) ?? [])) ?? all;
		if (!all || !due || sameDate(period.value, all) || sameDate(period.value, due)) return;
		if (isAmendment && compareDates(period.value, all) < 0) return;
		const row = dated.find(({ date }) => date.kind === 'known' && sameDate(date.value, due));
		const expected = formatDate(due);
		yield {
			message: `Item 3 says ${formatDate(period.value)}; the earliest transaction on this form is ${expected}`,
			at: period.at,
			...(row && { related: [{ message: `The earliest transaction, ${expected}`, at: row.date.at }] }),
			fixes: [
				{
					title: `Write ${expected}`,
					safe: false,
					changes: [{ do: 'set', value: period, to: { kind: 'date', date: due } }],
				},
			],
		};
	},
};
