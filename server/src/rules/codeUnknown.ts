import { cite } from '../facts/citations';
import { isCodeLetter, type CodeLetter } from '../facts/codes';
import type { Fix } from '../model/change';
import type { Filing } from '../model/filing';
import type { CodeValue } from '../model/value';
import { likelyCode } from './likely';
import { codeSpelt, plainLetters } from './plainLetters';
import type { RowInTable } from './rowInTable';
import { sayRaw } from './say';
import type { Rule } from './rule';
import { citing, referenceBehind } from './typedMarks';

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
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A letter typed twice',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥GG⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥\n                         ^^ code-unknown: "GG" is not a transaction code',
			good: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥',
		},
		{
			title: 'An award without a code that EDGAR has',
			frame: 'tableII',
			bad: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥R⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥\n                                      ^ code-unknown: "R" is not a transaction code',
			good: 'Option (right to buy)⇥\\$5⇥09/20/2004⇥⇥A⇥⇥1,000⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
		{ title: 'An equity swap', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥S/K⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥' },
	],
	suspects: ({ code }) => code.kind === 'unreadable' && !isSuffix(code.raw),
	*tell(found, { filing, form: { noteNumbers } }) {
		const { code } = found.row;
		const message = `"${sayRaw(code)}" is not a transaction code`;
		yield { message, at: code.at, row: found.row, fixesLater: () => fixesOf(found, filing, noteNumbers) };
	},
};

/** V and K in place of a code, alone or beside one: another rule says where they belong. */
export function isSuffix(raw: string): boolean {
	return /^(?:[VK]|[A-Z][\s/]?V|V[\s/]?[A-Z]|K\/[A-Z]|[A-Z]\/K)$/.test(raw);
}

/** A small letter, one with signs around it or typed twice can mean one code only; then its meaning in words; else what the rest of the row says. */
function fixesOf(
	{ row, table, isOneOfMany }: RowInTable,
	filing: Filing,
	noteNumbers: readonly number[],
): readonly Fix[] {
	const reference = referenceBehind(row.code.raw);
	if (reference && noteNumbers.includes(reference.number)) {
		const letter = plainLetters(reference.rest);
		if (!isCodeLetter(letter)) return [];
		const { title, changes } = writeCode(row.code, { letter, safe: false });
		return changes.map((change) => citing(title, change, { value: row.code, number: reference.number }));
	}
	const raw = plainLetters(row.code.raw);
	const isSwap = /^[A-Z]\/K$/.test(raw);
	const meant = isSwap || isTwice(raw) ? raw.charAt(0) : raw;
	if (isCodeLetter(meant)) return [writeCode(row.code, { letter: meant, swap: isSwap, safe: true })];
	const spelt = codeSpelt(row.code.raw);
	if (spelt) return [writeCode(row.code, { letter: spelt, safe: false })];
	const likely = isOneOfMany ? undefined : likelyCode(row, { filing, table });
	return likely ? [writeCode(row.code, { letter: likely, swap: isSwap, safe: false })] : [];
}

function isTwice(raw: string): boolean {
	return raw.length === 2 && raw.charAt(0) === raw.charAt(1);
}

export function writeCode(
	value: CodeValue,
	{ letter, swap = false, safe }: { letter: CodeLetter; swap?: boolean; safe: boolean },
): Fix {
	const to = { kind: 'code', code: { letter, swap } } as const;
	return { title: `Write ${letter}${swap ? '/K' : ''}`, safe, changes: [{ do: 'set', value, to }] };
}
