import { cite } from '../facts/citations';
import { checkSection16 } from './transactionsMissing';
import type { Rule } from './rule';

export const rowsMissing: Rule = {
	id: 'rows-missing',
	title: 'Neither table has a row',
	why: 'A form without rows says only that the owner is no longer subject to Section 16, and then that box is checked.',
	condition: 'No row stands in either table and the Section 16 box is not checked.',
	source: [cite('spec', '4.3')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'Two empty tables',
			frame: 'form',
			bad: 'Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).\n\n1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n\nTable I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows-missing: No transaction and no holding is reported; EDGAR takes that only with the Section 16 box checked\n\n1. Title of Security (Instr. 3)⇥2. Transaction Date (Month/Day/Year)⇥2A. Deemed Execution Date, if any (Month/Day/Year)⇥3. Transaction Code (Instr. 8)⇥⇥4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)⇥⇥⇥5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)⇥6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)⇥7. Nature of Indirect Beneficial Ownership (Instr. 4)\n⇥⇥⇥Code⇥V⇥Amount⇥(A) or (D)⇥Price⇥⇥⇥\n\nTable II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)',
		},
		{
			title: 'The Section 16 box is checked',
			frame: 'form',
			bad: '<input checked="" type="checkbox"/> Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).\n\n1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n\nTable I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\n1. Title of Security (Instr. 3)⇥2. Transaction Date (Month/Day/Year)⇥2A. Deemed Execution Date, if any (Month/Day/Year)⇥3. Transaction Code (Instr. 8)⇥⇥4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)⇥⇥⇥5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)⇥6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)⇥7. Nature of Indirect Beneficial Ownership (Instr. 4)\n⇥⇥⇥Code⇥V⇥Amount⇥(A) or (D)⇥Price⇥⇥⇥\n\nTable II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)',
		},
	],
	check({ tableI, tableII, section16, parts }) {
		if (tableI.runs.length > 0 || tableII.runs.length > 0) return undefined;
		if (!section16.present || section16.checked !== false) return undefined;
		return [
			{
				message: 'No transaction and no holding is reported; EDGAR takes that only with the Section 16 box checked',
				at: parts.get('tableI')?.at ?? tableI.title,
				fixes: [checkSection16(section16)],
			},
		];
	},
};
