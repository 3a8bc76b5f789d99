import { Source, type Edit } from '../source/source';
import type { CaptionId } from '../facts/captions';
import { isKnownElement, isLeaf, mayContain } from '../facts/ownershipSchema';
import type { Filing, Note, Part, Signature, Table, TableId } from '../model/filing';
import type { Row } from '../model/row';
import type { Value } from '../model/value';
import { readIssuer, readOwner, readRelationship, unprinted } from './cover';
import { decodedText, contentOf } from './content';
import { allNamed, attributeOf, childOf, childrenOf, type XmlElement } from './element';
import { EmbeddedOffsets, Offsets } from './offsets';
import { xmlExtent } from './recognise';
import { changedText, rowsLeftAlone, sharing, type RowsBefore } from './rereadRows';
import { readRow, rowNames } from './row';
import { scan, type Closes } from './scan';
import { structureOf } from './structure';
import { footnoteNumber, plainSlot, readBox, readDate, readFormType, readText, readWord, type Slot } from './values';
import type { XmlRead } from './xmlRead';

/** An ownership XML document as read. It never changes: an edit gives a new one that shares the rows it left alone. */
export interface OwnershipText extends XmlRead {
	/** The element of each row. */
	readonly rowElements: ReadonlyMap<Row, XmlElement>;
	readonly filing: Filing;
}

/** Reads any text; what is no ownership XML gives a filing that says nothing. `text` is that of the source. */
export function readOwnership(source: Source, text = source.text): OwnershipText {
	return readAfter(source, text);
}

/** The same as reading the edited text afresh; rows whose lines were left alone stay the same objects. */
export function rereadOwnership({ source, outer, rowElements, filing }: OwnershipText, edit: Edit): OwnershipText {
	const { source: next, change } = source.edit(edit);
	const inserted = next.lines.slice(change.start, change.start + change.inserted).map(({ text, end }) => text + end);
	const text = changedText(outer, change, inserted.join(''));
	return readAfter(next, text, { outer, rowElements, tables: [filing.tableI, filing.tableII], change });
}

function readAfter(source: Source, text: string, before?: RowsBefore): OwnershipText {
	const read = readMarkup(source, text);
	const { root, offsets, markup, extent } = read;
	const rowElements = new Map<Row, XmlElement>();
	const values = readFiling(offsets, root ?? nothingAt(markup.root?.openEnd ?? extent.start), rowElements, before);
	return { ...read, rowElements, filing: { ...values, structure: structureOf(read, values, rowElements) } };
}

function readMarkup(source: Source, text: string): XmlRead {
	const outer = new Offsets(source, text);
	const extent = xmlExtent(text);
	const markup = scan(text, { from: extent.start, to: extent.limit, isCut: extent.limit < extent.end, closes });
	const { root } = markup;
	const read = { source, outer, extent, markup };
	if (root?.name !== 'edgarSubmission') return { ...read, offsets: outer, root };
	const inline = allNamed(root, documentNames)[0];
	return { ...read, ...(inline ? { offsets: outer, root: inline } : readEmbedded(outer, root)) };
}

/** The filing that a submission holds in base64. */
function readEmbedded(outer: Offsets, submission: XmlElement): Pick<XmlRead, 'offsets' | 'root'> {
	const primary = childrenOf(submission, 'edgarDocument').find((document) => {
		const type = childOf(document, 'documentType');
		return type && /^[345](?:\/A)?$/.test(contentOf(outer, type).text);
	});
	const block = childOf(primary, 'documentMimeBlock');
	const text = block && fromBase64(contentOf(outer, block).text);
	if (!block || text === undefined) return { offsets: outer, root: undefined };
	const offsets = new EmbeddedOffsets(Source.from(text), text, outer.place(block.start, block.openEnd));
	const { limit } = xmlExtent(text);
	const { root } = scan(text, { from: 0, to: limit, isCut: limit < text.length, closes });
	return { offsets, root: root?.name === 'ownershipDocument' ? root : undefined };
}

function fromBase64(text: string): string | undefined {
	const digits = text.replace(/\s+/g, '');
	if (!/^[A-Za-z0-9+/]+={0,2}$/.test(digits)) return undefined;
	try {
		return new TextDecoder().decode(Uint8Array.from(atob(digits), (character) => character.charCodeAt(0)));
	} catch {
		return undefined;
	}
}

const documentNames: ReadonlySet<string> = new Set(['ownershipDocument']);

function nothingAt(offset: number): XmlElement {
	const [start, openEnd, contentEnd, end] = [offset, offset, offset, offset];
	const rest = { isEmptyTag: false, attributes: [], children: [], hasText: false, isPlain: true };
	return { name: '', start, openEnd, contentEnd, end, ...rest };
}

/** A value whose end tag is missing ends where an element begins that belongs elsewhere. */
const closes: Closes = (open, next, around) =>
	isLeaf(open) && isKnownElement(next) && around.some(({ name }) => mayContain(name, next));

function readFiling(
	offsets: Offsets,
	root: XmlElement,
	rowElements: Map<Row, XmlElement>,
	before: RowsBefore | undefined,
): Omit<Filing, 'structure'> {
	const slot = (name: string): Slot => plainSlot(root, root.openEnd, name);
	const issuer = childOf(root, 'issuer');
	const owners = childrenOf(root, 'reportingOwner');
	const lists = allNamed(root, listedNames);
	readRows(offsets, lists, rowElements, before);
	const plan = slot('aff10b5One');
	return {
		language: 'xml',
		shape: 'xml',
		formType: readFormType(offsets, slot('documentType')),
		schemaVersion: readWord(offsets, slot('schemaVersion')),
		...unprinted(offsets, root.openEnd),
		section16: readBox(offsets, slot('notSubjectToSection16'), true),
		plan10b5: readBox(offsets, plan, plan.field !== undefined),
		owners: owners.map((owner) => readOwner(offsets, owner)),
		ownerBlocks: [],
		issuer: readIssuer(offsets, issuer, root.openEnd),
		period: readDate(offsets, slot('periodOfReport')),
		original: readDate(offsets, slot('dateOfOriginalSubmission')),
		relationships: owners.map((owner) => readRelationship(offsets, owner)),
		tableI: table({ offsets, root, rowElements, before }, 'I'),
		tableII: table({ offsets, root, rowElements, before }, 'II'),
		notes: lists.filter(({ name }) => name === 'footnote').map((element) => readNote(offsets, element)),
		remarks: readText(offsets, slot('remarks')),
		signatures: childrenOf(root, 'ownerSignature').map((element) => readSignature(offsets, element)),
		edgarBlock: [],
		parts: partsOf(offsets, root),
		gaps: new Map(),
		strayMarks: [],
		unread: [],
	};
}

/** Rows and footnotes stand wherever they stand: damaged files have them inside one another. */
const listedNames: ReadonlySet<string> = new Set([...Object.keys(rowNames), 'footnote']);

function readRows(
	offsets: Offsets,
	lists: readonly XmlElement[],
	rowElements: Map<Row, XmlElement>,
	before: RowsBefore | undefined,
): void {
	// The places of what lies in base64 are all one, whatever is edited.
	const leftAlone = before && !(offsets instanceof EmbeddedOffsets) ? rowsLeftAlone(before, offsets) : undefined;
	for (const element of lists) {
		if (element.name !== 'footnote') rowElements.set(leftAlone?.(element) ?? readRow(offsets, element), element);
	}
}

interface Tables {
	readonly offsets: Offsets;
	readonly root: XmlElement;
	readonly rowElements: ReadonlyMap<Row, XmlElement>;
	readonly before: RowsBefore | undefined;
}

function table({ offsets, root, rowElements, before }: Tables, id: TableId): Table {
	const element = childOf(root, id === 'I' ? 'nonDerivativeTable' : 'derivativeTable');
	const rows = [...rowElements.keys()].filter(({ table: of }) => of === id);
	const missing = offsets.place(root.openEnd, root.openEnd);
	const last = element?.children.at(-1)?.end ?? element?.openEnd;
	const title = element ? offsets.place(element.start, element.openEnd) : missing;
	const end = last === undefined ? missing : offsets.place(last, last);
	const same = before?.tables.find((other) => other.id === id);
	return sharing({ id, rows, title, headings: none, end }, same);
}

const none: readonly never[] = [];

function readNote(offsets: Offsets, element: XmlElement): Note {
	const id = attributeOf(element, 'id');
	const raw = id ? offsets.text.slice(id.valueStart, id.valueEnd) : '';
	const at = id ? offsets.place(id.valueStart, id.valueEnd) : offsets.place(element.start, element.openEnd);
	const value = footnoteNumber(decodedText(raw));
	const common = { raw, at, cell: at, marks: [] };
	const canonical = raw === `F${String(value)}`;
	const number: Value<number> =
		value > 0
			? { kind: 'known', value, canonical, ...common }
			: raw === ''
				? { kind: 'empty', ...common }
				: { kind: 'unreadable', ...common };
	const slot: Slot = { field: element, leaf: element, missingAt: element.openEnd, marks: [] };
	return { number, text: readText(offsets, slot), at: offsets.place(element.start, element.end) };
}

function readSignature(offsets: Offsets, element: XmlElement): Signature {
	return {
		name: readText(offsets, plainSlot(element, element.openEnd, 'signatureName')),
		date: readDate(offsets, plainSlot(element, element.openEnd, 'signatureDate')),
		at: offsets.place(element.start, element.end),
	};
}

/** The element of each part of the form. What a form always has, and lacks here, stands at the root's start tag. */
const partElements: readonly { readonly id: CaptionId; readonly path: readonly string[]; readonly always?: true }[] = [
	{ id: 'title', path: ['documentType'], always: true },
	{ id: 'section16', path: ['notSubjectToSection16'] },
	{ id: 'planBox', path: ['aff10b5One'] },
	{ id: 'item1', path: ['reportingOwner'], always: true },
	{ id: 'item2', path: ['issuer'], always: true },
	{ id: 'foreignSymbol', path: ['issuer', 'issuerForeignTradingSymbol'] },
	{ id: 'item3', path: ['periodOfReport'], always: true },
	{ id: 'item4', path: ['dateOfOriginalSubmission'] },
	{ id: 'item5', path: ['reportingOwner', 'reportingOwnerRelationship'], always: true },
	{ id: 'tableI', path: ['nonDerivativeTable'] },
	{ id: 'tableII', path: ['derivativeTable'] },
	{ id: 'explanation', path: ['footnotes'] },
	{ id: 'remarks', path: ['remarks'] },
	{ id: 'signature', path: ['ownerSignature'], always: true },
];

function partsOf(offsets: Offsets, root: XmlElement): ReadonlyMap<CaptionId, Part> {
	const parts = new Map<CaptionId, Part>();
	for (const { id, path, always } of partElements) {
		let found: XmlElement | undefined = root;
		for (const name of path) found = childOf(found, name);
		if (!found && (!always || root.name === '')) continue;
		const { start, openEnd } = found ?? root;
		parts.set(id, { id, at: offsets.place(start, openEnd), text: offsets.text.slice(start, openEnd), again: [] });
	}
	return parts;
}
