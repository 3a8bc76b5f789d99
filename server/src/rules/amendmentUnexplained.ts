import { cite } from '../facts/citations';
import { isAmendment } from '../model/filing';
import { isExplained } from './explained';
import type { Rule } from './rule';

export const amendmentUnexplained: Rule = {
	id: 'amendment-unexplained',
	title: 'An amendment that does not say what it amends',
	why: 'Who reads an amendment wants to know what was wrong; a footnote or remark tells.',
	condition:
		'An amendment in which no footnote and no remark says amend, correct, restate, omit, inadvertent, previously or original.',
	source: [cite('form4', 'Instr. 9')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 1,
	yieldsTo: ['period-missing'],
	examples: [
		{
			title: 'No word of it',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year) 09/21/2004⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n                                                          ^^^^^^^^^^ amendment-unexplained: Nothing on this form says what it amends',
		},
		{
			title: 'No amendment',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	check(filing) {
		if (!isAmendment(filing)) return undefined;
		if (isExplained(filing)) return undefined;
		const { original, parts, formType } = filing;
		const item = parts.get('item4')?.at ?? formType.at;
		return [
			{
				message: 'Nothing on this form says what it amends',
				at: original.kind === 'empty' ? item : original.at,
				fixes: [
					{
						title: 'Add a remark',
						safe: false,
						changes: [{ do: 'add-remark', text: 'This amendment is filed to correct [what was wrong].' }],
					},
				],
			},
		];
	},
};
