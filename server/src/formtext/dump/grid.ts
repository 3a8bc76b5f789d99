import type { Line } from '../../source/line';
import { trimmed, type Stretch } from '../text';

/** A row of a drawn table: its cells, each with the stretches of the lines that it takes. */
export interface GridRow {
	readonly lines: readonly Line[];
	readonly cells: readonly GridCell[];
}

export interface GridCell {
	/** From wall to wall, on every line of the row. */
	readonly walls: readonly Stretch[];
	/** What is written, one stretch a line, blank lines left out. */
	readonly written: readonly Stretch[];
}

const ruleLine = /^[\s├┌└┬┼┴┤┐┘─+|-]{10,}$/;
const wall = /[│|├┤┼┬┴┌┐└┘+]/;
const drawnBy = /^\s*[│|├┌└+]/;

/** A line that divides rows from wall to wall. */
export function isRule({ text }: Line): boolean {
	return ruleLine.test(text) && /[─-]{3}/.test(text) && !/\s/.test(text.trim());
}

/** Whether a line is drawn: a row between walls, or a rule. */
export function isDrawn({ text }: Line): boolean {
	return drawnBy.test(text) && /[│|┤┐┘+]\s*$/.test(text);
}

/** The rows of a drawn table, from one rule to the next. A line that is not drawn ends a row as a rule does. */
export function gridRows(lines: readonly Line[]): readonly GridRow[] {
	const rows: GridRow[] = [];
	let open: Line[] = [];
	let rule: Line | undefined;
	const close = (): void => {
		if (open.length > 0) rows.push(gridRow(open, rule));
		open = [];
	};
	for (const line of lines) {
		if (isRule(line)) {
			close();
			rule = line;
		} else if (isDrawn(line)) open.push(line);
		else close();
	}
	close();
	return rows;
}

/** The cells of some lines, by their walls; where a line has more or fewer of them, by the columns of the rule above. */
function gridRow(lines: readonly Line[], rule: Line | undefined): GridRow {
	const ruled = rule ? wallsIn(rule.text, /[├┤┼┬┴┌┐└┘+|]/g) : [];
	const own = lines.map((line) => wallsIn(line.text, /[│|]/g));
	const usual = ruled.length > 2 ? ruled : (own[0] ?? []);
	const walls = own.map((found) => (found.length === usual.length ? found : usual));
	const cells = Array.from({ length: Math.max(0, usual.length - 1) }, (_, index): GridCell => {
		const stretches = lines.map((line, row) => between(line, walls[row]?.[index], walls[row]?.[index + 1]));
		return { walls: stretches, written: stretches.map(trimmed).filter(({ start, end }) => start < end) };
	});
	return { lines, cells };
}

/** The part of a line between two walls. */
export function between(line: Line, from: number | undefined, to: number | undefined): Stretch {
	const length = line.text.length;
	const start = Math.min((from ?? 0) + 1, length);
	return { line, start, end: Math.max(start, Math.min(to ?? length, length)) };
}

export function wallsIn(text: string, pattern: RegExp): readonly number[] {
	return [...text.matchAll(pattern)].map(({ index }) => index);
}

export function isWall(character: string): boolean {
	return wall.test(character);
}
