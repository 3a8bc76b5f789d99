import { dateOf } from '../model/date';
import type { Submission, SubmittedDocument } from '../model/structure';
import type { DateValue, Value } from '../model/value';
import { childOf, childrenOf } from './element';
import type { Offsets } from './offsets';
import type { XmlRead } from './xmlRead';
import { plainSlot, readWord } from './values';

/** What stands around the filing: the elements of an `edgarSubmission`, or the header of a published submission. */
export function readSubmission({ outer: offsets, markup, extent }: XmlRead): Submission | undefined {
	const { root } = markup;
	if (root?.name === 'edgarSubmission') {
		return {
			kind: 'sent',
			type: readWord(offsets, plainSlot(root, root.openEnd, 'submissionType')),
			period: nothing(offsets, root.openEnd),
			documents: childrenOf(root, 'edgarDocument').map((element): SubmittedDocument => {
				return {
					name: readWord(offsets, plainSlot(element, element.openEnd, 'documentName')),
					type: readWord(offsets, plainSlot(element, element.openEnd, 'documentType')),
					at: offsets.place(element.start, childOf(element, 'documentMimeBlock')?.start ?? element.openEnd),
				};
			}),
		};
	}
	if (!extent.isSubmission) return undefined;
	const header = offsets.text.slice(0, Math.min(extent.start, 50_000));
	const type = lineOf(offsets, header, /^(?:CONFORMED SUBMISSION TYPE:[ \t]*|<TYPE>)([^\r\n<]*)/m);
	const period = lineOf(offsets, header, /^(?:CONFORMED PERIOD OF REPORT:[ \t]*|<PERIOD>)(\d{8})/m);
	return { kind: 'published', type, period: dateIn(period), documents: [] };
}

function lineOf(offsets: Offsets, header: string, pattern: RegExp): Value<string> {
	const match = pattern.exec(header);
	const raw = (match?.[1] ?? '').trim();
	if (!match || raw === '') return nothing(offsets, 0);
	const start = match.index + match[0].indexOf(raw, match[0].length - (match[1] ?? '').length);
	const at = offsets.place(start, start + raw.length);
	return { kind: 'known', value: raw, canonical: true, raw, at, cell: at, marks: [] };
}

function dateIn(word: Value<string>): DateValue {
	if (word.kind !== 'known') return word;
	const { raw, at, cell, marks } = word;
	const value = dateOf(Number(raw.slice(0, 4)), Number(raw.slice(4, 6)), Number(raw.slice(6, 8)));
	return value
		? { kind: 'known', value, canonical: true, raw, at, cell, marks }
		: { kind: 'unreadable', raw, at, cell, marks };
}

function nothing(offsets: Offsets, offset: number): Value<never> & { kind: 'empty' } {
	const at = offsets.place(offset, offset);
	return { kind: 'empty', raw: '', at, cell: at, marks: [] };
}
