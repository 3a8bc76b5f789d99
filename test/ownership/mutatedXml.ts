import fc from 'fast-check';
import { sharedFiles } from '../corpus/shared';
import { minimal } from './minimal';

// Filings with one element changed, for verdicts that are held against each other.

export const amendment = minimal
	.replace('<documentType>4<', '<documentType>4/A<')
	.replace('    <notSubject', '    <dateOfOriginalSubmission>2026-06-17</dateOfOriginalSubmission>\n    <notSubject');
/** Filings of the newest edition, and older ones made into such. */
const real = sharedFiles('corpus/xml')
	.filter((_, index) => index % 8 === 0)
	.map(({ text }) => text())
	.filter(({ length }) => length < 15_000)
	.map((text) =>
		text.includes('<aff10b5One>')
			? text
			: text.replace(/<\/reportingOwner>(?![^]*<\/reportingOwner>)/, '$&<aff10b5One>0</aff10b5One>'),
	);
const documents = [minimal, minimal, amendment, ...real];

const names = [
	'value',
	'footnoteId',
	'issuerCik',
	'transactionShares',
	'transactionTotalValue',
	'remarks',
	'isOther',
	'foo',
	'natureOfOwnership',
];
const values = [
	...[
		'',
		' ',
		'1',
		'0',
		'true',
		'TRUE',
		' 1 ',
		'2',
		'A',
		'D',
		'I',
		' D',
		'E',
		'L',
		'V',
		'4',
		'5',
		'4/A',
		'3',
		'MA',
		'X0',
		'X0508',
		'X050',
	],
	...[
		'2026-02-29',
		'2024-02-29',
		'2024-02-29Z',
		'2024-02-29-05:00',
		'2024-02-29+14:01',
		'20240229',
		'02/29/2024',
		'12024-02-29',
		'0000-01-01',
		' 2024-01-01\n',
	],
	...[
		'1.23456',
		'1.2340',
		'1.23400',
		'999999999999.9999',
		'1000000000000',
		'-1',
		'-0',
		'+5',
		'5.',
		'.5',
		'.',
		'1,000',
		'1e3',
		'00000000000000000012',
	],
	...[
		'0000000001',
		'00000000011',
		'A123',
		'x'.repeat(30),
		'x'.repeat(31),
		'x'.repeat(60),
		'x'.repeat(61),
		'x'.repeat(101),
		'02110',
		'02110_1',
		'F1',
		'F2',
		'F1\u00a0',
		'\u00a0',
		'\u00a01',
		'2024-02-29\u2003',
	],
];

export const mutation = fc.record({
	document: fc.constantFrom(...documents),
	at: fc.nat(10_000),
	how: fc.constantFrom('value', 'remove', 'twice', 'swap', 'rename', 'insert', 'attribute', 'text', 'empty'),
	name: fc.constantFrom(...names),
	value: fc.constantFrom(...values),
});
export type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

/** Changes one element: its value, its name, its place, what stands in it. */
export function mutated({ document, at, how, name, value }: Mutation): string {
	const tags = [...document.matchAll(/<([A-Za-z]\w*)([^<>]*?)(\/?)>/g)];
	const tag = tags[at % tags.length];
	if (!tag) return document;
	const [whole, own = '', attributes = '', slash] = tag;
	const start = tag.index;
	const openEnd = start + whole.length;
	const close = `</${own}>`;
	const closeAt = slash === '/' ? openEnd : document.indexOf(close, openEnd);
	const end = slash === '/' ? openEnd : closeAt + close.length;
	const element = document.slice(start, end);
	const put = (text: string): string => document.slice(0, start) + text + document.slice(end);
	const isLeaf =
		slash !== '/' && !element.slice(1).includes('<' + own) && !/<[A-Za-z]/.test(document.slice(openEnd, closeAt));
	switch (how) {
		case 'value':
			return isLeaf ? put(`${whole}${value}${close}`) : document;
		case 'remove':
			return put('');
		case 'twice':
			return put(element + element);
		case 'swap': {
			const next = /^\s*(<([A-Za-z]\w*)[^<>]*?(?:\/>|>[^]*?<\/\2>))/.exec(document.slice(end));
			return next
				? document.slice(0, start) + (next[1] ?? '') + element + document.slice(end + next[0].length)
				: document;
		}
		case 'rename':
			return put(
				slash === '/'
					? `<${name}${attributes}/>`
					: `<${name}${attributes}>${document.slice(openEnd, closeAt)}</${name}>`,
			);
		case 'insert':
			return slash === '/'
				? document
				: put(`${whole}<${name}>${value}</${name}>${document.slice(openEnd, closeAt)}${close}`);
		case 'attribute':
			return put(
				element
					.replace(`<${own}`, `<${own} ${value.startsWith('F') ? 'id' : 'kind'}="${value}"`)
					.replace(/ id="F1" id=/, ' id='),
			);
		case 'text':
			return slash === '/'
				? document
				: put(
						`${whole}${value}${document.slice(openEnd)}`.slice(0, 1) === ''
							? element
							: `${whole}${value}${document.slice(openEnd, end)}`,
					);
		case 'empty':
			return put(`<${own}${attributes}/>`);
	}
}
