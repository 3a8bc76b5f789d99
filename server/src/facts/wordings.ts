import { captions, type CaptionId } from './captions';

/**
 * The parts of the form in the order in which a text has them. Item 5 stands beside items 1 and 2, above items 3 and 4.
 * Form 4, all editions since 2003.
 */
export const partsInOrder = [
	...(['title', 'section16', 'planBox', 'basis'] as const),
	...(['item1', 'item2', 'foreignSymbol', 'item5', 'item3', 'item4', 'item6'] as const),
	...(['tableI', 'headingI', 'tableII', 'headingII', 'explanation', 'remarks', 'signature'] as const),
	...(['reminder', 'starNote', 'doubleStarNote', 'copiesNote', 'praNote'] as const),
] as const satisfies readonly CaptionId[];

/** The wordings of other editions of the form and of the SEC's previews of it, beside those in `captions`. */
const otherEditions: Partial<Readonly<Record<CaptionId, readonly string[]>>> = {
	title: ['STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES'],
	section16: [
		'Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1 (b).',
	],
	planBox: [
		'Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan that is intended to satisfy the affirmative defense conditions of Rule 10b5-1(c). See Instruction 10.',
	],
	basis: [
		'Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934, Section 17(a) of the Public Utility Holding Company Act of 1935 or Section 30(h) of the Investment Company Act of 1940',
		'Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934, Section 17(a) of the Public Utility Holding Company Act of 1935 or Section 30(f) of the Investment Company Act of 1940',
	],
	item1: ['1. Name and Address of Reporting Person'],
	item3: [
		'3. Date of Earliest Transaction Required to be Reported (Month/Day/Year)',
		'4. Statement for (Month/Day/Year)',
		'4. Statement for Month/Day/Year',
	],
	item4: [
		'4. If Amendment, Date Original Filed (Month/Day/Year)',
		'5. If Amendment, Date of Original (Month/Day/Year)',
		'5. If Amendment, Date of Original Filed (Month/Day/Year)',
	],
	item5: ['6. Relationship of Reporting Person(s) to Issuer (Check all applicable)'],
	item6: ['7. Individual or Joint/Group Filing (Check Applicable Line)'],
	tableII: ['Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned'],
	explanation: ['Explanation of Responses'],
	remarks: ['Remarks'],
	signature: [
		'** Signature of Reporting Person',
		'Signature of Reporting Person Date',
		'Signature of Reporting Person',
	],
	starNote: ['* If the form is filed by more than one reporting person, see Instruction 4(b)(v).'],
	praNote: [
		'Persons who respond to the collection of information contained in this form are not required to respond unless the form displays a currently valid OMB control number.',
		'Potential persons who are to respond to the collection of information contained in this form are not required to respond unless the form displays a currently valid OMB Number.',
	],
};

/** Every wording that a part of the form has had, the one that the text language writes first. */
export function wordingsOf(id: CaptionId): readonly string[] {
	const kept = wordings.get(id) ?? [captions[id].text, ...(otherEditions[id] ?? [])];
	wordings.set(id, kept);
	return kept;
}

const wordings = new Map<CaptionId, readonly string[]>();
