import type { HeadingCells, RowCells } from '../../../server/src/server/protocol';

/** Blanks, or a name and blanks, that are shown before a character of a line and stand in no file. */
export interface Pad {
	readonly line: number;
	/** UTF-16 units. */
	readonly character: number;
	readonly text: string;
	/** The text is the name of a column, not blanks alone. */
	readonly isName: boolean;
}

/** EDGAR takes no longer title; a cell that is longer moves its own row and not the others. */
const widest = 60;

interface Line {
	readonly row: RowCells;
	/** By cell, in columns of the editor. */
	readonly cells: readonly Measured[];
}

interface Measured {
	/** Up to the end of the whole part of a figure; undefined for what is no figure. */
	readonly whole?: number;
	/** A name that is shown in an empty cell of the headings. */
	readonly name: string;
	/** The content or the name, with the tab behind it as wide as it is drawn. */
	readonly width: number;
	/** The tab alone. */
	readonly tab: number;
}

/**
 * What has to be shown before the cells of a table so that its columns line up, figures at their decimal points. The rows are of
 * one table or of both; `textOf` gives their lines.
 */
export function alignment(
	rows: readonly RowCells[],
	headings: readonly HeadingCells[],
	{ textOf, tabSize }: { readonly textOf: (line: number) => string; readonly tabSize: number },
): readonly Pad[] {
	const measured = (row: RowCells, names?: readonly string[]): Line => measure(row, textOf(row.line), tabSize, names);
	return (['I', 'II'] as const).flatMap((table) => {
		const own = rows.filter((row) => row.table === table && row.byTabs);
		if (own.length === 0) return [];
		const above = headings.filter((heading) => heading.table === table);
		const lines = [...own.map((row) => measured(row)), ...above.map((row) => measured(row, row.names))];
		return padsOf(lines, own[0]?.columns ?? 0);
	});
}

function measure(row: RowCells, text: string, tabSize: number, names?: readonly string[]): Line {
	let column = 0;
	const cells = row.cells.map(({ start, end, point }, index): Measured => {
		const content = displayWidth(text.slice(start, end));
		column += content;
		const tab = tabSize - (column % tabSize);
		column += tab;
		const name = content === 0 ? (names?.[index] ?? '') : '';
		const width = content + displayWidth(name) + tab;
		const whole = point === undefined ? undefined : displayWidth(text.slice(start, point));
		return { ...(whole !== undefined && { whole }), name, width, tab };
	});
	return { row, cells };
}

function padsOf(lines: readonly Line[], columns: number): readonly Pad[] {
	const pads: Pad[] = [];
	/** What the cell before leaves free, by line. */
	let left = lines.map(() => 0);
	for (let index = 0; index < columns; index++) {
		const here = lines.map(({ cells }) => cells[index]);
		const whole = Math.max(0, ...here.map((cell) => cell?.whole ?? 0));
		const before = here.map((cell) => (cell?.whole === undefined ? 0 : whole - cell.whole));
		const ends = here.map((cell, at) => (cell ? (before[at] ?? 0) + cell.width : 0));
		const width = Math.max(0, ...ends.map((end, at) => (end - (here[at]?.tab ?? 0) > widest ? 0 : end)));
		for (const [at, { row }] of lines.entries()) {
			const [cell, place] = [here[at], row.cells[index]];
			if (!cell || !place) continue;
			const blanks = '\u00a0'.repeat((left[at] ?? 0) + (before[at] ?? 0));
			const text = blanks + cell.name;
			if (text !== '') pads.push({ line: row.line, character: place.start, text, isName: cell.name !== '' });
		}
		left = ends.map((end) => Math.max(0, width - end));
	}
	return pads;
}

/** In columns, as the editor counts them: characters of East Asia take two, marks that sit on others none. */
export function displayWidth(text: string): number {
	let width = 0;
	for (const character of text) {
		if (/\p{Mn}/u.test(character)) continue;
		width +=
			/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/.test(
				character,
			)
				? 2
				: 1;
	}
	return width;
}
