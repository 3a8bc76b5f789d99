import type { Line } from '../../source/line';
import type { Piece } from '../clean';
import { trimmed, type Stretch } from '../text';
import { addressPieces } from './addressPieces';
import { linePieces } from './coverPieces';
import { gridRows, isDrawn } from './grid';
import { inOneLine, ownLine, stacked, textOfStretch, wholeStretch, wordsOf } from './pieces';
import { signaturePieces } from './signaturePieces';

/** What stands behind the tables of a dump: owners in boxes, notes, remarks, signatures in two columns, closing sentences. */
export function closingPieces(lines: readonly Line[], breaksWords: boolean): readonly Piece[] {
	const end = lines.findIndex(({ text }) => /^References\s*$/.test(text));
	const page = end < 0 ? lines : lines.slice(0, end);
	const firstText = page.findIndex((line) => !isDrawn(line) && line.text.trim() !== '');
	const firstDrawn = page.findIndex(isDrawn);
	const boxed = firstDrawn < 0 || (firstText >= 0 && firstText < firstDrawn) ? 0 : Math.max(0, firstText);
	const owners = gridRows(page.slice(0, boxed)).flatMap(({ cells }) => addressPieces(cells[0]?.walls ?? []));
	const rest = page.slice(boxed);
	const caption = rest.findIndex(({ text }) => /^\s*\*\*\s*Signature\b/i.test(text));
	if (caption < 0) return [...owners, ...prose(rest, breaksWords)];
	const above = rest.slice(0, caption).findLastIndex(({ text }) => text.trim() === '');
	return [
		...owners,
		...prose(rest.slice(0, above + 1), breaksWords),
		...signaturePieces(rest.slice(above + 1, caption).map(wholeStretch), breaksWords),
		...captionPieces(rest.slice(caption)),
	];
}

/** Notes and remarks run over the whole width. A line that begins with a number begins a note. */
function prose(lines: readonly Line[], breaksWords: boolean): readonly Piece[] {
	if (!breaksWords) return linePieces(lines);
	const pieces: Piece[] = [];
	for (const block of blocks(lines)) pieces.push(...stacked(block, false));
	return pieces;
}

function blocks(lines: readonly Line[]): readonly (readonly Stretch[])[] {
	const found: Stretch[][] = [];
	for (const line of lines) {
		const stretch = trimmed(wholeStretch(line));
		const last = found.at(-1);
		const startsBlock = /^\d{1,3}\. /.test(textOfStretch(stretch)) || stretch.start === stretch.end;
		if (startsBlock || !last || last.at(-1)?.start === last.at(-1)?.end) found.push([stretch]);
		else last.push(stretch);
	}
	return found;
}

/** `** Signature of` and `Date` stand side by side in a drawn page, and the rest of the caption below the first. */
function captionPieces(lines: readonly Line[]): readonly Piece[] {
	const reminder = lines.findIndex(({ text }) => /^\s*Reminder:/i.test(text));
	const caption = lines.slice(0, Math.max(0, reminder)).flatMap((line) => wordsOf(wholeStretch(line)));
	const isDate = (word: Stretch): boolean => textOfStretch(word) === 'Date';
	const words = [...caption.filter((word) => !isDate(word)), ...caption.filter(isDate)];
	const sentences = lines.slice(Math.max(0, reminder)).map((line) => ownLine(trimmed(wholeStretch(line))));
	return [...inOneLine(words).map((piece, index) => (index === 0 ? { ...piece, before: '\n' } : piece)), ...sentences];
}
