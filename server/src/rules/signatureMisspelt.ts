import { cite } from '../facts/citations';
import { known, textOf, type TextValue } from '../model/value';
import type { Place } from '../source/place';
import type { Filing } from '../model/filing';
import { coverLines, owner } from './coverLines';
import { areOneKeyApart } from './nearDates';
import type { Finding, Rule } from './rule';
import { inCase } from './titleSlips';

const cover = coverLines({ item1: owner({ name: 'WHITAKER JANE Q' }) });

export const signatureMisspelt: Rule = {
	id: 'signature-misspelt',
	title: 'A name is spelt otherwise in the signature',
	why: 'The typed signature stands for the one by hand. A name that a single key parts from that of the owner was mistyped in one of the two places.',
	condition:
		"A word of five letters or more in a signature stands in no owner's name and is one keystroke from a word of one, and another word of three letters or more of that name stands in the signature. An s more or less at the end is another name.",
	source: [cite('form4', 'Instr. 7')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	otherForms: true,
	examples: [
		{
			title: 'Two letters changed places',
			frame: 'closing',
			cover,
			bad: 'Explanation of Responses:\n\n/s/ Jane Q. Whitkaer 09/22/2004\n            ^^^^^^^^ signature-misspelt: The owner is WHITAKER JANE Q\n\n** Signature of Reporting Person Date',
			good: 'Explanation of Responses:\n\n/s/ Jane Q. Whitaker 09/22/2004\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'A letter is missing, in capitals',
			frame: 'closing',
			cover,
			bad: 'Explanation of Responses:\n\nJANE Q WHITAER 09/22/2004\n       ^^^^^^^ signature-misspelt: The owner is WHITAKER JANE Q\n\n** Signature of Reporting Person Date',
			good: 'Explanation of Responses:\n\nJANE Q WHITAKER 09/22/2004\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'Somebody of another name signs for the owner',
			frame: 'closing',
			cover,
			bad: 'Explanation of Responses:\n\n/s/ Alex Whittaker, Attorney-in-Fact 09/22/2004\n\n** Signature of Reporting Person Date',
		},
	],
	check({ owners, signatures }) {
		const names = owners.flatMap(({ name }) => lettersOf(textOf(name)));
		return signatures.some(({ name }) => lettersOf(textOf(name)).some((word) => mayBeSlip(word, names)))
			? misspelt({ owners, signatures })
			: undefined;
	},
};

/** Nearly all who sign write their names as the owners', or have other ones. */
function mayBeSlip(word: string, names: readonly string[]): boolean {
	if (word.length < shortest || names.includes(word)) return false;
	return names.some((name) => areOneKeyApart(word, name));
}

/** Short words have too many neighbours. */
const shortest = 5;

/** The words of a name in small letters; by far most names are ASCII. */
function lettersOf(text: string): readonly string[] {
	return text.toLowerCase().match(beyondAscii.test(text) ? /\p{L}{2,}/gu : /[a-z]{2,}/g) ?? [];
}

const beyondAscii = /[^\0-\x7f]/;

function* misspelt({ owners, signatures }: Pick<Filing, 'owners' | 'signatures'>): Iterable<Finding> {
	const names = owners.map(({ name }) => ({ name, words: wordsOf(textOf(name)) }));
	for (const signature of signatures) {
		const signed = known(signature.name);
		if (!signed) continue;
		const words = wordsOf(signed.text);
		for (const word of words) {
			if (word.small.length < shortest || names.some((owner) => has(owner.words, word))) continue;
			const meant = names
				.filter((owner) => words.some((other) => other.small.length > 2 && has(owner.words, other)))
				.flatMap(({ name, words: own }) =>
					own.filter((other) => isSlip(word, other)).map(({ text }) => ({ name, text })),
				);
			const [owner, ...others] = meant;
			if (owner && others.length === 0) yield found(owner, signed.part(word.start, word.end), word.text);
		}
	}
}

function found(
	{ name, text }: { readonly name: TextValue; readonly text: string },
	at: Place,
	written: string,
): Finding {
	const meant = inCase(text, written);
	return {
		message: `The owner is ${textOf(name)}`,
		at,
		related: [{ message: 'The owner', at: name.at }],
		fixes: [{ title: `Write ${meant}`, safe: false, changes: [{ do: 'write-text', at, text: meant }] }],
	};
}

interface Word {
	readonly text: string;
	readonly small: string;
	/** UTF-16 units of the text it stands in. */
	readonly start: number;
	readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
	return [...text.matchAll(/\p{L}{2,}/gu)].map(({ 0: word, index }) => ({
		text: word,
		small: word.toLowerCase(),
		start: index,
		end: index + word.length,
	}));
}

function has(words: readonly Word[], { small }: Word): boolean {
	return words.some((word) => word.small === small);
}

function isSlip({ small: written }: Word, { small: meant }: Word): boolean {
	if (Math.abs(written.length - meant.length) > 1 || written === `${meant}s` || meant === `${written}s`) return false;
	return areOneKeyApart(written, meant);
}
