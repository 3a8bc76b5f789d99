import type { BlockKeyId } from '../facts/edgarBlock';
import type { BlockEntry, Filing } from './filing';
import type { Value } from './value';

/** What EDGAR has to be told, no page shows and a text does not say. */
export interface BlockGap {
	readonly key: BlockKeyId;
	/** From 1 on, where it is about one of the owners. */
	readonly owner?: number;
	/** The line of the block that stands there for it and says nothing. */
	readonly line?: BlockEntry;
}

/** What the EDGAR block would have to say and does not, in the order of its keys; a text without a block lacks all of it. */
export function blockGaps({
	issuer,
	owners,
	edgarBlock,
}: Pick<Filing, 'issuer' | 'owners' | 'edgarBlock'>): readonly BlockGap[] {
	const gap = (key: BlockKeyId, cik: Value<string>, owner?: number): readonly BlockGap[] => {
		if (cik.kind !== 'empty') return [];
		// An empty value is the one that the line has.
		const line = edgarBlock.find(({ value }) => value === cik);
		return [{ key, ...(owner !== undefined && { owner }), ...(line && { line }) }];
	};
	return [...gap('issuerCik', issuer.cik), ...owners.flatMap(({ cik }, index) => gap('ownerCik', cik, index + 1))];
}
