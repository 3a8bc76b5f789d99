import { readFileSync } from 'node:fs';
import { minimalXml } from '../server/src/rules/xmlFrame';

/** Run from the root of the project. */
const sample = (name: string): string => readFileSync(`samples/${name}`, 'utf8');

export const forms: readonly [string, ...string[]] = [
	sample('clean-exercise-and-sale.form4'),
	sample('clean-joint.form4'),
	sample('errors.form4'),
	sample('pasted-from-browser.txt'),
];

const odd = ['\r\n', '\u2028', '\ud83d', '\ufeff', '\u00a0', '\u2079', '\u0661', '\u{1f4a9}', '\u202e', 'é'];
const inRows = [
	' ⁽¹⁾',
	'⁽',
	'⁾',
	'\\$',
	'09/20/2004',
	'1,000',
	'(1)',
	'0.0001',
	'<u>',
	'</u>',
	'1. ',
	'see footnote (2)',
];
const inCover = [
	'<input checked="" type="checkbox"/>',
	'<input type="checkbox"/>',
	'[X]',
	'<hr/>',
	'| ',
	'|---|---|\n',
];

/** The lines of whole forms, and what a cell, a cover or a pasted text is made of. */
export const formPieces: readonly string[] = [
	...odd,
	...inRows,
	...inCover,
	...new Set(forms.flatMap((form) => form.split('\n').map((line) => `${line}\n`))),
].slice(0, 128);

const inXml = [
	'<!--',
	'-->',
	'<![CDATA[',
	']]>',
	'<?x ',
	'?>',
	'&amp;',
	'&#0;',
	'&x;',
	'<!DOCTYPE x [<!ENTITY a "b">]>',
];
const tags = [...new Set(minimalXml.match(/<[^>]+>/g))];

export const xmlPieces: readonly string[] = [...odd, ...inXml, ...tags].slice(0, 128);
export { minimalXml };
