import type { Fix } from '../model/change';
import type { Edit, Position, Source } from '../source/source';
import type { OffsetEdit, Piece } from './pieces';
import type { Snapshot } from './snapshot';

/** The edits of a fix in the order of the document; those at one place stay in theirs. */
export function editsInOrder(snapshot: Snapshot, fix: Fix): readonly Required<Edit>[] {
	return snapshot
		.edits(fix)
		.map(({ at, text }) => ({ range: snapshot.source.rangeOf(at), text }))
		.sort((a, b) => compare(a.range.start, b.range.start));
}

/** Edits by offsets in the whole text. */
export function offsets(source: Source, edits: readonly Required<Edit>[]): readonly OffsetEdit[] {
	const starts = lineStarts(source);
	const offset = ({ line, character }: Position): number => (starts[line] ?? 0) + character;
	return edits.map(({ range, text }) => ({ start: offset(range.start), end: offset(range.end), text }));
}

/** What stands between two pieces of the first document is an edit of it, without what is the same at its ends. */
export function editsOf(source: Source, pieces: readonly Piece[]): readonly Required<Edit>[] {
	const { text } = source;
	const starts = lineStarts(source);
	const edits: Required<Edit>[] = [];
	let at = 0;
	let inserted = '';
	const close = (end: number): void => {
		const edit = trimmed(text, { start: at, end, text: inserted });
		if (edit) {
			const range = { start: positionOf(starts, edit.start), end: positionOf(starts, edit.end) };
			edits.push({ range, text: edit.text });
		}
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
	close(text.length);
	return edits;
}

function trimmed(text: string, { start, end, text: inserted }: OffsetEdit): OffsetEdit | undefined {
	let from = 0;
	while (start + from < end && from < inserted.length && text[start + from] === inserted[from]) from++;
	let back = 0;
	const most = Math.min(end - start, inserted.length) - from;
	while (back < most && text[end - back - 1] === inserted[inserted.length - back - 1]) back++;
	const edit = { start: start + from, end: end - back, text: inserted.slice(from, inserted.length - back) };
	return edit.start === edit.end && edit.text === '' ? undefined : edit;
}

function lineStarts({ lines }: Source): readonly number[] {
	const starts: number[] = [];
	let offset = 0;
	for (const { text, end } of lines) {
		starts.push(offset);
		offset += text.length + end.length;
	}
	return starts;
}

function positionOf(starts: readonly number[], offset: number): Position {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: low, character: offset - (starts[low] ?? 0) };
}

export function compare(a: Position, b: Position): number {
	return a.line - b.line || a.character - b.character;
}
