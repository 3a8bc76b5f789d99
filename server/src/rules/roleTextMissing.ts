import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import type { Box } from '../model/filing';
import type { Rule } from './rule';

export const roleTextMissing: Rule = {
	id: 'role-text-missing',
	title: 'A role without its title',
	why: 'Officer needs a title and Other a text; EDGAR suspends a form that checks the box alone.',
	condition: 'Officer or Other is checked and no text stands in item 5.',
	source: [cite('spec', '3.3 cm(2), cm(3)'), cite('form4', 'item 5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'An officer without a title',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner <input checked="" type="checkbox"/> Officer (give title below) Other (specify below)\n                                                                                                                                                                                                                                                                                                                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ role-text-missing: Officer is checked and no title is given\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
			good: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
		{
			title: 'Other without a word',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) <input checked="" type="checkbox"/> Other (specify below)\n                                                                                                                                                                                                                                                                                                                                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ role-text-missing: Other is checked and nothing says what it is\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	*check(filing) {
		for (const relationship of filing.relationships) {
			const { director, tenPercentOwner, officer, other, officerTitle, otherText } = relationship;
			const hasRole = (director.checked ?? false) || (tenPercentOwner.checked ?? false);
			if (officer.checked && officerTitle.kind === 'empty') {
				const fixes = hasRole || other.checked ? [uncheck(officer, 'Officer')] : [];
				yield { message: 'Officer is checked and no title is given', at: officer.at, fixes };
			} else if (other.checked && otherText.kind === 'empty' && officerTitle.kind === 'empty') {
				const fixes = hasRole || officer.checked ? [uncheck(other, 'Other')] : [];
				yield { message: 'Other is checked and nothing says what it is', at: other.at, fixes };
			}
		}
	},
};

function uncheck(box: Box, name: string): Fix {
	return { title: `Uncheck ${name}`, safe: false, changes: [{ do: 'check', box, checked: false }] };
}
