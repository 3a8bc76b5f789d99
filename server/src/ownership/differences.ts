import { partWith } from '../facts/ownershipSchema';
import { gapsOf, pathOf, squeezed, stepsOf, type ElementLine, type Step } from './elementLine';
import { typeAt, type NewElement } from './layout';
import { unescaped } from './notation';

/** One difference, as the line of the EDGAR block that would mend it. */
export interface Difference extends ElementLine {
	/** What is written there, as characters; undefined where nothing is. */
	readonly written: string | undefined;
}

/**
 * What has to be said of a tree to make another one of it. None: both are the same in canonical form, but for the order of
 * children and the characters beside them, which no line tells.
 */
export function differences(wanted: NewElement, written: NewElement): readonly Difference[] {
	const found: Difference[] = [];
	compare({ wanted, written, steps: [], names: [wanted.name] }, found);
	return found;
}

/** Whether both trees are the same, order and all. */
export function isSameTree(a: NewElement, b: NewElement): boolean {
	const [aChildren, bChildren] = [a.children ?? [], b.children ?? []];
	const [aNames, bNames] = [Object.keys(a.attributes ?? {}), Object.keys(b.attributes ?? {})];
	return (
		a.name === b.name &&
		(a.text ?? '') === (b.text ?? '') &&
		aNames.length === bNames.length &&
		aNames.every((name) => a.attributes?.[name] === b.attributes?.[name]) &&
		aChildren.length === bChildren.length &&
		aChildren.every((child, index) => {
			const other = bChildren[index];
			return other !== undefined && isSameTree(child, other);
		})
	);
}

interface Compared {
	readonly wanted: NewElement;
	/** Undefined: it is not there. */
	readonly written: NewElement | undefined;
	readonly steps: readonly Step[];
	/** From the root on, for the schema. */
	readonly names: readonly string[];
}

function compare(compared: Compared, found: Difference[]): void {
	compareAttributes(compared, found);
	if (isLeaf(compared.wanted)) compareText(compared, found);
	compareChildren(compared, found);
}

function isLeaf({ children = [] }: NewElement): boolean {
	return children.length === 0;
}

function compareText({ wanted, written, steps }: Compared, found: Difference[]): void {
	const path = pathOf(steps);
	const text = unescaped(wanted.text ?? '');
	const before = written && isLeaf(written) ? unescaped(written.text ?? '') : undefined;
	const isNew = before === undefined && (text !== '' || wanted.attributes === undefined);
	const isOther = squeezed(text) !== squeezed(before ?? '');
	if (isNew || isOther) found.push({ kind: 'element', path, text: squeezed(text), written: before });
	const gaps = isOther ? '' : gapsOf(before ?? '');
	if (gapsOf(text) !== gaps) found.push({ kind: 'blanks', path, text: gapsOf(text), written: before });
}

function compareAttributes({ wanted, written, steps }: Compared, found: Difference[]): void {
	const [given, before] = [wanted.attributes ?? {}, written?.attributes ?? {}];
	const at = (name: string): string => pathOf([...steps, { name, index: undefined, isAttribute: true }]);
	for (const [name, value] of Object.entries(given)) {
		if (before[name] === value) continue;
		found.push({ kind: 'element', path: at(name), text: unescaped(value), written: before[name] });
	}
	for (const [name, value] of Object.entries(before)) {
		if (!Object.hasOwn(given, name)) found.push({ kind: 'noElement', path: at(name), text: '', written: value });
	}
}

function compareChildren({ wanted, written, steps, names }: Compared, found: Difference[]): void {
	const ours = byName(wanted);
	const theirs = byName(written);
	for (const [name, elements] of ours) {
		const others = theirs.get(name) ?? [];
		for (const [index, element] of elements.entries()) {
			const step = stepTo(names, name, index);
			compare({ wanted: element, written: others[index], steps: [...steps, step], names: [...names, name] }, found);
		}
	}
	for (const [name, elements] of theirs) {
		const kept = ours.get(name)?.length ?? 0;
		// The last one first, so that the numbers of the others stay.
		for (const [index, element] of [...elements.entries()].slice(kept).reverse()) {
			const path = pathOf([...steps, stepTo(names, name, index)]);
			found.push({ kind: 'noElement', path, text: '', written: unescaped(element.text ?? '') });
		}
	}
}

function byName(element: NewElement | undefined): ReadonlyMap<string, readonly NewElement[]> {
	const found = new Map<string, NewElement[]>();
	for (const child of element?.children ?? []) {
		const same = found.get(child.name);
		if (same) same.push(child);
		else found.set(child.name, [child]);
	}
	return found;
}

/** With its number where there may be several, or is more than may be. */
function stepTo(names: readonly string[], name: string, index: number): Step {
	const type = typeAt(names);
	const isSole = index === 0 && (type ? (partWith(type, name)?.max ?? 1) : 1) === 1;
	return { name, index: isSole ? undefined : index + 1, isAttribute: false };
}

/** The lines that mend differences from a tree; what holds of each of several elements is said once. */
export function linesFor(found: readonly Difference[], root: NewElement): readonly ElementLine[] {
	const groups = new Map<string, Difference[]>();
	const keyOf = ({ kind, path, text }: ElementLine): string => `${kind}\n${withoutFirst(path)}\n${text}`;
	for (const difference of found) {
		const key = keyOf(difference);
		const group = groups.get(key);
		if (group) group.push(difference);
		else groups.set(key, [difference]);
	}
	const counts = new Map<string, number>();
	return found.flatMap((difference): readonly ElementLine[] => {
		const group = groups.get(keyOf(difference)) ?? [];
		const path = withoutFirst(difference.path);
		const first = difference.path.indexOf('[');
		if (first < 0) return [difference];
		const parents = difference.path.slice(0, first);
		const count = counts.get(parents) ?? countOf(root, difference.path);
		counts.set(parents, count);
		if (group.length !== count) return [difference];
		return group[0] === difference ? [{ ...difference, path }] : [];
	});
}

/** A path without the first of its numbers. */
function withoutFirst(path: string): string {
	return path.replace(/\[\d+\]/, '');
}

/** How many elements there are that the first number of a path could mean. */
function countOf(root: NewElement, path: string): number {
	let element: NewElement | undefined = root;
	for (const { name, index } of stepsOf(path) ?? []) {
		const same: readonly NewElement[] = element?.children?.filter((child) => child.name === name) ?? [];
		if (index !== undefined) return same.length;
		element = same[0];
	}
	return 0;
}
