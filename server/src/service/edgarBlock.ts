import { blockKeyIds, blockKeys, type BlockKeyId } from '../facts/edgarBlock';
import { readForm } from '../formtext/readForm';
import { writeForm, type BlockLine } from '../formtext/writeForm';
import type { Filing } from '../model/filing';
import { textOf, type TextValue } from '../model/value';
import { differences, isSameTree, linesFor, type Difference } from '../ownership/differences';
import { squeezed, type ElementLine } from '../ownership/elementLine';
import { elementTree } from '../ownership/elementTree';
import type { NewElement } from '../ownership/layout';
import type { OwnershipText } from '../ownership/readOwnership';
import { treeOf } from '../ownership/tree';
import { meansSame, mostLines } from '../ownership/withLines';
import { Source } from '../source/source';
import { isWhole, leftOut, notWellFormed } from './documentTree';

export interface TextWithBlock {
	readonly text: string;
	/** What the text does not hold all the same, as sentences. */
	readonly lost: readonly string[];
}

/**
 * Ownership XML as Form 4 text with all in its EDGAR block that the page does not show, so that the text becomes the same XML
 * again in canonical form: elements, their order, characters and attributes; not comments, nor how the elements are laid out.
 * What the block needs is found by writing the text and the XML of it, and comparing; so it is known, not hoped, what comes back.
 */
export function textWithBlock(document: OwnershipText): TextWithBlock {
	const { filing, offsets, root } = document;
	// What is no document cannot come back as the same one.
	if (!root || !isWhole(document)) {
		return { text: writeForm(filing, numbersOf(filing, new Map())), lost: [notWellFormed] };
	}
	const wanted = elementTree(offsets, root);
	const named = namedLines(filing, wanted);
	const rest = differences(wanted, treeFrom(filing, named)).filter(({ path }) => !isPassword(path));
	const block = [...named, ...linesFor(rest, wanted).slice(0, mostLines).map(lineOf)];
	const text = writeForm(filing, block);
	const again = treeOf(readForm(Source.from(text)).filing).root;
	if (isSameTree(wanted, again)) return { text, lost: leftOut(document) };
	const lost = linesFor(differences(wanted, again), wanted).map(({ path }) =>
		isPassword(path) ? `${path} is a password and stays out of the text` : `${path} does not come back as it is`,
	);
	const elements = lost.length > 0 ? lost : ['The order of the elements, or text between them, does not come back'];
	return { text, lost: [...elements, ...leftOut(document)] };
}

/** The same without the lines that need the path of an element: what a person would write into the block. */
export function textWithNames({ filing, offsets, root }: OwnershipText): string {
	return root ? writeForm(filing, namedLines(filing, elementTree(offsets, root))) : writeForm(filing);
}

function namedLines(filing: Filing, wanted: NewElement): readonly BlockLine[] {
	const always = numbersOf(filing, new Map());
	return numbersOf(filing, valuesIn(differences(wanted, treeFrom(filing, always)), filing));
}

function treeFrom(filing: Filing, block: readonly BlockLine[]): NewElement {
	return treeOf(readForm(Source.from(writeForm(filing, block))).filing).root;
}

function isPassword(path: string): boolean {
	return /\brptOwnerCcc\b/.test(path);
}

function lineOf({ kind, path, text }: ElementLine): BlockLine {
	return { key: `${blockKeys[kind].key} ${path}`, value: text };
}

/** What the keys say: by the number of the owner, 0 for the form and the issuer. */
type Said = ReadonlyMap<number, ReadonlyMap<BlockKeyId, string>>;

/** The lines of type, version and CIKs, each owner's with what else is said of the owner. */
function numbersOf({ formType, schemaVersion, issuer, owners }: Filing, said: Said): readonly BlockLine[] {
	const given = (id: BlockKeyId, value: string): readonly BlockLine[] =>
		value === '' ? [] : [{ key: blockKeys[id].key, value }];
	return [
		...given('documentType', formType.raw),
		...given('schemaVersion', schemaVersion.raw),
		...given('issuerCik', issuer.cik.raw),
		...owners.flatMap(({ cik }, index) => {
			const lines = blockKeyIds().flatMap((id): readonly BlockLine[] => {
				const value = said.get(index + 1)?.get(id);
				return value === undefined || id === 'ownerCik' ? [] : [{ key: blockKeys[id].key, value }];
			});
			const needsCik = cik.raw !== '' || lines.length > 0;
			return [...(needsCik ? [{ key: blockKeys.ownerCik.key, value: cik.raw }] : []), ...lines];
		}),
	];
}

/** What differs in meaning and has a key of its own. */
function valuesIn(found: readonly Difference[], { owners, relationships }: Filing): Said {
	const said = new Map<number, Map<BlockKeyId, string>>();
	const say = (number: number, id: BlockKeyId, value: string): void => {
		said.set(number, (said.get(number) ?? new Map<BlockKeyId, string>()).set(id, value));
	};
	for (const { kind, path, text, written } of found) {
		const [, index = '1', name = ''] = /^reportingOwner(?:\[(\d+)\])?\/(.*)$/.exec(path) ?? [];
		const id = blockKeyIds().find((key) => blockKeys[key].element === `reportingOwner/${name}`);
		const isSame = written === undefined ? text === '' : written !== '' && meansSame(name, written, text);
		if (id === undefined || kind === 'blanks' || isSame) continue;
		const number = Number(index);
		const streets = owners[number - 1]?.address.streets ?? [];
		if (id !== 'street1' && id !== 'street2') say(number, id, flags.has(id) ? (words[text] ?? text) : text);
		// A line for one of both means that the block divides the street.
		else
			for (const [at, street] of (['street1', 'street2'] as const).entries())
				say(number, street, squeezed(wordsOf(streets[at])));
	}
	// Roles that are the same for all stand in item 5, but a text that gives none of them anew does not say that they are.
	if (owners.length > 1 && ![...said.values()].some((own) => roleIds.some((id) => own.has(id)))) {
		for (const [index, { director }] of relationships.entries())
			say(index + 1, 'director', director.checked === true ? 'Yes' : 'No');
	}
	return said;
}

function wordsOf(value: TextValue | undefined): string {
	return value ? textOf(value) : '';
}

const roleIds = [
	...(['director', 'tenPercentOwner', 'officer', 'other'] as const),
	...(['officerTitle', 'otherText'] as const),
];
const flags: ReadonlySet<BlockKeyId> = new Set([
	'director',
	'officer',
	'tenPercentOwner',
	'other',
	'isForeign',
] as const);
const words: Readonly<Record<string, string>> = { '0': 'No', false: 'No', '1': 'Yes', true: 'Yes' };
