import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { allRows, type Filing, type Language } from '../model/filing';
import type { Row } from '../model/row';
import { overRuns } from '../model/runs';
import { known, type TextValue } from '../model/value';
import { misspeltTitles, mostTitles, titlesOf, type Misspelt } from './misspelt';
import type { Finding, Rule } from './rule';
import { titleMeant } from './titleSlips';
import { keptByTitle } from './keptByTitle';

export const titleVariant: Rule = {
	id: 'title-variant',
	title: 'A class of securities spelt in two ways, or misspelt',
	why: 'Readers and programs add up the lines of one title; a second spelling looks like a second class.',
	condition:
		'Two titles of one form, underlying securities included, are equal when letter case, blanks and punctuation are left out, and are not equal. The rarer spelling is reported once, and of two that are equally frequent the later. So is a title that stands once and has one word one keystroke away from a title that stands oftener, a plural and the letter of a class aside. And a title is reported once that has a word one keystroke away from one that titles of securities have, two such words run together, or all its words twice.',
	source: [cite('form4', 'Instr. 3')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A small letter',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon stock⇥⇥⇥⇥⇥⇥⇥⇥12,345⇥I⇥By Spouse\n^^^^^^^^^^^^ title-variant: "Common stock" here, "Common Stock" elsewhere on this form',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥12,345⇥I⇥By Spouse',
		},
		{
			title: 'A letter lost',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nComon Stock⇥09/20/2004⇥⇥S⇥⇥5,000⇥D⇥\\$5.79⇥85,000⇥D⇥\n^^^^^^^^^^^ title-variant: "Comon Stock" here, "Common Stock" elsewhere on this form\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥75,000⇥D⇥',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥5,000⇥D⇥\\$5.79⇥85,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥75,000⇥D⇥',
		},
		{
			title: 'Two letters exchanged in the only title',
			frame: 'tableI',
			bad: 'Commno Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n^^^^^^^^^^^^ title-variant: "Commno Stock" looks like a slip of "Common Stock"',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Pasted where it stood already',
			frame: 'tableI',
			bad: 'Common StockCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n^^^^^^^^^^^^^^^^^^^^^^^^ title-variant: "Common StockCommon Stock" looks like a slip of "Common Stock"',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Two classes',
			frame: 'tableI',
			bad: 'Class A Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nClass B Common Stock⇥⇥⇥⇥⇥⇥⇥⇥12,345⇥D⇥',
		},
	],
	check(filing) {
		const titles = all([titlesIn(filing.tableI), titlesIn(filing.tableII)]);
		const isUsual = titles.size < 2 || (titles.size <= mostTitles && !hasVariants(titles) && areUnlike(titles));
		return isUsual && (titles.size > mostTitles || !hasSlip(titles)) ? undefined : findings(titles, filing);
	},
};

function hasSlip(titles: ReadonlySet<string>): boolean {
	for (const title of titles) if (meantBy(title) !== undefined) return true;
	return false;
}

/** No two of them have as many words and about as many letters, so that none is another with a letter amiss. */
function areUnlike(titles: ReadonlySet<string>): boolean {
	const sizes = [...titles].map(sizeOf);
	return sizes.every((size, index) =>
		sizes.every((other, at) => at >= index || size.words !== other.words || Math.abs(size.letters - other.letters) > 1),
	);
}

const sizeOf = keptByTitle((title) => {
	const words = title.split(/\s+/);
	return { words: words.length, letters: words.join('').length };
});

function* findings(titles: ReadonlySet<string>, filing: Filing): Iterable<Finding> {
	const told = new Set<string>();
	for (const { title, usual } of misspeltTitles(filing)) {
		told.add(title);
		yield* elsewhere({ title, usual }, valuesOf(filing, title), valuesOf(filing, usual));
	}
	for (const spellings of hasVariants(titles) ? spellingsOf(filing).values() : []) {
		if (spellings.size < 2) continue;
		const [best, ...others] = [...spellings].sort(
			([a, first], [b, second]) => second.length - first.length || Number(isMixed(b)) - Number(isMixed(a)),
		);
		if (!best) continue;
		const [usual, places] = best;
		for (const [title, values] of others) {
			told.add(title);
			yield* elsewhere({ title, usual }, values, places);
		}
	}
	for (const title of titles.size > mostTitles ? [] : titles) {
		const usual = told.has(title) ? undefined : meantBy(title);
		const [value, ...more] = usual === undefined ? [] : valuesOf(filing, title);
		if (usual === undefined || !value) continue;
		const fixes = [write(usual, [value, ...more])];
		yield { message: `"${title}" looks like a slip of "${usual}"`, at: value.at, fixes };
	}
}

function* elsewhere(
	{ title, usual }: Misspelt,
	values: readonly TextValue[],
	places: readonly TextValue[],
): Iterable<Finding> {
	const [[value], [first]] = [values, places];
	if (!value || !first) return;
	yield {
		message: `"${title}" here, "${usual}" elsewhere on this form`,
		at: value.at,
		related: [{ message: usual, at: first.at }],
		fixes: [write(usual, values)],
	};
}

function write(title: string, values: readonly TextValue[]): Fix {
	const changes = values.map((value) => ({ do: 'set', value, to: { kind: 'text', text: title } }) as const);
	return { title: `Write ${title}`, safe: false, changes };
}

function valuesOf(filing: Filing, title: string): readonly TextValue[] {
	return allRows(filing).flatMap((row) => titlesOf(row).filter((value) => known(value)?.text === title));
}

const titlesIn = overRuns((run): ReadonlySet<string> => titlesOfRun(run), all);

function titlesOfRun(run: readonly Row[]): ReadonlySet<string> {
	const titles = new Set<string>();
	for (const row of run) {
		if (row.title.kind === 'known') titles.add(row.title.value.text);
		if (row.table === 'II' && row.underlyingTitle.kind === 'known') titles.add(row.underlyingTitle.value.text);
	}
	return titles;
}

function all(parts: readonly ReadonlySet<string>[]): ReadonlySet<string> {
	const titles = new Set<string>();
	for (const part of parts) for (const title of part) titles.add(title);
	return titles;
}

/** Told by the few titles, so that nearly every form is done with at once. */
function hasVariants(titles: ReadonlySet<string>): boolean {
	return new Set([...titles].map(bareOf)).size < titles.size;
}

/** EDGAR's page, and so a text of it, shows any run of blanks in XML as one. */
function spellingOf(value: TextValue, language: Language): string | undefined {
	const text = known(value)?.text;
	return language === 'xml' ? text?.replace(/\s+/g, ' ') : text;
}

/** Letters of both cases, as titles are written unless a key was stuck. */
function isMixed(title: string): boolean {
	return title !== title.toUpperCase() && title !== title.toLowerCase();
}

/** The titles by what they have in common, each spelling with its places in document order. */
function spellingsOf(filing: Filing): ReadonlyMap<string, ReadonlyMap<string, readonly TextValue[]>> {
	const found = new Map<string, Map<string, TextValue[]>>();
	for (const row of allRows(filing)) {
		for (const value of titlesOf(row)) {
			const text = spellingOf(value, filing.language);
			if (text === undefined) continue;
			const bare = bareOf(text);
			const spellings = found.get(bare) ?? new Map<string, TextValue[]>();
			const values = spellings.get(text);
			if (values) values.push(value);
			else spellings.set(text, [value]);
			found.set(bare, spellings);
		}
	}
	return found;
}

const bareOf = keptByTitle((title) => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
const meantBy = keptByTitle(titleMeant);
