import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import type { Box } from '../model/filing';
import { someRow } from '../model/runs';
import type { Rule } from './rule';

export const transactionsMissing: Rule = {
	id: 'transactions-missing',
	title: 'Only holdings',
	why: 'Form 4 reports transactions. The specification says twice that a form with holdings alone is suspended and once that they are enough; EDGAR took one in 2022.',
	condition: 'There are rows, all of them holdings, and the Section 16 box is not checked.',
	source: [cite('spec', '4.3, 4.3.3, 4.3.4')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	hits: 1,
	examples: [
		{
			title: 'Only a holding',
			frame: 'form',
			bad: 'Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).\n\n1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n\nTable I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transactions-missing: Only holdings are reported; the specification asks for a transaction or the Section 16 box\n\n1. Title of Security (Instr. 3)⇥2. Transaction Date (Month/Day/Year)⇥2A. Deemed Execution Date, if any (Month/Day/Year)⇥3. Transaction Code (Instr. 8)⇥⇥4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)⇥⇥⇥5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)⇥6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)⇥7. Nature of Indirect Beneficial Ownership (Instr. 4)\n⇥⇥⇥Code⇥V⇥Amount⇥(A) or (D)⇥Price⇥⇥⇥\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥1,000⇥I⇥By Trust\n\nTable II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)',
		},
		{ title: 'A transaction', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥' },
	],
	check({ tableI, tableII, section16, parts }) {
		if (!section16.present || section16.checked !== false) return undefined;
		if (tableI.runs.length === 0 && tableII.runs.length === 0) return undefined;
		if (haveTransactions(tableI) || haveTransactions(tableII)) return undefined;
		return [
			{
				message: 'Only holdings are reported; the specification asks for a transaction or the Section 16 box',
				at: parts.get('tableI')?.at ?? tableI.title,
				fixes: [checkSection16(section16)],
			},
		];
	},
};

const haveTransactions = someRow(({ kind }) => kind === 'transaction');

export function checkSection16(box: Box): Fix {
	return { title: 'Check the Section 16 box', safe: false, changes: [{ do: 'check', box, checked: true }] };
}
