import type { XmlElement } from '../ownership/element';
import type { XmlRead } from '../ownership/xmlRead';
import type { Place } from '../source/place';
import type { Position } from '../source/source';

/** The elements around a position, the root first. */
export function elementsAt({ outer, markup }: XmlRead, position: Position): readonly XmlElement[] {
	const offset = outer.offsetAt(position);
	const path: XmlElement[] = [];
	let next = markup.root;
	while (next && next.start <= offset && offset <= next.end) {
		path.push(next);
		next = next.children.find(({ start, end }) => start <= offset && offset < end);
	}
	return path;
}

/** What a growing selection takes: an attribute, what is between the tags, the element, and so on outwards. */
export function* elementPlaces(xml: XmlRead, position: Position): Iterable<Place> {
	const { outer } = xml;
	const offset = outer.offsetAt(position);
	for (const { attributes, start, openEnd, contentEnd, end } of elementsAt(xml, position).toReversed()) {
		for (const { valueStart, valueEnd } of attributes) yield outer.place(valueStart, valueEnd);
		if (offset < openEnd) yield outer.place(start, openEnd);
		yield outer.place(openEnd, contentEnd);
		yield outer.place(start, end);
	}
}

/** Elements of several lines: what is between the tags folds, so that the end tag stays in sight. */
export function* elementFolds({ outer, markup }: XmlRead): Iterable<{ start: number; end: number }> {
	const pending = markup.root ? [markup.root] : [];
	for (let element = pending.pop(); element; element = pending.pop()) {
		const { start, contentEnd, end, children } = element;
		const first = outer.place(start, start).line;
		const last = outer.place(contentEnd, end).line;
		yield { start: outer.source.numberOf(first), end: outer.source.numberOf(last) - 1 };
		for (const child of children) pending.push(child);
	}
}
