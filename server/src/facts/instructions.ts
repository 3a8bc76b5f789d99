import { cite, type Citation } from './citations';

/** A General Instruction of Form 4, in other words. */
export interface Instruction {
	readonly name: string;
	readonly explain: string;
	readonly source: Citation;
}

const table = {
	'1(a)': [
		'When to file',
		'Before the end of the second business day after the trade. The day the SEC receives the form is the day it is filed. Rule 16a-3(g) sets the day for trades whose time the owner does not choose.',
	],
	'1(b)': [
		'Leaving Section 16',
		'Whoever is no longer subject to Section 16 checks the box at the top. Some later trades, and a Form 5, may still have to be reported.',
	],
	'1(c)': ['One issuer', 'Usually a form for each issuer.'],
	'1(d)': [
		'Other roles',
		'A person who is no officer, director or ten percent holder checks "Other" and says why there is a report. The instruction speaks of Item 6; on the form it is item 5.',
	],
	'2': [
		'Where to file',
		'Electronically. Paper only under a hardship exemption, and then three copies, one of them signed by hand.',
	],
	'3(a)': [
		'Which securities',
		"Usually every change in any class of the issuer's equity, and what is held afterwards.",
	],
	'3(b)': ['Title', 'Names the class, even where the issuer has only one.'],
	'3(c)': ['Amounts', 'Debt by its face amount in dollars, equity by number.'],
	'4(a)(i)': [
		'What is reported',
		'Usually trades that are not exempt, trades exempt under Rule 16b-3(d), (e) or (f), exercises, conversions and gifts made; purchases and sales even where they balance, with the total held afterwards of each class.',
	],
	'4(a)(ii)': [
		'A line for each trade',
		'Each trade stands on a line of its own with its code. Columns 2A and 3A are for Rule 16a-3(g)(2) and (3) only. What could have waited may come early, with a V.',
	],
	'4(b)(i)': [
		'Beneficial ownership',
		'What is reported are securities in which there is a pecuniary interest, direct or indirect.',
	],
	'4(b)(ii)': [
		'Direct and indirect',
		"Usually direct is what is held in one's own name or through a broker, joint tenancy and community property included; what others hold for one is indirect.",
	],
	'4(b)(iii)': [
		'Nature of ownership',
		'Direct and indirect holdings stand on separate lines, and so does each kind of indirect ownership, named as exactly as it can be: by a spouse, by a named trust, as trustee.',
	],
	'4(b)(iv)': ['Entities', "Usually either the owner's share in the holding of an entity, or all of it."],
	'4(b)(v)': [
		'Joint filing',
		'Several owners of the same securities may file one form that lists all of them. The star at item 1 leads here.',
	],
	'4(c)(i)': [
		'Which table',
		'Plain securities stand in Table I, derivatives in Table II. An exercise is a disposal of the derivative there and an acquisition of the shares in Table I.',
	],
	'4(c)(ii)': ['Naming derivatives', 'The title says whether it is a right or an obligation, to buy or to sell.'],
	'4(c)(iii)': [
		'Terms of derivatives',
		'Exercise price, dates and what lies beneath. A purchase or sale of the derivative itself has its price in column 8. For an exercise or conversion the form says to leave column 8 blank; EDGAR wants a figure or a footnote there, and $0 is what is filed.',
	],
	'4(c)(iv)': ['Units', 'Usually each part stands in its own table, and a footnote ties them together.'],
	'5(a)': ['Price', 'Usually dollars a share without commissions; for debt the whole price.'],
	'5(b)': ['Other consideration', 'Usually what was given instead of money, and its value.'],
	'6': [
		'Not enough room',
		'What does not fit goes to a footnote, and what does not fit there to an exhibit that the note names.',
	],
	'7': [
		'Signature',
		'By the person, or by an agent whose authority is on file. Who signs for an entity says in what capacity.',
	],
	'8': [
		'Transaction codes',
		'The code that fits; where none does, J with a description. V beside it when reported early, K beside it for equity swaps.',
	],
	'9': ['Amendments', 'Only the lines that are added or changed, each of them whole, with a note.'],
	'10': [
		'Rule 10b5-1',
		'The box is checked for a transaction under a plan that is meant to satisfy Rule 10b5-1(c), and the explanation gives the day the plan was adopted.',
	],
} as const satisfies Record<string, readonly [name: string, explain: string]>;

/** By their numbers as they are cited: `4(b)(v)`. */
export const instructions: ReadonlyMap<string, Instruction> = new Map(
	Object.entries(table).map(([number, [name, explain]]) => [
		number,
		{ name, explain, source: cite('form4', `Instr. ${number}`) },
	]),
);
