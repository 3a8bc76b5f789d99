import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import type { Box, Relationship } from '../model/filing';
import type { Rule } from './rule';

export const relationshipMissing: Rule = {
	id: 'relationship-missing',
	title: 'Item 5 has no box checked',
	why: 'Why the person reports at all is what item 5 says; EDGAR suspends a form without it.',
	condition: 'None of Director, 10% Owner, Officer and Other is checked, and all of them can be read.',
	source: [cite('spec', '3.3 cm(1)'), cite('form4', 'item 5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A title and no box',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) Director 10% Owner Officer (give title below) Other (specify below) <u>Chief Financial Officer</u>\n                                                                                                                                                                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ relationship-missing: Item 5 has no box checked; EDGAR wants at least one\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
			good: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) Director 10% Owner <input checked="" type="checkbox"/> Officer (give title below) Other (specify below) <u>Chief Financial Officer</u>\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
		{
			title: 'No title',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) Director 10% Owner Officer (give title below) Other (specify below)\n                                                                                                                                                                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ relationship-missing: Item 5 has no box checked; EDGAR wants at least one\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
			good: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
		{
			title: 'A box is checked',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	*check(filing) {
		const caption = filing.parts.get('item5');
		for (const relationship of filing.relationships) {
			const { director, tenPercentOwner, officer, other, at } = relationship;
			const boxes = [director, tenPercentOwner, officer, other];
			if (!boxes.some(({ present }) => present) || boxes.some(({ checked }) => checked !== false)) continue;
			yield {
				message: 'Item 5 has no box checked; EDGAR wants at least one',
				at: caption?.at ?? at,
				fixes: likelyRoles(relationship),
			};
		}
	},
};

/** A title is an officer's and other text that of Other; without either, the roles that need no words. */
function likelyRoles({
	director,
	tenPercentOwner,
	officer,
	other,
	officerTitle,
	otherText,
}: Relationship): readonly Fix[] {
	if (officerTitle.kind === 'known') return [check(officer, 'Officer'), check(other, 'Other')];
	if (otherText.kind === 'known') return [check(other, 'Other')];
	return [check(director, 'Director'), check(tenPercentOwner, '10% Owner')];
}

function check(box: Box, name: string): Fix {
	return { title: `Check ${name}`, safe: false, changes: [{ do: 'check', box, checked: true }] };
}
