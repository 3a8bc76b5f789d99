import type { Change } from '../../model/change';
import { citedInRows, citings } from '../../model/citings';
import type { Filing, Note } from '../../model/filing';
import { known, textOf } from '../../model/value';
import { recited } from '../../rules/renumber';

/** The notes that no row and no note that stays cites, without those of which that was so before. */
export function uncited(filing: Filing, before: readonly Note[] = []): readonly Note[] {
	const given = new Set(before.map(({ text }) => textOf(text)));
	const inRows = citedInRows(filing);
	let kept = filing.notes;
	for (;;) {
		const cited = new Set(inRows.keys());
		for (const { number } of citings({ ...filing, notes: kept }, [])) cited.add(number);
		const next = kept.filter(({ number, text }) => {
			const own = known(number);
			return own === undefined || cited.has(own) || given.has(textOf(text));
		});
		if (next.length === kept.length) break;
		kept = next;
	}
	return filing.notes.filter((note) => !kept.includes(note));
}

/** Takes notes out; those behind them move up, with their marks and where sentences name them. */
export function withoutNotes(filing: Filing, gone: readonly Note[]): readonly Change[] {
	if (gone.length === 0) return [];
	const numbers = gone.flatMap(({ number }) => known(number) ?? []);
	const moved = new Map<number, number>();
	const renumbered: Change[] = [];
	for (const note of filing.notes) {
		const number = known(note.number);
		if (number === undefined || gone.includes(note)) continue;
		const wanted = number - numbers.filter((other) => other < number).length;
		if (wanted === number) continue;
		moved.set(number, wanted);
		renumbered.push({ do: 'number-note', note, number: wanted });
	}
	const removed = gone.map((note): Change => ({ do: 'remove-note', note }));
	// What such a note itself cites goes with it.
	const rest = { ...filing, notes: filing.notes.filter((note) => !gone.includes(note)) };
	return [...removed, ...renumbered, ...recited(rest, moved)];
}
