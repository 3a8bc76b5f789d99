import { singleBlanks } from '../source/blanks';
import { cite } from '../facts/citations';
import type { Change, Fix } from '../model/change';
import { cellMarks } from '../model/citings';
import type { Filing, Note } from '../model/filing';
import { known, textOf } from '../model/value';
import { ofNotes } from '../model/noteList';
import { withoutNote } from './renumber';
import type { Rule, Finding } from './rule';

export const noteTextTwice: Rule = {
	id: 'note-text-twice',
	title: 'Two footnotes that say the same',
	why: 'One footnote may be cited in many places; two of the same text make a reader look for the difference.',
	condition: 'Two footnotes have the same text, case and blanks aside.',
	source: [cite('practice')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	otherForms: true,
	hits: 3,
	examples: [
		{
			title: 'The same words under 1 and 2',
			frame: 'form',
			bad: 'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\nCommon Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79 ⁽²⁾⇥90,000⇥D⇥\n\nExplanation of Responses:\n\n1. Under a plan.\n\n2. Under a  plan.\n^ note-text-twice: Footnotes 1 and 2 say the same\n\nJane Q. Doe 09/22/2004',
			good: 'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\nCommon Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥\n\nExplanation of Responses:\n\n1. Under a plan.\n\nJane Q. Doe 09/22/2004',
		},
	],
	check(filing) {
		return mayRepeat(filing.notes) ? repetitions(filing) : undefined;
	},
};

function* repetitions(filing: Filing): Iterable<Finding> {
	const first = new Map<string, Note>();
	for (const note of alikeAtFirst(filing.notes)) {
		const text = singleBlanks(textOf(note.text).toLowerCase()).trim();
		const earlier = first.get(text);
		const [a, b] = [earlier && known(earlier.number), known(note.number)];
		if (text === '' || b === undefined || a === b) continue;
		if (!earlier || a === undefined) {
			first.set(text, note);
			continue;
		}
		yield {
			message: `Footnotes ${String(a)} and ${String(b)} say the same`,
			at: note.number.at,
			related: [{ message: 'The first of the two', at: earlier.at }],
			fixesLater: () => [citeFirst(filing, note, { first: a, second: b })],
		};
	}
}

/** Whether two texts may say the same: nearly always their lengths tell that none do, and else their letters. */
const mayRepeat = ofNotes.kept((notes) => {
	if (notes.length < 2) return false;
	const texts = notes.map(({ text }) => textOf(text));
	const mayBe = areRepeated(texts.map(({ length }) => length)) || texts.some((text) => irregular.test(text));
	return mayBe && areRepeated(texts.map(sumOfLetters));
});

/** Two such texts may say the same though one is longer: the blanks between words and the sizes of other letters may differ. */
const irregular = /[^ -~]| {2}/;

function areRepeated(numbers: readonly number[]): boolean {
	return new Set(numbers).size < numbers.length;
}

/** A checksum of the ASCII characters without blanks, in which a capital counts as its small letter. */
function sumOfLetters(text: string): number {
	let sum = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text.charCodeAt(at);
		if (character > blank && character <= lastAscii) sum = (sum * 31 + (character | smallBit)) | 0;
	}
	return sum;
}

const blank = 32;
const lastAscii = 127;
/** What a capital and its small letter differ in. */
const smallBit = 32;

/** Notes that begin as another one does: the rest of their texts need not be read. */
function alikeAtFirst(notes: readonly Note[]): readonly Note[] {
	if (notes.length < 2) return [];
	const starts = notes.map(({ text }) => firstLetters(textOf(text)));
	const counts = new Map<string, number>();
	for (const start of starts) counts.set(start, (counts.get(start) ?? 0) + 1);
	return notes.filter((_, index) => (counts.get(starts[index] ?? '') ?? 0) > 1);
}

/** The first 24 characters without blanks, in small letters: equal for texts that say the same. */
function firstLetters(text: string): string {
	for (let length = 32; ; length *= 2) {
		const letters = text.slice(0, length).toLowerCase().replace(/\s+/g, '');
		if (letters.length >= 24 || length >= text.length) return letters.slice(0, 24);
	}
}

function citeFirst(filing: Filing, note: Note, { first, second }: { first: number; second: number }): Fix {
	const marks = cellMarks(filing).filter(({ mark }) => mark.number === second);
	const changes = marks.map(({ mark, value }): Change => {
		const citesBoth = value.marks.some(({ number }) => number === first);
		return citesBoth ? { do: 'remove-mark', mark } : { do: 'write-mark', mark, number: first };
	});
	return {
		title: `Cite ${String(first)} for both`,
		safe: false,
		changes: [...changes, ...withoutNote(filing, note)],
	};
}
