import { cite, type Citation } from './citations';
import type { CodeLetter } from './codes';
import type { ColumnId } from './columns';

/** A footnote that many forms have. What differs from form to form stands in braces: `{lowest price}`, or `{=sold}` for the usual word. */
export interface NoteText {
	readonly title: string;
	readonly text: string;
	/** The cell whose value it explains. */
	readonly table: 'I' | 'II';
	readonly column: ColumnId;
	/** The codes of the rows that it may explain; every row, holdings too, where none are given. */
	readonly codes?: readonly CodeLetter[];
	/** What the title of the security has to say for it. */
	readonly titled?: RegExp;
	/** One note for all such rows; else each row has a note of its own. */
	readonly isShared: boolean;
	readonly source: Citation;
}

/** The footnotes in the order in which forms need them most often. Their wording follows the common practice of filers. */
export const noteTexts: readonly NoteText[] = [
	{
		title: 'Weighted average price',
		text: 'The price reported in Column 4 is a weighted average price. These shares were {=sold} in multiple transactions at prices ranging from ${lowest price} to ${highest price}, inclusive. The reporting person undertakes to provide to the issuer, any security holder of the issuer or the staff of the Securities and Exchange Commission, upon request, full information regarding the number of shares {=sold} at each separate price within the range set forth in this footnote.',
		table: 'I',
		column: 'price',
		codes: ['S', 'P', 'F'],
		isShared: false,
		source: cite('noAction2008'),
	},
	{
		title: 'Rule 10b5-1 plan',
		text: 'The transactions reported on this form were made pursuant to a Rule 10b5-1 trading plan adopted by the reporting person on {date of adoption}.',
		table: 'I',
		column: 'code',
		codes: ['S', 'P'],
		isShared: true,
		source: cite('form4', 'Instr. 10'),
	},
	{
		title: 'Shares withheld for tax',
		text: 'Represents shares withheld by the issuer to satisfy tax withholding obligations in connection with the vesting of {=restricted stock units}.',
		table: 'I',
		column: 'amount',
		codes: ['F'],
		isShared: true,
		source: cite('form4', 'Instr. 8'),
	},
	{
		title: 'Grant of restricted stock units as shares',
		text: 'Represents restricted stock units, each of which is a contingent right to receive one share of {=Common Stock}. The units vest in {=three} equal annual installments beginning on {date}, subject to continued service.',
		table: 'I',
		column: 'amount',
		codes: ['A'],
		isShared: false,
		source: cite('form4', 'Instr. 4'),
	},
	{
		title: 'Gift',
		text: 'Represents a bona fide gift of shares to {=a charitable organization} for no consideration.',
		table: 'I',
		column: 'amount',
		codes: ['G'],
		isShared: false,
		source: cite('form4', 'Instr. 8'),
	},
	{
		title: 'Shares held by a trust',
		text: 'These shares are held by {name of the trust}, of which the reporting person is {=a trustee}.',
		table: 'I',
		column: 'nature',
		isShared: false,
		source: cite('form4', 'Instr. 4(b)(iv)'),
	},
	{
		title: 'Disclaimer of beneficial ownership',
		text: 'The reporting person disclaims beneficial ownership of these securities except to the extent of {=his or her} pecuniary interest therein, and the inclusion of these securities in this report shall not be deemed an admission of beneficial ownership for purposes of Section 16 or for any other purpose.',
		table: 'I',
		column: 'nature',
		isShared: true,
		source: cite('form4', 'Instr. 4(b)(iv)'),
	},
	{
		title: 'Distribution by a fund',
		text: 'Represents a pro rata distribution in kind, for no consideration, by {name of the fund} to its partners.',
		table: 'I',
		column: 'code',
		codes: ['J'],
		isShared: true,
		source: cite('form4', 'Instr. 8'),
	},
	{
		title: 'What a restricted stock unit is',
		text: 'Each restricted stock unit represents a contingent right to receive one share of {=Common Stock}.',
		table: 'II',
		column: 'exercisePrice',
		titled: /\bunits?\b|\brsus?\b|\bpsus?\b/i,
		isShared: true,
		source: cite('form4', 'Instr. 4(c)'),
	},
	{
		title: 'Vesting of restricted stock units',
		text: 'The restricted stock units vest in {=three} equal annual installments beginning on {date}, subject to continued service. Vested shares are delivered upon vesting.',
		table: 'II',
		column: 'exercisable',
		titled: /\bunits?\b|\brsus?\b|\bpsus?\b/i,
		isShared: false,
		source: cite('form4', 'Instr. 4(c)'),
	},
	{
		title: 'Vesting of an option',
		text: 'The option vests in {=four} equal annual installments beginning on {date}, subject to continued service.',
		table: 'II',
		column: 'exercisable',
		titled: /option|right to buy|warrant/i,
		isShared: false,
		source: cite('form4', 'Instr. 4(c)'),
	},
	{
		title: 'Option fully vested',
		text: 'The option is fully vested and exercisable.',
		table: 'II',
		column: 'exercisable',
		titled: /option|right to buy|warrant/i,
		isShared: true,
		source: cite('form4', 'Instr. 4(c)'),
	},
	{
		title: 'Terms of a conversion',
		text: 'Each share of {Preferred Stock} is convertible into {=one} share of {=Common Stock} at any time at the option of the holder and has no expiration date.',
		table: 'II',
		column: 'exercisePrice',
		titled: /convert|preferred|class b|units/i,
		isShared: true,
		source: cite('form4', 'Instr. 4(c)'),
	},
];
