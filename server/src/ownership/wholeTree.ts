import { differences, type Difference } from './differences';
import { elementTree } from './elementTree';
import type { OwnershipText } from './readOwnership';
import { treeOf, type FilingTree } from './tree';
import { meansSame, withLines } from './withLines';

/**
 * A document in the canonical form of its language: the tree of its filing, and what its elements say that a filing does not have,
 * such as timeliness. Notations become those of the writer; empty elements that need not be there go.
 */
export function wholeTree({ filing, offsets, root: element }: OwnershipText, version?: string): FilingTree {
	const tree = treeOf(filing, version);
	if (!element) return tree;
	const beside = differences(elementTree(offsets, element), treeOf(filing).root).filter(saysMore);
	const { root, refused } = withLines(tree.root, beside, tree.version);
	return { ...tree, root, refused };
}

function saysMore({ kind, path, text, written = '' }: Difference): boolean {
	// A namespace on the root belongs to the notation, and a footnote id is read as its number.
	if (kind !== 'element' || text === '' || path.startsWith('@')) return false;
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\[.*/, '');
	return written === '' || !meansSame(name, written, text);
}
