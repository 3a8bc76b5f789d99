import { captions, type CaptionId } from '../facts/captions';
import type { Filing } from '../model/filing';
import { shownText } from '../model/shown';
import { checkedRole, jointLines, roleLabels } from '../model/shownCover';
import { squeezed } from './words';

/** A value of the original and what the amendment has in its place. Empty where one of them says nothing. */
export interface Change {
	/** What it is called: a column, an item of the cover. */
	readonly name: string;
	readonly before: string;
	readonly after: string;
}

/** What an amendment changes of the cover. */
export function coverChanges(original: Filing, amendment: Filing): readonly Change[] {
	const facts = coverFacts(amendment);
	const earlier = new Map(coverFacts(original));
	return facts.flatMap(([name, after]) => {
		const before = earlier.get(name) ?? '';
		return before === after ? [] : [{ name, before, after }];
	});
}

/** What the cover says, by the item that says it. Item 4 and the signatures are another matter: an amendment has its own. */
function coverFacts(filing: Filing): readonly (readonly [string, string])[] {
	const { issuer, owners, period, section16, plan10b5 } = filing;
	const yes = (isChecked: boolean): string => (isChecked ? 'checked' : '');
	const item = (id: CaptionId, what = ''): string => `${captions[id].name.replace(/,.*/, '')}${what}`;
	const { one, more } = jointLines(filing);
	return [
		[item('section16'), yes(section16.checked === true)],
		[item('planBox'), yes(plan10b5.checked === true)],
		[item('item1', ', name'), owners.map(({ name }) => squeezed(shownText(name))).join('; ')],
		[item('item1', ', address'), owners.map(({ address }) => addressText(address)).join('; ')],
		[item('item2', ', issuer'), squeezed(shownText(issuer.name))],
		[item('item2', ', symbol'), squeezed(shownText(issuer.symbol))],
		[item('item3'), shownText(period)],
		...roleLabels.map(
			([role, label]) => [item('item5', `, ${label}`), yes(checkedRole(filing, role) !== undefined)] as const,
		),
		[item('item5', ', title or text'), roleText(filing)],
		[item('item6'), one === more ? '' : one ? 'one reporting person' : 'more than one reporting person'],
	];
}

function roleText({ relationships }: Filing): string {
	const texts = relationships
		.flatMap(({ officerTitle, otherText }) => [officerTitle, otherText])
		.map((value) => squeezed(shownText(value)));
	return [...new Set(texts.filter((text) => text !== ''))].join('; ');
}

function addressText({ street, city, state, zip }: Filing['owners'][number]['address']): string {
	return [street, city, state, zip]
		.map((value) => squeezed(shownText(value)))
		.filter((text) => text !== '')
		.join(', ');
}
