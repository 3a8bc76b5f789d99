import type { Line } from '../source/line';
import type { Sequence } from '../source/sequence';
import type { Source } from '../source/source';
import type { Shape, TableId } from '../model/filing';
import { layOutDump } from './dump/layOutDump';
import { lineKind, lineKinds, type LineKind } from './lineKind';
import type { Layout, LineSpan } from './laidOut';

/** What a line begins, kept with the line. */
export function kindOf(line: Line): LineKind {
	if (line.kind > 0) return lineKinds[line.kind - 1] ?? 'other';
	const kind = lineKind(line.text);
	line.kind = lineKinds.indexOf(kind) + 1;
	return kind;
}

export function layOut(source: Source): Layout {
	const lines = source.lines;
	const shape = shapeOf(source.inBlocks);
	if (shape === 'dump') return layOutDump(lines);
	const first = lines.findIndex((line) => isTable(kindOf(line)) || isRow(line));
	if (first < 0) {
		const closing = lines.findIndex((line) => kindOf(line) === 'closing' && !/^\W*1\W+name/i.test(line.text));
		const end = closing < 0 ? lines.length : closing;
		return {
			shape,
			cover: { start: 0, end },
			tableI: at(end),
			tableII: at(end),
			closing: { start: end, end: lines.length },
		};
	}
	const second = lines.findIndex((line, index) => index >= first && belongsToII(kindOf(line)));
	const tail = endOfTables(lines, second < 0 ? first : second);
	const startII = second < 0 ? tail : second;
	return {
		shape,
		cover: { start: 0, end: first },
		tableI: { start: first, end: startII },
		tableII: { start: startII, end: tail },
		closing: { start: tail, end: lines.length },
	};
}

/** Whether a line outside the tables can begin one, so that a change of it asks for a new layout. */
export function beginsTable(line: Line): boolean {
	return isTable(kindOf(line)) || isRow(line);
}

/** Whether a line inside a table can end it or begin another. */
export function endsTable(line: Line): boolean {
	const kind = kindOf(line);
	return isTable(kind) || kind === 'closing' || looksLikeNote(line);
}

function at(line: number): LineSpan {
	return { start: line, end: line };
}

function isTable(kind: LineKind): boolean {
	return kind === 'tableI' || kind === 'headingI' || kind === 'subheadingI' || belongsToII(kind);
}

/** One of the two lines of headings of a table. */
export function isHeading(line: Line): boolean {
	const kind = kindOf(line);
	return kind === 'headingI' || kind === 'subheadingI' || kind === 'headingII' || kind === 'subheadingII';
}

function belongsToII(kind: LineKind): boolean {
	return kind === 'tableII' || kind === 'headingII' || kind === 'subheadingII';
}

/** A line of a table that lost title and headings. No line of the cover has so many cells. */
function isRow(line: Line): boolean {
	return kindOf(line) === 'other' && hasTabs(line.text, 8);
}

function hasTabs(text: string, count: number): boolean {
	let tab = -1;
	for (let found = 0; found < count; found++) {
		tab = text.indexOf('\t', tab + 1);
		if (tab < 0) return false;
	}
	return true;
}

function endOfTables(lines: readonly Line[], from: number): number {
	for (let index = from; index < lines.length; index++) {
		const line = lines[index];
		if (line && (kindOf(line) === 'closing' || looksLikeNote(line))) return index;
	}
	return lines.length;
}

/** A numbered line without cells: the notes, where their heading is gone. */
function looksLikeNote({ text }: Line): boolean {
	const first = text.charCodeAt(0);
	if (first > 57 && first < 128) return false;
	return /^\s*\d{1,2}\\?\. (?!title of)/i.test(text) && !text.includes('\t') && !text.includes('|');
}

/**
 * How the rows of a table are marked off by the kinds of their lines: what is left when titles, headings, rules and blanks go. A row
 * of empty cells has its tabs.
 */
export function isTableLine(line: Line): boolean {
	return kindOf(line) === 'other' && (line.text.trim() !== '' || line.text.length > 5);
}

/** What w3m draws tables with. */
const drawing = ['│', '┌', '├', '└'];

export function shapeOf(lines: Sequence<Line>): Shape {
	let pipes = 0;
	let drawn = 0;
	for (const { text } of lines.slice(0, 400)) {
		if (text === '') continue;
		if (text.includes('<') && (hasOwner(text) || /<u>.*<hr\/?>.*\(Last\)/i.test(text))) return 'canonical';
		const hasPipe = text.includes('|');
		if (drawing.some((sign) => text.includes(sign)) || (hasPipe && /^\s*\|[-+]{20,}\|\s*$/.test(text))) drawn++;
		else if (hasPipe && /^\s*\|.*\|\s*$|\S\s+\|\s+\S.*\|/.test(text)) pipes++;
		if (mayBeginBlank(text) && /^ {3,}FORM 4 +UNITED STATES|^ {3}\[\d+\]|^\s+_{20,}\s*$/.test(text)) drawn++;
	}
	if (drawn > 2) return 'dump';
	if (pipes > 2) return 'markdown';
	return lines.blocks().some(({ items }) => items.some(isOfPage)) ? 'browser' : 'canonical';
}

/** A line that EDGAR's page prints around the form. */
function isOfPage({ text }: Line): boolean {
	return /^(?:SEC Form 4|FORM 4\b|hours per response)/i.test(text);
}

/** Whether the owner stands in a line as EDGAR's page has him. */
function hasOwner(text: string): boolean {
	const name = text.indexOf('<u>');
	const rule = name < 0 ? -1 : text.indexOf('<hr/>', name);
	return rule >= 0 && text.includes('(Last)', rule);
}

/** Whether a blank of whatever kind may stand at its start; nearly no line of a form has one there. */
function mayBeginBlank(text: string): boolean {
	const unit = text.charCodeAt(0);
	return unit <= 32 || unit > 127;
}

export function tableOf(layout: Layout, id: TableId): LineSpan {
	return id === 'I' ? layout.tableI : layout.tableII;
}
