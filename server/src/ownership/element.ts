/** An element of an XML document. Offsets are UTF-16 units of the whole text, so that a submission's header counts too. */
export interface XmlElement {
	readonly name: string;
	/** Of the `<` of the start tag. */
	readonly start: number;
	/** Behind the `>` of the start tag. */
	readonly openEnd: number;
	/** Of the `<` of the end tag; where there is none, behind the last thing that belongs to the element. */
	readonly contentEnd: number;
	/** Behind the `>` of the end tag. */
	readonly end: number;
	/** Written as `<name/>`. */
	readonly isEmptyTag: boolean;
	readonly attributes: readonly XmlAttribute[];
	readonly children: readonly XmlElement[];
	/** False: beside its elements there are but blanks in it, comments and instructions. True: there may be more. */
	readonly hasText: boolean;
	/** True: each character beside its elements stands for itself; it has no entity, section, comment or carriage return. */
	readonly isPlain: boolean;
}

/** For `id="F1"`: the name from `start`, and `F1` from `valueStart` to `valueEnd`. */
export interface XmlAttribute {
	readonly name: string;
	readonly start: number;
	readonly valueStart: number;
	readonly valueEnd: number;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
	if (element) for (const child of element.children) if (child.name === name) return child;
	return undefined;
}

export function attributeOf(element: XmlElement, name: string): XmlAttribute | undefined {
	for (const attribute of element.attributes) if (attribute.name === name) return attribute;
	return undefined;
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
	return element ? element.children.filter((child) => child.name === name) : [];
}

/** Every element of these names, wherever it stands: damaged files have rows inside rows and footnotes inside tables. */
export function allNamed(root: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
	const found: XmlElement[] = [];
	addNamed(root, names, found);
	return found;
}

function addNamed({ children }: XmlElement, names: ReadonlySet<string>, found: XmlElement[]): void {
	for (const child of children) {
		if (names.has(child.name)) found.push(child);
		if (child.children.length > 0) addNamed(child, names, found);
	}
}

/** What is wrong with the characters themselves: the document is not well-formed XML. */
export interface MarkupFault {
	readonly kind:
		| 'bare-ampersand'
		| 'unknown-entity'
		| 'bare-less'
		| 'broken-tag'
		| 'broken-attribute'
		| 'attribute-twice'
		| 'not-closed'
		| 'end-tag-stray'
		| 'end-tag-wrong'
		| 'text-outside'
		| 'second-root'
		| 'no-root'
		| 'broken-comment'
		| 'broken-section'
		| 'broken-instruction'
		| 'broken-doctype'
		| 'cdata-end'
		| 'bad-character'
		| 'too-deep'
		| 'too-many';
	readonly start: number;
	readonly end: number;
	/** The tag, the entity or the attribute. */
	readonly name: string;
	/** Where an end tag is missing: the offset at which it belongs. */
	readonly insertAt?: number;
}

/** What stands before the root. */
export interface Prolog {
	readonly declaration: { readonly start: number; readonly end: number; readonly version: string } | undefined;
	/** Characters before the declaration, where there is one. A byte order mark alone is no fault to a parser, and one to EDGAR. */
	readonly before: { readonly start: number; readonly end: number; readonly isMark: boolean } | undefined;
	/** Processing instructions, wherever they stand. */
	readonly instructions: readonly { readonly start: number; readonly end: number; readonly name: string }[];
	readonly doctype: { readonly start: number; readonly end: number } | undefined;
}

/** Whether any XML parser takes the document. */
export function isWellFormed({ faults, prolog }: Markup): boolean {
	return faults.length === 0 && prolog.before?.isMark !== false;
}

export interface Markup {
	readonly root: XmlElement | undefined;
	readonly prolog: Prolog;
	/** How many comments there are. */
	readonly comments: number;
	/** In document order. None: the document is well-formed. */
	readonly faults: readonly MarkupFault[];
}
