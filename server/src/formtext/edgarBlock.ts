import { blockKeyOf, blockKeys, type BlockKeyId } from '../facts/edgarBlock';
import type { Address, BlockEntry, Box, Owner, Relationship } from '../model/filing';
import type { TextValue, Value } from '../model/value';
import { clean, type Flat } from './clean';
import { escapedText } from './escape';
import { flatText } from './text';

/** The lines of the EDGAR block: a key, a colon, a tab, a value. */
export function readBlock(flat: Flat, { start, end }: { start: number; end: number }): readonly BlockEntry[] {
	const entries: BlockEntry[] = [];
	// The path of an element may have a colon, as in `xmlns:xsi`.
	const lines = /((?:(?:no )?element|blanks)[ \t]+[^\s]+|[^\n:]+):[ \t]*([^\n]*)/gi;
	const text = flat.text.slice(start, end);
	for (const match of text.matchAll(lines)) {
		const key = (match[1] ?? '').trim();
		const keyStart = start + match.index + (match[1] ?? '').indexOf(key);
		const valueEnd = start + match.index + match[0].length;
		const value = unquoted(flatText(flat, valueEnd - (match[2] ?? '').length, valueEnd));
		entries.push({ key, keyAt: flat.place(keyStart, keyStart + key.length), value });
	}
	return entries;
}

/** A value of the block as it is written: as a JSON string where the notation of a text would not give the same back. */
export function blockValue(text: string): string {
	const plain = escapedText(text);
	const isPlain =
		text === text.trim() &&
		!/[\t\n\r]| {2}/.test(text) &&
		!quotes.test(text) &&
		clean(plain, { markdown: false, layout: true }).text === text;
	if (isPlain) return plain;
	return JSON.stringify(text).replace(/[^ !#-;=-[\]-~\\"]|\$/g, (unit) => {
		return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
}

const quotes = /^".*"$/s;

function unquoted(value: TextValue): TextValue {
	if (value.kind !== 'known' || !quotes.test(value.value.text)) return value;
	try {
		const text: unknown = JSON.parse(value.value.text);
		return typeof text === 'string' ? { ...value, value: { text, part: () => value.at } } : value;
	} catch {
		return value;
	}
}

/** What the block says of the form or the issuer under a key. */
export function entry(block: readonly BlockEntry[], id: BlockKeyId): Value<string> | undefined {
	const found = block.find(({ key }) => blockKeyOf(key) === id);
	return found && wordOf(found.value);
}

type OwnerEntries = ReadonlyMap<BlockKeyId, BlockEntry>;

/** The owners with what the block says of each: its keys follow the CIK that they belong to. */
export function ownersWithBlock(owners: readonly Owner[], block: readonly BlockEntry[]): readonly Owner[] {
	const given = entriesOfOwners(block);
	return owners.map((owner, index) => {
		const entries = given[index];
		return entries ? ownerWithBlock(owner, entries) : owner;
	});
}

/** Item 5 for the whole form, or for each owner where the block tells their roles apart. */
export function relationshipsWithBlock(
	relationships: readonly Relationship[],
	{ owners, block }: { readonly owners: readonly Owner[]; readonly block: readonly BlockEntry[] },
): readonly Relationship[] {
	const given = entriesOfOwners(block);
	const [page] = relationships;
	if (!page || !given.some((entries) => roleIds.some((id) => entries.has(id)))) return relationships;
	return owners.map((_, index) => {
		const entries = given[index];
		return entries ? relationshipWithBlock(page, entries) : page;
	});
}

const roleIds = [
	...(['director', 'tenPercentOwner', 'officer', 'other'] as const),
	...(['officerTitle', 'otherText'] as const),
];

function entriesOfOwners(block: readonly BlockEntry[]): readonly OwnerEntries[] {
	const owners: Map<BlockKeyId, BlockEntry>[] = [];
	for (const line of block) {
		const id = blockKeyOf(line.key);
		if (id === undefined || blockKeys[id].of !== 'owner') continue;
		const current = owners.at(-1);
		if (!current || (id === 'ownerCik' && current.has('ownerCik'))) owners.push(new Map([[id, line]]));
		else if (!current.has(id)) current.set(id, line);
	}
	return owners;
}

function ownerWithBlock(owner: Owner, entries: OwnerEntries): Owner {
	const cik = entries.get('ownerCik');
	return { ...owner, address: addressWithBlock(owner.address, entries), ...(cik && { cik: wordOf(cik.value) }) };
}

function addressWithBlock(address: Address, entries: OwnerEntries): Address {
	const text = (id: BlockKeyId): TextValue | undefined => entries.get(id)?.value;
	const [first, second, territory] = [text('street1'), text('street2'), text('territory')];
	const flag = entries.get('isForeign');
	return {
		...address,
		city: text('city') ?? address.city,
		state: text('state') ?? address.state,
		zip: text('zip') ?? address.zip,
		country: text('country') ?? address.country,
		...(first && { streets: second ? [first, second] : [first] }),
		...(territory && { territory }),
		...(flag && { isForeign: flagOf(flag.value) }),
	};
}

function relationshipWithBlock(page: Relationship, entries: OwnerEntries): Relationship {
	const box = (id: BlockKeyId, ofPage: Box): Box => {
		const line = entries.get(id);
		if (!line) return ofPage;
		const flag = flagOf(line.value);
		const checked = flag.kind === 'known' ? flag.value : flag.kind === 'empty' ? false : undefined;
		return { present: true, checked, at: line.value.at, label: line.keyAt };
	};
	return {
		...page,
		director: box('director', page.director),
		tenPercentOwner: box('tenPercentOwner', page.tenPercentOwner),
		officer: box('officer', page.officer),
		other: box('other', page.other),
		officerTitle: entries.get('officerTitle')?.value ?? page.officerTitle,
		otherText: entries.get('otherText')?.value ?? page.otherText,
	};
}

function flagOf(value: TextValue): Value<boolean> {
	if (value.kind !== 'known') return value;
	const said = flags.get(value.value.text.trim().toLowerCase());
	if (said === undefined) return { ...value, kind: 'unreadable' };
	return { ...value, value: said, canonical: /^(?:yes|no)$/i.test(value.raw) };
}

const flags: ReadonlyMap<string, boolean> = new Map([
	...['yes', 'true', '1', 'x'].map((word) => [word, true] as const),
	...['no', 'false', '0'].map((word) => [word, false] as const),
]);

function wordOf(value: TextValue): Value<string> {
	return value.kind === 'known' ? { ...value, value: value.value.text } : value;
}
