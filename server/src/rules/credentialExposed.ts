import { cite } from '../facts/citations';
import type { Place } from '../source/place';
import type { TextValue } from '../model/value';
import { ofNotes } from '../model/noteList';
import type { Filing } from '../model/filing';
import type { Finding, Rule } from './rule';

export const credentialExposed: Rule = {
	id: 'credential-exposed',
	title: 'A password or a private number on a public form',
	why: 'What is filed is public at once and for good. A CCC opens the EDGAR account of the filer.',
	condition:
		'In footnotes, remarks, signatures or the EDGAR block a value follows the words CCC, CIK confirmation code, password or passphrase, or account number; or three, two and four digits stand with hyphens between them. In XML a CCC stands in a copy that EDGAR has already filled in.',
	source: [cite('spec', '3.3 o(1), 4.3.2')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A CCC in a footnote',
			frame: 'notes',
			bad: 'Common Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\n1. Filed with CCC: ab12$xyz.\n                   ^^^^^^^^ credential-exposed: A CCC stands here; it is a password to the EDGAR account of the filer',
		},
		{
			title: 'A social security number',
			frame: 'notes',
			bad: 'Common Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\n1. Held by Jane Doe, 000-12-3456, as custodian.\n                     ^^^^^^^^^^^ credential-exposed: This looks like a social security number; the form is public',
			good: 'Common Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\n1. Held by Jane Doe, [removed], as custodian.',
		},
		{
			title: 'A telephone number and a company called CCC',
			frame: 'notes',
			bad: 'Common Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\n1. Held by CCC Holdings, 617-555-0100.',
		},
	],
	check(filing) {
		const { notes, remarks, signatures, edgarBlock, owners } = filing;
		const isUsual =
			edgarBlock.length === 0 &&
			!owners.some(({ ccc }) => ccc?.kind === 'known') &&
			!haveSecret(notes) &&
			!mayBeSecret(remarks) &&
			!signatures.some(({ name }) => mayBeSecret(name));
		return isUsual ? undefined : exposed(filing);
	},
};

const haveSecret = ofNotes.kept((notes) => notes.some(({ text }) => mayBeSecret(text)));

function mayBeSecret(text: TextValue): boolean {
	return text.kind === 'known' && maySay.test(text.value.text);
}

function* exposed({ notes, remarks, signatures, edgarBlock, owners, structure }: Filing): Iterable<Finding> {
	const texts = [...notes.map(({ text }) => text), remarks, ...signatures.map(({ name }) => name)];
	for (const text of texts) yield* secretsIn(text);
	for (const { key, value } of edgarBlock) {
		if (!/\b(?:ccc|cik confirmation code|pass(?:word|phrase|code))\b/i.test(key) || value.kind !== 'known') continue;
		yield finding(passwordMessage, value.at);
	}
	if (structure?.submission) return;
	for (const { ccc, name } of owners) {
		if (ccc?.kind !== 'known' || name.kind !== 'known') continue;
		yield {
			message: passwordMessage,
			at: ccc.at,
			fixes: [{ title: 'Remove it', safe: false, changes: [{ do: 'set', value: ccc, to: { kind: 'nothing' } }] }],
		};
	}
}

const passwordMessage = 'A CCC stands here; it is a password to the EDGAR account of the filer';

interface Secret {
	readonly pattern: RegExp;
	readonly message: string;
}

/** Each with the value as its only group. */
const secrets: readonly Secret[] = [
	{
		pattern: /\b(?:CCC|CIK confirmation code)\s*(?:[:=#]|is|code|number)?\s*((?=[^\s.,;]*[\d@#$*%!])[\w@#$*%!-]{6,})/gi,
		message: passwordMessage,
	},
	{
		pattern: /\bpass(?:word|phrase|code)\s*(?:[:=]|is)\s*([\w@#$*%!-]{6,})/gi,
		message: 'A password stands here; the form is public',
	},
	{
		pattern: /(?<![\d-])(\d{3}-\d{2}-\d{4})(?![\d-])/g,
		message: 'This looks like a social security number; the form is public',
	},
	{
		pattern: /\baccount\s+(?:number|no\.?|#)\s*(?::|is)?\s*(\d[\d-]{5,})/gi,
		message: 'This looks like an account number; the form is public',
	},
];

/** What each of the patterns needs; one look tells that none of them is worth one. */
const maySay = /ccc|confirmation|pass(?:word|phrase|code)|account\s|\d-\d\d-\d/i;

function* secretsIn(text: TextValue): Generator<Finding> {
	if (text.kind !== 'known' || !maySay.test(text.value.text)) return;
	for (const { pattern, message } of secrets) {
		for (const found of text.value.text.matchAll(pattern)) {
			const secret = found[1] ?? '';
			const end = found.index + found[0].length;
			yield finding(message, text.value.part(end - secret.length, end));
		}
	}
}

function finding(message: string, at: Place): Finding {
	return {
		message,
		at,
		fixes: [{ title: 'Remove it', safe: false, changes: [{ do: 'write-text', at, text: '[removed]' }] }],
	};
}
