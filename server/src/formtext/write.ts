import { place, type Place } from '../source/place';
import type { Change, NewValue, PlacedEdit } from '../model/change';
import { formatDate } from '../model/date';
import { formatNumber } from '../model/decimal';
import type { Box, Filing } from '../model/filing';
import { allRows } from '../model/filing';
import type { AnyValue, Mark } from '../model/value';
import { markText } from './marks';

/** The fewest characters of the text that make the filing say what the changes ask for. */
export function writeChanges(filing: Filing, changes: readonly Change[]): readonly PlacedEdit[] {
	return changes.flatMap((change) => writeChange(filing, change));
}

function writeChange(filing: Filing, change: Change): readonly PlacedEdit[] {
	switch (change.do) {
		case 'set':
			return [writeValue(filing, change.value, change.to)];
		case 'remove-mark':
			return [{ at: withBlankBefore(filing, change.mark), text: '' }];
		case 'write-mark':
			return [
				{ at: change.mark.at, text: change.mark.canonical ? markText(change.number) : `(${String(change.number)})` },
			];
		case 'check':
			return writeBox(filing, change.box, change.checked);
		case 'add-note':
			return [writeNote(filing, change.number, change.text)];
		case 'replace':
			return [{ at: change.at, text: change.text }];
	}
}

function writeValue(filing: Filing, value: AnyValue, to: NewValue): PlacedEdit {
	const text = written(filing, to);
	if (to.kind === 'dollars' && value.kind === 'known') return { at: value.at, text: text.replace(/^\\?\$/, '') };
	if (value.kind !== 'empty') return { at: value.at, text };
	const follows = value.marks.length > 0 || (value.cell.end > value.at.end && value.cell.start < value.cell.end);
	const before = value.cell.line.text.charAt(value.at.start - 1);
	const blankBefore = before !== '' && !/\s/.test(before) ? ' ' : '';
	return { at: value.at, text: blankBefore + text + (follows && text !== '' ? ' ' : '') };
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
			return filing.shape === 'canonical' ? to.text.replaceAll('$', '\\$') : to.text;
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
	if (shape !== 'canonical')
		return [{ at: box.at, text: checked ? `${box.at.start === box.at.end ? 'X ' : 'X'}` : '' }];
	const keepsTag = box === jointFiling.one || box === jointFiling.more;
	const tag = checked ? '<input checked="" type="checkbox"/>' : '<input type="checkbox"/>';
	if (box.at.start === box.at.end) return checked ? [{ at: box.at, text: `${tag} ` }] : [];
	if (checked || keepsTag) return [{ at: box.at, text: tag }];
	const blank = box.at.line.text.charAt(box.at.end) === ' ' ? 1 : 0;
	return [{ at: place(box.at.line, box.at.start, box.at.end + blank), text: '' }];
}

function writeNote(filing: Filing, number: number, text: string): PlacedEdit {
	const gap = filing.shape === 'canonical' ? '\n\n' : '\n';
	const block = `${String(number)}. ${text}`;
	const before = filing.notes.findLast((note) => note.number.kind === 'known' && note.number.value < number);
	const anchor = before?.at ?? filing.parts.get('explanation')?.at;
	if (anchor) {
		const line = anchor.lastLine ?? anchor.line;
		return { at: place(line, line.text.length, line.text.length), text: gap + block };
	}
	return { at: filing.tableII.end, text: `${gap}Explanation of Responses:${gap}${block}` };
}
