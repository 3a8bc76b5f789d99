import { elementFact, type ElementFact } from '../../../facts/elementWords';
import type { Part } from '../../../facts/ownershipSchema';
import type { Edition } from '../../../ownership/valueType';
import { citedWithForm } from '../../markdown';
import type { Offer } from '../offer';
import type { XmlCursor } from './cursor';

/** An element that may stand at the cursor, with what it needs inside it. */
export interface ElementOffer extends Offer {
	readonly name: string;
	/** `<value>$1</value>`: with stops for what is still to be filled in. */
	readonly snippet: string;
}

/**
 * The elements that the schema has between those before and those behind the cursor, in its order. `nextNote` is the number that
 * a footnote would get.
 */
export function elementOffers(cursor: XmlCursor, edition: Edition, nextNote: number): readonly ElementOffer[] {
	const { names, before, after } = cursor;
	const parts = elementFact(names)?.complex?.parts ?? [];
	const indexOf = (name: string): number => parts.findIndex((part) => Object.hasOwn(part.names, name));
	const given = before.map(indexOf);
	const low = Math.max(0, ...given);
	const high = after === undefined ? -1 : indexOf(after);
	const offers: ElementOffer[] = [];
	for (const [index, part] of parts.entries()) {
		const count = given.filter((one) => one === index).length + (index === high ? 1 : 0);
		if (index < low || (high >= 0 && index > high) || count >= part.max || !isInEdition(part, edition)) continue;
		for (const name of Object.keys(part.names)) {
			const fact = elementFact([...names, name]);
			if (fact) offers.push(offerOf(fact, edition, nextNote));
		}
	}
	return offers;
}

function isInEdition({ forms, from }: Part, { form, version }: Edition): boolean {
	return (!forms || forms.test(form)) && (from === undefined || from <= version);
}

function offerOf(fact: ElementFact, edition: Edition, nextNote: number): ElementOffer {
	const { name, part, explain = '', holds, source } = fact;
	const isNeeded = part !== undefined && part.min > 0 && part.optionalOn?.test(edition.form) !== true;
	const detail = part?.filled ? 'EDGAR fills it in' : isNeeded ? 'has to be there' : 'may be missing';
	const markdown = [explain, holds, citedWithForm(source)].filter((line) => line !== '').join('\n\n');
	const stops = { count: 0 };
	return {
		label: name,
		name,
		kind: 'element',
		detail,
		markdown,
		snippet: skeleton(fact, edition, { stops, nextNote, indent: '' }),
	};
}

interface Drawn {
	readonly stops: { count: number };
	readonly nextNote: number;
	readonly indent: string;
}

/** The element with those that have to stand in it, a line each. */
function skeleton({ name, names, value, complex }: ElementFact, edition: Edition, drawn: Drawn): string {
	const { stops, nextNote, indent } = drawn;
	const stop = (text = ''): string => {
		stops.count++;
		return text === '' ? `$${String(stops.count)}` : `\${${String(stops.count)}:${text}}`;
	};
	if (complex?.attribute === 'idref') return `<${name} id="F${stop()}"/>`;
	if (complex?.mixed) return `<${name} id="F${String(nextNote)}">${stop()}</${name}>`;
	if (!complex) return `<${name}>${stop(value === 'boolean' ? '0' : value === 'formType' ? '4' : '')}</${name}>`;
	const inside = complex.parts.flatMap((part): readonly string[] => {
		const isValue = complex.needsAny === true && Object.hasOwn(part.names, 'value');
		const isNeeded = isValue || (part.min > 0 && part.optionalOn?.test(edition.form) !== true);
		const [first = ''] = Object.keys(part.names);
		const fact = isNeeded && isInEdition(part, edition) ? elementFact([...names, first]) : undefined;
		return fact ? [skeleton(fact, edition, { ...drawn, indent: `${indent}\t` })] : [];
	});
	if (inside.length === 0) inside.push(stop());
	const lines = inside.map((line) => `\n${indent}\t${line}`);
	return `<${name}>${lines.join('')}\n${indent}</${name}>`;
}
