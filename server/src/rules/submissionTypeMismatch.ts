import { cite } from '../facts/citations';
import { formatIso, sameDate } from '../model/date';
import type { Rule } from './rule';

export const submissionTypeMismatch: Rule = {
	id: 'submission-type-mismatch',
	title: 'Submission and document disagree',
	why: 'EDGAR suspends a submission whose type is not the type of its document.',
	condition:
		'submissionType differs from documentType of the primary document; in a published submission the type or the period of the header differs from the document.',
	source: [cite('spec', '3.6.3, 4.3')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'An amendment under the header of a Form 4',
			frame: 'xml',
			instead: 'document',
			bad: '<SUBMISSION>\n<TYPE>4\n<PERIOD>20260616\n<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n<ownershipDocument>\n    <documentType>4/A</documentType>\n                  ^^^ submission-type-mismatch: The submission is a 4, the document a 4/A\n    <periodOfReport>2026-06-16</periodOfReport>\n</ownershipDocument>\n</XML>\n</TEXT>\n</DOCUMENT>\n</SUBMISSION>',
		},
	],
	*check({ structure, formType, period }) {
		const submission = structure?.submission;
		if (!submission) return;
		const { type, period: conformed } = submission;
		if (type.kind === 'known' && formType.kind === 'known' && type.value !== formType.value) {
			const message = `The submission is a ${type.value}, the document a ${formType.value}`;
			yield { message, at: formType.at, related: [{ message: 'the submission', at: type.at }] };
		}
		if (conformed.kind === 'known' && period.kind === 'known' && !sameDate(conformed.value, period.value)) {
			const message = `The submission is for ${formatIso(conformed.value)}, the document for ${formatIso(period.value)}`;
			yield { message, at: period.at, related: [{ message: 'the submission', at: conformed.at }] };
		}
	},
};
