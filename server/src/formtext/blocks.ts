import { place, type Place } from '../source/place';
import type { Line } from '../source/line';
import type { PlacedEdit } from '../model/placedEdit';
import type { Filing } from '../model/filing';

/** Blocks behind the line in which a place ends. A pasted page has no blank lines between them. */
export function writeBlocks({ shape }: Pick<Filing, 'shape'>, anchor: Place, blocks: readonly string[]): PlacedEdit {
	const line = anchor.lastLine ?? anchor.line;
	const gap = breakOf(line).repeat(shape === 'canonical' ? 2 : 1);
	return { at: place(line, line.text.length, line.text.length), text: gap + blocks.join(gap) };
}

/** A block before the line in which a place begins. */
export function writeBlockBefore({ shape }: Pick<Filing, 'shape'>, { line }: Place, block: string): PlacedEdit {
	return { at: place(line, 0, 0), text: block + breakOf(line).repeat(shape === 'canonical' ? 2 : 1) };
}

/** The line end that the document uses here. */
export function breakOf({ end }: Line): string {
	return end === '' ? '\n' : end;
}
