import { isWellFormed } from '../ownership/element';
import type { OwnershipText } from '../ownership/readOwnership';
import { treeOf, type FilingTree } from '../ownership/tree';
import { wholeTree } from '../ownership/wholeTree';
import { isXml, type Document } from './document';

/** A document as the elements of ownership XML, with all that its own elements say. Without a version that of the filing. */
export function treeOfDocument(document: Document, version?: string): FilingTree {
	return isWhole(document) ? wholeTree(document, version) : treeOf(document.filing, version);
}

/** Of XML that is not well-formed only what is read as a filing is written. */
export function isWhole(document: Document): document is OwnershipText {
	return isXml(document) && isWellFormed(document.markup);
}

/** Why a document may not be kept whole. */
export const notWellFormed = 'The document is not well-formed; what is not read as part of a filing is left out';

/** What stands in a document beside its elements and no conversion keeps, as sentences. */
export function leftOut(document: Document): readonly string[] {
	if (!isXml(document)) return [];
	if (!isWhole(document)) return [notWellFormed];
	const { comments, prolog } = document.markup;
	return [
		...prolog.instructions.map(({ name }) => `The processing instruction ${name} is left out`),
		...(comments === 0 ? [] : [comments === 1 ? 'A comment is left out' : `${String(comments)} comments are left out`]),
		...(prolog.doctype ? ['The document type declaration is left out'] : []),
	];
}
