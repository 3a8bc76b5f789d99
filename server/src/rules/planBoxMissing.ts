import { captions } from '../facts/captions';
import { cite } from '../facts/citations';
import { formatDate } from '../model/date';
import { endOf } from '../source/place';
import type { Rule } from './rule';

export const planBoxMissing: Rule = {
	id: 'plan-box-missing',
	title: 'No Rule 10b5-1 box',
	why: 'Forms signed from 1 April 2023 on ask whether a transaction was made under a plan.',
	condition:
		'The form was signed on or after 1 April 2023, it has the Section 16 sentence and not that of Rule 10b5-1.',
	source: [cite('form4', '03-23 on'), cite('release33_11138')],
	severity: 'information',
	edgar: null,
	applies: 'text',
	era: { from: { year: 2023, month: 4, day: 1 } },
	hits: 0,
	examples: [
		{
			title: 'A form of 2024 without the box',
			frame: 'form',
			bad: 'Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plan-box-missing: A form signed 09/22/2024 has a Rule 10b5-1 box; this one has none\n\n1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2024⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n\nTable I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\n1. Title of Security (Instr. 3)⇥2. Transaction Date (Month/Day/Year)⇥2A. Deemed Execution Date, if any (Month/Day/Year)⇥3. Transaction Code (Instr. 8)⇥⇥4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)⇥⇥⇥5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)⇥6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)⇥7. Nature of Indirect Beneficial Ownership (Instr. 4)\n⇥⇥⇥Code⇥V⇥Amount⇥(A) or (D)⇥Price⇥⇥⇥\nCommon Stock⇥09/20/2024⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\nTable II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)\n\nExplanation of Responses:\n\n1. Shares sold.\n\nJane Q. Doe 09/22/2024\n\n** Signature of Reporting Person Date',
		},
		{ title: 'A form of 2004', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥' },
	],
	check({ plan10b5, section16, shape }, { signed }) {
		if (!signed || plan10b5.present || !section16.present) return undefined;
		const sentence = `\n\n${captions.planBox.text}`;
		return [
			{
				message: `A form signed ${formatDate(signed)} has a Rule 10b5-1 box; this one has none`,
				at: section16.label,
				...(shape === 'canonical' && {
					fixes: [
						{
							title: 'Add the sentence, unchecked',
							safe: false,
							changes: [{ do: 'replace', at: endOf(section16.label), text: sentence }],
						},
					],
				}),
			},
		];
	},
};
