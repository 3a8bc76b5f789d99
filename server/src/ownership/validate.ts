import { isCodeLetter } from '../facts/codes';
import {
	complexType,
	partWith,
	rootTypes,
	simpleType,
	type ComplexType,
	type Part,
	type SimpleType,
	type ValueKind,
} from '../facts/ownershipSchema';
import { countries, formerStates, states } from '../facts/states';
import { attributeText, contentOf, wholeContent } from './content';
import type { XmlAttribute, XmlElement } from './element';
import type { Offsets } from './offsets';
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
	const references: { id: string; element: XmlElement; attribute: XmlAttribute; names: readonly string[] }[] = [];
	checkComplex(root, type, [root.name]);
	for (const { id, element, attribute, names } of references) {
		if (!ids.has(id)) faults.push({ kind: 'id-undefined', element, parent: undefined, names, name: id, attribute });
	}
	return faults;

	function checkComplex(element: XmlElement, type: ComplexType, names: readonly string[]): void {
		checkAttributes(element, type, names);
		checkStrayText(element, type, names);
		checkChildren(element, type, names);
		for (const child of element.children) {
			const inner = partWith(type, child.name)?.names[child.name];
			if (inner === undefined) continue;
			const path = [...names, child.name];
			const innerComplex = complexType(inner);
			const innerSimple = simpleType(inner);
			if (innerComplex) checkComplex(child, innerComplex, path);
			else if (innerSimple) checkSimple(child, element, innerSimple, path);
		}
	}

	function isInEdition({ forms, from }: Part): boolean {
		return (!forms || forms.test(edition.form)) && (from === undefined || from <= edition.version);
	}

	function checkChildren(element: XmlElement, type: ComplexType, names: readonly string[]): void {
		const { parts } = type;
		const counts = new Map<Part, XmlElement[]>();
		let reached = 0;
		let latest: XmlElement | undefined;
		for (const child of element.children) {
			const index = parts.findIndex((part) => Object.hasOwn(part.names, child.name));
			const part = parts[index];
			const at = { element: child, parent: element, names: [...names, child.name], name: child.name };
			if (!part || (part.forms && !part.forms.test(edition.form))) {
				faults.push({ kind: 'unknown-element', ...at });
				continue;
			}
			const earlier = counts.get(part) ?? [];
			const [first] = earlier;
			if (part.from !== undefined && part.from > edition.version)
				faults.push({ kind: 'not-yet', ...at, from: part.from });
			if (earlier.length >= part.max && first) {
				faults.push({ kind: first.name === child.name ? 'too-often' : 'both', ...at, other: first });
			} else if (index < reached && latest) faults.push({ kind: 'misplaced', ...at, other: latest });
			if (index >= reached) {
				reached = index;
				latest = child;
			}
			counts.set(part, [...earlier, child]);
		}
		for (const part of parts) {
			const [name = ''] = Object.keys(part.names);
			const isOptional = part.min === 0 || part.optionalOn?.test(edition.form) === true || !isInEdition(part);
			if (!isOptional && !counts.has(part)) faults.push({ kind: 'missing', element, parent: undefined, names, name });
		}
		if (type.needsAny && element.children.length === 0)
			faults.push({ kind: 'missing', element, parent: undefined, names, name: 'value' });
	}

	function checkStrayText(element: XmlElement, type: ComplexType, names: readonly string[]): void {
		if (type.mixed) return;
		const { text } = offsets;
		let from = element.openEnd;
		for (const limit of [...element.children.map(({ start }) => start), element.contentEnd]) {
			// Comments and instructions are no text.
			const piece = text.slice(from, limit);
			if (/\S/.test(piece) && /\S/.test(piece.replace(/<!--.*?-->|<\?.*?\?>/gs, ''))) {
				faults.push({ kind: 'stray-text', element, parent: undefined, names, name: element.name });
				return;
			}
			from = element.children.find(({ start }) => start === limit)?.end ?? limit;
		}
	}

	function checkAttributes(element: XmlElement, type: ComplexType | undefined, names: readonly string[]): void {
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
		const value = attributeText(offsets.text.slice(id.valueStart, id.valueEnd)).trim();
		const at = { element, parent: undefined, names, name: value, attribute: id };
		if (!/^F[1-9][0-9]?$/.test(value)) faults.push({ kind: 'not-allowed', ...at });
		else if (type.attribute === 'idref') references.push({ id: value, element, attribute: id, names });
		else {
			const other = ids.get(value);
			if (other) faults.push({ kind: 'id-twice', ...at, other });
			else ids.set(value, element);
		}
	}

	function checkSimple(element: XmlElement, parent: XmlElement, type: SimpleType, names: readonly string[]): void {
		const common = { element, parent, names, name: element.name, value: type.value };
		checkAttributes(element, undefined, names);
		for (const child of element.children) {
			const at = { element: child, parent: element, names: [...names, child.name], name: child.name };
			faults.push({ kind: 'unknown-element', ...at });
		}
		if (element.children.length > 0) return;
		const text = wholeContent(offsets, element);
		const fault = faultOfValue(text, type, edition);
		if (fault === undefined) return;
		const isPadded = fault !== 'empty' && fault !== 'too-long' && text !== text.trim();
		const isRightWithout = isPadded && faultOfValue(contentOf(offsets, element).text, type, edition) === undefined;
		faults.push({ kind: isRightWithout ? 'padded' : fault, ...common });
	}
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
	const meant = isCollapsed ? text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : text;
	if (max !== undefined && meant.length > max) return 'too-long';
	if (isAllowed(meant, value, edition)) return undefined;
	return meant.trim() === '' ? 'empty' : 'not-allowed';
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
