import { elementFact } from '../../facts/elementWords';
import type { XmlElement } from '../../ownership/element';
import type { XmlRead } from '../../ownership/xmlRead';
import { place, type Place } from '../../source/place';
import type { Position } from '../../source/source';
import { escaped } from '../markdown';
import type { Read } from '../read';
import { sentence } from '../sentence';
import { rowAt } from '../cellAt';
import { elementsAt } from '../xmlElements';
import { page, type Answer } from './answer';

/** The element under the cursor: what may stand in it, and the row that it belongs to. */
export function elementAnswer(read: Read, position: Position): Answer | undefined {
	const { xml, filing } = read;
	if (!xml) return undefined;
	const elements = elementsAt(xml, position);
	const element = elements.at(-1);
	const fact = elementFact(elements.map(({ name }) => name));
	if (!element || !fact) return undefined;
	const at = placeOf(xml, element, position);
	const row = rowAt(read, position);
	const { name, part, holds, explain = '', source } = fact;
	const notes = [
		part?.from === undefined ? '' : `Since version ${part.from}.`,
		part?.filled ? 'EDGAR fills it in and drops what a submission gives.' : '',
	];
	const more = [
		explain,
		[holds, ...notes].filter((note) => note !== '').join(' '),
		row ? `*${escaped(sentence(row, filing))}*` : '',
	];
	return { at, say: () => page({ first: `**${name}**`, source, more }) };
}

/** The tag under the cursor; of an element without others in it all of it; between two of its children the gap of the line. */
function placeOf({ outer }: XmlRead, element: XmlElement, position: Position): Place {
	const offset = outer.offsetAt(position);
	const { start, openEnd, contentEnd, end, children } = element;
	if (children.length === 0) return outer.place(start, end);
	if (offset < openEnd) return outer.place(start, openEnd);
	if (offset >= contentEnd) return outer.place(contentEnd, end);
	const { line, start: column } = outer.place(offset, offset);
	const from = outer.offsetAt({ line: position.line, character: 0 });
	const before = children.findLast((child) => child.end <= offset);
	const next = children.find((child) => child.start > offset);
	const edges = [before?.end ?? openEnd, next?.start ?? contentEnd].map((edge) => edge - from);
	const [first = column, last = column] = edges;
	return place(line, Math.max(0, first), Math.min(line.text.length, last));
}
