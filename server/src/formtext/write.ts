import { endOf, place, span, startOf, type Place } from '../source/place';
import type { Source } from '../source/source';
import { captions } from '../facts/captions';
import type { Change, NewCell, NewValue } from '../model/change';
import type { PlacedEdit } from '../model/placedEdit';
import { formatDate } from '../model/date';
import { formatNumber } from '../model/decimal';
import type { Box, Filing, Note, TableId } from '../model/filing';
import { allRows } from '../model/filing';
import type { Row } from '../model/row';
import type { AnyValue, Mark } from '../model/value';
import { breakOf, writeBlockBefore, writeBlocks } from './blocks';
import { fitInCell, fitMark, isProse } from './dump/fitInCell';
import { markText } from './marks';
import { parted } from './parted';
import { writeBlockLines } from './writeBlockLines';

/** The fewest characters of the text that make the filing say what the changes ask for. */
export function writeChanges(read: Read, changes: readonly Change[]): readonly PlacedEdit[] {
	if (read.filing.shape === 'dump') return changes.flatMap((change) => writeInDump(read, change) ?? []);
	const emptied = new Set(
		changes.flatMap((change) => (change.do === 'set' && change.to.kind === 'nothing' ? change.value : [])),
	);
	const edits = changes.flatMap((change) => {
		// A mark alone stands in its cell without the blank that divides it from a value.
		const isAlone = change.do === 'add-mark' && emptied.has(change.value);
		return writeChange(read, isAlone ? { ...change, value: { ...change.value, at: endOf(change.value.at) } } : change);
	});
	return parted(edits);
}

/** Whether the text has a place for all the changes. In a text dump columns may not move, so a cell can be too small. */
export function canWrite(read: Read, changes: readonly Change[]): boolean {
	return read.filing.shape !== 'dump' || changes.every((change) => writeInDump(read, change) !== undefined);
}

interface Read {
	readonly source: Source;
	readonly filing: Filing;
}

function writeChange({ source, filing }: Read, change: Change): readonly PlacedEdit[] {
	switch (change.do) {
		case 'set':
			return [writeValue(filing, change.value, change.to)];
		case 'remove-mark':
			return [{ at: withBlankBefore(filing, change.mark), text: '' }];
		case 'write-mark':
			return [
				{ at: change.mark.at, text: change.mark.canonical ? markText(change.number) : `(${String(change.number)})` },
			];
		case 'add-mark':
			return [writeMark(filing, change.value, change.number)];
		case 'number-note':
			return [numberNote(change.note, change.number)];
		case 'remove-note':
			return [removeNote(source, change.note)];
		case 'add-remark':
			return [writeRemark(filing, change.text)];
		case 'add-row':
			return [writeRow(filing, change.table, change.after, change.cells)];
		case 'add-block-lines':
			return writeBlockLines(filing, change.keys);
		case 'remove-line':
			return [withoutLines(source, change.at)];
		case 'remove-row':
			return [withoutLines(source, change.row.at)];
		case 'remove-owner':
			return [withoutLines(source, change.owner.at)];
		case 'write-text':
			return [{ at: change.at, text: escaped(filing, change.text) }];
		case 'check':
			return writeBox(filing, change.box, change.checked);
		case 'add-note':
			return [writeNote(filing, change.number, change.text)];
		case 'add-part': {
			const { text } = captions[change.part];
			return [
				'after' in change ? writeBlocks(filing, change.after, [text]) : writeBlockBefore(filing, change.before, text),
			];
		}
		case 'replace':
			return [{ at: change.at, text: change.text }];
	}
}

/** Cells keep their width, and lines of words are written as in any other text. What would move rows or walls is not written. */
function writeInDump(read: Read, change: Change): readonly PlacedEdit[] | undefined {
	const { filing } = read;
	switch (change.do) {
		case 'set':
			return listed(fitInCell(change.value, dumpText(filing, change.value, change.to)));
		case 'remove-mark':
			return listed(fitMark(change.mark, ''));
		case 'write-mark':
			return listed(fitMark(change.mark, `^(${String(change.number)})`));
		case 'check':
			return change.checked ? undefined : [{ at: change.box.at, text: ' ' }];
		case 'number-note':
			return isProse(change.note.at.line) ? writeChange(read, change) : undefined;
		case 'remove-note':
			return isProse(change.note.at.line) ? writeChange(read, change) : undefined;
		case 'add-note':
			return filing.parts.has('explanation') ? writeChange(read, change) : undefined;
		case 'add-remark':
			return filing.parts.has('remarks') ? writeChange(read, change) : undefined;
		case 'write-text':
			return isProse(change.at.line) ? writeChange(read, change) : undefined;
		case 'add-mark':
		case 'add-row':
		case 'remove-row':
		case 'remove-owner':
		case 'add-part':
		case 'add-block-lines':
		case 'replace':
			return undefined;
	}
}

/** The place of a figure is its digits: the dollar sign before them stays. */
function dumpText(filing: Filing, value: AnyValue, to: NewValue): string {
	const text = written(filing, to);
	return to.kind === 'dollars' && value.kind === 'known' ? text.replace(/^\$/, '') : text;
}

function listed(edit: PlacedEdit | undefined): readonly PlacedEdit[] | undefined {
	return edit && [edit];
}

function writeValue(filing: Filing, value: AnyValue, to: NewValue): PlacedEdit {
	const text = written(filing, to);
	if (to.kind === 'dollars' && value.kind === 'known') return { at: value.at, text: text.replace(/^\\?\$/, '') };
	if (to.kind === 'nothing') return { at: wholeValue(filing, value), text };
	if (value.kind !== 'empty') return { at: value.at, text };
	const [mark] = value.marks;
	if (mark && filing.shape === 'canonical') {
		// What stood before the marks may have left its blank behind.
		return { at: span(startOf(value.cell), startOf(mark.at)), text: text === '' ? '' : `${text} ` };
	}
	const follows = value.marks.length > 0 || (value.cell.end > value.at.end && value.cell.start < value.cell.end);
	const before = value.cell.line.text.charAt(value.at.start - 1);
	const blankBefore = before !== '' && !/\s/.test(before) ? ' ' : '';
	const isParted = /\s/.test(value.cell.line.text.charAt(value.at.end));
	return { at: value.at, text: blankBefore + text + (follows && text !== '' && !isParted ? ' ' : '') };
}

/** The value with its dollar sign, and with the blank before its marks, which have none where they stand alone. */
function wholeValue({ shape, period, original }: Filing, value: AnyValue): Place {
	const { at, cell, marks } = value;
	// Behind a caption the blank before the value goes with it.
	if (shape === 'canonical' && (value === period || value === original)) return cell;
	const before = at.line === cell.line && cell.end > cell.start ? at.line.text.slice(cell.start, at.start) : '';
	const whole = place(at.line, at.start - before.trimStart().length, at.end);
	const [mark] = marks;
	return mark && shape === 'canonical' && at.lastLine === undefined
		? span(whole, startOf(mark.at))
		: { ...whole, ...(at.lastLine && { lastLine: at.lastLine }) };
}

function written(filing: Filing, to: NewValue): string {
	switch (to.kind) {
		case 'date':
			return formatDate(to.date);
		case 'number':
			return formatNumber(to.number, to.decimals);
		case 'dollars':
			return dollarSign(filing) + formatNumber(to.number, to.decimals);
		case 'code':
			return to.code.letter + (to.code.swap ? '/K' : '');
		case 'letter':
			return to.letter;
		case 'text':
			return escaped(filing, to.text);
		case 'nothing':
			return '';
	}
}

/** A pasted page has bare dollar signs; a text keeps the style that it has. */
function dollarSign(filing: Filing): string {
	for (const { price } of allRows(filing)) if (price.raw.includes('$')) return price.raw.startsWith('\\') ? '\\$' : '$';
	return filing.shape === 'canonical' ? '\\$' : '$';
}

/** A mark goes with the blank that divides it from the value, unless another mark or nothing stands before it. */
function withBlankBefore(filing: Filing, { at }: Mark): Place {
	const before = at.line.text.slice(0, at.start);
	const blanks = before.length - before.trimEnd().length;
	const isLast = !/^\s*[⁽(]/.test(at.line.text.slice(at.end));
	return filing.shape === 'canonical' && blanks > 0 && isLast && !before.endsWith('\t')
		? place(at.line, at.start - 1, at.end)
		: at;
}

function writeBox({ shape, jointFiling }: Filing, box: Box, checked: boolean): readonly PlacedEdit[] {
	if (box.checked === checked) return [];
	// A line of the EDGAR block says it in a word.
	if (box.label.end < box.at.start && box.label.line === box.at.line)
		return [{ at: box.at, text: checked ? 'Yes' : 'No' }];
	if (shape !== 'canonical') return [{ at: box.at, text: checked ? (box.at.start === box.at.end ? 'X ' : 'X') : '' }];
	const keepsTag = box === jointFiling.one || box === jointFiling.more;
	const tag = checked ? '<input checked="" type="checkbox"/>' : '<input type="checkbox"/>';
	if (box.at.start === box.at.end) return checked ? [{ at: box.at, text: `${tag} ` }] : [];
	if (checked || keepsTag) return [{ at: box.at, text: tag }];
	const blank = box.at.line.text.charAt(box.at.end) === ' ' ? 1 : 0;
	return [{ at: place(box.at.line, box.at.start, box.at.end + blank), text: '' }];
}

function writeMark({ shape }: Filing, { at, marks }: AnyValue, number: number): PlacedEdit {
	const last = marks.at(-1);
	const text = markIn(shape, number);
	if (last) return { at: endOf(last.at), text };
	const blank = shape === 'canonical' && at.end > at.start ? ' ' : '';
	return { at: endOf(at), text: blank + text };
}

/** A mark as texts of this shape write it. */
function markIn(shape: Filing['shape'], number: number): string {
	return shape === 'canonical' ? markText(number) : `(${String(number)})`;
}

/** Behind the note that comes before it, else behind the heading, which is written where there is none. */
function writeNote(filing: Filing, number: number, text: string): PlacedEdit {
	const before = filing.notes.findLast((note) => note.number.kind === 'known' && note.number.value < number);
	const block = `${String(number)}. ${escaped(filing, text)}`;
	const anchor = before?.at ?? filing.parts.get('explanation')?.at;
	if (anchor) return writeBlocks(filing, anchor, [block]);
	return writeBlocks(filing, filing.tableII.end, ['Explanation of Responses:', block]);
}

/** Remarks are one block: more of them follows behind a blank. */
function writeRemark(filing: Filing, text: string): PlacedEdit {
	const said = escaped(filing, text);
	if (filing.remarks.kind !== 'empty') return { at: endOf(filing.remarks.at), text: ` ${said}` };
	const heading = filing.parts.get('remarks');
	if (heading) return writeBlocks(filing, heading.at, [said]);
	const anchor = filing.notes.at(-1)?.at ?? filing.parts.get('explanation')?.at ?? filing.tableII.end;
	return writeBlocks(filing, anchor, ['Remarks:', said]);
}

function writeRow(filing: Filing, id: TableId, after: Row | undefined, cells: readonly NewCell[]): PlacedEdit {
	const table = id === 'I' ? filing.tableI : filing.tableII;
	const neighbour = after ?? table.rows[0];
	const texts = cells.map((cell) => newCellText(filing, cell));
	const hasPipes = neighbour ? !neighbour.at.line.text.includes('\t') : filing.shape === 'markdown';
	const text = hasPipes ? `| ${texts.join(' | ')} |` : texts.join('\t');
	if (!after && neighbour) return { at: startOf(neighbour.at), text: text + breakOf(neighbour.at.line) };
	const { line } = after ? endOf(after.at) : table.end;
	return { at: place(line, line.text.length, line.text.length), text: breakOf(line) + text };
}

/** A cell of a new row as the text writes it, with its marks. */
export function newCellText(filing: Filing, { to, marks = [] }: NewCell): string {
	const cited = marks.map((mark) => markIn(filing.shape, mark)).join('');
	const text = written(filing, to);
	return text !== '' && cited !== '' && filing.shape === 'canonical' ? `${text} ${cited}` : text + cited;
}

/** The lines of a place go, with the blank line behind them where one stands before them too. */
function removeNote(source: Source, { at }: Note): PlacedEdit {
	if (at.line.text.slice(0, at.start).trim() !== '') return { at, text: '' };
	return withoutLines(source, at);
}

function withoutLines(source: Source, at: Place): PlacedEdit {
	const first = source.numberOf(at.line);
	const last = source.numberOf(at.lastLine ?? at.line);
	const isBlank = (number: number): boolean => source.inBlocks.at(number)?.text.trim() === '';
	const next = source.inBlocks.at(isBlank(first - 1) && isBlank(last + 1) ? last + 2 : last + 1);
	if (next) return { at: span(place(at.line, 0, 0), place(next, 0, 0)), text: '' };
	const before = source.inBlocks.at(first - 1) ?? at.line;
	const end = source.inBlocks.at(last) ?? at.line;
	return {
		at: span(place(before, before.text.length, before.text.length), place(end, end.text.length, end.text.length)),
		text: '',
	};
}

/** `(2)` gives way to `2.`, and of `2.` only the digits. */
function numberNote({ number: value }: Note, number: number): PlacedEdit {
	const isLoose = value.kind === 'known' && !value.canonical && !value.raw.startsWith('0');
	return { at: value.at, text: String(number) + (isLoose ? '.' : '') };
}

function escaped({ shape }: Filing, text: string): string {
	return shape === 'canonical' ? text.replaceAll('$', '\\$') : text;
}
