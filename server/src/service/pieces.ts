/** A text that came out of another by edits: stretches of the first text, by offsets, and what was put in. */
export type Piece = { readonly start: number; readonly end: number } | string;

/** `text` in place of the characters from `start` to `end`. */
export interface OffsetEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The pieces after further edits. Those are in order, do not overlap and speak of the text that the pieces make. */
export function composed(pieces: readonly Piece[], edits: readonly OffsetEdit[]): readonly Piece[] {
	const result: Piece[] = [];
	const rest = pieces.values();
	let current: Piece | undefined = next();
	function next(): Piece | undefined {
		const { value, done } = rest.next();
		return done === true ? undefined : value;
	}
	const take = (length: number, into: Piece[]): void => {
		let wanted = length;
		while (current !== undefined && wanted > 0) {
			const size = sizeOf(current);
			if (size > wanted) {
				const [head, tail] = cut(current, wanted);
				into.push(head);
				current = tail;
				return;
			}
			into.push(current);
			wanted -= size;
			current = next();
		}
	};
	let at = 0;
	for (const { start, end, text } of edits) {
		take(start - at, result);
		take(end - start, []);
		if (text !== '') result.push(text);
		at = end;
	}
	take(Infinity, result);
	return result;
}

function sizeOf(piece: Piece): number {
	return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function cut(piece: Piece, at: number): readonly [Piece, Piece] {
	if (typeof piece === 'string') return [piece.slice(0, at), piece.slice(at)];
	const middle = piece.start + at;
	return [
		{ start: piece.start, end: middle },
		{ start: middle, end: piece.end },
	];
}
