import { place, type Place } from '../../source/place';
import type { Line } from '../../source/line';
import type { TableId } from '../../model/filing';
import type { Layout } from '../laidOut';
import { isRule } from './grid';

/** The four parts of a text dump. A drawn part begins with the rule above its first words. */
export function layOutDump(lines: readonly Line[]): Layout {
	const titleI = lines.findIndex((line) => beginsTable(line) === 'I');
	const titleII = lines.findIndex((line, index) => index > titleI && beginsTable(line) === 'II');
	const firstTitle = titleI < 0 ? titleII : titleI;
	const tail = lines.findIndex(
		(line, index) => index > Math.max(firstTitle, titleII) && beginsClosing(line, firstTitle >= 0),
	);
	const closing = tail < 0 ? lines.length : withBorder(lines, tail);
	if (firstTitle < 0) {
		const nowhere = { start: closing, end: closing };
		return {
			shape: 'dump',
			cover: { start: 0, end: closing },
			tableI: nowhere,
			tableII: nowhere,
			closing: { start: closing, end: lines.length },
		};
	}
	const startII = titleII < 0 ? closing : Math.min(closing, withBorder(lines, titleII));
	const startI = titleI < 0 ? startII : Math.min(startII, withBorder(lines, titleI));
	return {
		shape: 'dump',
		cover: { start: 0, end: startI },
		tableI: { start: startI, end: startII },
		tableII: { start: startII, end: closing },
		closing: { start: closing, end: lines.length },
	};
}

/** A title or heading of a table on a line of a dump, without the walls around it. */
export interface TableCaption {
	readonly id: 'tableI' | 'tableII' | 'headingI' | 'headingII';
	readonly at: Place;
}

export function tableCaption(line: Line): TableCaption | undefined {
	const found = titled.exec(line.text);
	if (!found) return undefined;
	const [, lead = '', two, one, derivative] = found;
	const isDerivative = derivative !== undefined || / 3A\.(?: |$)/.test(line.text);
	const id = two ? 'tableII' : one ? 'tableI' : isDerivative ? 'headingII' : 'headingI';
	const inner = line.text.slice(lead.length).replace(/[\s│|]+$/, '');
	return { id, at: place(line, lead.length, lead.length + inner.length) };
}

const titled = /^([\s│|]*)(?:(Table\s+II\b)|(Table\s+I\b)|1\.\s+Title\s+of\b(?:\s+(Derivative)\b)?)/i;
const afterTitle = /^[\s│|]*\(e\.g\.,\s+puts/i;

function beginsTable(line: Line): TableId | undefined {
	const caption = tableCaption(line);
	if (caption) return caption.id.endsWith('II') ? 'II' : 'I';
	return afterTitle.test(line.text) ? 'II' : undefined;
}

const tail =
	/^[\s│|]*(?:(?:Explanation\s+of\s+Responses|Remarks)\s*:|\*\*\s*Signature\b|Reminder:\s+Report|\*\s+If\s+the\s+form\s+is\s+filed|\*\*\s+Intentional)/i;
const ownerAgain = /^[\s│|]*1\.\s+Name\s+and\s+Address/i;

function beginsClosing({ text }: Line, isBehindTables: boolean): boolean {
	return tail.test(text) || (isBehindTables && ownerAgain.test(text));
}

function withBorder(lines: readonly Line[], index: number): number {
	const above = lines[index - 1];
	return above && isRule(above) ? index - 1 : index;
}
