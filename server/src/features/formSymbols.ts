import { allRows, type Filing } from '../model/filing';
import { textOf, type TextValue } from '../model/value';
import type { Place } from '../source/place';

/** What a filing is looked for by, among others. */
export interface FormSymbol {
	readonly name: string;
	readonly kind: 'owner' | 'issuer' | 'class' | 'note';
	readonly at: Place;
}

/** Characters of a footnote that its entry shows. */
const shownOfNote = 100;

/** Owners, issuer with its symbol, each class once, and the footnotes. */
export function formSymbols({ owners, issuer, ...filing }: Filing): readonly FormSymbol[] {
	const symbol = textOf(issuer.symbol);
	const issuerName = symbol === '' ? textOf(issuer.name) : `${textOf(issuer.name)} [${symbol}]`;
	const titles = allRows({ owners, issuer, ...filing }).map(({ title }) => title);
	return [
		...owners.map(({ name }): FormSymbol => ({ name: textOf(name), kind: 'owner', at: name.at })),
		{ name: issuerName, kind: 'issuer' as const, at: issuer.name.at },
		...once(titles).map((title): FormSymbol => ({ name: textOf(title), kind: 'class', at: title.at })),
		...filing.notes.map(({ number, text, at }): FormSymbol => ({
			name: `${number.raw}. ${textOf(text).slice(0, shownOfNote)}`,
			kind: 'note',
			at,
		})),
	].filter(({ name }) => name.trim() !== '');
}

/** Whether a query means a symbol: of a name its letters in their order, as editors look for symbols; of a footnote each word. */
export function isFoundBy(query: string, { name, kind }: Pick<FormSymbol, 'name' | 'kind'>): boolean {
	const letters = name.toLowerCase();
	const words = query.toLowerCase().split(/\s+/);
	// The letters of nearly everything stand somewhere in a long text.
	if (kind === 'note') return words.every((word) => letters.includes(word));
	let at = 0;
	for (const letter of words.join('')) {
		at = letters.indexOf(letter, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

function once(values: readonly TextValue[]): readonly TextValue[] {
	const seen = new Set<string>();
	return values.filter((value) => !seen.has(textOf(value)) && seen.add(textOf(value)));
}
