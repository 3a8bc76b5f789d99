import { isCodeLetter } from '../facts/codes';
import type { SimpleType, ValueKind } from '../facts/ownershipSchema';
import { countries, formerStates, states } from '../facts/states';
import { isSpace } from './characters';
import { isoDate } from './values';

export interface Edition {
	readonly version: string;
	/** `4`, `4/A` and so on. */
	readonly form: string;
}

/** What is wrong with the characters of a simple element, blanks at their edges included. */
export function faultOfValue(
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
export function withoutEdges(text: string): string {
	if (!isSpace(text.charCodeAt(0)) && !isSpace(text.charCodeAt(text.length - 1))) return text;
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
	if (isoDate(text)) return true;
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
	if (isUsualDecimal(text)) return true;
	const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
	if (!match) return false;
	const [, sign = '', whole = '', fraction = ''] = match;
	if (whole === '' && fraction === '') return false;
	const digits = whole.replace(/^0+/, '');
	const decimals = fraction.replace(/0+$/, '');
	if (sign === '-' && (digits !== '' || decimals !== '')) return false;
	return digits.length <= 12 && decimals.length <= 4;
}

/** Digits alone, or with a point among them, and none too many: nearly every number is written so. */
function isUsualDecimal(text: string): boolean {
	let point = text.length;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 46 && at > 0 && point === text.length) point = at;
		else if (!(unit >= 48 && unit <= 57)) return false;
	}
	return point > 0 && point <= 12 && text.length - point <= 5;
}
