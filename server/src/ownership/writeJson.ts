import type { Filing } from '../model/filing';
import type { NewElement } from './layout';
import { unescaped } from './notation';
import { treeOf } from './tree';
import type { WrittenOwnership } from './writeOwnership';

/** A value of JSON as the elements give it: texts, lists where an element may stand several times, objects. */
export type JsonValue = string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** A filing as JSON under the names of the schema. Elements that may stand several times are lists, even where one stands. */
export function writeJson(filing: Filing): WrittenOwnership {
	const { root, ...found } = treeOf(filing);
	return { text: `${JSON.stringify({ ownershipDocument: jsonOf(root) }, undefined, 2)}\n`, ...found };
}

const lists: ReadonlySet<string> = new Set([
	...['reportingOwner', 'ownerSignature', 'footnote', 'footnoteId', 'nonDerivativeTransaction', 'nonDerivativeHolding'],
	...['derivativeTransaction', 'derivativeHolding'],
]);

function jsonOf({ attributes, text, children = [] }: NewElement): JsonValue {
	const id = attributes?.['id'];
	if (id !== undefined && text === undefined) return id;
	if (id !== undefined) return { id, text: unescaped(text ?? '') };
	if (children.length === 0) return unescaped(text ?? '');
	const found: Record<string, JsonValue> = {};
	const repeated = new Map<string, JsonValue[]>();
	for (const child of children) {
		if (!lists.has(child.name)) {
			found[child.name] = jsonOf(child);
			continue;
		}
		const list = repeated.get(child.name) ?? [];
		list.push(jsonOf(child));
		repeated.set(child.name, list);
		found[child.name] = list;
	}
	return found;
}
