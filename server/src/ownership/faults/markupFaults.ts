import type { Repair, StructureFault } from '../../model/structure';
import type { MarkupFault } from '../element';
import { removal } from '../layout';
import type { Offsets } from '../offsets';
import { oneLinePerElement } from '../pretty';
import type { XmlRead } from '../xmlRead';

const sayings: Readonly<Record<MarkupFault['kind'], (name: string) => string>> = {
	'bare-ampersand': () => 'A bare & stands here; it is written &amp;',
	'unknown-entity': (name) => `&${name}; is no entity that a filing may use`,
	'bare-less': () => 'A bare < stands here; it is written &lt;',
	'broken-tag': (name) => (name === '' ? 'This tag is not whole' : `The tag of ${name} is not whole`),
	'broken-attribute': (name) => `"${name}" is no attribute; one is written name="value"`,
	'attribute-twice': (name) => `The attribute ${name} stands here twice`,
	'not-closed': (name) => `${name} is not closed`,
	'end-tag-stray': (name) => `Nothing that is open is called ${name}`,
	'end-tag-wrong': (name) => `${name} is closed under another name`,
	'text-outside': () => 'Text stands outside the root element',
	'second-root': (name) => `${name} is a second root; a document has one`,
	'no-root': () => 'There is no element',
	'broken-comment': () => 'This comment is not whole; two hyphens stand only at its ends',
	'broken-section': () => 'This CDATA section is not whole',
	'broken-instruction': () => 'This instruction is not whole, or not where it may stand',
	'broken-doctype': () => 'This is no declaration that a filing may have',
	'cdata-end': () => '"]]>" stands in text; it is written ]]&gt;',
	'bad-character': () => 'XML does not have this character',
	'too-deep': () => 'Elements stand deeper in one another than in any filing; nothing is read from here on',
	'too-many': () => 'There is more of this than in any filing; nothing is read from here on',
};

/** Where the document stops being XML, and what would make it XML again. */
export function malformed(offsets: Offsets, { kind, start, end, name, insertAt }: MarkupFault): StructureFault {
	const at = offsets.place(start, end);
	return { kind: 'malformed', at, said: sayings[kind](name), repairs: repairsOf() };

	function repairsOf(): readonly Repair[] {
		if (kind === 'bare-ampersand') return [{ title: 'Write &amp;', isCertain: true, edits: [{ at, text: '&amp;' }] }];
		if (kind === 'bare-less') return [{ title: 'Write &lt;', isCertain: false, edits: [{ at, text: '&lt;' }] }];
		if (kind === 'end-tag-wrong') {
			return [{ title: `Write </${name}>`, isCertain: false, edits: [{ at, text: `</${name}>` }] }];
		}
		if (kind !== 'not-closed' || insertAt === undefined) return [];
		const edits = [{ at: offsets.place(insertAt, insertAt), text: `</${name}>` }];
		return [{ title: `Close ${name}`, isCertain: false, edits }];
	}
}

/** What stands before the root and may not. */
export function prologFaults({ outer: offsets, markup: { prolog } }: XmlRead): readonly StructureFault[] {
	const { before, declaration, instructions } = prolog;
	const faults: StructureFault[] = [];
	const deletion = (start: number, end: number, isCertain: boolean): readonly Repair[] => [
		{ title: 'Delete it', isCertain, edits: [{ at: offsets.place(start, end), text: '' }] },
	];
	if (before) {
		const text = offsets.text.slice(before.start, before.end);
		const at = offsets.place(before.start, before.end);
		const said = 'Nothing may stand before the XML declaration';
		const isBlank = /^[\s\ufeff]*$/.test(text);
		faults.push({ kind: 'prolog', at, said, repairs: deletion(before.start, before.end, isBlank) });
	}
	if (declaration && declaration.version !== '1.0' && declaration.version !== '') {
		const at = offsets.place(declaration.start, declaration.end);
		faults.push({ kind: 'prolog', at, said: `The version of XML is 1.0, not ${declaration.version}`, repairs: [] });
	}
	for (const { start, end, name } of instructions) {
		const at = offsets.place(start, end);
		const said = `EDGAR takes no processing instruction, such as ${name}`;
		const repairs = [{ title: 'Delete it', isCertain: false, edits: [removal(offsets, { start, end })] }];
		faults.push({ kind: 'prolog', at, said, repairs });
	}
	return faults;
}

export function singleLine({ outer: offsets, offsets: inner, root, extent }: XmlRead): readonly StructureFault[] {
	if (!root || inner !== offsets || root.children.length < 3) return [];
	let breaks = 0;
	for (const { end } of offsets.linesOf(extent.start, extent.end)) {
		// A carriage return alone ends no line for most tools.
		if (end.endsWith('\n') && ++breaks >= 5) return [];
	}
	const at = offsets.place(root.start, root.openEnd);
	const said = 'The SEC asks for XML that people can read; this is one line';
	const repairs = [{ title: 'Format the document', isCertain: false, edits: oneLinePerElement(offsets, root) }];
	return [{ kind: 'single-line', at, said, repairs }];
}
