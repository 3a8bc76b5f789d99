import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import type { Fix } from '../model/change';
import type { SubmittedDocument } from '../model/structure';
import type { Value } from '../model/value';
import type { Finding, Rule } from './rule';

export const attachmentInvalid: Rule = {
	id: 'attachment-invalid',
	title: 'A document that EDGAR does not take',
	why: 'EDGAR takes attachments of a few types under names of a narrow pattern and suspends the submission for another.',
	condition:
		'A document of an edgarSubmission has a name longer than 32 characters, one of other than small letters, digits and at most one each of _ - and ., one that does not begin with a letter, or one with another ending than .xml for the form and .txt, .htm, .jpg or .gif for the rest; or a type other than the form, CORRESP, COVER, EX-24, EX-99 and GRAPHIC; or there are too many.',
	source: [cite('spec', '3.6.3, 4.2, 4.2.1')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'xml',
	otherForms: true,
	examples: [
		{
			title: 'Capitals in a name',
			frame: 'xml',
			instead: 'document',
			bad: '<edgarSubmission>\n    <submissionType>4</submissionType>\n    <testOrLive>TEST</testOrLive>\n    <edgarDocument>\n        <documentName>Form4.xml</documentName>\n                      ^^^^^^^^^ attachment-invalid: "Form4.xml" is no name of a document: small letters, digits and at most one _, - and .\n        <documentType>4</documentType>\n        <documentMimeBlock>PGE+PC9hPg==</documentMimeBlock>\n    </edgarDocument>\n</edgarSubmission>',
		},
	],
	*check({ structure }) {
		const documents = structure?.submission?.documents ?? [];
		const names = new Set(documents.map(({ name }) => name.raw));
		for (const document of documents) {
			yield* nameFindings(document, names);
			yield* typeFindings(document);
		}
		yield* countFindings(documents);
	},
};

const formType = /^[345](?:\/A)?$/;

function* nameFindings({ name, type }: SubmittedDocument, names: ReadonlySet<string>): Iterable<Finding> {
	if (name.kind !== 'known') return;
	const { raw, at } = name;
	if (raw.length > limits.documentName.max) {
		yield {
			message: `The name has ${String(raw.length)} characters; EDGAR takes ${String(limits.documentName.max)}`,
			at,
		};
	} else if (!isName(raw)) {
		const said = `"${raw}" is no name of a document: small letters, digits and at most one _, - and .`;
		yield { message: said, at, fixes: repairs(name, names) };
	} else {
		const endings = formType.test(type.raw) ? ['.xml'] : ['.txt', '.htm', '.jpg', '.gif'];
		if (endings.some((ending) => raw.endsWith(ending))) return;
		yield { message: `"${raw}" does not end in ${endings.join(' or ')}`, at };
	}
}

function isName(name: string): boolean {
	return /^[a-z][a-z0-9_.-]*$/.test(name) && ['_', '-', '.'].every((sign) => name.split(sign).length <= 2);
}

function repairs(name: Value<string>, names: ReadonlySet<string>): readonly Fix[] {
	const small = name.raw.toLowerCase();
	if (!isName(small)) return [];
	const changes = [{ do: 'replace', at: name.at, text: small }] as const;
	return [{ title: `Write ${small}`, safe: !names.has(small), changes }];
}

function* typeFindings({ type }: SubmittedDocument): Iterable<Finding> {
	if (type.kind !== 'known') return;
	const { raw, at } = type;
	if (raw.length <= 20 && (formType.test(raw) || /^(?:CORRESP|COVER|EX-24|EX-99|GRAPHIC)(?:\..+)?$/.test(raw))) return;
	yield { message: `"${raw}" is no type of a document; the form, CORRESP, COVER, EX-24, EX-99 and GRAPHIC are`, at };
}

function* countFindings(documents: readonly SubmittedDocument[]): Iterable<Finding> {
	for (const [name, pattern, most] of [
		['CORRESP', /^CORRESP/, 100],
		['COVER', /^COVER/, 10],
		['exhibits and graphics', /^(?:EX-|GRAPHIC)/, 500],
	] as const) {
		const found = documents.filter(({ type }) => pattern.test(type.raw));
		const first = found[most];
		if (first) yield { message: `${String(found.length)} ${name}; EDGAR takes ${String(most)}`, at: first.type.at };
	}
}
