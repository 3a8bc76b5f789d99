import { cite } from '../facts/citations';
import { span } from '../source/place';
import type { Change } from '../model/change';
import type { Rule } from './rule';

export const jointBoxWrong: Rule = {
	id: 'joint-box-wrong',
	title: 'Item 6 and the number of owners',
	why: 'Item 6 tells a reader whether to look for more owners behind Table II.',
	condition: 'Item 6 has no line checked, or both, or the line that does not fit the number of owners.',
	source: [cite('form4', 'item 6')],
	severity: 'warning',
	edgar: null,
	applies: 'text',
	hits: 0,
	yieldsTo: ['checkbox-broken'],
	examples: [
		{
			title: 'The wrong line',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input type="checkbox"/> Form filed by One Reporting Person <input checked="" type="checkbox"/> Form filed by More than One Reporting Person\n                                                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ joint-box-wrong: "Form filed by More than One Reporting Person" is checked; this form lists one owner',
			good: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
		{
			title: 'Neither line',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n                                                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ joint-box-wrong: Neither line of item 6 is checked; this form lists one owner',
			good: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	check({ jointFiling: { one, more }, owners }) {
		if (!one.present || !more.present || one.checked === undefined || more.checked === undefined) return undefined;
		const isJoint = owners.length > 1;
		if (one.checked !== more.checked && more.checked === isJoint) return undefined;
		const said =
			one.checked && more.checked
				? 'Both lines of item 6 are checked'
				: one.checked || more.checked
					? `"Form filed by ${one.checked ? 'One' : 'More than One'} Reporting Person" is checked`
					: 'Neither line of item 6 is checked';
		const count = owners.length === 1 ? 'one owner' : `${String(owners.length)} owners`;
		const changes: readonly Change[] = [
			{ do: 'check', box: one, checked: !isJoint },
			{ do: 'check', box: more, checked: isJoint },
		];
		return [
			{
				message: `${said}; this form lists ${count}`,
				at: span(one.at, more.label),
				fixes: [{ title: 'Check the right line', safe: true, changes }],
			},
		];
	},
};
