import { captions } from '../facts/captions';
import { blockKeyOf, blockKeys } from '../facts/edgarBlock';
import { readForm } from '../formtext/readForm';
import type { Filing } from '../model/filing';
import { sayingOf } from '../model/saying';
import { textOf, type TextValue } from '../model/value';
import { differences } from '../ownership/differences';
import type { OwnershipText } from '../ownership/readOwnership';
import { rewrite } from '../ownership/rewrite';
import { treeOf } from '../ownership/tree';
import { Source, type Edit } from '../source/source';
import { isXml, openDocument } from './document';
import { textWithNames } from './edgarBlock';
import { withoutStaleLines } from './staleBlock';

/** Nothing is done; each reason is a sentence for the user. */
export interface Refused {
	readonly kind: 'refused';
	readonly reasons: readonly string[];
}

export type EditableText = { readonly kind: 'text'; readonly text: string } | Refused;

export type WrittenBack =
	| {
			readonly kind: 'written';
			/** The whole document, and the text that it is now shown as. */
			readonly xml: string;
			readonly text: string;
			/** How it came of the one before: none where nothing changed. */
			readonly edits: readonly Required<Edit>[];
	  }
	| Refused;

/** Ownership XML as a Form 4 text to be edited: what the form shows, and in the EDGAR block what has a key of its own. */
export function editableText(xml: string): EditableText {
	const document = openDocument(xml);
	if (!isXml(document) || !document.root) return refused('This is no ownership XML.');
	if (document.offsets !== document.outer) {
		return refused('The filing lies in base64 inside the submission, where it cannot be edited.');
	}
	const [fault] = document.markup.faults;
	if (fault) {
		const { start } = document.source.rangeOf(document.outer.place(fault.start, fault.end));
		return refused(`The XML is not well-formed: see line ${String(start.line + 1)}.`);
	}
	return { kind: 'text', text: textWithNames(document) };
}

/**
 * The XML that says what an edited text says, with everything that was not edited left byte for byte. The laws: an unchanged text
 * gives the same bytes, and the text of the result says what the edited text says. What breaks the second is refused.
 */
export function writeBack(xml: string, edited: string): WrittenBack {
	const given = editableText(xml);
	if (given.kind === 'refused') return given;
	if (given.text === edited) return { kind: 'written', xml, text: edited, edits: [] };
	const document = openDocument(xml);
	if (!isXml(document) || !document.root) return refused('This is no ownership XML.');
	const before = readText(given.text);
	const after = readText(withoutStaleLines(given.text, edited));
	const lost = lostParts(before, after);
	if (lost.length > 0) return { kind: 'refused', reasons: lost };
	const trees = { before: treeOf(before).root, after: treeOf(after).root };
	const rewritten = rewrite(document.offsets, document.root, trees);
	if (rewritten.kind === 'unclear') {
		return refused(`${rewritten.name} of the XML cannot be told apart from the text: edit the XML itself.`);
	}
	const edits = inOrder(document, rewritten.edits);
	let { source } = document;
	for (const edit of edits.toReversed()) ({ source } = source.edit(edit));
	const again = editableText(source.text);
	if (again.kind === 'refused') return again;
	const reasons = unlike(after, readText(again.text));
	return reasons.length > 0
		? { kind: 'refused', reasons }
		: { kind: 'written', xml: source.text, text: again.text, edits };
}

function refused(reason: string): Refused {
	return { kind: 'refused', reasons: [reason] };
}

function readText(text: string): Filing {
	return readForm(Source.from(text)).filing;
}

/** In document order; none overlaps another. */
function inOrder(
	{ source }: OwnershipText,
	edits: readonly { readonly at: Parameters<Source['rangeOf']>[0]; readonly text: string }[],
): readonly Required<Edit>[] {
	return edits
		.map(({ at, text }) => ({ range: source.rangeOf(at), text }))
		.sort(
			({ range: a }, { range: b }) =>
				a.start.line - b.start.line ||
				a.start.character - b.start.character ||
				a.end.line - b.end.line ||
				a.end.character - b.end.character,
		);
}

/** What of the form went missing or cannot be read: with it values would go that nobody meant to delete. */
function lostParts(before: Filing, after: Filing): readonly string[] {
	const reasons: string[] = [];
	for (const id of before.parts.keys()) {
		if (!after.parts.has(id) && id !== 'remarks') reasons.push(`"${captions[id].name}" is missing in the text.`);
	}
	for (const { at } of after.unread) {
		const words = at.line.text.trim().slice(0, 60);
		reasons.push(words === '' ? 'A row is empty.' : `This line belongs to no part of the form: ${words}`);
	}
	return reasons;
}

/** What XML does not store, or cannot hold as it is written. */
function unlike(wanted: Filing, got: Filing): readonly string[] {
	const [ours, theirs] = [said(wanted), said(got)];
	const keys = [...ours.keys()].filter((key) => JSON.stringify(ours.get(key)) !== JSON.stringify(theirs.get(key)));
	if (keys.length === 0) return [];
	const elements = differences(treeOf(wanted).root, treeOf(got).root).map(
		({ path }) => `${path} of the XML cannot be made to say what the text says.`,
	);
	if (elements.length > 0) return elements;
	return keys.map((key) => notStored[key] ?? `${key}: XML does not store what the text says there.`);
}

/** The page repeats what the block says in parts, and the writer writes both anew. */
function said(filing: Filing): ReadonlyMap<string, unknown> {
	const saying = new Map<string, unknown>(Object.entries(sayingOf(filing)));
	const divided = filing.edgarBlock.filter(({ key }) => isOfAddress(blockKeyOf(key)));
	const kept = filing.edgarBlock.filter((entry) => !divided.includes(entry));
	const owners = filing.owners.map(
		({ name, cik, address: { street, streets, city, state, zip, country, territory } }) => {
			const lines = (streets ?? [street]).filter(({ kind }) => kind !== 'empty').map(wordsOf);
			return [name, city, state, zip, country, ...(territory ? [territory] : [])]
				.map(wordsOf)
				.concat(cik.raw, lines.join(' '));
		},
	);
	saying.set('owners', owners);
	saying.set(
		'ownerBlocks',
		filing.ownerBlocks.map(({ name }) => wordsOf(name)),
	);
	saying.set(
		'edgarBlock',
		kept.map(({ key, value }) => [key, wordsOf(value)]),
	);
	return saying;
}

function isOfAddress(id: ReturnType<typeof blockKeyOf>): boolean {
	return id !== undefined && blockKeys[id].element.startsWith('reportingOwner/reportingOwnerAddress/');
}

function wordsOf(value: TextValue): string {
	return value.kind === 'known' ? textOf(value).replace(/\s+/g, ' ') : value.raw;
}

const notStored: Readonly<Record<string, string>> = {
	omb: 'The OMB number and the burden are printed by the form and are not stored in XML.',
	boxes: 'Item 6 follows from the number of owners and is not stored in XML.',
	ownerBlocks: 'The owners below Table II have to be those of the form.',
	relationships: 'Item 5 says something else than the EDGAR block.',
	edgarBlock: 'A line of the EDGAR block has no place in the XML, or says what the page says already.',
	strayMarks: 'A footnote mark stands where XML has no place for one.',
	notes: 'The numbers of the footnotes have to be whole numbers, each once.',
};
