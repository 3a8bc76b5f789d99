import { cite } from '../facts/citations';
import { transactionCodes } from '../facts/codes';
import { rowsThat } from './rowsThat';
import type { Rule } from './rule';

export const roleCodeMismatch: Rule = {
	id: 'role-code-mismatch',
	title: 'A code for directors and officers',
	why: 'Codes A, D, F, I and M rest on Rule 16b-3, which exempts directors and officers only. A director by deputization is an exception.',
	condition: 'No owner is a director or officer, and a row has code A, D, F, I or M. One finding, on the first.',
	source: [cite('rules', '16b-3(a)')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	yieldsTo: ['relationship-missing'],
	hits: 2,
	examples: [
		{
			title: 'A 10% owner',
			frame: 'form',
			bad: 'Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).\n\n1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) Director <input checked="" type="checkbox"/> 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n\nTable I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\n1. Title of Security (Instr. 3)⇥2. Transaction Date (Month/Day/Year)⇥2A. Deemed Execution Date, if any (Month/Day/Year)⇥3. Transaction Code (Instr. 8)⇥⇥4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)⇥⇥⇥5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)⇥6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)⇥7. Nature of Indirect Beneficial Ownership (Instr. 4)\n⇥⇥⇥Code⇥V⇥Amount⇥(A) or (D)⇥Price⇥⇥⇥\nCommon Stock⇥09/20/2004⇥⇥F⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                         ^ role-code-mismatch: Code F rests on Rule 16b-3, which is for directors and officers; neither is checked',
		},
		{ title: 'A director', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥F⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥' },
	],
	check(filing) {
		const { relationships, parts } = filing;
		const [relationship] = relationships;
		if (
			!relationship ||
			relationships.some(({ director, officer }) => director.checked !== false || officer.checked !== false)
		)
			return undefined;
		const [first] = insiderRows(filing);
		if (first?.code.kind !== 'known') return undefined;
		return [
			{
				message: `Code ${first.code.value.letter} rests on Rule 16b-3, which is for directors and officers; neither is checked`,
				at: first.code.at,
				row: first,
				related: [{ message: 'Item 5', at: parts.get('item5')?.at ?? relationship.at }],
			},
		];
	},
};

const insiderRows = rowsThat(
	({ code }) => code.kind === 'known' && transactionCodes[code.value.letter].insider === true,
);
