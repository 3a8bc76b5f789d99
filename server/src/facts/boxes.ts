import { cite, type Citation } from './citations';

/** A check box of the cover and what each of its states says. */
export interface BoxFact {
	readonly name: string;
	readonly checked: string;
	readonly unchecked: string;
	readonly source: Citation;
}

export type BoxId =
	'section16' | 'planBox' | 'director' | 'tenPercentOwner' | 'officer' | 'other' | 'oneOwner' | 'moreOwners';

export const boxes: Readonly<Record<BoxId, BoxFact>> = {
	section16: {
		name: 'No longer subject to Section 16',
		checked:
			'The person has left the office or sold down and files for what still has to be reported, such as a trade within six months of one made in office.',
		unchecked: 'The person is still an insider. Checked only by one who is no longer a director, officer or 10% owner.',
		source: cite('form4', 'Instr. 1(b)'),
	},
	planBox: {
		name: 'Rule 10b5-1 plan',
		checked:
			'At least one transaction was made under a plan meant to satisfy Rule 10b5-1(c). A footnote says which, and gives the day on which the plan was adopted.',
		unchecked: 'No transaction on this form is said to be made under a Rule 10b5-1(c) plan.',
		source: cite('form4', 'Instr. 10'),
	},
	director: {
		name: 'Director',
		checked: 'The person sits on the board of the issuer, or is a director by deputization.',
		unchecked: 'The person is not a director. Every role held at the time is checked; at least one has to be.',
		source: cite('form4', 'item 5'),
	},
	tenPercentOwner: {
		name: '10% Owner',
		checked:
			'The person beneficially owns more than ten percent of a registered class of equity, counted as in Section 13(d).',
		unchecked: 'The person does not own more than ten percent of a class. Every role held at the time is checked.',
		source: cite('rules', '16a-1(a)(1)'),
	},
	officer: {
		name: 'Officer',
		checked: 'The person is an officer as Rule 16a-1(f) has it; the title stands below, at most 30 characters.',
		unchecked: 'The person is not an officer. Checked, it needs a title below.',
		source: cite('rules', '16a-1(f)'),
	},
	other: {
		name: 'Other',
		checked:
			'The person reports in another capacity, which stands below in at most 30 characters, such as member of a group.',
		unchecked: 'No other capacity. Checked, it needs a text below that says which.',
		source: cite('form4', 'item 5'),
	},
	oneOwner: {
		name: 'Form filed by One Reporting Person',
		checked: 'One owner files this form.',
		unchecked: 'This line is for one owner. Exactly one of the two lines is checked.',
		source: cite('form4', 'item 6'),
	},
	moreOwners: {
		name: 'Form filed by More than One Reporting Person',
		checked: 'Several owners file this form together: each is named with address behind Table II, and each signs.',
		unchecked: 'This line is for several owners who file together. Exactly one of the two lines is checked.',
		source: cite('form4', 'Instr. 4(b)(v)'),
	},
};
