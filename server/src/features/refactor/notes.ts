import type { Change } from '../../model/change';
import { cellMarks, citings } from '../../model/citings';
import { allRows, type Filing, type Note } from '../../model/filing';
import { known, textOf } from '../../model/value';
import { renumbered } from '../../rules/renumber';
import type { Position } from '../../source/source';
import { cellAt } from '../cellAt';
import { noteAt } from '../notes';
import { contains, type Read } from '../read';
import { nextNumber } from '../completion/notes';
import type { Refactoring, Step } from './refactoring';
import { uncited, withoutNotes } from './uncited';

/** The same words on the nature of two or more holdings become one footnote that all of them cite. */
export function extractNature(read: Read, position: Position): readonly Refactoring[] {
	const cell = cellAt(read, position);
	if (cell?.column.id !== 'nature' || cell.value.kind !== 'known') return [];
	const said = textOf(cell.row.nature);
	const alike = allRows(read.filing)
		.map(({ nature }) => nature)
		.filter((nature) => textOf(nature) === said);
	if (alike.length < 2 || /^see (?:foot)?notes?$/i.test(said)) return [];
	const number = nextNumber(read.filing.notes);
	return [
		{
			title: `Say "${shortened(said)}" once, in footnote ${String(number)}`,
			kind: 'refactor.extract',
			steps: [
				() => [
					...alike.map((value): Change => ({ do: 'set', value, to: { kind: 'text', text: 'See Footnote' } })),
					{ do: 'add-note', number, text: said },
				],
				({ filing }) =>
					allRows(filing)
						.map(({ nature }) => nature)
						.filter((nature) => textOf(nature) === 'See Footnote' && nature.marks.length === 0)
						.map((value): Change => ({ do: 'add-mark', value, number })),
			],
		},
	];
}

function shortened(text: string): string {
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** A footnote that speaks of the whole form stands better in the remarks: its text goes there, its marks go. */
export function noteToRemarks(read: Read, position: Position): readonly Refactoring[] {
	const { filing, source } = read;
	const here = noteAt(read, position)?.number;
	const note = filing.notes.find(({ number, at }) =>
		here === undefined ? contains(source, at, position) : known(number) === here,
	);
	const number = note && known(note.number);
	const text = note ? textOf(note.text) : '';
	if (!note || number === undefined || text === '') return [];
	// A sentence that names the footnote would name nothing.
	if ([...citings(filing)].some((citing) => citing.number === number && !citing.mark)) return [];
	const index = filing.notes.indexOf(note);
	return [
		{
			title: `Move footnote ${String(number)} to the remarks`,
			kind: 'refactor.move',
			steps: [
				() => [
					...cellMarks(filing)
						.filter(({ mark }) => mark.number === number)
						.map(({ mark }): Change => ({ do: 'remove-mark', mark })),
					{ do: 'add-remark', text },
				],
				(next) => withoutNotes(next.filing, next.filing.notes.slice(index, index + 1)),
			],
		},
	];
}

/** Footnotes in the order in which the rows cite them, each text once. */
export function sortNotes(read: Read, position: Position): readonly Refactoring[] {
	const { filing, source } = read;
	const heading = filing.parts.get('explanation');
	const places = [...(heading ? [heading.at] : []), ...filing.notes.map(({ at }) => at)];
	const isThere = places.some((at) => contains(source, at, position));
	if (!isThere || !isPlain(filing)) return [];
	const twice = repeatedNotes(filing);
	const numbers = wantedNumbers(filing, twice);
	if (twice.size === 0 && [...numbers].every(([from, to]) => from === to)) return [];
	const before = uncited(filing);
	const steps: readonly Step[] = [
		(next) => merged(next.filing, repeatedNotes(next.filing)),
		(next) => withoutNotes(next.filing, uncited(next.filing, before)),
		(next) => renumbered(next.filing, changesOf(wantedNumbers(next.filing, new Map()))),
		(next) => inOrder(next),
	];
	return [{ title: 'Sort and merge footnotes', kind: 'refactor.rewrite', steps }];
}

/** Every note has a number of its own and stands in lines of its own. */
function isPlain({ notes }: Filing): boolean {
	const numbers = notes.map(({ number }) => known(number));
	return (
		numbers.length > 1 &&
		!numbers.includes(undefined) &&
		new Set(numbers).size === numbers.length &&
		notes.every(({ at }) => at.line.text.slice(0, at.start).trim() === '')
	);
}

/** The notes that say what an earlier one says, with that one. */
function repeatedNotes({ notes }: Filing): ReadonlyMap<Note, Note> {
	const first = new Map<string, Note>();
	const twice = new Map<Note, Note>();
	for (const note of notes) {
		const text = textOf(note.text).toLowerCase().replace(/\s+/g, ' ').trim();
		const earlier = first.get(text);
		if (earlier && text !== '') twice.set(note, earlier);
		else first.set(text, note);
	}
	return twice;
}

/** What cites the later of two equal notes cites the first; where it cites both, once. */
function merged(filing: Filing, twice: ReadonlyMap<Note, Note>): readonly Change[] {
	if (twice.size === 0) return [];
	const numbers = new Map([...twice].map(([note, first]) => [known(note.number) ?? 0, known(first.number) ?? 0]));
	const wantedOf = (number: number): number => numbers.get(number) ?? number;
	const marks = cellMarks(filing).flatMap(({ mark, value }): readonly Change[] => {
		const number = numbers.get(mark.number);
		if (number === undefined) return [];
		const alike = value.marks.filter((other) => wantedOf(other.number) === number);
		const stays = alike.find((other) => other.number === number) ?? alike[0];
		return [stays === mark ? { do: 'write-mark', mark, number } : { do: 'remove-mark', mark }];
	});
	const said = [...citings(filing)].flatMap(({ number, at, mark }): readonly Change[] => {
		const wanted = mark ? undefined : numbers.get(number);
		return wanted === undefined ? [] : [{ do: 'write-text', at, text: String(wanted) }];
	});
	return [...marks, ...said];
}

/** Numbers from 1 on in the order of the rows; what only sentences cite, or nothing, keeps its order behind them. */
function wantedNumbers(filing: Filing, twice: ReadonlyMap<Note, Note>): ReadonlyMap<number, number> {
	const again = new Map([...twice].map(([note, first]) => [known(note.number) ?? 0, known(first.number) ?? 0]));
	const own = filing.notes.map(({ number }) => known(number) ?? 0).filter((number) => !again.has(number));
	const cited = cellMarks(filing).map(({ mark }) => again.get(mark.number) ?? mark.number);
	const ordered = [...new Set([...cited.filter((number) => own.includes(number)), ...own])];
	return new Map(ordered.map((number, index) => [number, index + 1]));
}

function changesOf(numbers: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
	return new Map([...numbers].filter(([from, to]) => from !== to));
}

/** The blocks of the notes by their numbers: each place takes the text of the note that belongs there. */
function inOrder({ filing, source }: Read): readonly Change[] {
	const { notes } = filing;
	const sorted = notes.toSorted((a, b) => (known(a.number) ?? 0) - (known(b.number) ?? 0));
	return notes.flatMap((note, index): readonly Change[] => {
		const wanted = sorted[index];
		return wanted && wanted !== note ? [{ do: 'replace', at: note.at, text: source.textAt(wanted.at) }] : [];
	});
}
