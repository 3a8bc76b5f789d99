import { cite, type Citation } from './citations';

/** A caption, sentence or heading that the form prints, with what it asks. */
export interface Caption {
	/** As the text language writes it. */
	readonly text: string;
	readonly name: string;
	/** What the instruction asks, in other words. */
	readonly explain: string;
	readonly source: Citation;
}

const table = {
	omb: {
		text: 'OMB APPROVAL',
		name: 'OMB box',
		explain: 'The approval of the Office of Management and Budget to collect this information.',
		source: cite('form4', 'OMB box'),
	},
	ombNumber: {
		text: 'OMB Number:',
		name: 'OMB number',
		explain: 'Form 4 has 3235-0287. Form 3 has 3235-0104, Form 5 has 3235-0362.',
		source: cite('form4', 'OMB box'),
	},
	burden: {
		text: 'Estimated average burden hours per response:',
		name: 'Estimated burden',
		explain: 'The hours that the SEC reckons one form takes: 0.5.',
		source: cite('form4', 'OMB box'),
	},
	edgarBlock: {
		text: 'EDGAR SUBMISSION',
		name: 'EDGAR block',
		explain: 'What EDGAR needs and the page does not show: document type, CIKs, schema version. One key a line.',
		source: cite('spec', '4.3'),
	},
	title: {
		text: 'STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP',
		name: 'Title of the form',
		explain:
			'Form 4 reports what changed in the holdings of a director, officer or ten percent holder, before the end of the second business day after the trade.',
		source: cite('statute', '16(a)(2)(C)'),
	},
	section16: {
		text: 'Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).',
		name: 'Section 16 box',
		explain:
			'For a person who is no longer a director, officer or ten percent holder. Some later trades and a Form 5 may still have to be reported. With the box checked EDGAR takes a form without rows.',
		source: cite('form4', 'Instr. 1(b)'),
	},
	planBox: {
		text: 'Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan for the purchase or sale of equity securities of the issuer that is intended to satisfy the affirmative defense conditions of Rule 10b5-1(c). See Instruction 10.',
		name: 'Rule 10b5-1 box',
		explain:
			'For a form with a transaction under a plan that is meant to satisfy Rule 10b5-1(c). A footnote then gives the day the plan was adopted. On forms filed from 1 April 2023.',
		source: cite('form4', 'Instr. 10'),
	},
	basis: {
		text: 'Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934 or Section 30(h) of the Investment Company Act of 1940',
		name: 'Legal basis',
		explain: 'The two statutes under which insiders report.',
		source: cite('form4', 'heading'),
	},
	item1: {
		text: '1. Name and Address of Reporting Person*',
		name: 'Item 1, Name and Address of Reporting Person',
		explain:
			'Last name, first name, middle name as EDGAR has them for the CIK, without a comma, and an address, often in care of the issuer. Each value stands before the legend that names it.',
		source: cite('form4', 'item 1'),
	},
	item2: {
		text: '2. Issuer Name and Ticker or Trading Symbol',
		name: 'Item 2, Issuer Name and Ticker or Trading Symbol',
		explain: "The issuer's name as EDGAR has it, the symbol in brackets. An issuer without a symbol writes NONE.",
		source: cite('form4', 'item 2'),
	},
	foreignSymbol: {
		text: '2a. Foreign Trading Symbol',
		name: 'Item 2a, Foreign Trading Symbol',
		explain: 'The symbol of a foreign private issuer on its home market, at most 14 characters. From schema X0609 on.',
		source: cite('spec', '4.3.1'),
	},
	item3: {
		text: '3. Date of Earliest Transaction (Month/Day/Year)',
		name: 'Item 3, Date of Earliest Transaction',
		explain: 'The earliest transaction on this form, month, day, year. Rows marked V may be earlier.',
		source: cite('form4', 'item 3'),
	},
	item4: {
		text: '4. If Amendment, Date of Original Filed (Month/Day/Year)',
		name: 'Item 4, If Amendment, Date of Original Filed',
		explain: 'Only for an amendment: the day on which the form that it amends was filed.',
		source: cite('form4', 'item 4'),
	},
	item5: {
		text: '5. Relationship of Reporting Person(s) to Issuer (Check all applicable)',
		name: 'Item 5, Relationship of Reporting Person(s) to Issuer',
		explain: 'Every role held. At least one box; Officer needs a title and Other a text, at most 30 characters each.',
		source: cite('form4', 'item 5'),
	},
	item6: {
		text: '6. Individual or Joint/Group Filing (Check Applicable Line)',
		name: 'Item 6, Individual or Joint/Group Filing',
		explain: 'One line: the first for one owner, the second when several owners file together.',
		source: cite('form4', 'item 6'),
	},
	tableI: {
		text: 'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned',
		name: 'Table I',
		explain:
			'Shares and other securities that are not derivatives: a line for each transaction and for each way of holding, 30 at most.',
		source: cite('form4', 'Instr. 4(a)'),
	},
	tableII: {
		text: 'Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)',
		name: 'Table II',
		explain: 'Options, warrants, units, convertible securities and other derivatives, 30 lines at most.',
		source: cite('form4', 'Instr. 4(c)'),
	},
	headingI: {
		text: '1. Title of Security (Instr. 3)',
		name: 'Headings of Table I',
		explain: 'Eleven columns, known by their place.',
		source: cite('form4', 'Table I'),
	},
	headingII: {
		text: '1. Title of Derivative Security (Instr. 3)',
		name: 'Headings of Table II',
		explain: 'Sixteen columns, known by their place: the captions 8 to 11 stand one cell before their data.',
		source: cite('form4', 'Table II'),
	},
	explanation: {
		text: 'Explanation of Responses:',
		name: 'Explanation of Responses',
		explain: 'The footnotes, each cited by a mark in a row. At most 99 of 1,000 characters.',
		source: cite('form4', 'Explanation of Responses'),
	},
	remarks: {
		text: 'Remarks:',
		name: 'Remarks',
		explain:
			'What concerns the whole form: exhibits, a title too long for item 5, statements about groups. 2,000 characters.',
		source: cite('spec', '3.5'),
	},
	signature: {
		text: '** Signature of Reporting Person Date',
		name: 'Signature',
		explain:
			'The owner, or who signs for the owner, with the capacity; and the day of signing. A power of attorney is filed with the form or before.',
		source: cite('form4', 'Instr. 7'),
	},
	reminder: {
		text: 'Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.',
		name: 'Reminder',
		explain: 'Each class and each way of holding has a line of its own.',
		source: cite('form4', 'Instr. 4'),
	},
	starNote: {
		text: '* If the form is filed by more than one reporting person, see Instruction 4 (b)(v).',
		name: 'Note on joint filings',
		explain: 'Every owner of a joint filing is named with address and signs.',
		source: cite('form4', 'Instr. 4(b)(v)'),
	},
	doubleStarNote: {
		text: '** Intentional misstatements or omissions of facts constitute Federal Criminal Violations See 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).',
		name: 'Note on misstatements',
		explain: 'False statements to an agency are a crime.',
		source: cite('form4', 'closing notes'),
	},
	copiesNote: {
		text: 'Note: File three copies of this Form, one of which must be manually signed. If space is insufficient, see Instruction 6 for procedure.',
		name: 'Note on copies',
		explain: 'From the days of paper; electronic filings have no copies.',
		source: cite('form4', 'closing notes'),
	},
	praNote: {
		text: 'Persons who respond to the collection of information contained in this form are not required to respond unless the form displays a currently valid OMB Number.',
		name: 'Paperwork note',
		explain: 'The sentence that the Paperwork Reduction Act asks for.',
		source: cite('form4', 'closing notes'),
	},
} as const satisfies Readonly<Record<string, Caption>>;

export type CaptionId = keyof typeof table;

export const captions: Readonly<Record<CaptionId, Caption>> = table;

/** What is printed below the signatures of a form, in its order. */
export const closingNotes: readonly Caption[] = [
	captions.signature,
	captions.reminder,
	captions.starNote,
	captions.doubleStarNote,
	captions.copiesNote,
	captions.praNote,
];
