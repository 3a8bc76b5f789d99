import { newestVersion } from '../../facts/schemaVersions';
import { complexType, partWith } from '../../facts/ownershipSchema';
import type { PlacedEdit } from '../../model/placedEdit';
import type { Filing } from '../../model/filing';
import type { StructureFault } from '../../model/structure';
import { known } from '../../model/value';
import type { XmlElement } from '../element';
import { insertion, removal, typeAt, type NewElement } from '../layout';
import type { Offsets } from '../offsets';
import type { SchemaFault } from '../validate';

export function unknownElement(offsets: Offsets, { element, parent, names }: SchemaFault): StructureFault {
	const around = names.slice(0, -1);
	const said = `${element.name} is not an element of ${parent?.name ?? 'the document'}`;
	const at = offsets.place(element.start, element.openEnd);
	const wanted = nearestName(element.name, around, parent);
	if (wanted === undefined) return { kind: 'unknown', at, said, repairs: [] };
	const isCertain = wanted.toLowerCase() === element.name.toLowerCase();
	const repairs = [{ title: `Write ${wanted}`, isCertain, edits: renaming(offsets, element, wanted) }];
	return { kind: 'unknown', at, said, repairs };
}

/** The element that may be meant: of the same letters in another case, or two letters away at most. */
function nearestName(name: string, around: readonly string[], parent: XmlElement | undefined): string | undefined {
	const free = (typeAt(around)?.parts ?? [])
		.filter(({ names, max }) => max > 1 || !parent?.children.some((child) => Object.hasOwn(names, child.name)))
		.flatMap(({ names }) => Object.keys(names));
	const same = free.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
	return same ?? free.find((candidate) => candidate.length > 4 && distance(candidate, name) <= 2);
}

/** How many letters must be changed, added or taken away. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...b].entries()) {
			const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
			next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}

function renaming(
	offsets: Offsets,
	{ start, contentEnd, name, isEmptyTag }: XmlElement,
	wanted: string,
): readonly PlacedEdit[] {
	const open = { at: offsets.place(start + 1, start + 1 + name.length), text: wanted };
	if (isEmptyTag) return [open];
	return [open, { at: offsets.place(contentEnd + 2, contentEnd + 2 + name.length), text: wanted }];
}

export function placeOfAttribute(offsets: Offsets, { attribute, element }: SchemaFault): StructureFault['at'] {
	return attribute
		? offsets.place(attribute.start, attribute.valueEnd + 1)
		: offsets.place(element.start, element.openEnd);
}

export function misplaced(offsets: Offsets, fault: SchemaFault): StructureFault {
	const { element, parent, names, other, kind } = fault;
	const at = offsets.place(element.start, element.openEnd);
	const related = other && { said: 'here', at: offsets.place(other.start, other.openEnd) };
	if (kind === 'too-often' || !parent) {
		const said = `${element.name} stands here more often than EDGAR takes it`;
		return { kind: 'misplaced', at, said, ...(related && { related }), repairs: [] };
	}
	const said = `${element.name} stands behind ${other?.name ?? 'another element'}, and belongs before it`;
	const isOnly = parent.children.filter(({ name }) => name === element.name).length === 1;
	const rest = { ...parent, children: parent.children.filter((child) => child !== element) };
	const edits = [removal(offsets, element), moved(offsets, element, rest, names.slice(0, -1))];
	return {
		kind: 'misplaced',
		at,
		said,
		...(related && { related }),
		repairs: isOnly ? [{ title: 'Move it to its place', isCertain: true, edits }] : [],
	};
}

/** The element as it stands, put where an element of its name belongs. */
function moved(offsets: Offsets, element: XmlElement, parent: XmlElement, names: readonly string[]): PlacedEdit {
	const edit = insertion(offsets, parent, names, { name: element.name });
	return {
		at: edit.at,
		text: edit.text.replace(`<${element.name}></${element.name}>`, () =>
			offsets.text.slice(element.start, element.end),
		),
	};
}

export function both(offsets: Offsets, { element, other }: SchemaFault): StructureFault {
	const at = offsets.place(element.start, element.end);
	const said = `Both ${other?.name ?? 'one'} and ${element.name} are given; EDGAR takes one of them`;
	return {
		kind: 'both',
		at,
		said,
		...(other && { related: { said: 'the other one', at: offsets.place(other.start, other.end) } }),
		repairs: [{ title: `Remove ${element.name}`, isCertain: false, edits: [removal(offsets, element)] }],
	};
}

const usualValues: Readonly<Record<string, string>> = {
	documentType: '4',
	transactionFormType: '4',
	equitySwapInvolved: '0',
	aff10b5One: '0',
};

export function missing(offsets: Offsets, { element, names }: SchemaFault, name: string): StructureFault {
	const at = offsets.place(element.start, element.openEnd);
	const said = name === 'id' ? `${element.name} has no id` : `${name} is missing in ${element.name}`;
	if (name === 'id') return { kind: 'missing', at, said, repairs: [] };
	const edits = [insertion(offsets, element, names, skeleton(names, name))];
	return { kind: 'missing', at, said, repairs: [{ title: `Insert ${name}`, isCertain: false, edits }] };
}

/** An element with what it has to hold, the usual value where there is one, else empty to be filled in. */
function skeleton(names: readonly string[], name: string): NewElement {
	const around = typeAt(names);
	const inner = complexType((around && partWith(around, name)?.names[name]) ?? '');
	if (!inner) return { name, text: usualValues[name] ?? '' };
	const path = [...names, name];
	const children = inner.parts
		.filter(({ min }) => min > 0)
		.map(({ names: own }) => skeleton(path, Object.keys(own)[0] ?? ''));
	return { name, children };
}

export function notYet(offsets: Offsets, { element, from }: SchemaFault, filing: Filing): StructureFault | undefined {
	const given = known(filing.schemaVersion);
	if (given === undefined) return undefined;
	return {
		kind: 'not-yet',
		at: offsets.place(element.start, element.end),
		said: `${element.name} came with ${from ?? newestVersion}; this file says ${given}`,
		related: { said: 'the version', at: filing.schemaVersion.at },
		repairs: [],
	};
}
