import type { Source } from '../source/source';
import { assemble } from './assemble';
import { divisionOf, type Division } from './cells';
import { Flat, type Writing } from './clean';
import { readClosing } from './closing';
import { readCover } from './cover';
import { flatOfDump } from './dump/readDump';
import type { FormText } from './formText';
import { layOut } from './layout';
import type { Layout } from './laidOut';
import { readTable } from './readTable';

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

function writingOf({ shape }: Layout, division: Division): Writing {
	const markdown = shape === 'markdown';
	if (markdown) return { markdown, divider: '|' };
	return shape === 'browser' && division === 'blanks' ? { markdown, divider: '    ' } : { markdown };
}

/** The cover or the closing as one text. */
export function flatOf(source: Source, layout: Layout, which: 'cover' | 'closing'): Flat {
	if (layout.shape === 'dump') return flatOfDump(source, layout, which);
	const { inBlocks: lines } = source;
	const { start, end } = layout[which];
	const part = lines.slice(start, end);
	if (part.length === 0) return Flat.nothingAt(lines.at(Math.max(0, start - 1)) ?? lines.at(0));
	const division = layout.shape === 'browser' ? divisionOf(part, layout.shape) : 'tabs';
	return Flat.of(part, writingOf(layout, division));
}
