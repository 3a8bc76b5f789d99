import { cite } from '../facts/citations';
import { isCodeLetter } from '../facts/codes';
import type { Fix } from '../model/change';
import type { CodeValue } from '../model/value';
import { sayRaw } from './say';
import type { Rule } from './rule';

export const codeUnknown: Rule = {
	id: 'code-unknown',
	title: 'Not a transaction code',
	why: 'EDGAR takes eighteen letters as codes and suspends a form with another.',
	condition:
		'The code of a transaction is none of A C D E F G H I J L M O P S U W X Z, with or without /K behind it. V and K alone are left to code-suffix-misplaced.',
	source: [cite('spec', '3.6.10'), cite('form4', 'Instr. 8')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A small letter',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥s⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                         ^ code-unknown: "s" is not a transaction code',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A letter that was a code until 1996',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥Q⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                         ^ code-unknown: "Q" is not a transaction code',
		},
	],
	*row({ code }) {
		if (code.kind !== 'unreadable' || isSuffix(code.raw)) return;
		yield { message: `"${sayRaw(code)}" is not a transaction code`, at: code.at, fixes: repairs(code) };
	},
};

/** V and K in place of a code, alone or beside one: another rule says where they belong. */
export function isSuffix(raw: string): boolean {
	return /^(?:[VK]|[A-Z][\s/]?V|V[\s/]?[A-Z]|K\/[A-Z])$/.test(raw);
}

/** A small letter, or one letter typed twice, can mean one code only. */
function repairs(value: CodeValue): readonly Fix[] {
	const raw = value.raw.toUpperCase();
	const letter = raw.length === 2 && raw.charAt(0) === raw.charAt(1) ? raw.charAt(0) : raw;
	if (!isCodeLetter(letter)) return [];
	const to = { kind: 'code', code: { letter, swap: false } } as const;
	return [{ title: `Write ${letter}`, safe: true, changes: [{ do: 'set', value, to }] }];
}
