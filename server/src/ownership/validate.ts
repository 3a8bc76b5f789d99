import { isCodeLetter } from '../facts/codes';
import {
	complexType,
	rootTypes,
	simpleType,
	type ComplexType,
	type Part,
	type SimpleType,
	type ValueKind,
} from '../facts/ownershipSchema';
import { countries, formerStates, states } from '../facts/states';
import { decodedText, contentOf, wholeContent } from './content';
import type { XmlAttribute, XmlElement } from './element';
import type { Offsets } from './offsets';
import { firstInk } from './characters';
import { isoDate } from './values';

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

export interface Edition {
	readonly version: string;
	/** `4`, `4/A` and so on. */
	readonly form: string;
}

/** All that the schema of this edition would not take, in document order. Nothing: it is valid. */
export function validate(offsets: Offsets, root: XmlElement, edition: Edition): readonly SchemaFault[] {
	const faults: SchemaFault[] = [];
	const type = complexType(rootTypes[root.name] ?? '');
	if (!type) return faults;
	const ids = new Map<string, XmlElement>();
	const references: { id: string; element: XmlElement; attribute: XmlAttribute; names: Path }[] = [];
	checkComplex(root, type, { name: root.name, up: undefined });
	for (const { id, element, attribute, names } of references) {
		if (!ids.has(id))
			faults.push({ kind: 'id-undefined', element, parent: undefined, names: namesOf(names), name: id, attribute });
	}
	return faults;

	function checkComplex(element: XmlElement, type: ComplexType, path: Path): void {
		checkAttributes(element, type, path);
		if (!type.mixed) checkStrayText(element, path);
		checkChildren(element, type, path);
		for (const child of element.children) {
			const inner = partOf(type, child.name)?.type;
			if (!inner) continue;
			const childPath = { name: child.name, up: path };
			if ('parts' in inner) checkComplex(child, inner, childPath);
			else checkSimple(child, element, inner, childPath);
		}
	}

	function isInEdition({ forms, from }: Part): boolean {
		return (!forms || forms.test(edition.form)) && (from === undefined || from <= edition.version);
	}

	function checkChildren(element: XmlElement, type: ComplexType, path: Path): void {
		const { parts } = type;
		const firsts: (XmlElement | undefined)[] = [];
		const counts: number[] = [];
		let reached = 0;
		let latest: XmlElement | undefined;
		const add = (kind: SchemaFault['kind'], child: XmlElement, more: Partial<SchemaFault> = {}): void => {
			const names = [...namesOf(path), child.name];
			faults.push({ kind, element: child, parent: element, names, name: child.name, ...more });
		};
		for (const child of element.children) {
			const found = partOf(type, child.name);
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
			if (firsts[index] || part.min === 0 || part.optionalOn?.test(edition.form) === true || !isInEdition(part))
				continue;
			const [name = ''] = Object.keys(part.names);
			faults.push({ kind: 'missing', element, parent: undefined, names: namesOf(path), name });
		}
		if (type.needsAny && element.children.length === 0)
			faults.push({ kind: 'missing', element, parent: undefined, names: namesOf(path), name: 'value' });
	}

	function checkStrayText(element: XmlElement, path: Path): void {
		let from = element.openEnd;
		for (const { start, end } of element.children) {
			if (hasInk(from, start)) return addStray(element, path);
			from = end;
		}
		if (hasInk(from, element.contentEnd)) addStray(element, path);
	}

	/** Comments and instructions are no text. */
	function hasInk(from: number, to: number): boolean {
		if (firstInk(offsets.text, from, to) === to) return false;
		return /[^ \t\r\n]/.test(offsets.text.slice(from, to).replace(/<!--.*?-->|<\?.*?\?>/gs, ''));
	}

	function addStray(element: XmlElement, path: Path): void {
		faults.push({ kind: 'stray-text', element, parent: undefined, names: namesOf(path), name: element.name });
	}

	function checkAttributes(element: XmlElement, type: ComplexType | undefined, path: Path): void {
		if (element.attributes.length === 0 && !type?.attribute) return;
		const names = namesOf(path);
		for (const attribute of element.attributes) {
			if (/^(?:xmlns:|xsi:)/.test(attribute.name)) continue;
			if (type?.attribute !== undefined && attribute.name === 'id') continue;
			const at = { element, parent: undefined, names, name: attribute.name, attribute };
			faults.push({ kind: 'unknown-attribute', ...at });
		}
		if (!type?.attribute) return;
		const id = element.attributes.find(({ name }) => name === 'id');
		if (!id) {
			faults.push({ kind: 'id-missing', element, parent: undefined, names, name: 'id' });
			return;
		}
		const value = withoutEdges(decodedText(offsets.text.slice(id.valueStart, id.valueEnd)));
		const at = { element, parent: undefined, names, name: value, attribute: id };
		if (!/^F[1-9][0-9]?$/.test(value)) faults.push({ kind: 'not-allowed', ...at });
		else if (type.attribute === 'idref') references.push({ id: value, element, attribute: id, names: path });
		else {
			const other = ids.get(value);
			if (other) faults.push({ kind: 'id-twice', ...at, other });
			else ids.set(value, element);
		}
	}

	function checkSimple(element: XmlElement, parent: XmlElement, type: SimpleType, path: Path): void {
		checkAttributes(element, undefined, path);
		for (const child of element.children) {
			const at = { element: child, parent: element, names: [...namesOf(path), child.name], name: child.name };
			faults.push({ kind: 'unknown-element', ...at });
		}
		if (element.children.length > 0) return;
		const text = wholeContent(offsets, element);
		const fault = faultOfValue(text, type, edition);
		if (fault === undefined) return;
		const isPadded = fault !== 'empty' && text !== text.trim();
		const isRightWithout = isPadded && faultOfValue(contentOf(offsets, element).text, type, edition) === undefined;
		const common = { element, parent, names: namesOf(path), name: element.name, value: type.value };
		faults.push({ kind: isRightWithout ? 'padded' : fault, ...common });
	}
}

/** The elements around one, from the inside out. */
interface Path {
	readonly name: string;
	readonly up: Path | undefined;
}

function namesOf(path: Path): readonly string[] {
	const names: string[] = [];
	for (let at: Path | undefined = path; at; at = at.up) names.push(at.name);
	return names.reverse();
}

interface FoundPart {
	readonly part: Part;
	readonly index: number;
	readonly type: ComplexType | SimpleType | undefined;
}

const partsOfTypes = new WeakMap<ComplexType, ReadonlyMap<string, FoundPart>>();

/** The part of a type in which an element may stand, and the element's own type. */
function partOf(type: ComplexType, name: string): FoundPart | undefined {
	let found = partsOfTypes.get(type);
	if (!found) {
		const parts = new Map<string, FoundPart>();
		for (const [index, part] of type.parts.entries()) {
			for (const [own, typeName] of Object.entries(part.names))
				parts.set(own, { part, index, type: complexType(typeName) ?? simpleType(typeName) });
		}
		found = parts;
		partsOfTypes.set(type, parts);
	}
	return found.get(name);
}

function faultOfValue(
	text: string,
	{ value, min = 0, max }: SimpleType,
	edition: Edition,
): 'empty' | 'too-long' | 'not-allowed' | undefined {
	if (value === 'text')
		return max !== undefined && text.length > max ? 'too-long' : text.length < min ? 'empty' : undefined;
	// Dates, flags, numbers and timeliness may have blanks around them.
	const isCollapsed = value === 'date' || value === 'boolean' || value === 'decimal' || value === 'timeliness';
	const meant = isCollapsed ? withoutEdges(text) : text;
	if (max !== undefined && meant.length > max) return 'too-long';
	if (isAllowed(meant, value, edition)) return undefined;
	return meant.trim() === '' ? 'empty' : 'not-allowed';
}

/** Without the white space of XML around it; other blanks are characters like any. */
function withoutEdges(text: string): string {
	return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

function isAllowed(text: string, kind: Exclude<ValueKind, 'text'>, { version, form }: Edition): boolean {
	switch (kind) {
		case 'date':
			return isSchemaDate(text);
		case 'boolean':
			return text === '0' || text === '1' || text === 'true' || text === 'false';
		case 'decimal':
			return isPositiveDecimal(text);
		case 'documentType':
			return text === form;
		case 'formType':
			return text === '4' || text === '5';
		case 'code':
			return isCodeLetter(text);
		case 'side':
			return text === 'A' || text === 'D';
		case 'ownership':
			return text === 'D' || text === 'I';
		case 'timeliness':
			return text === '' || text === 'E' || text === 'L' || text === '|';
		case 'cik':
			return /^[0-9]{1,10}$/.test(text);
		case 'version':
			return text.length === 5;
		case 'ccc':
			return text.length === 8;
		case 'zip':
			return /^[0-9A-Za-z #-]*$/.test(text);
		case 'state':
			if (/^ {0,2}$/.test(text) || Object.hasOwn(states, text)) return true;
			// Before X0609 states and countries were one list.
			return version < 'X0609' && (Object.hasOwn(countries, text) || Object.hasOwn(formerStates, text));
		case 'country':
			return /^ {0,2}$/.test(text) || Object.hasOwn(countries, text) || Object.hasOwn(formerStates, text);
		case 'submissionType':
			return /^[345](?:\/A)?$/.test(text);
		case 'liveOrTest':
			return text === 'LIVE' || text === 'TEST';
	}
}

/** The schema takes years of more than four digits and before our era, which a filing cannot mean; parsers stop at nine. */
function isSchemaDate(text: string): boolean {
	const long = /^-?(\d{4,9})(-\d\d-\d\d.*)$/.exec(text);
	if (!long) return false;
	const [, year = '', rest = ''] = long;
	if ((year.length > 4 && year.startsWith('0')) || /^0+$/.test(year)) return false;
	// Leap years repeat after four hundred years.
	const [head, tail] = [year.slice(0, -4), year.slice(-4)];
	const near = String(((Number(head.slice(-6)) * 10_000 + Number(tail)) % 400) + 2000);
	return isoDate(near + rest) !== undefined;
}

/** 0 to 999999999999.9999: a zero at the ends of a number does not count as a digit. */
function isPositiveDecimal(text: string): boolean {
	const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
	if (!match) return false;
	const [, sign = '', whole = '', fraction = ''] = match;
	if (whole === '' && fraction === '') return false;
	const digits = whole.replace(/^0+/, '');
	const decimals = fraction.replace(/0+$/, '');
	if (sign === '-' && (digits !== '' || decimals !== '')) return false;
	return digits.length <= 12 && decimals.length <= 4;
}
