import { captions } from '../../facts/captions';
import { limits } from '../../facts/limits';
import { countries, states } from '../../facts/states';
import type { Owner } from '../../model/filing';
import { textOf, type TextValue } from '../../model/value';
import { escaped } from '../markdown';
import type { Read } from '../read';
import { say } from '../say';
import { page, type Answer } from './answer';

/** Name and each part of the address; what is left of the block, such as its legends, as item 1. */
export function* ownerAnswers({ filing }: Read): Iterable<Answer> {
	const [first] = filing.owners;
	const owners = filing.ownerBlocks.length > 0 && first ? [first, ...filing.ownerBlocks] : filing.owners;
	for (const owner of owners) {
		yield* partsOf(owner);
		// What is left of an owner in XML are elements, which answer for themselves.
		if (filing.language === 'form4')
			yield { at: owner.at, say: () => part('Reporting person', owner.name, captions.item1.explain) };
	}
}

function* partsOf({ name, address: { street, city, state, zip, country } }: Owner): Iterable<Answer> {
	const code = textOf(state);
	const place = states[code] ?? countries[code];
	const stateNote = place === undefined ? "EDGAR's two letters of a state, or of a country." : `${place}.`;
	const parts: readonly (readonly [string, TextValue, string])[] = [
		[
			'Reporting person',
			name,
			`Last name, first name, middle name, as EDGAR has them for the CIK; at most ${String(limits.name.max)} characters.`,
		],
		[
			'Street',
			street,
			`A business or home address, often in care of the issuer; at most ${String(limits.street.max)} characters a line.`,
		],
		['City', city, `At most ${String(limits.city.max)} characters.`],
		['State or country', state, stateNote],
		['Zip', zip, `At most ${String(limits.zip.max)} characters.`],
		['Country', country, 'Only for an address outside the United States.'],
	];
	for (const [label, value, asks] of parts) {
		if (value.kind !== 'empty') yield { at: value.at, say: () => part(label, value, asks) };
	}
}

function part(label: string, value: TextValue, asks: string): string {
	const first = `**${label}**: ${escaped(say(value)) || 'empty'}`;
	return page({ first, where: 'Item 1', source: captions.item1.source, more: [asks] });
}
