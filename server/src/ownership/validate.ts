import {
	complexType,
	rootTypes,
	simpleType,
	type ComplexType,
	type Part,
	type SimpleType,
	type ValueKind,
} from '../facts/ownershipSchema';
import { firstInk } from './characters';
import { contentOf, decodedText, wholeContent } from './content';
import { attributeOf, type XmlAttribute, type XmlElement } from './element';
import type { Offsets } from './offsets';
import { faultOfValue, withoutEdges, type Edition } from './valueType';

/** One departure from the schema. */
export interface SchemaFault {
	readonly kind:
		| 'unknown-element'
		| 'unknown-attribute'
		| 'stray-text'
		| 'misplaced'
		| 'too-often'
		| 'both'
		| 'missing'
		| 'not-yet'
		| 'empty'
		| 'padded'
		| 'too-long'
		| 'not-allowed'
		| 'id-missing'
		| 'id-twice'
		| 'id-undefined';
	/** The element itself; of a missing one its parent. */
	readonly element: XmlElement;
	readonly parent: XmlElement | undefined;
	/** The names from the root to `element`. */
	readonly names: readonly string[];
	/** Of the missing element, of the unknown attribute. */
	readonly name: string;
	readonly attribute?: XmlAttribute;
	readonly value?: ValueKind;
	/** The sibling that comes too early, or where the element is there already. */
	readonly other?: XmlElement;
	/** The version that brought it. */
	readonly from?: string;
}

/** All that the schema of this edition would not take, in document order. Nothing: it is valid. */
export function validate(offsets: Offsets, root: XmlElement, edition: Edition): readonly SchemaFault[] {
	const faults: SchemaFault[] = [];
	const shape = shapeOf(rootTypes[root.name] ?? '');
	if (!shape) return faults;
	const ids = new Map<string, XmlElement>();
	const references: { id: string; element: XmlElement; attribute: XmlAttribute; names: readonly string[] }[] = [];
	/** The names from the root to the element that is looked at. */
	const path = [root.name];
	checkComplex(root, shape);
	for (const { id, element, attribute, names } of references) {
		if (!ids.has(id)) faults.push({ kind: 'id-undefined', element, parent: undefined, names, name: id, attribute });
	}
	return faults;

	function checkComplex(element: XmlElement, shape: Shape): void {
		const { type, inside } = shape;
		if (element.attributes.length > 0 || type.attribute) checkAttributes(element, type.attribute);
		if (element.hasText && !type.mixed && hasStrayText(element))
			faults.push({ kind: 'stray-text', element, parent: undefined, names: path.slice(), name: element.name });
		if (!isInOrder(element, shape)) checkChildren(element, shape);
		for (const child of element.children) {
			const found = inside.get(child.name);
			if (!found) continue;
			path.push(child.name);
			if (found.shape) checkComplex(child, found.shape);
			else if (found.simple) checkSimple(child, element, found.simple);
			path.pop();
		}
	}

	/** Whether all children are such as the schema knows, where it has them, as often as it wants them. Nearly always they are. */
	function isInOrder({ children }: XmlElement, { type, inside, needed }: Shape): boolean {
		let reached = -1;
		let times = 0;
		for (const { name } of children) {
			const found = inside.get(name);
			if (!found || found.index < reached || (found.isLimited && !isInEdition(found.part))) return false;
			times = found.index === reached ? times + 1 : 1;
			if (times > found.max || isMissingBetween(needed, reached, found.index)) return false;
			reached = found.index;
		}
		return !isMissingBetween(needed, reached, type.parts.length) && !(type.needsAny && children.length === 0);
	}

	function isMissingBetween(needed: readonly NeededPart[], from: number, to: number): boolean {
		for (const { index, part, isAlways } of needed) {
			if (index > from && index < to && (isAlways || isNeeded(part))) return true;
		}
		return false;
	}

	function isNeeded(part: Part): boolean {
		return part.min > 0 && part.optionalOn?.test(edition.form) !== true && isInEdition(part);
	}

	function isInEdition({ forms, from }: Part): boolean {
		return (!forms || forms.test(edition.form)) && (from === undefined || from <= edition.version);
	}

	/** Says what is wrong with the children of an element. */
	function checkChildren(element: XmlElement, { type, inside }: Shape): void {
		const { parts } = type;
		const firsts: (XmlElement | undefined)[] = [];
		const counts: number[] = [];
		let reached = 0;
		let latest: XmlElement | undefined;
		const add = (kind: SchemaFault['kind'], child: XmlElement, more: Partial<SchemaFault> = {}): void => {
			const names = [...path, child.name];
			faults.push({ kind, element: child, parent: element, names, name: child.name, ...more });
		};
		for (const child of element.children) {
			const found = inside.get(child.name);
			if (!found || (found.part.forms && !found.part.forms.test(edition.form))) {
				add('unknown-element', child);
				continue;
			}
			const { part, index } = found;
			const first = firsts[index];
			const count = counts[index] ?? 0;
			if (part.from !== undefined && part.from > edition.version) add('not-yet', child, { from: part.from });
			if (count >= part.max && first) add(first.name === child.name ? 'too-often' : 'both', child, { other: first });
			else if (index < reached && latest) add('misplaced', child, { other: latest });
			if (index >= reached) {
				reached = index;
				latest = child;
			}
			firsts[index] ??= child;
			counts[index] = count + 1;
		}
		for (const [index, part] of parts.entries()) {
			if (firsts[index] || !isNeeded(part)) continue;
			const [name = ''] = Object.keys(part.names);
			faults.push({ kind: 'missing', element, parent: undefined, names: path.slice(), name });
		}
		if (type.needsAny && element.children.length === 0)
			faults.push({ kind: 'missing', element, parent: undefined, names: path.slice(), name: 'value' });
	}

	function hasStrayText(element: XmlElement): boolean {
		let from = element.openEnd;
		for (const { start, end } of element.children) {
			if (hasInk(from, start)) return true;
			from = end;
		}
		return hasInk(from, element.contentEnd);
	}

	/** Comments and instructions are no text. */
	function hasInk(from: number, to: number): boolean {
		if (firstInk(offsets.text, from, to) === to) return false;
		return /[^ \t\r\n]/.test(offsets.text.slice(from, to).replace(/<!--.*?-->|<\?.*?\?>/gs, ''));
	}

	/** `wanted`: the attribute that the type has. */
	function checkAttributes(element: XmlElement, wanted: ComplexType['attribute']): void {
		for (const attribute of element.attributes) {
			const { name } = attribute;
			if ((wanted !== undefined && name === 'id') || name.startsWith('xmlns:') || name.startsWith('xsi:')) continue;
			faults.push({ kind: 'unknown-attribute', element, parent: undefined, names: path.slice(), name, attribute });
		}
		if (wanted) checkId(element, wanted);
	}

	function checkId(element: XmlElement, wanted: 'id' | 'idref'): void {
		const id = attributeOf(element, 'id');
		if (!id) {
			faults.push({ kind: 'id-missing', element, parent: undefined, names: path.slice(), name: 'id' });
			return;
		}
		const value = withoutEdges(decodedText(offsets.text.slice(id.valueStart, id.valueEnd)));
		const at = { element, parent: undefined, names: path.slice(), name: value, attribute: id };
		if (!/^F[1-9][0-9]?$/.test(value)) faults.push({ kind: 'not-allowed', ...at });
		else if (wanted === 'idref') references.push({ id: value, element, attribute: id, names: at.names });
		else {
			const other = ids.get(value);
			if (other) faults.push({ kind: 'id-twice', ...at, other });
			else ids.set(value, element);
		}
	}

	function checkSimple(element: XmlElement, parent: XmlElement, type: SimpleType): void {
		if (element.attributes.length > 0) checkAttributes(element, undefined);
		if (element.children.length > 0) {
			for (const child of element.children) {
				const at = { element: child, parent: element, names: [...path, child.name], name: child.name };
				faults.push({ kind: 'unknown-element', ...at });
			}
			return;
		}
		// What is as short as it is written is no longer when it is read.
		const length = element.contentEnd - element.openEnd;
		if (type.value === 'text' && element.isPlain && length >= (type.min ?? 0) && length <= (type.max ?? Infinity))
			return;
		const text = wholeContent(offsets, element);
		const fault = faultOfValue(text, type, edition);
		if (fault === undefined) return;
		const isPadded = fault !== 'empty' && text !== text.trim();
		const isRightWithout = isPadded && faultOfValue(contentOf(offsets, element).text, type, edition) === undefined;
		const common = { element, parent, names: path.slice(), name: element.name, value: type.value };
		faults.push({ kind: isRightWithout ? 'padded' : fault, ...common });
	}
}

/** A complex type as it is asked for: by the names of the elements that may stand inside. */
interface Shape {
	readonly type: ComplexType;
	readonly inside: ReadonlyMap<string, Inside>;
	/** The parts that have to be there, on some forms and in some versions at least. */
	readonly needed: readonly NeededPart[];
}

interface NeededPart {
	readonly part: Part;
	readonly index: number;
	/** On every form and in every version. */
	readonly isAlways: boolean;
}

interface Inside {
	readonly part: Part;
	readonly index: number;
	readonly max: number;
	/** It is not there on each form, or not in each version. */
	readonly isLimited: boolean;
	readonly shape: Shape | undefined;
	readonly simple: SimpleType | undefined;
}

const shapes = new Map<string, Shape | undefined>();

function shapeOf(typeName: string): Shape | undefined {
	if (!shapes.has(typeName)) {
		const type = complexType(typeName);
		shapes.set(typeName, type && madeShape(type));
	}
	return shapes.get(typeName);
}

function madeShape(type: ComplexType): Shape {
	const inside = new Map<string, Inside>();
	for (const [index, part] of type.parts.entries()) {
		const isLimited = isOnSome(part);
		for (const [name, inner] of Object.entries(part.names))
			inside.set(name, { part, index, max: part.max, isLimited, shape: shapeOf(inner), simple: simpleType(inner) });
	}
	const needed = type.parts
		.map((part, index) => ({ part, index, isAlways: part.optionalOn === undefined && !isOnSome(part) }))
		.filter(({ part }) => part.min > 0);
	return { type, inside, needed };
}

/** Not on each form, or not in each version. */
function isOnSome({ forms, from }: Part): boolean {
	return forms !== undefined || from !== undefined;
}
