import type { FormText } from '../formtext/formText';
import { readForm } from '../formtext/readForm';
import { rereadForm } from '../formtext/rereadForm';
import { canWrite, writeChanges } from '../formtext/write';
import type { Fix } from '../model/change';
import type { PlacedEdit } from '../model/placedEdit';
import { isOwnershipXml } from '../ownership/recognise';
import { readOwnership, rereadOwnership, type OwnershipText } from '../ownership/readOwnership';
import { writeOwnershipChanges } from '../ownership/write';
import { Source, type Edit } from '../source/source';

/** A document as its language has read it. */
export type Document = FormText | OwnershipText;

export function openDocument(text: string): Document {
	return open(Source.from(text), text);
}

/** The language may change while someone types: the first characters of a pasted filing decide it. */
export function editDocument(document: Document, edit: Edit): Document {
	if (!isXml(document)) {
		const next = rereadForm(document, edit);
		// Form 4 text has its captions; only what has none is looked at again.
		return next.filing.parts.size > 0 ? next : open(next.source, next.source.text);
	}
	const next = rereadOwnership(document, edit);
	return isOwnershipXml(next.outer.text) ? next : readForm(next.source);
}

export function writeFix(document: Document, { changes }: Fix): readonly PlacedEdit[] {
	return isXml(document) ? writeOwnershipChanges(document, changes) : writeChanges(document, changes);
}

/** Whether the document has room for what the fix writes. */
export function canWriteFix(document: Document, { changes }: Fix): boolean {
	return isXml(document) || canWrite(document, changes);
}

function open(source: Source, text: string): Document {
	return isOwnershipXml(text) ? readOwnership(source, text) : readForm(source);
}

/** Whether the document is ownership XML, with its elements. */
export function isXml(document: Document): document is OwnershipText {
	return 'markup' in document;
}
