import { blockKeyOf, type BlockKeyId } from '../facts/edgarBlock';
import { readForm } from '../formtext/readForm';
import type { Address, Filing } from '../model/filing';
import { textOf } from '../model/value';
import { Source } from '../source/source';

/**
 * An edited text without the lines of its EDGAR block that divide an address which was changed on the page only: those speak of
 * the address that was there before.
 */
export function withoutStaleLines(before: string, after: string): string {
	const [then, now] = [read(before), read(after)];
	if (now.filing.edgarBlock.length === 0) return after;
	const [pageThen, pageNow] = [read(withoutBlock(then)).filing, read(withoutBlock(now)).filing];
	const [blockThen, blockNow] = [ownerEntries(then), ownerEntries(now)];
	const stale = new Set<number>();
	for (const [index, { address }] of pageNow.owners.entries()) {
		const was = pageThen.owners[index]?.address;
		if (!was) continue;
		for (const [id, part] of parts) {
			const [line, old] = [blockNow[index]?.get(id), blockThen[index]?.get(id)];
			if (line && line.value === old?.value && wordsOf(part(was)) !== wordsOf(part(address))) stale.add(line.number);
		}
	}
	return stale.size === 0 ? after : withoutLines(now.source, stale);
}

type AddressPart = (address: Address) => Address['street'];

/** What the page says of what each key says. */
const parts: readonly (readonly [BlockKeyId, AddressPart])[] = [
	['street1', ({ street }) => street],
	['street2', ({ street }) => street],
	['city', ({ city }) => city],
	['state', ({ state }) => state],
	['zip', ({ zip }) => zip],
];

interface Read {
	readonly source: Source;
	readonly filing: Filing;
}

function read(text: string): Read {
	return readForm(Source.from(text));
}

function wordsOf(value: Address['street']): string {
	return value.kind === 'known' ? textOf(value) : value.raw;
}

function withoutBlock({ source, filing }: Read): string {
	return withoutLines(source, new Set(filing.edgarBlock.map(({ keyAt }) => source.numberOf(keyAt.line))));
}

function withoutLines({ lines }: Source, left: ReadonlySet<number>): string {
	return lines
		.slice()
		.flatMap(({ text, end }, number) => (left.has(number) ? [] : [text + end]))
		.join('');
}

/** The lines of each owner, which follow the CIK they belong to. */
function ownerEntries({
	source,
	filing: { edgarBlock },
}: Read): readonly Map<BlockKeyId, { value: string; number: number }>[] {
	const owners: Map<BlockKeyId, { value: string; number: number }>[] = [];
	for (const { key, keyAt, value } of edgarBlock) {
		const id = blockKeyOf(key);
		if (id === 'ownerCik') owners.push(new Map());
		if (id !== undefined) owners.at(-1)?.set(id, { value: value.raw, number: source.numberOf(keyAt.line) });
	}
	return owners;
}
