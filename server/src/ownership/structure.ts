import { firstDocumentedVersion, newestVersion, versionOn } from '../facts/schemaVersions';
import { complexType, partWith, type ValueKind } from '../facts/ownershipSchema';
import type { PlacedEdit } from '../model/change';
import { formatIso } from '../model/date';
import { signedOn, type Filing } from '../model/filing';
import type { Repair, Structure, StructureFault } from '../model/structure';
import { known } from '../model/value';
import { contentOf } from './content';
import { allNamed, type MarkupFault, type XmlElement } from './element';
import { insertion, removal, typeAt, type NewElement } from './layout';
import { EmbeddedOffsets, type Offsets } from './offsets';
import { oneLinePerElement } from './pretty';
import { readSubmission } from './submission';
import { validate, type Edition, type SchemaFault } from './validate';
import type { XmlRead } from './readOwnership';

type ReadFiling = Omit<Filing, 'structure'>;

/** What is wrong with the elements of a document, as rules report it. */
export function structureOf(read: XmlRead, filing: ReadFiling): Structure {
	const { outer, markup, root } = read;
	const isSent = markup.root?.name === 'edgarSubmission';
	const submission = readSubmission(read);
	const hasCcc = filing.owners.some(({ ccc }) => ccc !== undefined);
	const lacksNames = filing.issuer.name.kind === 'empty' && filing.owners.every(({ name }) => name.kind === 'empty');
	const isMalformed = markup.faults.length > 0;
	const faults = [
		...markup.faults.map((fault) => malformed(outer, fault)),
		...prologFaults(read),
		...(isMalformed ? [] : schemaFaults(read, filing, { isSent: isSent || hasCcc })),
		...(root && !isMalformed ? singleLine(read) : []),
	];
	const isDraft = isSent || hasCcc || lacksNames;
	return { faults, isDraft, ...(submission && { submission }) };
}

const sayings: Readonly<Record<MarkupFault['kind'], (name: string) => string>> = {
	'bare-ampersand': () => 'A bare & stands here; it is written &amp;',
	'unknown-entity': (name) => `&${name}; is no entity that a filing may use`,
	'bare-less': () => 'A bare < stands here; it is written &lt;',
	'broken-tag': (name) => (name === '' ? 'This tag is not whole' : `The tag of ${name} is not whole`),
	'broken-attribute': (name) => `"${name}" is no attribute; one is written name="value"`,
	'attribute-twice': (name) => `The attribute ${name} stands here twice`,
	'not-closed': (name) => `${name} is not closed`,
	'end-tag-stray': (name) => `Nothing that is open is called ${name}`,
	'end-tag-wrong': (name) => `${name} is closed under another name`,
	'text-outside': () => 'Text stands outside the root element',
	'second-root': (name) => `${name} is a second root; a document has one`,
	'no-root': () => 'There is no element',
	'broken-comment': () => 'This comment is not whole; two hyphens stand only at its ends',
	'broken-section': () => 'This CDATA section is not whole',
	'broken-instruction': () => 'This instruction is not whole, or not where it may stand',
	'broken-doctype': () => 'This is no declaration that a filing may have',
	'cdata-end': () => '"]]>" stands in text; it is written ]]&gt;',
	'bad-character': () => 'XML does not have this character',
	'too-deep': () => 'Elements stand deeper in one another than in any filing; nothing is read from here on',
	'too-many': () => 'There is more of this than in any filing; nothing is read from here on',
};

function malformed(offsets: Offsets, { kind, start, end, name, insertAt }: MarkupFault): StructureFault {
	const at = offsets.place(start, end);
	return { kind: 'malformed', at, said: sayings[kind](name), repairs: repairsOf() };

	function repairsOf(): readonly Repair[] {
		if (kind === 'bare-ampersand') return [{ title: 'Write &amp;', isCertain: true, edits: [{ at, text: '&amp;' }] }];
		if (kind === 'bare-less') return [{ title: 'Write &lt;', isCertain: false, edits: [{ at, text: '&lt;' }] }];
		if (kind === 'end-tag-wrong') {
			return [{ title: `Write </${name}>`, isCertain: false, edits: [{ at, text: `</${name}>` }] }];
		}
		if (kind !== 'not-closed' || insertAt === undefined) return [];
		const edits = [{ at: offsets.place(insertAt, insertAt), text: `</${name}>` }];
		return [{ title: `Close ${name}`, isCertain: false, edits }];
	}
}

function prologFaults({ outer: offsets, markup: { prolog } }: XmlRead): readonly StructureFault[] {
	const { before, declaration, instructions } = prolog;
	const faults: StructureFault[] = [];
	const deletion = (start: number, end: number, isCertain: boolean): readonly Repair[] => [
		{ title: 'Delete it', isCertain, edits: [{ at: offsets.place(start, end), text: '' }] },
	];
	if (before) {
		const text = offsets.text.slice(before.start, before.end);
		const at = offsets.place(before.start, before.end);
		const said = 'Nothing may stand before the XML declaration';
		const isBlank = /^[\s\ufeff]*$/.test(text);
		faults.push({ kind: 'prolog', at, said, repairs: deletion(before.start, before.end, isBlank) });
	}
	if (declaration && declaration.version !== '1.0' && declaration.version !== '') {
		const at = offsets.place(declaration.start, declaration.end);
		faults.push({ kind: 'prolog', at, said: `The version of XML is 1.0, not ${declaration.version}`, repairs: [] });
	}
	for (const { start, end, name } of instructions) {
		const at = offsets.place(start, end);
		const said = `EDGAR takes no processing instruction, such as ${name}`;
		const repairs = [{ title: 'Delete it', isCertain: false, edits: [removal(offsets, { start, end })] }];
		faults.push({ kind: 'prolog', at, said, repairs });
	}
	return faults;
}

function singleLine({ outer: offsets, offsets: inner, root, extent }: XmlRead): readonly StructureFault[] {
	// A carriage return alone ends no line for most tools.
	const breaks = offsets.linesOf(extent.start, extent.end).filter(({ end }) => end.endsWith('\n')).length;
	if (!root || inner !== offsets || breaks >= 5 || root.children.length < 3) return [];
	const at = offsets.place(root.start, root.openEnd);
	const said = 'The SEC asks for XML that people can read; this is one line';
	const repairs = [{ title: 'Format the document', isCertain: false, edits: oneLinePerElement(offsets, root) }];
	return [{ kind: 'single-line', at, said, repairs }];
}

/** The edition by which a document is judged: its own version, else the one in force when it was signed. */
export function editionOf(filing: ReadFiling): Edition {
	const given = known(filing.schemaVersion);
	const signed = signedOn(filing) ?? known(filing.period);
	const version =
		given !== undefined && /^X\d{4}$/.test(given) ? given : signed ? versionOn(formatIso(signed)) : newestVersion;
	return { version, form: known(filing.formType) ?? '4' };
}

function schemaFaults(read: XmlRead, filing: ReadFiling, { isSent }: { isSent: boolean }): readonly StructureFault[] {
	const { outer, offsets, markup, root } = read;
	const edition = editionOf(filing);
	const faults: StructureFault[] = [];
	if (markup.root?.name === 'edgarSubmission') {
		for (const fault of validate(outer, markup.root, edition)) add(outer, fault);
	}
	// Before X0303 nobody says what a file looked like; Form 3 kept that line of versions until 2021.
	const isDocumented =
		edition.version >= firstDocumentedVersion || (edition.form.startsWith('3') && edition.version >= 'X0202');
	if (!root || !isDocumented) return faults;
	for (const fault of validate(offsets, root, edition)) add(offsets, fault);
	if (isSent) for (const element of filledElements(root)) faults.push(filledFault(read, element));
	faults.push(...lateEarlyRows(read, root, edition));
	return faults;

	function add(where: Offsets, fault: SchemaFault): void {
		const found = reported(where, fault, filing);
		if (!found) return;
		// What lies in base64 cannot be edited where it stands.
		faults.push(where instanceof EmbeddedOffsets ? { ...found, repairs: [] } : found);
	}
}

/** The elements that EDGAR writes itself. */
function filledElements(root: XmlElement): readonly XmlElement[] {
	return allNamed(root, filledNames);
}

const filledNames: ReadonlySet<string> = new Set([
	'schemaVersion',
	'issuerName',
	'rptOwnerName',
	'rptOwnerStateDescription',
	'rptOwnerGoodAddress',
]);

function filledFault({ offsets }: XmlRead, element: XmlElement): StructureFault {
	return {
		kind: 'filled',
		at: offsets.place(element.start, element.end),
		said: `EDGAR fills ${element.name} itself and drops what is given, with a warning`,
		repairs:
			offsets instanceof EmbeddedOffsets
				? []
				: [{ title: 'Remove it', isCertain: false, edits: [removal(offsets, element)] }],
	};
}

/** A row of form type 5 was reported early by definition; that it came late cannot be. */
function lateEarlyRows({ offsets }: XmlRead, root: XmlElement, { form }: Edition): readonly StructureFault[] {
	if (!form.startsWith('4')) return [];
	return allNamed(root, rowNames).flatMap((row) => {
		const leaf = (...path: string[]): XmlElement | undefined =>
			path.reduce<XmlElement | undefined>((found, name) => found?.children.find((child) => child.name === name), row);
		const [formType, timeliness] = [
			leaf('transactionCoding', 'transactionFormType'),
			leaf('transactionTimeliness', 'value'),
		];
		if (!formType || !timeliness) return [];
		const { text, start, end } = contentOf(offsets, timeliness);
		if (text !== 'L' || contentOf(offsets, formType).text !== '5') return [];
		const said = 'A row of form type 5 was reported early; it cannot be late (L)';
		return [{ kind: 'not-allowed' as const, at: offsets.place(start, end), said, repairs: [] }];
	});
}

const rowNames: ReadonlySet<string> = new Set(['nonDerivativeTransaction', 'derivativeTransaction']);

/** What rules of values say by themselves, of dates, numbers, codes, letters, texts and footnotes. */
const ruledValues: ReadonlySet<ValueKind> = new Set<ValueKind>([
	'text',
	'date',
	'decimal',
	'code',
	'side',
	'ownership',
	'cik',
	'state',
	'country',
	'zip',
	'ccc',
]);

/** Elements whose absence has a rule of its own. */
const ruledMissing: ReadonlySet<string> = new Set([
	...[
		'periodOfReport',
		'dateOfOriginalSubmission',
		'ownerSignature',
		'issuerTradingSymbol',
		'signatureName',
		'signatureDate',
	],
	...[
		'securityTitle',
		'transactionDate',
		'transactionCode',
		'transactionAmounts',
		'transactionShares',
		'ownershipNature',
	],
	...['transactionPricePerShare', 'transactionAcquiredDisposedCode', 'conversionOrExercisePrice', 'exerciseDate'],
	...['expirationDate', 'underlyingSecurity', 'underlyingSecurityTitle', 'postTransactionAmounts'],
	...['sharesOwnedFollowingTransaction', 'directOrIndirectOwnership'],
]);

/** Fields whose empty value has a rule of its own: it asks for the value, with the row it stands in. */
const ruledEmpty: ReadonlySet<string> = new Set([
	...['securityTitle', 'transactionDate', 'transactionShares', 'transactionTotalValue', 'transactionPricePerShare'],
	...['transactionAcquiredDisposedCode', 'conversionOrExercisePrice', 'exerciseDate', 'expirationDate'],
	...['underlyingSecurityTitle', 'underlyingSecurityShares', 'underlyingSecurityValue'],
	...['sharesOwnedFollowingTransaction', 'valueOwnedFollowingTransaction', 'directOrIndirectOwnership'],
	...['transactionCode', 'periodOfReport', 'issuerTradingSymbol', 'signatureDate', 'signatureName'],
]);

/** The fault as a rule of structure reports it; undefined where a rule of values does. */
function reported(offsets: Offsets, fault: SchemaFault, filing: ReadFiling): StructureFault | undefined {
	const { kind, element, name, names } = fault;
	const field = names.at(-1) === 'value' ? (names.at(-2) ?? '') : name;
	switch (kind) {
		case 'unknown-element':
			if (name === 'dateOfOriginalSubmission' && names.length === 2) return undefined;
			return unknownElement(offsets, fault);
		case 'unknown-attribute': {
			const at = placeOfAttribute(offsets, fault);
			return { kind: 'unknown', at, said: `${name} is not an attribute of ${element.name}`, repairs: [] };
		}
		case 'stray-text': {
			const at = offsets.place(element.start, element.openEnd);
			return { kind: 'unknown', at, said: `Text stands between the elements of ${element.name}`, repairs: [] };
		}
		case 'misplaced':
		case 'too-often':
			if (kind === 'too-often' && ruledOften.has(name)) return undefined;
			return misplaced(offsets, fault);
		case 'both':
			return both(offsets, fault);
		case 'missing':
			if (
				!isLetterOfTableII(fault, name) &&
				(ruledMissing.has(name) || (name === 'value' && ruledEmpty.has(names.at(-1) ?? '')))
			)
				return undefined;
			return missing(offsets, fault, name);
		case 'id-missing':
			return missing(offsets, fault, 'id');
		case 'not-yet':
			return notYet(offsets, fault, filing);
		case 'empty':
			if (isLetterOfTableII(fault, field)) return empty(offsets, fault);
			return fault.value === 'text' || ruledEmpty.has(field) ? emptyText(offsets, fault, field) : empty(offsets, fault);
		case 'padded':
			return padded(offsets, fault);
		case 'not-allowed':
			if (fault.value === undefined) return undefined;
			if (fault.value === 'decimal') return withCommas(offsets, fault);
			if (isLetterOfTableII(fault, field)) return notAllowed(offsets, fault);
			return ruledValues.has(fault.value) ? undefined : notAllowed(offsets, fault);
		case 'too-long':
		case 'id-twice':
		case 'id-undefined':
			return undefined;
	}
}

/** The page says this letter by the column of the figure, so no rule of rows asks for it. */
function isLetterOfTableII({ names }: SchemaFault, field: string): boolean {
	const isLetter = field === 'transactionAcquiredDisposedCode' || names.includes('transactionAcquiredDisposedCode');
	return isLetter && names.includes('derivativeTransaction');
}

/** Commas are right in a text and in no XML; all else that is no number has a rule of its own. */
function withCommas(offsets: Offsets, { element, names }: SchemaFault): StructureFault | undefined {
	const { start, end, raw, text } = contentOf(offsets, element);
	const digits = text.replaceAll(',', '');
	if (digits === text || !/^\d+(?:\.\d*)?$/.test(digits)) return undefined;
	const at = offsets.place(start, end);
	const said = `"${raw}" is no value of ${names.at(-2) ?? element.name}; a number has no commas in XML`;
	const isCertain = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(text);
	return {
		kind: 'not-allowed',
		at,
		said,
		repairs: [{ title: `Write ${digits}`, isCertain, edits: [{ at, text: digits }] }],
	};
}

/** Rows, owners and signatures beyond the limit have rules that count them. */
const ruledOften: ReadonlySet<string> = new Set([
	...['nonDerivativeTransaction', 'nonDerivativeHolding', 'derivativeTransaction', 'derivativeHolding'],
	...['reportingOwner', 'ownerSignature'],
]);

function unknownElement(offsets: Offsets, { element, parent, names }: SchemaFault): StructureFault {
	const around = names.slice(0, -1);
	const said = `${element.name} is not an element of ${parent?.name ?? 'the document'}`;
	const at = offsets.place(element.start, element.openEnd);
	const wanted = nearestName(element.name, around, parent);
	if (wanted === undefined) return { kind: 'unknown', at, said, repairs: [] };
	const isCertain = wanted.toLowerCase() === element.name.toLowerCase();
	const repairs = [{ title: `Write ${wanted}`, isCertain, edits: renaming(offsets, element, wanted) }];
	return { kind: 'unknown', at, said, repairs };
}

/** The element that may be meant: of the same letters in another case, or two letters away at most. */
function nearestName(name: string, around: readonly string[], parent: XmlElement | undefined): string | undefined {
	const free = (typeAt(around)?.parts ?? [])
		.filter(({ names, max }) => max > 1 || !parent?.children.some((child) => Object.hasOwn(names, child.name)))
		.flatMap(({ names }) => Object.keys(names));
	const same = free.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
	return same ?? free.find((candidate) => candidate.length > 4 && distance(candidate, name) <= 2);
}

/** How many letters must be changed, added or taken away. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...b].entries()) {
			const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
			next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}

function renaming(
	offsets: Offsets,
	{ start, contentEnd, name, isEmptyTag }: XmlElement,
	wanted: string,
): readonly PlacedEdit[] {
	const open = { at: offsets.place(start + 1, start + 1 + name.length), text: wanted };
	if (isEmptyTag) return [open];
	return [open, { at: offsets.place(contentEnd + 2, contentEnd + 2 + name.length), text: wanted }];
}

function placeOfAttribute(offsets: Offsets, { attribute, element }: SchemaFault): StructureFault['at'] {
	return attribute
		? offsets.place(attribute.start, attribute.valueEnd + 1)
		: offsets.place(element.start, element.openEnd);
}

function misplaced(offsets: Offsets, fault: SchemaFault): StructureFault {
	const { element, parent, names, other, kind } = fault;
	const at = offsets.place(element.start, element.openEnd);
	const related = other && { said: 'here', at: offsets.place(other.start, other.openEnd) };
	if (kind === 'too-often' || !parent) {
		const said = `${element.name} stands here more often than EDGAR takes it`;
		return { kind: 'misplaced', at, said, ...(related && { related }), repairs: [] };
	}
	const said = `${element.name} stands behind ${other?.name ?? 'another element'}, and belongs before it`;
	const isOnly = parent.children.filter(({ name }) => name === element.name).length === 1;
	const rest = { ...parent, children: parent.children.filter((child) => child !== element) };
	const edits = [removal(offsets, element), moved(offsets, element, rest, names.slice(0, -1))];
	return {
		kind: 'misplaced',
		at,
		said,
		...(related && { related }),
		repairs: isOnly ? [{ title: 'Move it to its place', isCertain: true, edits }] : [],
	};
}

/** The element as it stands, put where an element of its name belongs. */
function moved(offsets: Offsets, element: XmlElement, parent: XmlElement, names: readonly string[]): PlacedEdit {
	const edit = insertion(offsets, parent, names, { name: element.name });
	return {
		at: edit.at,
		text: edit.text.replace(`<${element.name}></${element.name}>`, () =>
			offsets.text.slice(element.start, element.end),
		),
	};
}

function both(offsets: Offsets, { element, other }: SchemaFault): StructureFault {
	const at = offsets.place(element.start, element.end);
	const said = `Both ${other?.name ?? 'one'} and ${element.name} are given; EDGAR takes one of them`;
	return {
		kind: 'both',
		at,
		said,
		...(other && { related: { said: 'the other one', at: offsets.place(other.start, other.end) } }),
		repairs: [{ title: `Remove ${element.name}`, isCertain: false, edits: [removal(offsets, element)] }],
	};
}

const usualValues: Readonly<Record<string, string>> = {
	documentType: '4',
	transactionFormType: '4',
	equitySwapInvolved: '0',
	aff10b5One: '0',
};

function missing(offsets: Offsets, { element, names }: SchemaFault, name: string): StructureFault {
	const at = offsets.place(element.start, element.openEnd);
	const said = name === 'id' ? `${element.name} has no id` : `${name} is missing in ${element.name}`;
	if (name === 'id') return { kind: 'missing', at, said, repairs: [] };
	const edits = [insertion(offsets, element, names, skeleton(names, name))];
	return { kind: 'missing', at, said, repairs: [{ title: `Insert ${name}`, isCertain: false, edits }] };
}

/** An element with what it has to hold, the usual value where there is one, else empty to be filled in. */
function skeleton(names: readonly string[], name: string): NewElement {
	const around = typeAt(names);
	const inner = complexType((around && partWith(around, name)?.names[name]) ?? '');
	if (!inner) return { name, text: usualValues[name] ?? '' };
	const path = [...names, name];
	const children = inner.parts
		.filter(({ min }) => min > 0)
		.map(({ names: own }) => skeleton(path, Object.keys(own)[0] ?? ''));
	return { name, children };
}

function notYet(offsets: Offsets, { element, from }: SchemaFault, filing: ReadFiling): StructureFault | undefined {
	const given = known(filing.schemaVersion);
	if (given === undefined) return undefined;
	return {
		kind: 'not-yet',
		at: offsets.place(element.start, element.end),
		said: `${element.name} came with ${from ?? newestVersion}; this file says ${given}`,
		related: { said: 'the version', at: filing.schemaVersion.at },
		repairs: [],
	};
}

function emptyText(offsets: Offsets, fault: SchemaFault, field: string): StructureFault | undefined {
	// An attachment without a name, or anything else that no rule of values asks for.
	return ruledEmpty.has(field) ? undefined : empty(offsets, fault);
}

function empty(offsets: Offsets, { element, names, value }: SchemaFault): StructureFault {
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

function padded(offsets: Offsets, { element }: SchemaFault): StructureFault {
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

function notAllowed(offsets: Offsets, { element, names, value }: SchemaFault): StructureFault {
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
