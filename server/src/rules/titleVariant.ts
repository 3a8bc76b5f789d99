import { cite } from '../facts/citations';
import { allRows, type Filing, type Language } from '../model/filing';
import { overRuns } from '../model/runs';
import { known, type TextValue } from '../model/value';
import { misspeltTitles, titlesOf } from './misspelt';
import type { Rule } from './rule';

export const titleVariant: Rule = {
	id: 'title-variant',
	title: 'One class of securities spelt in two ways',
	why: 'Readers and programs add up the lines of one title; a second spelling looks like a second class.',
	condition:
		'Two titles of one form, underlying securities included, are equal when letter case, blanks and punctuation are left out, and are not equal. The rarer spelling is reported once, and of two that are equally frequent the later. So is a title that stands once and has one word one keystroke away from a title that stands oftener, a plural and the letter of a class aside.',
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
			title: 'Two classes',
			frame: 'tableI',
			bad: 'Class A Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nClass B Common Stock⇥⇥⇥⇥⇥⇥⇥⇥12,345⇥D⇥',
		},
	],
	*check(filing) {
		for (const { title, usual } of misspeltTitles(filing)) {
			const values = allRows(filing).flatMap(titlesOf);
			const value = values.find((each) => known(each)?.text === title);
			const first = values.find((each) => known(each)?.text === usual);
			if (!value || !first) continue;
			yield {
				message: `"${title}" here, "${usual}" elsewhere on this form`,
				at: value.at,
				related: [{ message: usual, at: first.at }],
				fixes: [
					{
						title: `Write ${usual}`,
						safe: false,
						changes: [{ do: 'set', value, to: { kind: 'text', text: usual } }],
					},
				],
			};
		}
		if (!hasVariants(filing)) return;
		for (const spellings of spellingsOf(filing).values()) {
			if (spellings.size < 2) continue;
			const [usual, ...others] = [...spellings].sort(
				([a, first], [b, second]) => second.length - first.length || Number(isMixed(b)) - Number(isMixed(a)),
			);
			if (!usual) continue;
			const [usualTitle, [first]] = usual;
			for (const [title, values] of others) {
				const [value] = values;
				if (!value || !first) continue;
				const changes = values.map(
					(each) => ({ do: 'set', value: each, to: { kind: 'text', text: usualTitle } }) as const,
				);
				yield {
					message: `"${title}" here, "${usualTitle}" elsewhere on this form`,
					at: value.at,
					related: [{ message: usualTitle, at: first.at }],
					fixes: [{ title: `Write ${usualTitle}`, safe: false, changes }],
				};
			}
		}
	},
};

const titlesIn = overRuns(
	(run): ReadonlySet<string> =>
		new Set(run.flatMap((row) => titlesOf(row).flatMap((value) => known(value)?.text ?? []))),
	all,
);

function all(parts: readonly ReadonlySet<string>[]): ReadonlySet<string> {
	const titles = new Set<string>();
	for (const part of parts) for (const title of part) titles.add(title);
	return titles;
}

/** Told by the few titles of each run, so that nearly every form is done with at once. */
function hasVariants({ tableI, tableII }: Filing): boolean {
	const titles = all([titlesIn(tableI), titlesIn(tableII)]);
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

/** A form has few titles and many rows. */
const bareTitles = new Map<string, string>();

function bareOf(title: string): string {
	const known = bareTitles.get(title);
	if (known !== undefined) return known;
	if (bareTitles.size > 1000) bareTitles.clear();
	const bare = title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	bareTitles.set(title, bare);
	return bare;
}
