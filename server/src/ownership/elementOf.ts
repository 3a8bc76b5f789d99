import { typeAt, type NewElement } from './layout';
import { escaped } from './notation';

/**
 * An element from what it says under the names of the schema, in the order of the schema whatever the order of the names. A list is
 * as many elements; a footnote is its id and its text. Throws, with a reason, where it can be no element.
 */
export function elementOf(name: string, value: unknown, parents: readonly string[]): NewElement {
	if (!/^[A-Za-z_][\w.-]*$/.test(name)) throw new Error(`${name} is no name of an element`);
	if (parents.length > 40) throw new Error('its JSON lies deeper in itself than any filing');
	if (isObject(value)) return objectElement(name, value, parents);
	if (typeof value === 'boolean') return { name, text: value ? '1' : '0' };
	if (typeof value !== 'string' && typeof value !== 'number')
		throw new Error(`${name} has a value that no element has`);
	if (name === 'footnoteId') return { name, attributes: { id: escaped(String(value)) } };
	return { name, text: escaped(String(value)) };
}

function objectElement(name: string, value: Readonly<Record<string, unknown>>, parents: readonly string[]): NewElement {
	const { id, text } = value;
	if (name === 'footnote' && typeof id === 'string') {
		return { name, attributes: { id: escaped(id) }, text: typeof text === 'string' ? escaped(text) : '' };
	}
	const names = [...parents, name];
	const children = Object.entries(value)
		.flatMap(([child, said]) => (Array.isArray(said) ? said : [said]).map((one: unknown) => [child, one] as const))
		.filter(([, said]) => said !== null)
		.map(([child, said]) => elementOf(child, said, names));
	return children.length === 0 ? { name, text: '' } : { name, children: inOrder(children, names) };
}

/** As the schema has them; what it lets stand in any order, and what it does not know, in the order in which it is said. */
function inOrder(children: readonly NewElement[], names: readonly string[]): readonly NewElement[] {
	const parts = typeAt(names)?.parts ?? [];
	const place = ({ name }: NewElement): number => {
		const index = parts.findIndex((part) => Object.hasOwn(part.names, name));
		return index < 0 ? parts.length : index;
	};
	return children.toSorted((a, b) => place(a) - place(b));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
