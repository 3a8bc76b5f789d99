import type { Fix } from '../model/change';
import { memoryOf } from '../model/kept';
import type { Edit, Position, Range, Source } from '../source/source';
import type { OffsetEdit, Piece } from './pieces';
import type { Snapshot } from './snapshot';
import { lastNotAbove } from '../source/search';

/** The edits of a fix in the order of the document; those at one place stay in theirs. */
export function editsInOrder(snapshot: Snapshot, fix: Fix): readonly Required<Edit>[] {
	return snapshot
		.edits(fix)
		.map(({ at, text }) => ({ range: snapshot.source.rangeOf(at), text }))
		.sort((a, b) => compare(a.range.start, b.range.start));
}

/** Edits by offsets in the whole text. */
export function offsets(source: Source, edits: readonly Required<Edit>[]): readonly OffsetEdit[] {
	const starts = startsOf(source);
	const offset = ({ line, character }: Position): number => (starts[line] ?? 0) + character;
	return edits.map(({ range, text }) => ({ start: offset(range.start), end: offset(range.end), text }));
}

/** What stands between two pieces of the first document is an edit of it, without what is the same at its ends. */
export function editsOf(source: Source, pieces: readonly Piece[]): readonly Required<Edit>[] {
	const starts = startsOf(source);
	const rangeOf = (start: number, end: number): Range => ({
		start: positionOf(starts, start),
		end: positionOf(starts, end),
	});
	const edits: Required<Edit>[] = [];
	let at = 0;
	let inserted = '';
	const close = (end: number): void => {
		const removed = source.textIn(rangeOf(at, end));
		const edit = trimmed(removed, inserted);
		if (edit) edits.push({ range: rangeOf(at + edit.start, at + edit.end), text: edit.text });
		inserted = '';
	};
	for (const piece of pieces) {
		if (typeof piece === 'string') {
			inserted += piece;
			continue;
		}
		close(piece.start);
		at = piece.end;
	}
	close(lengthOf(source));
	return edits;
}

/** What has to be done to make one text of another, by offsets in the first. */
function trimmed(removed: string, inserted: string): OffsetEdit | undefined {
	const most = Math.min(removed.length, inserted.length);
	let from = 0;
	while (from < most && removed[from] === inserted[from]) from++;
	let back = 0;
	while (back < most - from && removed.at(-1 - back) === inserted.at(-1 - back)) back++;
	const edit = { start: from, end: removed.length - back, text: inserted.slice(from, inserted.length - back) };
	return edit.start === edit.end && edit.text === '' ? undefined : edit;
}

/** How many UTF-16 units a document has. */
export function lengthOf(source: Source): number {
	const last = source.inBlocks.at(source.inBlocks.length - 1);
	return (startsOf(source).at(-1) ?? 0) + (last ? last.text.length + last.end.length : 0);
}

/** The offset at which each line begins. Several refactorings are tried on one document. */
const startsOf = memoryOf<Source>().kept(({ inBlocks }): readonly number[] => {
	const starts: number[] = [];
	let offset = 0;
	for (const { text, end } of inBlocks.slice()) {
		starts.push(offset);
		offset += text.length + end.length;
	}
	return starts;
});

function positionOf(starts: readonly number[], offset: number): Position {
	const line = lastNotAbove(starts, offset);
	return { line, character: offset - (starts[line] ?? 0) };
}

export function compare(a: Position, b: Position): number {
	return a.line - b.line || a.character - b.character;
}
