import { securityWords } from '../facts/securityWords';
import { areOneKeyApart } from './nearDates';

/**
 * What a title says that was slipped in writing, by the title alone: words of securities that are one keystroke away, two of them
 * run together, the whole title written twice. Undefined where nothing or more than one thing can be meant.
 */
export function titleMeant(title: string): string | undefined {
	if (title.length > longest) return undefined;
	const once = saidTwice(title) ?? title;
	const words = once.split(/(\s+)/).map((part) => wordMeant(part) ?? part);
	const meant = words.join('');
	return meant === title ? undefined : meant;
}

/** EDGAR takes 60 characters; what is more than twice that and some is no title. */
const longest = 200;

/** A pasted cell that was not empty holds its words twice. */
function saidTwice(title: string): string | undefined {
	return /^(\S.{4,}?)\s*\1$/u.exec(title)?.[1];
}

function wordMeant(written: string): string | undefined {
	const [, before = '', word = '', behind = ''] = /^([^\p{L}\d]*)(.*?)([^\p{L}\d]*)$/u.exec(written) ?? [];
	const small = word.toLowerCase();
	// A digit at the end is a footnote's, or a series'.
	if (!/^[a-z\d]{4,}$/.test(small) || /\d$/.test(small) || isWord(small)) return undefined;
	const apart = runTogether(word);
	if (apart) return before + apart + behind;
	const near = [...securityWords].filter((candidate) => isNear(candidate, small));
	const [meant] = near;
	return meant !== undefined && near.length === 1 ? before + inCase(meant, word) + behind : undefined;
}

function isNear(candidate: string, word: string): boolean {
	// Short words have too many neighbours.
	return candidate.length > 4 && Math.abs(candidate.length - word.length) < 2 && areOneKeyApart(word, candidate);
}

/** Another form of a word is no slip of it. */
function isWord(small: string): boolean {
	const stems = [small, small.replace(/e?s$/, ''), small.replace(/(ed|ing|or|ee|al|ly)$/, '')];
	return stems.some((stem) => securityWords.has(stem) || securityWords.has(`${stem}e`)) || others.has(small);
}

/** Words one keystroke from those of securities that titles have from the names of companies. */
const others: ReadonlySet<string> = new Set('eight glass grand limit light limits night stack united unity'.split(' '));

function runTogether(word: string): string | undefined {
	for (let cut = 1; cut < word.length; cut++) {
		const [first, second] = [word.slice(0, cut), word.slice(cut)];
		if (!/^\p{Lu}/u.test(second) && word !== word.toLowerCase()) continue;
		const isFirst = cut === 1 ? /^\p{Lu}/u.test(first) : securityWords.has(first.toLowerCase());
		if (isFirst && securityWords.has(second.toLowerCase())) return `${first} ${second}`;
	}
	return undefined;
}

/** The word in capitals, with a large first letter or in small ones, as another is written. */
export function inCase(word: string, like: string): string {
	if (like === like.toUpperCase()) return word.toUpperCase();
	const small = word.toLowerCase();
	return /\p{Lu}/u.test(like) ? small.charAt(0).toUpperCase() + small.slice(1) : small;
}
