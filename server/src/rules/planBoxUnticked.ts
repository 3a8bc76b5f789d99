import { cite } from '../facts/citations';
import { known, textOf } from '../model/value';
import { numberOf } from './averages';
import { overRuns } from '../model/runs';
import type { Rule } from './rule';

export const planBoxUnticked: Rule = {
	id: 'plan-box-unticked',
	title: 'A footnote on a plan without the box',
	why: 'A transaction under a plan meant to satisfy Rule 10b5-1(c) is reported with the box checked.',
	condition:
		'The Rule 10b5-1 box is not checked, and a footnote cited on a transaction names 10b5-1 without a "not" within 60 characters before or 80 behind.',
	source: [cite('form4', 'Instr. 10'), cite('release33_11138')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	era: { from: { year: 2023, month: 4, day: 1 } },
	hits: 0,
	examples: [
		{
			title: 'A footnote on a plan',
			frame: 'form',
			bad: 'STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n\nCheck this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).\n\n<input type="checkbox"/> Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan for the purchase or sale of equity securities of the issuer that is intended to satisfy the affirmative defense conditions of Rule 10b5-1(c). See Instruction 10.\n\n1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2024⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n\nTable I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\n1. Title of Security (Instr. 3)⇥2. Transaction Date (Month/Day/Year)⇥2A. Deemed Execution Date, if any (Month/Day/Year)⇥3. Transaction Code (Instr. 8)⇥⇥4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)⇥⇥⇥5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)⇥6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)⇥7. Nature of Indirect Beneficial Ownership (Instr. 4)\n⇥⇥⇥Code⇥V⇥Amount⇥(A) or (D)⇥Price⇥⇥⇥\nCommon Stock⇥09/20/2024⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\nTable II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)\n\nExplanation of Responses:\n\n1. Sold under a Rule 10b5-1 plan adopted on March 1, 2024.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plan-box-unticked: Footnote 1 speaks of a Rule 10b5-1 plan; the box for it is not checked\n\nJane Q. Doe 09/22/2024\n\n** Signature of Reporting Person Date',
			good: 'STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n\nCheck this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).\n\n<input checked="" type="checkbox"/> Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan for the purchase or sale of equity securities of the issuer that is intended to satisfy the affirmative defense conditions of Rule 10b5-1(c). See Instruction 10.\n\n1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2024⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n\nTable I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\n1. Title of Security (Instr. 3)⇥2. Transaction Date (Month/Day/Year)⇥2A. Deemed Execution Date, if any (Month/Day/Year)⇥3. Transaction Code (Instr. 8)⇥⇥4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)⇥⇥⇥5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)⇥6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)⇥7. Nature of Indirect Beneficial Ownership (Instr. 4)\n⇥⇥⇥Code⇥V⇥Amount⇥(A) or (D)⇥Price⇥⇥⇥\nCommon Stock⇥09/20/2024⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\nTable II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)\n\nExplanation of Responses:\n\n1. Sold under a Rule 10b5-1 plan adopted on March 1, 2024.\n\nJane Q. Doe 09/22/2024\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'A footnote that denies it',
			frame: 'form',
			bad: 'STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n\nCheck this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).\n\n<input type="checkbox"/> Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan for the purchase or sale of equity securities of the issuer that is intended to satisfy the affirmative defense conditions of Rule 10b5-1(c). See Instruction 10.\n\n1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2024⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n\nTable I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\n1. Title of Security (Instr. 3)⇥2. Transaction Date (Month/Day/Year)⇥2A. Deemed Execution Date, if any (Month/Day/Year)⇥3. Transaction Code (Instr. 8)⇥⇥4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)⇥⇥⇥5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)⇥6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)⇥7. Nature of Indirect Beneficial Ownership (Instr. 4)\n⇥⇥⇥Code⇥V⇥Amount⇥(A) or (D)⇥Price⇥⇥⇥\nCommon Stock⇥09/20/2024⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\nTable II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)\n\nExplanation of Responses:\n\n1. This sale was not made under a Rule 10b5-1 plan.\n\nJane Q. Doe 09/22/2024\n\n** Signature of Reporting Person Date',
		},
	],
	check({ plan10b5, notes, tableI, tableII }) {
		if (!plan10b5.present || plan10b5.checked !== false) return undefined;
		const named = notes.filter(({ text }) => namesPlan(textOf(text)));
		if (named.length === 0) return undefined;
		const cited = [citedIn(tableI), citedIn(tableII)];
		const note = named.find(({ number }) => cited.some((numbers) => numbers.has(known(number) ?? 0)));
		if (!note) return undefined;
		return [
			{
				message: `Footnote ${numberOf(note)} speaks of a Rule 10b5-1 plan; the box for it is not checked`,
				at: note.at,
				related: [{ message: 'The box', at: plan10b5.label }],
				fixes: [{ title: 'Check the box', safe: false, changes: [{ do: 'check', box: plan10b5, checked: true }] }],
			},
		];
	},
};

const citedIn = overRuns(
	(run): ReadonlySet<number> => {
		const transactions = run.filter(({ kind }) => kind === 'transaction');
		return new Set(
			transactions.flatMap(({ cells }) => cells.flatMap(({ marks }) => marks.map(({ number }) => number))),
		);
	},
	(parts) => new Set(parts.flatMap((numbers) => [...numbers])),
);

function namesPlan(text: string): boolean {
	for (const { index, 0: name } of text.matchAll(/10b5-?1/gi)) {
		const around = text.slice(Math.max(0, index - 60), index + name.length + 80);
		if (!/\bnot\b/i.test(around)) return true;
	}
	return false;
}
