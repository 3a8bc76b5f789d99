import { partWith, type ValueKind } from '../../facts/ownershipSchema';
import type { StructureFault } from '../../model/structure';
import { contentOf } from '../content';
import { removal, typeAt } from '../layout';
import type { Offsets } from '../offsets';
import type { SchemaFault } from '../validate';

/** A date, a flag, a number or a name without a character. */
export function empty(offsets: Offsets, { element, names, value }: SchemaFault): StructureFault {
	const field = names.at(-1) === 'value' ? (names.at(-2) ?? '') : element.name;
	const at = offsets.place(element.start, element.end);
	const around = typeAt(names.slice(0, -1));
	const isOptional = around !== undefined && partWith(around, element.name)?.min === 0;
	const wanted =
		value === 'boolean' ? '0 or 1' : value === 'date' ? 'a date' : value === 'decimal' ? 'a number' : 'a value';
	const said = isOptional
		? `${field} is empty; leave it out or give ${wanted}`
		: `${field} is empty; EDGAR wants ${wanted}`;
	const repairs = isOptional ? [{ title: 'Remove it', isCertain: true, edits: [removal(offsets, element)] }] : [];
	return { kind: 'empty', at, said, repairs };
}

export function padded(offsets: Offsets, { element }: SchemaFault): StructureFault {
	const { start, end, raw } = contentOf(offsets, element);
	const edits = [
		...(start > element.openEnd ? [{ at: offsets.place(element.openEnd, start), text: '' }] : []),
		...(end < element.contentEnd ? [{ at: offsets.place(end, element.contentEnd), text: '' }] : []),
	];
	const at = offsets.place(start, end);
	const said = `Blanks and line ends around "${raw}" count as part of ${element.name}`;
	return { kind: 'padded', at, said, repairs: [{ title: 'Trim it', isCertain: true, edits }] };
}

const allowedValues: Readonly<Partial<Record<ValueKind, string>>> = {
	boolean: '0, 1, true or false',
	side: 'A or D',
	formType: '4 or 5',
	timeliness: 'E, L or nothing',
	documentType: '4 or 4/A',
	version: 'five characters, such as X0609',
	submissionType: '3, 3/A, 4, 4/A, 5 or 5/A',
	liveOrTest: 'LIVE or TEST',
};

const meantFlags: Readonly<Record<string, string>> = { yes: 'true', y: 'true', x: 'true', no: 'false', n: 'false' };

export function notAllowed(offsets: Offsets, { element, names, value }: SchemaFault): StructureFault {
	const { start, end, raw, text } = contentOf(offsets, element);
	const at = offsets.place(start, end);
	const field = names.at(-1) === 'value' ? (names.at(-2) ?? '') : element.name;
	const said = `"${raw}" is no value of ${field}; it takes ${(value && allowedValues[value]) ?? 'another'}`;
	const word = text.toLowerCase();
	const isCase = word === 'true' || word === 'false';
	const meant = value === 'boolean' ? (isCase ? word : meantFlags[word]) : undefined;
	const repairs =
		meant === undefined ? [] : [{ title: `Write ${meant}`, isCertain: isCase, edits: [{ at, text: meant }] }];
	return { kind: 'not-allowed', at, said, repairs };
}

/** Commas before the point are right in a text and in no XML; all else that is no number has a rule of its own. */
export function withCommas(offsets: Offsets, { element, names }: SchemaFault): StructureFault | undefined {
	const { start, end, raw, text } = contentOf(offsets, element);
	const digits = text.replaceAll(',', '');
	if (digits === text || !/^\d[\d,]*(?:\.\d+)?$/.test(text)) return undefined;
	const at = offsets.place(start, end);
	const said = `"${raw}" is no value of ${names.at(-2) ?? element.name}; a number has no commas in XML`;
	const isCertain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
	return {
		kind: 'not-allowed',
		at,
		said,
		repairs: [{ title: `Write ${digits}`, isCertain, edits: [{ at, text: digits }] }],
	};
}
