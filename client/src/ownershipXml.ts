import type { TextDocument } from 'vscode';

/** A root element stands within so many characters. */
const headLength = 20_000;

/** Whether a document is ownership XML, bare or in a full submission file. Any other XML is none of our business. */
export function isOwnershipXml(document: TextDocument): boolean {
	if (document.languageId !== 'xml' && document.languageId !== 'plaintext') return false;
	const head = headOf(document);
	// The header of a submission names each owner and may be as long as they are many.
	return holdsOwnership(isSubmission(head) ? document.getText() : head);
}

/** Whether the document is a filing, in whichever of its languages. */
export function isFiling(document: TextDocument): boolean {
	return document.languageId === 'form4' || isOwnershipXml(document);
}

/** The same of a text. What is asked is its root: a comment or another element may well name ours. */
export function holdsOwnership(text: string): boolean {
	if (isSubmission(text)) return formOfHeader.test(text) && /<ownershipDocument[\s>/]/.test(text);
	const root = rootOf(text);
	if (root === 'ownershipDocument') return true;
	// Other forms have a root of this name too.
	return root === 'edgarSubmission' && /<submissionType>\s*[345](?:\/A)?\s*</.test(text);
}

const formOfHeader = /^(?:CONFORMED SUBMISSION TYPE:[ \t]*|<TYPE>)[345](?:\/A)?[ \t]*$/m;

function isSubmission(text: string): boolean {
	return /^\s*(?:-----BEGIN PRIVACY-ENHANCED MESSAGE-----|<SEC-DOCUMENT>|<SUBMISSION>|<SEC-HEADER>)/.test(text);
}

/** The name in the first start tag, once something stands behind it. */
function rootOf(text: string): string | undefined {
	let rest = text.replace(/^\ufeff/, '').trimStart();
	for (;;) {
		const skipped = /^(?:<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)\s*/.exec(rest);
		if (!skipped) break;
		rest = rest.slice(skipped[0].length);
	}
	return /^<([A-Za-z_][\w.:-]*)[\s>/]/.exec(rest)?.[1];
}

function headOf(document: TextDocument): string {
	let head = '';
	for (let line = 0; line < document.lineCount && head.length < headLength; line++) {
		head += `${document.lineAt(line).text.slice(0, headLength)}\n`;
	}
	return head;
}
