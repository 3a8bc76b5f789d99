import { blockKeys } from './edgarBlock';
import { cite, type Citation } from './citations';
import { columnsOf } from './columns';
import {
	complexType,
	partWith,
	rootTypes,
	simpleType,
	type ComplexType,
	type Part,
	type ValueKind,
} from './ownershipSchema';

/** An element of ownership XML where it stands: its place in the schema and what may be in it. */
export interface ElementFact {
	readonly name: string;
	/** The names from the root to it. */
	readonly names: readonly string[];
	/** Undefined for a root. */
	readonly part: Part | undefined;
	readonly complex: ComplexType | undefined;
	readonly value: ValueKind | undefined;
	/** What the characters may be, or which elements may follow in which order, as a sentence. */
	readonly holds: string;
	/** What the form asks there, where its own words say it. */
	readonly explain: string | undefined;
	readonly source: Citation;
}

/** The element that these names lead to; undefined where the schema has none. */
export function elementFact(names: readonly string[]): ElementFact | undefined {
	const [root = '', ...rest] = names;
	let typeName = rootTypes[root];
	let part: Part | undefined;
	for (const name of rest) {
		const parent = complexType(typeName ?? '');
		part = parent && partWith(parent, name);
		typeName = part?.names[name];
	}
	if (typeName === undefined) return undefined;
	const name = names.at(-1) ?? '';
	const complex = complexType(typeName);
	const simple = simpleType(typeName);
	const about = explained(names);
	return {
		name,
		names,
		part,
		complex,
		value: simple?.value,
		holds: simple ? saidOf(simple.value, simple.max) : complex ? order(complex) : '',
		explain: about?.explain,
		source: about?.source ?? cite('schema', name),
	};
}

/** A column of the form, or a key of the EDGAR block, says what belongs into its element. */
function explained(names: readonly string[]): { explain: string; source: Citation } | undefined {
	const table = names[1] === 'derivativeTable' ? 'II' : 'I';
	const below = (from: number): string =>
		names
			.slice(from)
			.join('/')
			.replace(/\/value$/, '');
	if (names[1] === 'derivativeTable' || names[1] === 'nonDerivativeTable') {
		return columnsOf(table).find(({ element }) => element === below(3));
	}
	return Object.values(blockKeys).find(({ element }) => element === below(1));
}

/** What the characters of an element may be. */
const kinds: Readonly<Record<ValueKind, string>> = {
	text: 'Text',
	date: 'A day, YYYY-MM-DD',
	boolean: '1 or true, 0 or false',
	decimal: 'A number without sign and commas',
	documentType: '3, 3/A, 4, 4/A, 5 or 5/A',
	formType: '4, or 5 for what is reported early or late',
	code: 'A transaction code, one letter',
	side: 'A for acquired, D for disposed of',
	ownership: 'D for direct, I for indirect',
	timeliness: 'E for early, L for late, or nothing',
	cik: 'A CIK, up to ten digits',
	version: 'A version of the schema, such as X0609',
	ccc: 'A CCC, which is a password',
	state: 'Two letters of a state',
	country: 'Two letters of a country',
	zip: 'A zip code',
	submissionType: '3, 3/A, 4, 4/A, 5 or 5/A',
	liveOrTest: 'LIVE or TEST',
};

function saidOf(kind: ValueKind, max: number | undefined): string {
	return max === undefined ? `${kinds[kind]}.` : `${kinds[kind]}, at most ${String(max)} characters.`;
}

function order({ parts, attribute, mixed }: ComplexType): string {
	if (attribute === 'idref') return 'The id of a footnote, in its attribute id.';
	if (mixed) return 'The text of a footnote, under its attribute id.';
	const names = parts.map(({ names: own, min, max }) => {
		const either = Object.keys(own).join(' or ');
		return max > 1 ? `${either} (up to ${String(max)})` : min === 0 ? `${either} (may be missing)` : either;
	});
	return `In this order: ${names.join(', ')}.`;
}
