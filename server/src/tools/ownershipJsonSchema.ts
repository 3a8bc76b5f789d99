import * as z from 'zod';
import { columnsOf } from '../facts/columns';
import {
	complexType,
	partWith,
	simpleType,
	type ComplexType,
	type Part,
	type SimpleType,
} from '../facts/ownershipSchema';

/** The schema of the JSON that `form4 convert --to json` writes, built from the table of ownership XML. */
export function ownershipJson(): z.ZodType {
	return z.strictObject({ ownershipDocument: typeOf('OWNERSHIP_DOCUMENT', []) });
}

/** As JSON Schema, draft 2020-12. */
export function ownershipJsonSchema(): string {
	const schema = z.toJSONSchema(ownershipJson(), { reused: 'ref' });
	const title = 'A Form 3, 4 or 5 under the names of the SEC ownership XML schema';
	const description =
		'What form4 convert --to json writes. Numbers are texts, as filed. What EDGAR needs is required, so the JSON of a text without CIKs is not valid.';
	return `${JSON.stringify({ title, description, ...schema }, undefined, '\t')}\n`;
}

function typeOf(name: string, path: readonly string[]): z.ZodType {
	const simple = simpleType(name);
	if (simple) return simpleOf(name, simple);
	const type = complexType(name);
	if (!type) throw new RangeError(`${name} is no type of the schema`);
	return complexOf(name, type, path);
}

const simpleSchemas = new Map<string, z.ZodType>();

/** One object for each type, so that the written schema says it once. */
function simpleOf(name: string, type: SimpleType): z.ZodType {
	const schema = simpleSchemas.get(name) ?? newSimple(type);
	simpleSchemas.set(name, schema);
	return schema;
}

function newSimple({ value, max }: SimpleType): z.ZodType {
	switch (value) {
		case 'boolean':
			return z.boolean();
		case 'date':
			return z.iso.date();
		case 'decimal':
			return z.string().regex(/^\+?(?:\d+(?:\.\d*)?|\.\d+)$/);
		case 'documentType':
			return z.enum(['3', '3/A', '4', '4/A', '5', '5/A']);
		case 'formType':
			return z.enum(['4', '5']);
		case 'code':
			return z.string().regex(/^[A-Z]$/);
		case 'side':
			return z.enum(['A', 'D']);
		case 'ownership':
			return z.enum(['D', 'I']);
		case 'timeliness':
			return z.enum(['E', 'L']);
		case 'cik':
			return z.string().regex(/^\d{1,10}$/);
		case 'version':
			return z.string().regex(/^X\d{4}$/);
		default:
			return max === undefined ? z.string() : z.string().max(max);
	}
}

function complexOf(name: string, type: ComplexType, path: readonly string[]): z.ZodType {
	if (name === 'FOOTNOTE_ID') return footnoteId;
	if (name === 'FOOTNOTE') return z.strictObject({ id: footnoteId, text: z.string() });
	if (type.needsAny) return valueOrNotes(type, path);
	const choice = type.parts.find(({ names, max }) => max === 1 && Object.keys(names).length > 1);
	const members = type.parts.filter((part) => part !== choice).flatMap((part) => membersOf(part, path));
	const fixed = Object.fromEntries(members);
	if (!choice) return z.strictObject(fixed);
	const either = Object.entries(choice.names).map(([own, ownType]) =>
		z.strictObject({ ...fixed, [own]: described(typeOf(ownType, [...path, own]), [...path, own]) }),
	);
	return z.union(choice.min > 0 ? either : [...either, z.strictObject(fixed)]);
}

const footnoteId = z.string().regex(/^F\d{1,3}$/);

function membersOf(part: Part, path: readonly string[]): readonly (readonly [string, z.ZodType])[] {
	const isNeeded =
		part.min > 0 && !part.forms && !part.from && !part.optionalOn && Object.keys(part.names).length === 1;
	return Object.entries(part.names).map(([name, type]) => {
		const own = [...path, name];
		const schema = described(typeOf(type, own), own);
		const member = part.max > 1 ? z.array(schema).max(part.max) : schema;
		return [name, isNeeded ? member : member.optional()];
	});
}

/** A field that holds a value, footnotes, or both. */
function valueOrNotes(type: ComplexType, path: readonly string[]): z.ZodType {
	const value = typeOf(partWith(type, 'value')?.names['value'] ?? '', [...path, 'value']);
	const notes = z.array(footnoteId).min(1);
	return z.union([z.strictObject({ value, footnoteId: notes.optional() }), z.strictObject({ footnoteId: notes })]);
}

/** A field of a row has the words of its column. */
function described(schema: z.ZodType, [, table = '', row, ...rest]: readonly string[]): z.ZodType {
	if (row === undefined || rest.length === 0) return schema;
	const column = columnsOf(table.startsWith('non') ? 'I' : 'II').find(({ element }) => element === rest.join('/'));
	return column ? schema.describe(`Item ${column.item}: ${column.explain}`) : schema;
}
