import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import type { Rule } from './rule';

export const roleTextTooLong: Rule = {
	id: 'role-text-too-long',
	title: 'A title longer than item 5 takes',
	why: 'EDGAR takes 30 characters in item 5; a longer title goes to Remarks, and item 5 says See Remarks.',
	condition:
		'The title of an officer or the text for Other has more than 30 characters; where a / divides them, each side counts.',
	source: [cite('schema', 'STRING_30'), cite('spec', '3.5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A long title',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner <input checked="" type="checkbox"/> Officer (give title below) Other (specify below) <u>Executive Vice President and General Counsel</u>\n                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    ^^^^^^^^^^^^^^ role-text-too-long: The title has 44 characters; EDGAR takes 30\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
		{
			title: 'See Remarks',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner <input checked="" type="checkbox"/> Officer (give title below) Other (specify below) <u>See Remarks</u>\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	*check({ relationships }) {
		const { max } = limits.officerTitle;
		for (const { officerTitle, otherText } of relationships) {
			for (const value of new Set([officerTitle, otherText])) {
				if (value.kind !== 'known' || value.value.text.length <= max) continue;
				const { text } = value.value;
				const { length } = text;
				yield {
					message: `The title has ${String(length)} characters; EDGAR takes 30`,
					at: value.value.part(max, length),
					fixes: [
						{
							title: 'Move it to Remarks',
							safe: false,
							changes: [
								{ do: 'set', value, to: { kind: 'text', text: 'See Remarks' } },
								{ do: 'add-remark', text: `Title: ${text}` },
							],
						},
					],
				};
			}
		}
	},
};
