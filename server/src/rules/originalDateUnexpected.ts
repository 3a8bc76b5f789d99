import { cite } from '../facts/citations';
import { known } from '../model/value';
import type { Rule } from './rule';

export const originalDateUnexpected: Rule = {
	id: 'original-date-unexpected',
	title: 'The date of an original on a form that amends none',
	why: 'Only 4/A has a date of original; EDGAR suspends a Form 4 with one.',
	condition:
		'The document type is 4 and item 4 has a date. In a text only where the EDGAR block says the type; else the date itself makes the form an amendment.',
	source: [cite('schema', 'dateOfOriginalSubmission'), cite('form4', 'item 4')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	yieldsTo: ['period-missing'],
	examples: [
		{
			title: 'A date on an original',
			frame: 'xml',
			instead: 'documentType',
			bad: '<documentType>4</documentType>\n<periodOfReport>2026-06-16</periodOfReport>\n<dateOfOriginalSubmission>2026-06-01</dateOfOriginalSubmission>\n                          ^^^^^^^^^^ original-date-unexpected: Form 4 has no date of original; only 4/A has one',
		},
		{
			title: 'In a text the date makes the form an amendment',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year) 09/21/2004⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	check({ formType, original, edgarBlock, language }) {
		if (known(formType) !== '4' || original.kind === 'empty') return undefined;
		if (language === 'form4' && !edgarBlock.some(({ key }) => key.toLowerCase() === 'document type')) return undefined;
		return [
			{
				message: 'Form 4 has no date of original; only 4/A has one',
				at: original.at,
				related: [{ message: 'The document type', at: formType.at }],
				fixes: [
					{
						title: 'Remove the date',
						safe: false,
						changes: [{ do: 'set', value: original, to: { kind: 'nothing' } }],
					},
					{
						title: 'Make it an amendment, 4/A',
						safe: false,
						changes: [{ do: 'set', value: formType, to: { kind: 'text', text: '4/A' } }],
					},
				],
			},
		];
	},
};
