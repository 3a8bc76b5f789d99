import { span, type Place } from '../source/place';
import type { PlacedEdit } from '../model/placedEdit';

/** Edits of which no two reach into each other: what two of them take out together is taken out by one. */
export function parted(edits: readonly PlacedEdit[]): readonly PlacedEdit[] {
	const kept: PlacedEdit[] = [];
	for (const edit of edits) {
		const index = kept.findIndex((other) => other.text === '' && edit.text === '' && overlap(other.at, edit.at));
		const other = kept[index];
		if (other) kept[index] = { at: union(other.at, edit.at), text: '' };
		else kept.push(edit);
	}
	// A longer stretch may reach what stood apart before.
	return kept.length === edits.length ? edits : parted(kept);
}

function overlap(a: Place, b: Place): boolean {
	return isInLine(a) && isInLine(b) && a.line === b.line && a.start < b.end && b.start < a.end;
}

function isInLine({ lastLine }: Place): boolean {
	return lastLine === undefined;
}

function union(a: Place, b: Place): Place {
	return span(a.start < b.start ? a : b, a.end > b.end ? a : b);
}
