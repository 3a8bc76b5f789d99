import { partWith } from '../facts/ownershipSchema';
import { decimal } from '../model/decimal';
import { squeezed, stepsOf, withGaps, type ElementLine, type Step } from './elementLine';
import { typeAt, type NewElement } from './layout';
import { escaped, unescaped } from './notation';
import { booleanOf, footnoteNumber, isoDate } from './values';

export interface TreeWithLines {
	readonly root: NewElement;
	/** Lines that are left out: their path leads nowhere, or what they say is not what the page says. */
	readonly refused: readonly ElementLine[];
}

/** A tree with what the lines of an EDGAR block say of its elements. `version` may not know some of them. */
export function withLines(root: NewElement, lines: readonly ElementLine[], version: string): TreeWithLines {
	const refused: ElementLine[] = [];
	let tree = root;
	for (const [number, line] of lines.entries()) {
		if (number >= mostLines) {
			refused.push(line);
			continue;
		}
		const steps = stepsOf(line.path);
		const next = steps && at(tree, { steps, line, names: [root.name], version });
		if (next) tree = next;
		else refused.push(line);
	}
	return { root: tree, refused };
}

/** A block of more lines about elements says something else than a filing, and each line goes through the tree. */
export const mostLines = 1000;

interface Going {
	readonly steps: readonly Step[];
	readonly line: ElementLine;
	/** From the root to the element, for the schema. */
	readonly names: readonly string[];
	readonly version: string;
}

/** The element with what the line says of it or of something in it. Undefined: it cannot be said here. */
function at(element: NewElement, going: Going): NewElement | undefined {
	const { steps, line } = going;
	const [step, ...rest] = steps;
	if (!step) return line.kind === 'blanks' ? withBlanks(element, line.text) : withText(element, line.text);
	if (step.isAttribute) return withAttribute(element, step.name, line);
	const children = element.children ?? [];
	const same = children.filter(({ name }) => name === step.name);
	const meant = step.index === undefined ? same : same.slice(step.index - 1, step.index);
	if (meant.length === 0) {
		if (line.kind === 'noElement') return element;
		return line.kind === 'blanks' ? undefined : withNew(element, { ...going, step, count: same.length });
	}
	const inner = { ...going, steps: rest, names: [...going.names, step.name] };
	const changed = new Map<NewElement, NewElement | undefined>();
	for (const child of meant) {
		if (line.kind === 'noElement' && rest.length === 0) {
			if (!saysNothing(child)) return undefined;
			changed.set(child, undefined);
			continue;
		}
		const next = at(child, inner);
		if (!next) return undefined;
		changed.set(child, next);
	}
	const now = children.flatMap((child) => (changed.has(child) ? (changed.get(child) ?? []) : [child]));
	if (now.length > 0) return { ...element, children: now };
	return { name: element.name, ...(element.attributes && { attributes: element.attributes }), text: '' };
}

/** Rows, owners, notes and signatures are made by the page alone: a line that was written for another would make a ghost. */
const ofThePage: ReadonlySet<string> = new Set([
	...['nonDerivativeTransaction', 'nonDerivativeHolding', 'derivativeTransaction', 'derivativeHolding'],
	...['reportingOwner', 'footnote', 'ownerSignature'],
]);

function withNew(
	element: NewElement,
	{ step, count, steps, line, names, version }: Going & { readonly step: Step; readonly count: number },
): NewElement | undefined {
	const { name, index = 1 } = step;
	if (ofThePage.has(name) || index !== count + 1 || (element.text ?? '') !== '') return undefined;
	const type = typeAt(names);
	const part = type && partWith(type, name);
	if (part?.from !== undefined && part.from > version) return element;
	const made = at({ name }, { steps: steps.slice(1), line, names: [...names, name], version });
	return (
		made && {
			name: element.name,
			...(element.attributes && { attributes: element.attributes }),
			children: placed(element.children ?? [], made, type),
		}
	);
}

/** Where the schema has it: behind the last of what stands before it. */
function placed(
	children: readonly NewElement[],
	made: NewElement,
	type: ReturnType<typeof typeAt>,
): readonly NewElement[] {
	const order = (name: string): number => type?.parts.findIndex(({ names }) => Object.hasOwn(names, name)) ?? -1;
	const own = order(made.name);
	const behind = own < 0 ? children.length : children.findLastIndex(({ name }) => order(name) <= own) + 1;
	return [...children.slice(0, behind), made, ...children.slice(behind)];
}

function withText(element: NewElement, text: string): NewElement | undefined {
	if ((element.children ?? []).length > 0) return text === '' ? element : undefined;
	const before = unescaped(element.text ?? '');
	return meansSame(element.name, before, text) ? { ...element, text: escaped(text) } : undefined;
}

function withBlanks(element: NewElement, gaps: string): NewElement | undefined {
	if ((element.children ?? []).length > 0) return undefined;
	return { ...element, text: escaped(withGaps(squeezed(unescaped(element.text ?? '')), gaps)) };
}

function withAttribute(element: NewElement, name: string, { kind, text }: ElementLine): NewElement | undefined {
	const { [name]: before, ...others } = element.attributes ?? {};
	if (kind === 'blanks') return undefined;
	if (kind === 'noElement')
		return before === undefined || saysNothing({ name, text: before }) ? { ...element, attributes: others } : undefined;
	if (name === 'id' && before !== undefined && !meansSame('@id', unescaped(before), text)) return undefined;
	return { ...element, attributes: { ...element.attributes, [name]: escaped(text) } };
}

function saysNothing({ text = '', attributes, children = [] }: NewElement): boolean {
	return /^(?:0|false)?$/.test(text.trim()) && attributes === undefined && children.every(saysNothing);
}

/** Whether two notations of a value of an element mean the same: where the page says nothing, anything does. */
export function meansSame(name: string, page: string, line: string): boolean {
	const [shown, said] = [squeezed(page), squeezed(line)];
	if (shown === '' || shown.replace(/\s+/g, ' ').trim() === said.replace(/\s+/g, ' ').trim()) return true;
	if (name === '@id' && footnoteNumber(shown) > 0) return footnoteNumber(shown) === footnoteNumber(said);
	// The page shows of the form type of a row whether it is 5.
	if (name === 'transactionFormType') return (shown === '5') === (said === '5');
	const flag = booleanOf(shown);
	if (flag !== undefined && (booleanOf(said.toLowerCase()) ?? (said === '' ? false : undefined)) === flag) return true;
	const day = isoDate(shown);
	if (day) return isoDate(said) !== undefined && said.slice(0, 10) === shown.slice(0, 10);
	const number = decimal(shown);
	return number !== undefined && decimal(said.replace(/^\+/, ''))?.eq(number) === true;
}
