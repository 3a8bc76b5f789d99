import { blockKeyOf, pathOfKey } from '../facts/edgarBlock';
import type { BlockEntry } from '../model/filing';
import { textOf } from '../model/value';

/** A line of the EDGAR block about one element, or about each of its name: what stands in it, that it is not there, its blanks. */
export interface ElementLine {
	readonly kind: 'element' | 'noElement' | 'blanks';
	/** Below `ownershipDocument`, as XPath writes it: `footnotes/footnote[2]/@id`. */
	readonly path: string;
	/** The characters, any white space one blank; of `blanks` its gaps. */
	readonly text: string;
}

/** A step of a path: `footnote[2]`, or `@id`, which has no index. */
export interface Step {
	readonly name: string;
	/** From 1 on; undefined: each of that name. */
	readonly index: number | undefined;
	readonly isAttribute: boolean;
}

/** The lines of a block that are about elements, in its order. */
export function elementLinesOf(block: readonly BlockEntry[]): readonly ElementLine[] {
	return block.flatMap(({ key, value }) => {
		const kind = blockKeyOf(key);
		const path = pathOfKey(key);
		if (path === undefined || (kind !== 'element' && kind !== 'noElement' && kind !== 'blanks')) return [];
		return [{ kind, path, text: textOf(value) }];
	});
}

/** The steps of a path; undefined where it is none. */
export function stepsOf(path: string): readonly Step[] | undefined {
	const steps: Step[] = [];
	for (const part of path.split('/')) {
		const match = /^(@?)([^@[\]]+)(?:\[([1-9]\d{0,3})\])?$/.exec(part);
		if (!match) return undefined;
		const [, at, name = '', index] = match;
		steps.push({ name, index: index === undefined ? undefined : Number(index), isAttribute: at === '@' });
	}
	return steps.slice(0, -1).some(({ isAttribute }) => isAttribute) ? undefined : steps;
}

export function pathOf(steps: readonly Step[]): string {
	return steps
		.map(({ name, index, isAttribute }) => {
			return (isAttribute ? '@' : '') + name + (index === undefined ? '' : `[${String(index)}]`);
		})
		.join('/');
}

/** The characters with any white space as one blank, none at the edges. */
export function squeezed(text: string): string {
	return text.replace(whiteSpace, ' ').replace(/^ | $/g, '');
}

const whiteSpace = /[ \t\n\r]+/g;
const letters: Readonly<Record<string, string>> = { ' ': 's', '\n': 'n', '\r': 'r', '\t': 't' };
const characters: Readonly<Record<string, string>> = { s: ' ', n: '\n', r: '\r', t: '\t' };

/** What the white space of a text has beside one blank between two words: `2ss 5n`, and for one without words `0s`. */
export function gapsOf(text: string): string {
	const gaps: string[] = [];
	const end = text.length;
	let word = 0;
	for (const match of text.matchAll(whiteSpace)) {
		const [gap] = match;
		if (match.index > 0) word++;
		const isBetween = match.index > 0 && match.index + gap.length < end;
		if (gap !== ' ' || !isBetween) gaps.push(String(word) + [...gap].map((unit) => letters[unit] ?? '').join(''));
	}
	return gaps.join(' ');
}

/** A squeezed text with its gaps, those behind words that are no longer there left out. */
export function withGaps(text: string, gaps: string): string {
	const given = new Map<number, string>();
	for (const match of gaps.matchAll(/(\d{1,6})([snrt]+)/g)) {
		given.set(Number(match[1]), [...(match[2] ?? '')].map((letter) => characters[letter] ?? '').join(''));
	}
	const words = text === '' ? [] : text.split(' ');
	const between = words.map((word, index) => word + (given.get(index + 1) ?? (index + 1 < words.length ? ' ' : '')));
	return (given.get(0) ?? '') + between.join('');
}
