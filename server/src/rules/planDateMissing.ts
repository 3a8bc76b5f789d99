import { cite } from '../facts/citations';
import type { Change } from '../model/change';
import type { Filing } from '../model/filing';
import { textOf } from '../model/value';
import { rowsThat } from './rowsThat';
import type { Rule } from './rule';

export const planDateMissing: Rule = {
	id: 'plan-date-missing',
	title: 'A plan without the day it was adopted',
	why: 'Who checks the box of Rule 10b5-1 gives the day on which the plan was adopted.',
	condition:
		'The Rule 10b5-1 box is checked, and no footnote or remark both names a plan and holds a date, or a month with a year.',
	source: [cite('form4', 'Instr. 10'), cite('release33_11138')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	era: { from: { year: 2023, month: 4, day: 1 } },
	hits: 2,
	examples: [
		{
			title: 'No word of the plan',
			frame: 'form',
			bad: 'Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).\n\n<input checked="" type="checkbox"/> Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan for the purchase or sale of equity securities of the issuer that is intended to satisfy the affirmative defense conditions of Rule 10b5-1(c). See Instruction 10.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plan-date-missing: The 10b5-1 box is checked; the date the plan was adopted is not given\n\n1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2024⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n\nTable I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\n1. Title of Security (Instr. 3)⇥2. Transaction Date (Month/Day/Year)⇥2A. Deemed Execution Date, if any (Month/Day/Year)⇥3. Transaction Code (Instr. 8)⇥⇥4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)⇥⇥⇥5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)⇥6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)⇥7. Nature of Indirect Beneficial Ownership (Instr. 4)\n⇥⇥⇥Code⇥V⇥Amount⇥(A) or (D)⇥Price⇥⇥⇥\nCommon Stock⇥09/20/2024⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\nTable II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)\n\nExplanation of Responses:\n\n1. Shares sold in the market.\n\nJane Q. Doe 09/22/2024\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'The day of the plan',
			frame: 'form',
			bad: 'Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).\n\n<input checked="" type="checkbox"/> Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan for the purchase or sale of equity securities of the issuer that is intended to satisfy the affirmative defense conditions of Rule 10b5-1(c). See Instruction 10.\n\n1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2024⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person\n\nTable I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\n1. Title of Security (Instr. 3)⇥2. Transaction Date (Month/Day/Year)⇥2A. Deemed Execution Date, if any (Month/Day/Year)⇥3. Transaction Code (Instr. 8)⇥⇥4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)⇥⇥⇥5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)⇥6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)⇥7. Nature of Indirect Beneficial Ownership (Instr. 4)\n⇥⇥⇥Code⇥V⇥Amount⇥(A) or (D)⇥Price⇥⇥⇥\nCommon Stock⇥09/20/2024⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\nTable II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)\n\nExplanation of Responses:\n\n1. Sold under a Rule 10b5-1 trading plan adopted on March 1, 2024.\n\nJane Q. Doe 09/22/2024\n\n** Signature of Reporting Person Date',
		},
	],
	check(filing) {
		const { plan10b5, notes, remarks } = filing;
		if (plan10b5.checked !== true) return undefined;
		const texts = [...notes.map(({ text }) => text), remarks].map(textOf);
		if (texts.some((text) => plan.test(text) && day.test(text))) return undefined;
		return [
			{
				message: 'The 10b5-1 box is checked; the date the plan was adopted is not given',
				at: plan10b5.at,
				fixes: [{ title: 'Add a footnote', safe: false, changes: [...addNote(filing)] }],
			},
		];
	},
};

/** A note with a place for the day, cited on the codes of the trades. */
function* addNote(filing: Filing): Generator<Change> {
	const numbers = filing.notes.map(({ number }) => (number.kind === 'known' ? number.value : 0));
	const number = numbers.reduce((most, each) => Math.max(most, each), 0) + 1;
	for (const row of trades(filing)) yield { do: 'add-mark', value: row.code, number };
	yield {
		do: 'add-note',
		number,
		text: 'The transaction was made under a Rule 10b5-1 trading plan adopted by the reporting person on [date].',
	};
}

const trades = rowsThat(
	({ code }) => code.kind === 'known' && (code.value.letter === 'P' || code.value.letter === 'S'),
);

const plan = /10b-?5-?1|trading (?:plan|arrangement)/i;
const months =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = new RegExp(
	`\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|${months}\\.?,?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?:of\\s+)?\\d{4}`,
	'i',
);
