import { endOf, place, wholeLine, type Place } from '../source/place';
import type { Line } from '../source/line';
import type { Edit, LineChange, Source } from '../source/source';
import type { CaptionId } from '../facts/captions';
import { columnsOf } from '../facts/columns';
import type { Filing, Owner, Part, Signature, StrayMark, Table, TableId, Unread } from '../model/filing';
import type { Row } from '../model/row';
import { runsOf, spliceRuns } from '../model/runs';
import { isBlank } from '../model/value';
import { divide, divisionOf, type Division } from './cells';
import { Flat, type Writing } from './clean';
import { readClosing, type Closing } from './closing';
import { readCover, type Cover } from './cover';
import { ownersWithBlock, relationshipsWithBlock } from './edgarBlock';
import { tableCaption } from './dump/layOutDump';
import { flatOfDump, rowsOfDump } from './dump/readDump';
import { beginsTable, endsTable, isHeading, isTableLine, kindOf, layOut, shapeOf, tableOf } from './layout';
import type { Layout, LineSpan } from './laidOut';
import type { FoundCaption } from './recognise';
import { readBrokenRow, readJoinedRows, readRow } from './row';
import type { Stretch } from './text';

/** A Form 4 text as read. It never changes: an edit gives a new one that shares what the edit left alone. */
export interface FormText {
	readonly source: Source;
	readonly layout: Layout;
	readonly cover: Cover;
	readonly tableI: TableText;
	readonly tableII: TableText;
	readonly closing: Closing;
	readonly filing: Filing;
}

interface TableText {
	readonly division: Division;
	readonly table: Table;
	readonly unread: readonly Unread[];
	readonly headings: readonly Heading[];
}

/** A title or heading line of a table. */
type Heading = Pick<Part, 'id' | 'at' | 'text'>;

/**
 * Reads any text; what is not Form 4 gives a filing that says nothing. `before` is what an edit of it led here from: rows of lines
 * that are still there stay the same objects.
 */
export function readForm(source: Source, before?: FormText): FormText {
	const layout = layOut(source);
	const cover = readCover(flatOf(source, layout, 'cover'));
	const closing = readClosing(flatOf(source, layout, 'closing'), layout.shape);
	const tableI = readTable(source, layout, 'I', before);
	const tableII = readTable(source, layout, 'II', before);
	return assemble({ source, layout, cover, tableI, tableII, closing });
}

/** The same as reading the edited text afresh; only the part that the edit touched is read again. */
export function rereadForm(form: FormText, edit: Edit): FormText {
	const { source, change } = form.source.edit(edit);
	const layout = shiftedLayout(form, source, change);
	if (!layout) return readForm(source, form);
	const touches = ({ start, end }: LineSpan): boolean => change.start >= start && change.start < end;
	const { shape } = layout;
	const cover = touches(layout.cover) ? readCover(flatOf(source, layout, 'cover')) : form.cover;
	const closing = touches(layout.closing) ? readClosing(flatOf(source, layout, 'closing'), shape) : form.closing;
	const read = (id: TableId, kept: TableText): TableText => {
		const part = tableOf(layout, id);
		// A table that is not there has its place on a neighbour's line, which the edit may have replaced.
		if (part.start === part.end) return readTable(source, layout, id, form);
		return touches(part) ? rereadTable(form, { source, layout, id, change }) : kept;
	};
	const [tableI, tableII] = [read('I', form.tableI), read('II', form.tableII)];
	return assemble({ source, layout, cover, closing, tableI, tableII }, form);
}

/** The layout with the edited part longer or shorter, if the edit stays inside one part and moves no border. */
function shiftedLayout({ layout, source: before }: FormText, source: Source, change: LineChange): Layout | undefined {
	const last = change.start + change.removed;
	const inPart = ({ start, end }: LineSpan): boolean => change.start >= start && last <= end;
	const isLaidOut = layout.shape === 'canonical' && layout.tableI.start < layout.tableII.end;
	if (!isLaidOut || change.inserted === 0 || shapeOf(source.lines) !== 'canonical') return undefined;
	const part = [layout.cover, layout.tableI, layout.tableII, layout.closing].find(inPart);
	// What a part begins with has made it one. Without its titled lines a table is found by its rows.
	if (!part || (change.start === part.start && part !== layout.cover)) return undefined;
	const removed = before.lines.slice(change.start, last);
	const inserted = source.lines.slice(change.start, change.start + change.inserted);
	const inTable = part === layout.tableI || part === layout.tableII;
	const mayBorder = inTable ? endsTable : beginsTable;
	if (removed.some(mayBorder) || inserted.some(mayBorder)) return undefined;
	const by = change.inserted - change.removed;
	const shift = ({ start, end }: LineSpan): LineSpan => ({
		start: start > change.start ? start + by : start,
		end: end > change.start ? end + by : end,
	});
	return {
		shape: layout.shape,
		cover: shift(layout.cover),
		tableI: shift(layout.tableI),
		tableII: shift(layout.tableII),
		closing: shift(layout.closing),
	};
}

function writingOf({ shape }: Layout, division: Division): Writing {
	const markdown = shape === 'markdown';
	if (markdown) return { markdown, divider: '|' };
	return shape === 'browser' && division === 'blanks' ? { markdown, divider: '    ' } : { markdown };
}

function flatOf(source: Source, layout: Layout, which: 'cover' | 'closing'): Flat {
	if (layout.shape === 'dump') return flatOfDump(source, layout, which);
	const { lines } = source;
	const { start, end } = layout[which];
	const part = lines.slice(start, end);
	if (part.length === 0) return Flat.nothingAt(lines[Math.max(0, start - 1)] ?? lines[0]);
	const division = layout.shape === 'browser' ? divisionOf(part, layout.shape) : 'tabs';
	return Flat.of(part, writingOf(layout, division));
}

function readTable(source: Source, layout: Layout, id: TableId, before: FormText | undefined): TableText {
	if (layout.shape === 'dump') return readDumpTable(source, layout, id);
	const { start, end } = tableOf(layout, id);
	const lines = source.lines.slice(start, end);
	const dataLines = lines.filter(isTableLine);
	const division = divisionOf(dataLines, layout.shape);
	const writing: Writing = { markdown: layout.shape === 'markdown' };
	const merged = layout.shape === 'markdown' ? mergedRows(dataLines, division) : undefined;
	const known = before ? rowsByLine(before, { layout, id, division }) : undefined;
	const reader = rowReader(id, division, writing);
	const { rows, unread } = readRows(
		dataLines.filter((line) => !merged?.skip.has(line)),
		{
			...reader,
			read: (line) => {
				const cells = merged?.cells.get(line);
				return known?.get(line) ?? (cells ? readRow(line, cells, id, { ...writing, division }) : reader.read(line));
			},
		},
	);
	const headings = lines.flatMap((line): Heading[] => {
		const kind = kindOf(line);
		const isCaption = kind === 'tableI' || kind === 'tableII' || kind === 'headingI' || kind === 'headingII';
		return isCaption ? [{ id: kind, at: trimmedLine(line), text: line.text }] : [];
	});
	const titleLine = lines.find((line) => kindOf(line) === (id === 'I' ? 'tableI' : 'tableII')) ?? lines[0];
	const fallback = source.lines[Math.min(start, source.lines.length - 1)] ?? source.lines[0];
	const title = titleLine ? trimmedLine(titleLine) : emptyOn(fallback);
	return {
		division,
		table: {
			id,
			rows,
			runs: runsOf(rows),
			title,
			headings: lines.filter(isHeading).map(trimmedLine),
			end: endOn(lastLineOf(source, start, end)),
		},
		unread,
		headings,
	};
}

function readDumpTable(source: Source, layout: Layout, id: TableId): TableText {
	const { start, end } = tableOf(layout, id);
	const rows = rowsOfDump(source, layout, id);
	const headings = source.lines.slice(start, end).flatMap((line): Heading[] => {
		const caption = tableCaption(line);
		return caption ? [{ ...caption, text: source.textAt(caption.at) }] : [];
	});
	const fallback = source.lines[Math.min(start, source.lines.length - 1)] ?? source.lines[0];
	return {
		division: 'tabs',
		table: {
			id,
			rows,
			runs: runsOf(rows),
			title: headings[0]?.at ?? emptyOn(fallback),
			headings: [],
			end: endOn(lastLineOf(source, start, end)),
		},
		unread: [],
		headings,
	};
}

/** How the lines of a table are read: one as a row, one as two rows, and several as one. */
interface RowReader {
	readonly read: (line: Line) => Row;
	/** The same without a search for what is wrong with its division. */
	readonly plain: (line: Line) => Row;
	readonly part: (line: Line) => readonly Row[] | undefined;
	readonly join: (lines: readonly Line[]) => Row | undefined;
}

function rowReader(id: TableId, division: Division, writing: Writing): RowReader {
	return {
		read: (line) => readRow(line, divide(line, division), id, { ...writing, division }),
		plain: (line) => readRow(line, divide(line, division), id, writing),
		part: (line) => (division === 'tabs' ? readJoinedRows(line, id, writing) : undefined),
		join: (lines) => (division === 'tabs' ? readBrokenRow(lines, id, writing) : undefined),
	};
}

/** The lines of a table as rows, and those that are none. */
function readRows(
	lines: readonly Line[],
	reader: RowReader,
): { readonly rows: readonly Row[]; readonly unread: readonly Unread[] } {
	const rows: Row[] = [];
	const unread: Unread[] = [];
	let doubtful = 0;
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index];
		if (!line) break;
		const isSearched = doubtful < mostSearched;
		const row = isSearched ? reader.read(line) : reader.plain(line);
		if (row.misdivided || !isWhole(row)) doubtful++;
		const parted = isSearched && mayBeTwo(row) ? reader.part(line) : undefined;
		const joined = !isSearched || isWhole(row) || isEmptyRow(row) ? undefined : joinedFrom(lines, index, reader);
		if (parted) rows.push(...parted);
		else if (joined) {
			rows.push(joined.row);
			index += joined.count - 1;
		} else if (isEmptyRow(row)) unread.push({ at: wholeLine(line), why: 'empty-row', row });
		else if (isLoose(row)) unread.push({ at: wholeLine(line), why: 'no-part' });
		else rows.push(row);
	}
	return { rows, unread };
}

/** EDGAR takes 30 rows. In a text of thousands that are no rows, a search for their division would take long and help nobody. */
const mostSearched = 200;

function mayBeTwo({ table, written = [], misdivided }: Row): boolean {
	return misdivided !== undefined && written.length > columnsOf(table).length + 3;
}

/** A row that is broken into two or three lines, none of which is a whole one. */
function joinedFrom(
	lines: readonly Line[],
	index: number,
	{ read, join }: RowReader,
): { readonly row: Row; readonly count: number } | undefined {
	for (let count = 2; count <= 3; count++) {
		const next = lines[index + count - 1];
		const part = next && read(next);
		if (!part || isWhole(part) || isEmptyRow(part)) return undefined;
		const row = join(lines.slice(index, index + count));
		if (row) return { row, count };
	}
	return undefined;
}

/** Every row has a title, a total and a letter of ownership, and an indirect one its nature. */
function isWhole({ title, owned, ownership, nature, misdivided }: Row): boolean {
	if (misdivided && !misdivided.isClear && !misdivided.isSecond) return false;
	if (title.kind === 'empty' || owned.kind === 'empty' || ownership.kind === 'empty') return false;
	return !isBlank(nature) || ownership.kind !== 'known' || ownership.value !== 'I' || ownership.marks.length > 0;
}

function isEmptyRow({ cells }: Row): boolean {
	return cells.every(isBlank);
}

/** One word or sentence where a row should be: no row, and no cell of one. */
function isLoose({ written = [], cells, misdivided }: Row): boolean {
	if (written.length > 1 || (misdivided && misdivided.repairs.length > 0)) return false;
	return cells[0]?.kind === 'known' && !/ {3,}/.test(cells[0].raw);
}

/** The rows of a table by their lines, if a line reads today as it did then. In Markdown that depends on its neighbours. */
function rowsByLine(
	before: FormText,
	{ layout, id, division }: { layout: Layout; id: TableId; division: Division },
): ReadonlyMap<Line, Row> | undefined {
	const kept = id === 'I' ? before.tableI : before.tableII;
	const { shape } = before.layout;
	if (shape === 'markdown' || shape !== layout.shape || division !== kept.division) return undefined;
	return new Map(kept.table.rows.flatMap((row) => (isDoubtful(row) ? [] : [[row.at.line, row]])));
}

/** A row that its line alone does not make, or not alone. */
function isDoubtful({ at, misdivided }: Row): boolean {
	return at.lastLine !== undefined || misdivided?.isSecond === true || misdivided?.repairs[0]?.how === 'part';
}

/** A line that begins with a mark is the rest of the row above it: a tool breaks rows where an empty cell has a mark. */
function mergedRows(
	lines: readonly Line[],
	division: Division,
): { cells: Map<Line, readonly Stretch[]>; skip: Set<Line> } {
	const cells = new Map<Line, readonly Stretch[]>();
	const skip = new Set<Line>();
	let head: Line | undefined;
	for (const line of lines) {
		if (head && /^\s*(?:<sup>|\^\()/.test(line.text)) {
			const above = cells.get(head) ?? divide(head, division);
			const [first, ...rest] = divide(line, division);
			// A closing pipe says that the cell above is whole, and the break came before the next one.
			const whole = head.text.trimEnd().endsWith('|') ? above : above.slice(0, -1);
			cells.set(head, [...whole, ...(first ? [first] : []), ...rest]);
			skip.add(line);
		} else head = line;
	}
	return { cells, skip };
}

/** What an edit left alone stays the same object, so that whoever looked at it need not look again. */
function assemble(read: Omit<FormText, 'filing'>, before?: FormText): FormText {
	const { cover, tableI, tableII, closing, layout } = read;
	const { owner, captions: _, repeated: _repeated, implied: _implied, flat: __, loose: ___, ...values } = cover;
	const sameText = cover === before?.cover && closing === before.closing;
	const sameParts =
		sameText && tableI.headings === before.tableI.headings && tableII.headings === before.tableII.headings;
	const sameUnread = sameText && tableI.unread === before.tableI.unread && tableII.unread === before.tableII.unread;
	const owners = sameText
		? before.filing.owners
		: ownersWithBlock(ownersOf(owner, closing.ownerBlocks), values.edgarBlock);
	const filing: Filing = {
		language: 'form4',
		shape: layout.shape,
		...values,
		owners,
		relationships: sameText
			? before.filing.relationships
			: relationshipsWithBlock(values.relationships, { owners, block: values.edgarBlock }),
		ownerBlocks: closing.ownerBlocks,
		tableI: tableI.table,
		tableII: tableII.table,
		notes: closing.notes,
		remarks: closing.remarks,
		signatures: closing.signatures,
		parts: sameParts ? before.filing.parts : partsOf(read),
		gaps: sameText ? before.filing.gaps : gapsOf(read),
		strayMarks: sameText
			? before.filing.strayMarks
			: [...strayMarksOf(cover), ...strayMarksOf(closing, closing.signatures)],
		unread: sameUnread ? before.filing.unread : unreadOf(read),
	};
	return { ...read, filing };
}

function unreadOf({ cover, tableI, tableII, closing }: Omit<FormText, 'filing'>): readonly Unread[] {
	return [
		...cover.loose.filter(([start, end]) => !isPageText(cover.flat.text.slice(start, end))).map(noPart(cover.flat)),
		...tableI.unread,
		...tableII.unread,
		...closing.loose.map(noPart(closing.flat)),
	];
}

const noPart =
	(flat: Flat) =>
	([start, end]: readonly [number, number]): Unread => ({ at: flat.place(start, end), why: 'no-part' });

/** What EDGAR's page prints around the form, and boxes, which belong to the sentence behind them. */
function isPageText(text: string): boolean {
	return /^(?:[\ue001-\ue003\sXx[\]()]*|\W*(?:SEC )?FORM 4\W*|UNITED STATES SECURITIES.*|Washington, D\.?C.*|hours per response:?|or Section 30.*|Expires:.*|[\d.]+)$/i.test(
		text,
	);
}

function ownersOf(owner: Owner, blocks: readonly Owner[]): readonly Owner[] {
	return blocks.length > 1 ? [owner, ...blocks.slice(1)] : [owner];
}

function partsOf({ cover, closing, tableI, tableII }: Omit<FormText, 'filing'>): ReadonlyMap<CaptionId, Part> {
	const parts = new Map<CaptionId, Part>();
	const add = (id: CaptionId, at: Place, text: string): void => {
		const kept = parts.get(id);
		parts.set(id, kept ? { ...kept, again: [...kept.again, at] } : { id, at, text, again: [] });
	};
	const addAll = (flat: Flat, captions: readonly FoundCaption[]): void => {
		for (const { id, start, end } of captions) add(id, flat.place(start, end), flat.text.slice(start, end));
	};
	addAll(cover.flat, cover.captions);
	addAll(cover.flat, cover.repeated);
	for (const { id, at, text } of [...tableI.headings, ...tableII.headings]) add(id, at, text);
	addAll(
		closing.flat,
		closing.captions.filter(({ id }) => id !== 'item1'),
	);
	return parts;
}

function gapsOf({ cover, closing }: Pick<FormText, 'cover' | 'closing'>): ReadonlyMap<CaptionId, Place> {
	return new Map(
		[cover, closing].flatMap(({ flat, implied }) => implied.map(({ id, start }) => [id, gapAt(flat, start)] as const)),
	);
}

/** Behind what divides its cell from the one before, so that tags around the value are behind it too. */
function gapAt(flat: Flat, at: number): Place {
	return at > 0 ? endOf(flat.place(at - 1, at)) : flat.place(at, at);
}

/** As this text writes marks, and as they are typed behind the symbol, whose brackets close what is said there. */
const strayMark = /⁽([⁰¹²³⁴⁵⁶⁷⁸⁹]+)⁾|(?<=\][ ]?)\((\d{1,2})\)/g;

/** Marks on the cover, in remarks and on signatures. */
function strayMarksOf(
	{ flat, captions }: Pick<Cover | Closing, 'flat' | 'captions'>,
	signatures: readonly Signature[] = [],
): readonly StrayMark[] {
	const found: StrayMark[] = [];
	for (const match of flat.text.matchAll(strayMark)) {
		const at = flat.place(match.index, match.index + match[0].length);
		const isSigned = signatures.some(
			({ at: name }) => name.line === at.line && name.start <= at.start && !name.lastLine,
		);
		const where = isSigned ? 'signature' : captions.findLast(({ start }) => start <= match.index)?.id;
		// A mark in an explanation names another one, and hangs on nothing.
		const typed = match[2];
		if (!where || where === 'explanation' || (typed !== undefined && where !== 'item2')) continue;
		const digits = typed ?? [...(match[1] ?? '')].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
		found.push({ mark: { number: Number(digits), raw: match[0], at, canonical: typed === undefined }, where });
	}
	return found;
}

/** The table with the rows of the changed lines read anew. Only for tables whose rows are lines divided by tabs. */
function rereadTable(
	form: FormText,
	{ source, layout, id, change }: { source: Source; layout: Layout; id: TableId; change: LineChange },
): TableText {
	const kept = id === 'I' ? form.tableI : form.tableII;
	const { rows, runs } = kept.table;
	const first = firstRowFrom(form.source, rows, change.start);
	const behind = firstRowFrom(form.source, rows, change.start + change.removed);
	const lines = source.lines.slice(change.start, change.start + change.inserted).filter(isTableLine);
	const fresh = readRows(lines, rowReader(id, kept.division, { markdown: false }));
	// What stands beside a part of a row may be another part of it.
	const around = [...rows.slice(Math.max(0, first - 2), first), ...fresh.rows, ...rows.slice(behind, behind + 2)];
	const isBroken = around.filter((row) => !isWhole(row)).length > 1 || around.some(isDoubtful);
	if (isBroken || fresh.unread.length > 0 || kept.unread.length > 0) {
		return readTable(source, layout, id, form);
	}
	const splice = { start: first, removed: behind - first, inserted: fresh.rows };
	const { start, end } = tableOf(layout, id);
	return {
		...kept,
		table: {
			...kept.table,
			rows: rows.toSpliced(first, behind - first, ...fresh.rows),
			runs: spliceRuns(runs, splice),
			end: endOn(lastLineOf(source, start, end)),
		},
	};
}

/** The index of the first row that stands in line `number` or below. */
function firstRowFrom(source: Source, rows: readonly Row[], number: number): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const row = rows[middle];
		if (row && source.numberOf(row.at.line) < number) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The last line of a table that holds something, else its last line of all. */
function lastLineOf(source: Source, start: number, end: number): Line | undefined {
	let filled: Line | undefined;
	for (let number = end - 1; number >= start; number--) {
		const line = source.lines[number];
		if (line && isTableLine(line)) return line;
		if (line && line.text.trim() !== '') filled ??= line;
	}
	return filled ?? source.lines[Math.min(start, source.lines.length - 1)] ?? source.lines[0];
}

function trimmedLine(line: Line): Place {
	const start = line.text.length - line.text.trimStart().length;
	return place(line, start, Math.max(start, line.text.trimEnd().length));
}

function emptyOn(line: Line | undefined): Place {
	if (!line) throw new RangeError('A source has a line');
	return place(line, 0, 0);
}

function endOn(line: Line | undefined): Place {
	return line ? { line, start: line.text.length, end: line.text.length } : emptyOn(line);
}
