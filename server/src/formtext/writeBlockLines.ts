import { captions } from '../facts/captions';
import { blockKeyOf, blockKeys, type BlockKeyId } from '../facts/edgarBlock';
import type { PlacedEdit } from '../model/placedEdit';
import type { BlockEntry, Filing } from '../model/filing';
import { endOf, place, type Place } from '../source/place';
import { breakOf, writeBlockBefore, writeBlocks } from './blocks';

/** Lines of the EDGAR block whose values are still to be given, each behind those that come before it in a block. */
export function writeBlockLines(filing: Filing, keys: readonly BlockKeyId[]): readonly PlacedEdit[] {
	const block = filing.parts.get('edgarBlock');
	if (!block) return keys.length === 0 ? [] : [newBlock(filing, keys)];
	const hasPipes = filing.edgarBlock.some(({ keyAt }) => keyAt.line.text.trimStart().startsWith('|'));
	const texts = new Map<Place, string>();
	for (const key of keys) {
		const before = lastUpTo(filing.edgarBlock, key);
		const { line } = endOf(before?.value.at ?? block.at);
		const anchor = [...texts.keys()].find((at) => at.line === line) ?? place(line, line.text.length, line.text.length);
		texts.set(anchor, `${texts.get(anchor) ?? ''}${breakOf(line)}${written(key, hasPipes)}`);
	}
	return [...texts].map(([at, text]) => ({ at, text }));
}

function written(key: BlockKeyId, hasPipes: boolean): string {
	return hasPipes ? `| ${blockKeys[key].key}: | |` : `${blockKeys[key].key}:\t`;
}

/** Behind the OMB box, else before what the form begins with. */
function newBlock(filing: Filing, keys: readonly BlockKeyId[]): PlacedEdit {
	const { parts, omb, shape } = filing;
	const isMarkdown = shape === 'markdown';
	const burden = omb.burden.kind === 'empty' ? parts.get('burden')?.at : omb.burden.at;
	const first = (['title', 'section16', 'planBox', 'basis', 'item1'] as const).find((id) => parts.has(id));
	const before = first && parts.get(first)?.at;
	const { line } = burden ?? before ?? filing.tableI.title;
	const lines = [
		...(isMarkdown ? [captions.edgarBlock.text, '', '| | |', '| --- | --- |'] : [`${captions.edgarBlock.text}\t`]),
		...keys.map((key) => written(key, isMarkdown)),
	];
	const text = lines.join(breakOf(line));
	return burden ? writeBlocks(filing, burden, [text]) : writeBlockBefore(filing, before ?? filing.tableI.title, text);
}

const order = ['form', 'issuer', 'owner', 'element'] as const;

/** The last line that comes before a key. A line that is none of ours belongs to the one it stands behind. */
function lastUpTo(block: readonly BlockEntry[], key: BlockKeyId): BlockEntry | undefined {
	const own = order.indexOf(blockKeys[key].of);
	let rank = 0;
	let last: BlockEntry | undefined;
	for (const entry of block) {
		const id = blockKeyOf(entry.key);
		if (id !== undefined) rank = order.indexOf(blockKeys[id].of);
		if (rank <= own) last = entry;
	}
	return last;
}
