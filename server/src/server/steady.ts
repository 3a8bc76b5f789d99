import type { Diagnostic, Range } from 'vscode-languageserver';
import type { Edit, Position, Source } from '../source/source';

/** One character typed, or taken away, within one cell of a line. */
export interface TypedInCell {
	/** What gave way, and how many characters came. */
	readonly range: Range;
	readonly length: number;
	/** The cell, from one tab to the next, as it is now; behind a tab, which ends a cell, the whole line, as outside the tables. */
	readonly cell: Range;
}

/** More comes at once only from a completion, a paste or a fix, which are meant as they are. */
const typedAtOnce = 2;

/** What an edit types, if it does; `before` is the text that it changes. */
export function typedInCell(before: Source, edits: readonly Edit[]): TypedInCell | undefined {
	const [edit, ...others] = edits;
	if (!edit?.range || others.length > 0 || edit.text.length > typedAtOnce || /[\r\n|]/.test(edit.text))
		return undefined;
	const { start, end } = edit.range;
	const line = before.inBlocks.at(start.line)?.text;
	if (line === undefined || start.line !== end.line || /[\t|]/.test(line.slice(start.character, end.character)))
		return undefined;
	const { length } = edit.text;
	const moved = length - (end.character - start.character);
	const at = (character: number): Position => ({ line: start.line, character });
	if (edit.text.includes('\t')) {
		return { range: edit.range, length, cell: { start: at(0), end: at(line.length + moved) } };
	}
	const left = /[^\t|]*$/.exec(line.slice(0, start.character))?.index ?? 0;
	const right = /^[^\t|]*/.exec(line.slice(end.character))?.[0].length ?? 0;
	return { range: edit.range, length, cell: { start: at(left), end: at(end.character + right + moved) } };
}

/**
 * What is shown while a cell is typed, after one key or several: of the cell what is found now, of all else what was shown before,
 * moved along with the text. Half a number would make the totals of other rows wrong, and they would come and go with each key.
 */
export function steady(
	before: readonly Diagnostic[],
	found: readonly Diagnostic[],
	keys: readonly TypedInCell[],
): readonly Diagnostic[] {
	const cell = keys.at(-1)?.cell;
	if (!cell) return found;
	const kept = before.map((one) => ({ ...one, range: keys.reduce(moved, one.range) }));
	return [...found.filter(({ range }) => isWithin(range, cell)), ...kept.filter(({ range }) => !isWithin(range, cell))];
}

/** Whether two keys are typed one after the other in one cell. */
export function isSameCell({ cell: { start } }: TypedInCell, { cell: { start: other } }: TypedInCell): boolean {
	return start.line === other.line && start.character === other.character;
}

function moved({ start, end }: Range, typed: TypedInCell): Range {
	return { start: movedPosition(start, typed), end: movedPosition(end, typed) };
}

function movedPosition(position: Position, { range, length }: TypedInCell): Position {
	if (position.line !== range.end.line || position.character < range.end.character) return position;
	const by = length - (range.end.character - range.start.character);
	return { line: position.line, character: position.character + by };
}

function isWithin({ start, end }: Range, cell: Range): boolean {
	return (
		start.line === cell.start.line &&
		end.line === cell.start.line &&
		start.character >= cell.start.character &&
		end.character <= cell.end.character
	);
}
