import { partWith } from '../facts/ownershipSchema';
import type { PlacedEdit } from '../model/placedEdit';
import { align } from './alignment';
import { contentOf } from './content';
import { isSameTree } from './differences';
import type { XmlElement } from './element';
import { insertion, removal, typeAt, type NewElement } from './layout';
import type { Offsets } from './offsets';
import { together } from './write';

export type Rewritten =
	| { readonly kind: 'written'; readonly edits: readonly PlacedEdit[] }
	/** The element whose counterpart in the document is not known. */
	| { readonly kind: 'unclear'; readonly name: string };

/**
 * The fewest characters of a document that follow the change of a tree. `before` says what the document says, in elements of its
 * own making: it may lack what a form does not show, and have what the form implies. What is the same in both trees stays as it
 * is in the document.
 */
export function rewrite(
	offsets: Offsets,
	root: XmlElement,
	{ before, after }: { readonly before: NewElement; readonly after: NewElement },
): Rewritten {
	const edits: PlacedEdit[] = [];
	const unclear = change({ element: root, names: [root.name], before, after });
	return unclear === undefined ? { kind: 'written', edits: together(edits) } : { kind: 'unclear', name: unclear };

	function change({ element, names, before: old, after: now }: Changed): string | undefined {
		if (isSameTree(old, now)) return undefined;
		changeAttributes(element, old, now);
		if (isLeaf(old) && isLeaf(now)) {
			changeText(element, old, now);
			return undefined;
		}
		return changeChildren({ element, names, before: old, after: now });
	}

	function changeAttributes(element: XmlElement, old: NewElement, now: NewElement): void {
		for (const [name, value] of Object.entries(now.attributes ?? {})) {
			const attribute = element.attributes.find((one) => one.name === name);
			if (!attribute || old.attributes?.[name] === value) continue;
			edits.push({ at: offsets.place(attribute.valueStart, attribute.valueEnd), text: value });
		}
	}

	/** Where the document has the very characters, only those that differ; else all between the tags. */
	function changeText(element: XmlElement, old: NewElement, now: NewElement): void {
		const [was, text] = [old.text ?? '', now.text ?? ''];
		if (was === text) return;
		if (element.isEmptyTag) {
			const tag = offsets.text.slice(element.start, element.openEnd).replace(/\s*\/>$/, '>');
			edits.push({ at: offsets.place(element.start, element.end), text: `${tag}${text}</${element.name}>` });
			return;
		}
		const { start, end, raw } = contentOf(offsets, element);
		if (raw !== was) {
			edits.push({ at: offsets.place(start, end), text });
			return;
		}
		const most = Math.min(was.length, text.length);
		let head = 0;
		while (head < most && was.charAt(head) === text.charAt(head)) head++;
		let tail = 0;
		while (tail < most - head && was.charAt(was.length - 1 - tail) === text.charAt(text.length - 1 - tail)) tail++;
		// A value is changed as a whole; of prose the words that differ.
		const isShort = was.length <= 40;
		const [from, to] = isShort ? [0, 0] : [head, tail];
		edits.push({ at: offsets.place(start + from, end - to), text: text.slice(from, text.length - to) });
	}

	function changeChildren({ element, names, before: old, after: now }: Changed): string | undefined {
		const counterpart = counterparts(element, old, names);
		const added: NewElement[] = [];
		let last: XmlElement | undefined;
		for (const one of align(old.children ?? [], now.children ?? [])) {
			if (one.before && one.after && isSameTree(one.before, one.after)) {
				last = counterpart(one.before) ?? last;
				continue;
			}
			const found = one.before ? counterpart(one.before) : spare(element, old, one.after);
			if (one.before && found === undefined && isRepeated(names, one.before.name)) return one.before.name;
			if (found && one.after) {
				const inner = change({
					element: found,
					names: [...names, found.name],
					before: one.before ?? { name: found.name },
					after: one.after,
				});
				if (inner !== undefined) return inner;
			} else if (found) edits.push(removal(offsets, found));
			else if (one.after && element.children.length === 0) added.push(one.after);
			else if (one.after) {
				const behind = isRepeated(names, one.after.name) ? last : undefined;
				edits.push(place(element, names, one.after, behind));
			}
			last = found ?? last;
		}
		if (added.length > 0) edits.push(insertion(offsets, element, names, added));
		return undefined;
	}

	/** A row that comes first stands before the first of its like. */
	function place(
		element: XmlElement,
		names: readonly string[],
		now: NewElement,
		behind: XmlElement | undefined,
	): PlacedEdit {
		if (behind) return insertion(offsets, element, names, now, behind);
		const alike = isRepeated(names, now.name)
			? element.children.find(({ name }) => mayStandFor(names, name, now.name))
			: undefined;
		const earlier = alike && element.children[element.children.indexOf(alike) - 1];
		if (!alike || earlier) return insertion(offsets, element, names, now, earlier);
		const edit = insertion(offsets, element, names, now, alike);
		return { ...edit, at: offsets.place(element.openEnd, element.openEnd) };
	}
}

interface Changed {
	readonly element: XmlElement;
	/** From the root to the element. */
	readonly names: readonly string[];
	readonly before: NewElement;
	readonly after: NewElement;
}

function isLeaf({ children = [] }: NewElement): boolean {
	return children.length === 0;
}

function isRepeated(names: readonly string[], name: string): boolean {
	const type = typeAt(names);
	return (type && (partWith(type, name)?.max ?? 1) > 1) === true;
}

/** Whether two names are the same part of the schema: a transaction and a holding. */
function mayStandFor(names: readonly string[], one: string, other: string): boolean {
	const type = typeAt(names);
	return type !== undefined && partWith(type, one) !== undefined && partWith(type, one) === partWith(type, other);
}

/** The element of the document for each child: the one of its name that stands as far down. Where their numbers differ, none. */
function counterparts(
	element: XmlElement,
	{ children = [] }: NewElement,
	names: readonly string[],
): (child: NewElement) => XmlElement | undefined {
	const found = new Map<NewElement, XmlElement>();
	for (const name of new Set(children.map((child) => child.name))) {
		const ours = children.filter((child) => child.name === name);
		const theirs = element.children.filter((child) => child.name === name);
		if (isRepeated(names, name) && ours.length !== theirs.length) continue;
		for (const [index, child] of ours.entries()) {
			const other = theirs[index];
			if (other) found.set(child, other);
		}
	}
	return (child) => found.get(child);
}

/** What stands in the document already, and says nothing there: an empty `officerTitle`. */
function spare(element: XmlElement, before: NewElement, after: NewElement | undefined): XmlElement | undefined {
	if (!after || before.children?.some(({ name }) => name === after.name) === true) return undefined;
	const all = element.children.filter(({ name }) => name === after.name);
	return all.length === 1 ? all[0] : undefined;
}
