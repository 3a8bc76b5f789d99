import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import type { Fix } from '../model/change';
import { citedInRows, noteNumbers } from '../model/citings';
import type { Filing, Note } from '../model/filing';
import { known, textOf } from '../model/value';
import { mistypedNotes } from './mistypedNotes';
import { placesFor } from './notePlaces';
import { withoutNote } from './renumber';
import type { Rule, Finding } from './rule';
import { citedAsText } from './typedMarks';

export const noteUnused: Rule = {
	id: 'note-unused',
	title: 'A footnote that nothing cites',
	why: 'EDGAR hangs every footnote on a value of a row and suspends a form with one that hangs nowhere.',
	condition:
		'A footnote whose number no mark of any row has. Where a mark that points to no footnote is likely meant, note-undefined speaks of the mark alone.',
	source: [cite('spec', '5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'The row in a trust has lost its mark',
			frame: 'form',
			bad: 'Explanation of Responses:\n\n1. Shares held in a trust.\n^ note-unused: Footnote 1 is cited nowhere\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'A footnote with a wrong number',
			frame: 'form',
			bad: 'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\nCommon Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79 ⁽²⁾⇥90,000⇥D⇥\n\nExplanation of Responses:\n\n1. Under a plan.\n\n3. An average.\n^ note-unused: Footnote 3 is cited nowhere; rows cite footnote 2\n\nJane Q. Doe 09/22/2004',
		},
	],
	check(filing) {
		if (filing.notes.length === 0) return undefined;
		const cited = citedInRows(filing);
		const isCited = ({ number }: Note): boolean => number.kind !== 'known' || cited.has(number.value);
		return filing.notes.every(isCited) ? undefined : unusedIn(filing);
	},
};

function* unusedIn(filing: Filing): Iterable<Finding> {
	const cited = citedInRows(filing);
	const numbers = noteNumbers(filing.notes);
	const strays = new Set(filing.strayMarks.map(({ mark }) => mark.number));
	const mistyped = mistypedNotes(filing);
	const astray = [...cited.keys()].filter(
		(number) => !numbers.includes(number) && !mistyped.some(({ expected }) => expected === number),
	);
	const unused = filing.notes.filter(
		({ number }) => number.kind === 'known' && !cited.has(number.value) && !strays.has(number.value),
	);
	if (unused.length === 0) return;
	const named = citedAsText(filing);
	for (const [index, note] of unused.entries()) {
		const given = known(note.number) ?? 0;
		// Of a number that no footnote can have note-number-invalid speaks.
		if (named.has(given) || given < 1 || given > limits.notes.max) continue;
		const slip = mistyped.find((one) => one.note === note);
		if (!slip && astray.length >= unused.length) continue;
		const number = String(given);
		const said = slip ? `; rows cite footnote ${String(slip.expected)}` : '';
		// A repair renumbers all notes behind it; of more than a form can have, nobody repairs one after the other.
		yield {
			message: `Footnote ${number} is cited nowhere${said}`,
			at: note.number.at,
			...(slip
				? { fixes: [writeNumber(note, slip.expected)] }
				: { fixesLater: () => (index < limits.notes.max ? repairs(note, filing) : []) }),
		};
	}
}

function writeNumber(note: Note, number: number): Fix {
	return {
		title: `Make it footnote ${String(number)}`,
		safe: false,
		changes: [{ do: 'number-note', note, number }],
	};
}

function repairs(note: Note, filing: Filing): readonly Fix[] {
	const number = known(note.number) ?? 0;
	const places = placesFor(note, filing);
	const cited = places.map(({ value, name }): Fix => ({
		title: `Cite it at ${name}`,
		safe: false,
		changes: [{ do: 'add-mark', value, number }],
	}));
	const text = textOf(note.text);
	const removal = withoutNote(filing, note);
	const toRemarks: Fix = {
		title: 'Move it to Remarks',
		safe: false,
		changes: [...removal, { do: 'add-remark', text }],
	};
	const remove: Fix = { title: 'Delete it', safe: false, changes: removal };
	// A mark is lost from anywhere in the list; what was never cited stands at its end, and may fit one cell all the same.
	const isLast = filing.notes.at(-1) === note && filing.notes.length > 1;
	const likely = isLast && places[0]?.isNamed !== true ? [remove, ...cited] : [...cited, remove];
	return [...likely, ...(text === '' ? [] : [toRemarks])];
}
