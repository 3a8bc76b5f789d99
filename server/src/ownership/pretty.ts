import type { PlacedEdit } from '../model/placedEdit';
import type { XmlElement } from './element';
import type { Offsets } from './offsets';

/** Line ends and four blanks a level before every tag; the texts of the elements stay as they are. */
export function oneLinePerElement(offsets: Offsets, root: XmlElement): readonly PlacedEdit[] {
	const edits: PlacedEdit[] = [];
	const gap = (start: number, end: number, depth: number): void => {
		const text = `\n${'    '.repeat(depth)}`;
		if (/\S/.test(offsets.text.slice(start, end)) || offsets.text.slice(start, end) === text) return;
		edits.push({ at: offsets.place(start, end), text });
	};
	const visit = (element: XmlElement, depth: number): void => {
		let before = element.openEnd;
		for (const child of element.children) {
			gap(before, child.start, depth + 1);
			visit(child, depth + 1);
			before = child.end;
		}
		if (element.children.length > 0) gap(before, element.contentEnd, depth);
	};
	visit(root, 0);
	return edits;
}
