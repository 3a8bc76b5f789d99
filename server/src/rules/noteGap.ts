import { cite } from '../facts/citations';
import type { Note, Filing } from '../model/filing';
import { known } from '../model/value';
import { areInOrder } from '../model/noteList';
import { renumbered } from './renumber';
import type { Rule, Finding } from './rule';

export const noteGap: Rule = {
	id: 'note-gap',
	title: 'Footnotes out of order',
	why: 'Readers look for the notes in the order 1, 2, 3.',
	condition:
		'The numbers of the footnotes are not 1, 2, 3 and so on in the order of the list; the first one that breaks it is named.',
	source: [cite('practice')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	otherForms: true,
	hits: 0,
	yieldsTo: ['note-number-invalid', 'note-number-twice', 'note-unused', 'note-undefined'],
	examples: [
		{
			title: 'Footnote 2 is left out',
			frame: 'form',
			bad: 'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\nCommon Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79 ⁽³⁾⇥90,000⇥D⇥\n\nExplanation of Responses:\n\n1. Under a plan.\n\n3. An average, see footnote 1.\n^ note-gap: Footnote 3 follows 1; 2 was expected\n\nJane Q. Doe 09/22/2004',
		},
	],
	check(filing) {
		return areInOrder(filing.notes) ? undefined : gapIn(filing);
	},
};

function* gapIn(filing: Filing): Iterable<Finding> {
	const seen = new Set<number>();
	let last = 0;
	for (const { number } of filing.notes) {
		const value = known(number);
		if (value === undefined || seen.has(value)) return;
		seen.add(value);
		if (value !== last + 1) {
			const said = last === 0 ? 'is the first one' : `follows ${String(last)}`;
			yield {
				message: `Footnote ${String(value)} ${said}; ${String(last + 1)} was expected`,
				at: number.at,
				fixesLater: () => [{ title: 'Renumber all', safe: false, changes: renumbered(filing, inOrder(filing.notes)) }],
			};
			return;
		}
		last = value;
	}
}

function inOrder(notes: readonly Note[]): ReadonlyMap<number, number> {
	const wanted = new Map<number, number>();
	for (const [index, { number }] of notes.entries()) {
		const value = known(number);
		if (value !== undefined && value !== index + 1 && !wanted.has(value)) wanted.set(value, index + 1);
	}
	return wanted;
}
