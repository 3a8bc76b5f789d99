import { cite } from '../facts/citations';
import { compareDates, formatDate, sameDate, type PlainDate } from '../model/date';
import { isBlank, known } from '../model/value';
import { rowsThat } from './rowsThat';
import type { Rule } from './rule';

export const originalDateOrder: Rule = {
	id: 'original-date-order',
	title: 'The date of the original does not fit',
	why: 'An original is filed after what it reports and before what amends it.',
	condition: 'The date of the original is before item 3, or after the latest signature. Silent for a form with V rows.',
	source: [cite('logic', 'a filing reports what has happened'), cite('form4', 'items 3 and 4')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	yieldsTo: ['period-missing', 'year-impossible', 'date-implausible', 'original-date-unexpected'],
	hits: 0,
	examples: [
		{
			title: 'Before the transactions',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year) 07/02/2004⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n                                                          ^^^^^^^^^^ original-date-order: The original of 07/02/2004 cannot report a transaction of 09/20/2004',
		},
		{
			title: 'After the signature',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year) 09/24/2004⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n                                                          ^^^^^^^^^^ original-date-order: The original of 09/24/2004 is later than the signature of 09/22/2004',
		},
		{
			title: 'Between the two',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year) 09/21/2004⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	*check(filing, { period, signed }) {
		const original = known(filing.original);
		if (!original) return;
		const isBefore = period !== undefined && compareDates(original, period) < 0;
		const isAfter = signed !== undefined && compareDates(original, signed) > 0;
		if ((!isBefore && !isAfter) || earlyRows(filing).length > 0) return;
		const { at } = filing.original;
		if (isBefore) {
			yield {
				message: `The original of ${formatDate(original)} cannot report a transaction of ${formatDate(period)}`,
				at,
				related: [{ message: 'Item 3', at: filing.period.at }],
			};
		} else if (isAfter) {
			const signature = filing.signatures.find(({ date }) => isSameDay(known(date), signed));
			yield {
				message: `The original of ${formatDate(original)} is later than the signature of ${formatDate(signed)}`,
				at,
				...(signature && { related: [{ message: 'The signature', at: signature.date.at }] }),
			};
		}
	},
};

function isSameDay(a: PlainDate | undefined, b: PlainDate): boolean {
	return a !== undefined && sameDate(a, b);
}

const earlyRows = rowsThat(({ early }) => !isBlank(early));
