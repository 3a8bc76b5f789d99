import { isEmptyPlace, samePlace } from '../source/place';
import { partWith } from '../facts/ownershipSchema';
import type { Change, NewValue } from '../model/change';
import type { PlacedEdit } from '../model/placedEdit';
import type { Box, Note } from '../model/filing';
import { known, type AnyValue, type Mark } from '../model/value';
import { contentOf } from './content';
import { childOf, type XmlElement } from './element';
import { insertion, removal, typeAt, type NewElement } from './layout';
import { allFootnotes, locate, locateBox, rowWith, type Location } from './locate';
import { escaped, writtenValue } from './notation';
import { EmbeddedOffsets } from './offsets';
import { newRow } from './newRow';
import type { OwnershipText } from './readOwnership';
import { booleanOf } from './values';

/** The fewest characters of the XML that make the filing say what the changes ask for. */
export function writeOwnershipChanges(document: OwnershipText, changes: readonly Change[]): readonly PlacedEdit[] {
	const { offsets } = document;
	const edits = together(changes.flatMap((change) => writeChange(document, change, changes)));
	// What lies in base64 is read and cannot be edited where it stands.
	return offsets instanceof EmbeddedOffsets ? edits.filter(({ at }) => !samePlace(at, offsets.block)) : edits;
}

/** Elements that come to stand at one place are one edit, in the order of the schema. */
export function together(edits: readonly PlacedEdit[]): readonly PlacedEdit[] {
	const merged: PlacedEdit[] = [];
	for (const edit of edits) {
		const index = merged.findIndex(({ at }) => isEmptyPlace(at) && samePlace(at, edit.at));
		const other = merged[index];
		if (!other) merged.push(edit);
		else {
			const texts = [other.text, edit.text].sort((a, b) => orderOf(a) - orderOf(b));
			merged[index] = { at: edit.at, text: texts.join('') };
		}
	}
	return merged;
}

function orderOf(text: string): number {
	const name = /^\s*<(\w+)/.exec(text)?.[1] ?? '';
	return typeAt(['ownershipDocument'])?.parts.findIndex(({ names }) => Object.hasOwn(names, name)) ?? -1;
}

function writeChange(document: OwnershipText, change: Change, all: readonly Change[]): readonly PlacedEdit[] {
	const { offsets } = document;
	switch (change.do) {
		case 'set':
			return isMovedAside(document, change, all)
				? []
				: writeValue(
						document,
						change.value,
						change.to,
						all.some((other) => other.do === 'add-mark' && other.value === change.value),
					);
		case 'remove-mark':
			return removeMark(document, change.mark);
		case 'write-mark':
			return [{ at: change.mark.at, text: `F${String(change.number)}` }];
		case 'add-mark':
			return addMark(document, change.value, change.number);
		case 'number-note':
			return [{ at: change.note.number.at, text: `F${String(change.number)}` }];
		case 'remove-note':
			return removeNote(document, change.note);
		case 'add-note':
			return addNote(document, change.number, change.text);
		case 'add-remark':
			return addRemark(document, change.text);
		case 'add-row':
			return addRow(document, change);
		case 'remove-row': {
			const element = document.rowElements.get(change.row);
			return element ? [removal(offsets, element)] : [];
		}
		case 'remove-owner': {
			const element = document.root && elementAt(document.root, offsets.startOf(change.owner.at));
			return element?.name === 'reportingOwner' ? [removal(offsets, element)] : [];
		}
		case 'remove-line':
		case 'add-block-lines':
			// Only a text has lines that mean something.
			return [];
		case 'write-text':
			return [{ at: change.at, text: escaped(change.text) }];
		case 'check':
			return writeBox(document, change.box, change.checked);
		case 'add-part':
			return [];
		case 'replace':
			return [{ at: change.at, text: change.text }];
	}
}

type SetChange = Extract<Change, { readonly do: 'set' }>;

/** In Table II the page moves a figure from one cell to the other where XML only changes the letter. */
function isMovedAside(document: OwnershipText, { value, to }: SetChange, all: readonly Change[]): boolean {
	const row = to.kind === 'nothing' ? rowWith(document, value)?.row : undefined;
	if (row?.table !== 'II' || (value !== row.acquired && value !== row.disposed)) return false;
	return all.some(
		(change) =>
			change.do === 'set' &&
			change.to.kind !== 'nothing' &&
			change.value !== value &&
			(change.value === row.acquired || change.value === row.disposed),
	);
}

/** `isMarked`: the value gets a footnote id by another of the changes. */
function writeValue(document: OwnershipText, value: AnyValue, to: NewValue, isMarked = false): readonly PlacedEdit[] {
	const location = locate(document, value);
	if (!location) return [];
	const row = rowWith(document, value)?.row;
	if (row && value === row.early) return [writeField(document, location, to.kind === 'nothing' ? '4' : '5')];
	const isOtherCell = row?.table === 'II' && (value === row.acquired || value === row.disposed);
	if (row && isOtherCell && to.kind !== 'nothing') {
		const letter = value === row.acquired ? 'A' : 'D';
		const side = locate(document, row.side);
		const isRight = known(row.side) === letter;
		return [
			...(writtenValue(to) === row.amount.raw ? [] : [writeField(document, location, writtenValue(to))]),
			...(isRight || !side ? [] : [writeField(document, side, letter)]),
		];
	}
	if (to.kind === 'nothing') return [clearField(document, location, value, isMarked || value.marks.length > 0)];
	const field = fieldAt(location);
	const swap = to.kind === 'code' ? writeSwap(document, location, to.code.swap) : [];
	const isSame = field !== undefined && writtenValue(to) === value.raw;
	return isSame ? swap : [writeField(document, location, writtenValue(to)), ...swap];
}

function fieldAt({ from, path }: Location): XmlElement | undefined {
	let field: XmlElement | undefined = from;
	for (const name of path) field = childOf(field, name);
	return field;
}

/** Writes the characters of a field, with the elements that are missing on the way to it. */
function writeField({ offsets }: OwnershipText, location: Location, text: string): PlacedEdit {
	const full = location.inValue ? [...location.path, 'value'] : location.path;
	let parent = location.from;
	const names = [...location.names];
	for (const [depth, name] of full.entries()) {
		const child = childOf(parent, name);
		if (!child) return insertion(offsets, parent, names, nested(full.slice(depth), text));
		parent = child;
		names.push(name);
	}
	if (parent.isEmptyTag) {
		return { at: offsets.place(parent.start, parent.end), text: `<${parent.name}>${text}</${parent.name}>` };
	}
	const { start, end } = contentOf(offsets, parent);
	return { at: offsets.place(start, end), text };
}

function nested([name = '', ...rest]: readonly string[], text: string): NewElement {
	return rest.length === 0 ? { name, text } : { name, children: [nested(rest, text)] };
}

/** A field that may be missing goes with its element; of one that has footnotes or has to be there only the value goes. */
function clearField({ offsets }: OwnershipText, location: Location, { at }: AnyValue, isMarked: boolean): PlacedEdit {
	const field = fieldAt(location);
	const name = location.path.at(-1);
	if (!field || name === undefined) return { at, text: '' };
	const parentPart = partIn([...location.names, ...location.path.slice(0, -1)], name);
	// What the schema does not ask for here, or does not have here at all, goes as a whole.
	if (!isMarked && parentPart?.min !== 1) return removal(offsets, field);
	const value = location.inValue ? childOf(field, 'value') : undefined;
	const valuePart = partIn([...location.names, ...location.path], 'value');
	return value && valuePart?.min === 0 && isMarked ? removal(offsets, value) : { at, text: '' };
}

function partIn(names: readonly string[], name: string): { readonly min: number } | undefined {
	const type = typeAt(names);
	return type && partWith(type, name);
}

function writeSwap(document: OwnershipText, location: Location, swap: boolean): readonly PlacedEdit[] {
	const path = ['transactionCoding', 'equitySwapInvolved'];
	const flag = fieldAt({ ...location, path });
	const now = flag && booleanOf(contentOf(document.offsets, flag).text);
	if (now === swap || (!flag && !swap)) return [];
	return [writeField(document, { ...location, path }, booleanText(document, swap))];
}

function writeBox(document: OwnershipText, box: Box, checked: boolean): readonly PlacedEdit[] {
	const location = locateBox(document, box);
	if (!location || box.checked === checked) return [];
	return [writeField(document, location, booleanText(document, checked))];
}

/** Files say `0` and `1` or `false` and `true`; a change says it as the file does. */
function booleanText({ filing, offsets }: OwnershipText, value: boolean): string {
	const roles = filing.relationships.flatMap(({ director, officer, tenPercentOwner, other }) => [
		director,
		officer,
		tenPercentOwner,
		other,
	]);
	const boxes = [...roles, filing.plan10b5, filing.section16];
	const written = boxes.map(({ at }) => offsets.source.textAt(at)).find((text) => text !== '') ?? '';
	if (/^[tf]/.test(written)) return String(value);
	return value ? '1' : '0';
}

function removeMark({ offsets, root }: OwnershipText, mark: Mark): readonly PlacedEdit[] {
	const offset = offsets.startOf(mark.at);
	const element = root && elementAt(root, offset);
	return element?.name === 'footnoteId' ? [removal(offsets, element)] : [];
}

/** The innermost element around an offset. */
export function elementAt(root: XmlElement, offset: number): XmlElement | undefined {
	if (offset < root.start || offset > root.end) return undefined;
	for (const child of root.children) {
		if (offset >= child.start && offset < child.end) return elementAt(child, offset);
	}
	return root;
}

function addMark(document: OwnershipText, value: AnyValue, number: number): readonly PlacedEdit[] {
	const location = locate(document, value);
	const path = location?.marksPath ?? location?.path ?? [];
	const name = path.at(-1);
	if (!location || name === undefined || !partIn([...location.names, ...path], 'footnoteId')) return [];
	const mark: NewElement = { name: 'footnoteId', attributes: { id: `F${String(number)}` } };
	let parent = location.from;
	const names = [...location.names];
	for (const [depth, step] of path.entries()) {
		const child = childOf(parent, step);
		if (!child) {
			const missing = path.slice(depth);
			const element = missing.reduceRight<NewElement>((inner, own) => ({ name: own, children: [inner] }), mark);
			return [insertion(document.offsets, parent, names, element)];
		}
		parent = child;
		names.push(step);
	}
	return [insertion(document.offsets, parent, names, mark)];
}

function removeNote({ offsets, root, filing }: OwnershipText, note: Note): readonly PlacedEdit[] {
	const element = root && allFootnotes(root)[filing.notes.indexOf(note)];
	return element ? [removal(offsets, element)] : [];
}

/** Behind the note that comes before it, in a group of footnotes that is written where there is none. */
function addNote({ offsets, root, filing }: OwnershipText, number: number, text: string): readonly PlacedEdit[] {
	if (!root) return [];
	const note: NewElement = { name: 'footnote', attributes: { id: `F${String(number)}` }, text: escaped(text) };
	const group = childOf(root, 'footnotes');
	if (!group) return [insertion(offsets, root, ['ownershipDocument'], { name: 'footnotes', children: [note] })];
	const index = filing.notes.findLastIndex((other) => (known(other.number) ?? 0) < number);
	const before = filing.notes[index] && allFootnotes(root)[index];
	const after = before && group.children.includes(before) ? before : undefined;
	if (!after && group.children.length > 0) {
		const edit = insertion(offsets, group, ['ownershipDocument', 'footnotes'], note, group.children[0]);
		return [{ ...edit, at: offsets.place(group.openEnd, group.openEnd) }];
	}
	return [insertion(offsets, group, ['ownershipDocument', 'footnotes'], note, after)];
}

function addRemark(document: OwnershipText, text: string): readonly PlacedEdit[] {
	const { filing } = document;
	if (filing.remarks.kind !== 'empty') {
		const { at } = filing.remarks;
		const end = document.offsets.endOf(at);
		return [{ at: document.offsets.place(end, end), text: ` ${escaped(text)}` }];
	}
	return writeValue(document, filing.remarks, { kind: 'text', text });
}

type AddRow = Extract<Change, { readonly do: 'add-row' }>;

function addRow({ offsets, root, rowElements }: OwnershipText, change: AddRow): readonly PlacedEdit[] {
	if (!root) return [];
	const element = newRow(change.table, change.cells);
	const tableName = change.table === 'I' ? 'nonDerivativeTable' : 'derivativeTable';
	const table = childOf(root, tableName);
	if (!table) {
		return [insertion(offsets, root, ['ownershipDocument'], { name: tableName, children: [element] })];
	}
	const names = ['ownershipDocument', tableName];
	const after = change.after && rowElements.get(change.after);
	if (after) return [insertion(offsets, table, names, element, after)];
	const edit = insertion(offsets, table, names, element, table.children[0]);
	return table.children.length > 0 ? [{ ...edit, at: offsets.place(table.openEnd, table.openEnd) }] : [edit];
}
