import { differences, type Difference } from './differences';
import { pathOf, squeezed, type ElementLine, type Step } from './elementLine';
import { elementTree } from './elementTree';
import type { NewElement } from './layout';
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
	const wanted = elementTree(offsets, element);
	const beside = differences(wanted, treeOf(filing).root).filter(saysMore);
	const { root, refused } = withLines(tree.root, beside, tree.version);
	// In another version much stands elsewhere; in its own what is still missing is known by looking.
	const left = version === undefined ? differences(wanted, root).filter(saysMore) : refused;
	return { ...tree, root, refused: [...left, ...strayTexts(wanted, [])] };
}

/** Characters between elements, which no filing has and no writer writes. */
function strayTexts({ text, children = [] }: NewElement, steps: readonly Step[]): readonly ElementLine[] {
	const own = text !== undefined && children.length > 0;
	const path = [...steps.map((step) => pathOf([step])), 'text()'].join('/');
	const counts = new Map<string, number>();
	return [
		...(own ? [{ kind: 'element' as const, path, text: squeezed(text) }] : []),
		...children.flatMap((child) => {
			const count = (counts.get(child.name) ?? 0) + 1;
			counts.set(child.name, count);
			const hasTwins = children.filter(({ name }) => name === child.name).length > 1;
			const step = { name: child.name, index: hasTwins ? count : undefined, isAttribute: false };
			return strayTexts(child, [...steps, step]);
		}),
	];
}

function saysMore({ kind, path, text, written = '' }: Difference): boolean {
	// A namespace on the root belongs to the notation, and a footnote id is read as its number.
	if (kind !== 'element' || text === '' || /^@(?:xmlns|xsi:)/.test(path)) return false;
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\[.*/, '');
	// Of a form type the page only shows whether it is 5, so what is none would mean the same as 4.
	return written === '' || name === 'transactionFormType' || !meansSame(name, written, text);
}
