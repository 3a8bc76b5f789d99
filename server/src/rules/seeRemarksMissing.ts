import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const seeRemarksMissing: Rule = {
	id: 'see-remarks-missing',
	title: 'Item 5 points to remarks that are not there',
	why: 'Who reads the form looks for the title in vain.',
	condition: 'The title or other text of item 5 has the word Remark, and there are no remarks.',
	source: [cite('form4', 'item 5')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No remarks',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner <input checked="" type="checkbox"/> Officer (give title below) Other (specify below) <u>See Remarks</u>\n                                                                                                                                                                                                                                                                                                                                                                                                                                                                      ^^^^^^^^^^^ see-remarks-missing: Item 5 points to Remarks, and there are none\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
		{
			title: 'A title of its own',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner <input checked="" type="checkbox"/> Officer (give title below) Other (specify below) <u>Chief Financial Officer</u>\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	*check({ relationships, remarks }) {
		for (const { officerTitle, otherText } of relationships) {
			for (const text of [officerTitle, otherText]) {
				if (text.kind !== 'known' || !/\bremark/i.test(text.value.text) || remarks.kind !== 'empty') continue;
				yield {
					message: 'Item 5 points to Remarks, and there are none',
					at: text.at,
					fixes: [
						{ title: 'Add Remarks', safe: false, changes: [{ do: 'add-remark', text: 'Title: [title in full]' }] },
					],
				};
			}
		}
	},
};
