import { captions } from '../facts/captions';
import type { Box, Filing, Owner, Relationship } from './filing';
import { shownText } from './shown';
import type { TextValue } from './value';

/** The title that the form has by its type: Forms 3 and 5 have their own. */
export function formTitle({ formType }: Filing): string {
	const form = formType.kind === 'known' ? formType.value.charAt(0) : '4';
	return titles[form] ?? captions.title.text;
}

const titles: Readonly<Record<string, string>> = {
	'3': 'INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES',
	'5': 'ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP',
};

export type Role = 'director' | 'tenPercentOwner' | 'officer' | 'other';

/** The boxes of item 5 in the order of the form, with the words behind them. */
export const roleLabels: readonly (readonly [Role, string])[] = [
	['director', 'Director'],
	['tenPercentOwner', '10% Owner'],
	['officer', 'Officer (give title below)'],
	['other', 'Other (specify below)'],
];

/** The box of a role as the form shows it, once for all owners: checked where it is for any of them. */
export function checkedRole({ relationships }: Filing, role: Role): Box | undefined {
	return relationships.find((one) => one[role].checked === true)?.[role];
}

/** Title and other text below the boxes: those of the first owner who has any. A text that may be either is there once. */
export function roleTexts({
	relationships,
}: Filing): readonly { readonly role: 'officer' | 'other'; readonly value: TextValue }[] {
	for (const relationship of relationships) {
		const texts = textsOf(relationship);
		if (texts.length > 0) return texts;
	}
	return [];
}

function textsOf({ officerTitle, otherText }: Relationship): ReturnType<typeof roleTexts> {
	const title = { role: 'officer', value: officerTitle } as const;
	const other = { role: 'other', value: otherText } as const;
	const both = officerTitle === otherText ? [title] : [title, other];
	return both.filter(({ value }) => shownText(value) !== '');
}

export const jointLabels = {
	one: 'Form filed by One Reporting Person',
	more: 'Form filed by More than One Reporting Person',
} as const;

/** Which line of item 6 is checked. It follows from the number of owners where the document does not store it. */
export function jointLines({ jointFiling: { one, more }, owners }: Filing): {
	readonly one: boolean;
	readonly more: boolean;
} {
	const isChecked = (box: Box, follows: boolean): boolean => (box.present ? box.checked === true : follows);
	return { one: isChecked(one, owners.length < 2), more: isChecked(more, owners.length > 1) };
}

/** The owners that the form lists behind Table II: all of a joint filing, the first one too. */
export function furtherOwners({ owners, ownerBlocks }: Filing): Filing['owners'] {
	const joint = ownerBlocks.length > 0 ? ownerBlocks.map((again) => ({ ...again, cik: cikOf(again, owners) })) : owners;
	return joint.length > 1 ? joint : [];
}

/** A text has the numbers of its owners in the EDGAR block, and none where it lists them again. */
function cikOf({ name, cik }: Owner, owners: readonly Owner[]): Owner['cik'] {
	const plain = (one: Owner['name']): string => shownText(one).replace(/\s+/g, ' ');
	return owners.find((owner) => plain(owner.name) === plain(name))?.cik ?? cik;
}
