import { cite } from '../facts/citations';
import { citedInRows, cellMarks, noteNumbers } from '../model/citings';
import type { Fix } from '../model/change';
import type { Filing, Note } from '../model/filing';
import type { Row } from '../model/row';
import type { AnyValue, Mark } from '../model/value';
import { areInOrder } from '../model/noteList';
import { figuresOf } from './figuresOf';
import { bracketedNumber } from './typedMarks';
import { mistypedNotes } from './mistypedNotes';
import type { Rule, Finding } from './rule';
import type { FormContext } from './context';

export const noteUndefined: Rule = {
	id: 'note-undefined',
	title: 'A mark points to no footnote',
	why: 'A reader who meets ⁽²⁾ looks for note 2 under "Explanation of Responses", and EDGAR suspends a mark without its note.',
	condition:
		'A mark in a row cites a number that no footnote has. Silent where a footnote has plainly got a wrong number instead; note-unused or note-number-twice speaks of that one.',
	source: [cite('schema', 'IDREF'), cite('spec', '4.3.6')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'There is no footnote 4',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 ⁽⁴⁾⇥90,000⇥D⇥\n                                            ^^^ note-undefined: There is no footnote 4',
		},
		{
			title: 'Footnote 2 waits for the mark',
			frame: 'tableI',
			notes: ['An average.', 'Held by a trust.'],
			bad: 'Common Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79 ⁽⁷⁾⇥90,000⇥D⇥\n                                                ^^^ note-undefined: There is no footnote 7',
			good: 'Common Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79 ⁽²⁾⇥90,000⇥D⇥',
		},
	],
	check(filing, form) {
		const cited = citedInRows(filing);
		return cited.size === 0 || areAllGiven(cited, filing.notes) ? undefined : undefinedIn(filing, form);
	},
};

/** Of notes that are in order the last number tells. */
function areAllGiven(cited: ReadonlyMap<number, unknown>, notes: readonly Note[]): boolean {
	if (!areInOrder(notes)) return false;
	for (const number of cited.keys()) if (number < 1 || number > notes.length) return false;
	return true;
}

function* undefinedIn(filing: Filing, form: FormContext): Iterable<Finding> {
	const given = new Set(noteNumbers(filing.notes));
	const cited = citedInRows(filing);
	const excused = new Set(mistypedNotes(filing).map(({ expected }) => expected));
	const missing = [...cited.keys()].filter((number) => !given.has(number) && !excused.has(number));
	if (missing.length === 0) return;
	const unused = [...given].filter((number) => !cited.has(number));
	for (const { mark, row, value } of cellMarks(filing)) {
		if (!missing.includes(mark.number) || isWords(mark, value, filing)) continue;
		if (isFigure(value, row) && bracketedNumber(value, form)) continue;
		yield {
			message: `There is no footnote ${String(mark.number)}`,
			at: mark.at,
			row,
			fixesLater: () => repairs(mark, { filing, unused }),
		};
	}
}

/** Of a bracketed number in a cell of numbers number-invalid speaks. */
function isFigure(value: AnyValue, row: Row): boolean {
	return figuresOf(row).some((figure) => figure === value);
}

/** `Restricted Stock Units(1)` without a footnote 1: where marks are written ⁽¹⁾, this is how the filer calls the thing. */
function isWords(mark: Mark, value: AnyValue, { shape }: Filing): boolean {
	const isText = value.kind === 'known' && typeof value.value === 'object' && 'text' in value.value;
	return shape === 'canonical' && !mark.canonical && isText;
}

/**
 * A note that nothing cites is likely meant, or one whose number was struck twice; else the note is to be written, or the mark is
 * another's.
 */
function repairs(mark: Mark, { filing, unused }: { filing: Filing; unused: readonly number[] }): readonly Fix[] {
	const nearest = noteNumbers(filing.notes).toSorted((a, b) => Math.abs(a - mark.number) - Math.abs(b - mark.number));
	const citeThis = (number: number): Fix => ({
		title: `Cite footnote ${String(number)}`,
		safe: false,
		changes: [{ do: 'write-mark', mark, number }],
	});
	const add: Fix = {
		title: `Add footnote ${String(mark.number)}`,
		safe: false,
		changes: [{ do: 'add-note', number: mark.number, text: '' }],
	};
	const remove: Fix = { title: 'Remove the mark', safe: false, changes: [{ do: 'remove-mark', mark }] };
	const others = nearest.filter((number) => !unused.includes(number));
	const slips = others.filter((number) => isDoubled(mark.number, number)).slice(0, 1);
	const rest = others.filter((number) => !slips.includes(number)).slice(0, 1);
	return [...[...unused.slice(0, 2), ...slips].map(citeThis), add, ...rest.map(citeThis), remove];
}

/** `33` for `3`, `112` for `12`. */
function isDoubled(written: number, meant: number): boolean {
	const [long, short] = [String(written), String(meant)];
	return [...short].some((digit, index) => long === short.slice(0, index) + digit + short.slice(index));
}
