import { partWith, simpleType } from '../facts/ownershipSchema';
import { typeAt, type NewElement } from './layout';
import { unescaped } from './notation';
import { booleanOf, isoDate } from './values';

/** A value of JSON as the elements give it: texts, flags, lists where an element may stand several times, objects. */
export type JsonValue = string | boolean | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * A filing as JSON under the names of the schema: `{ "ownershipDocument": … }`. Elements that may stand several times are lists,
 * even where one stands; flags are true and false; dates are `YYYY-MM-DD`; numbers are texts, as filed, since a binary fraction
 * would not hold them; a footnote is its id and its text. Elements that say nothing are left out, and so is a password.
 */
export function writeJson(root: NewElement): string {
	return `${JSON.stringify({ [root.name]: membersOf(root, [root.name]) }, undefined, 2)}\n`;
}

/** The paths of what a tree says and its JSON has no name for: attributes, and what stands inside a footnote beside its text. */
export function unnamedInJson(root: NewElement): readonly string[] {
	return [...new Set(unnamedIn(root, ''))];
}

function unnamedIn({ name, attributes = {}, text = '', children = [] }: NewElement, path: string): readonly string[] {
	const under = (step: string): string => (path === '' ? step : `${path}/${step}`);
	const hasId = isFootnote(name);
	const own = Object.keys(attributes).filter((key) => !(hasId && key === 'id'));
	const isLost = hasId
		? children.length > 0 || (name === 'footnoteId' && text.trim() !== '')
		: children.length > 0 && text !== '';
	return [
		...own.map((key) => under(`@${key}`)),
		...(isLost ? [under('node()')] : []),
		...(name === 'rptOwnerCcc' && text !== '' ? [path] : []),
		...children.flatMap((child) => unnamedIn(child, under(child.name))),
	];
}

function isFootnote(name: string): boolean {
	return name === 'footnote' || name === 'footnoteId';
}

function jsonOf(element: NewElement, parents: readonly string[]): JsonValue | undefined {
	const { name, attributes, text = '', children = [] } = element;
	const id = isFootnote(name) ? attributes?.['id'] : undefined;
	if (id !== undefined) return name === 'footnoteId' ? unescaped(id) : { id: unescaped(id), text: unescaped(text) };
	if (children.length > 0) {
		const members = membersOf(element, [...parents, name]);
		return Object.keys(members).length > 0 ? members : undefined;
	}
	return text === '' || name === 'rptOwnerCcc' ? undefined : valueOf(unescaped(text), kindOf(name, parents));
}

function membersOf({ children = [] }: NewElement, names: readonly string[]): Readonly<Record<string, JsonValue>> {
	const members = new Map<string, JsonValue>();
	const lists = new Map<string, JsonValue[]>();
	for (const child of children) {
		const value = jsonOf(child, names);
		if (value === undefined) continue;
		const list = lists.get(child.name) ?? [];
		list.push(value);
		lists.set(child.name, list);
		members.set(child.name, isList(child.name, names) || list.length > 1 ? list : value);
	}
	return Object.fromEntries(members);
}

function isList(name: string, names: readonly string[]): boolean {
	const type = typeAt(names);
	return ((type && partWith(type, name)?.max) ?? 1) > 1;
}

function kindOf(name: string, parents: readonly string[]): string | undefined {
	const type = typeAt(parents);
	return simpleType((type && partWith(type, name)?.names[name]) ?? '')?.value;
}

function valueOf(text: string, kind: string | undefined): string | boolean {
	if (kind === 'boolean') return booleanOf(text.trim()) ?? text;
	if (kind === 'date' && isoDate(text.trim())) return text.trim().slice(0, 10);
	return text;
}
