import { cite } from '../facts/citations';
import type { Address } from '../model/filing';
import type { Rule } from './rule';

export const countryMissing: Rule = {
	id: 'country-missing',
	title: 'An address without its country or state',
	why: 'From X0609 on an address outside the US needs its country, one inside it a state; EDGAR suspends the form otherwise.',
	condition:
		'The flag of a non-US address is true and the country is empty, or it is false, a part of the address is given and the state is empty.',
	source: [cite('spec', '3.3 cm(9), cm(10)')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'xml',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'An address abroad without a country',
			frame: 'xml',
			instead: 'rptOwnerNonUSAddressFlag',
			bad: '<rptOwnerNonUSAddressFlag>true</rptOwnerNonUSAddressFlag>\n                          ^^^^ country-missing: An address outside the US needs its country',
		},
	],
	*check({ owners }) {
		for (const { address } of owners) {
			const { isForeign, country, state } = address;
			if (isForeign?.kind !== 'known') continue;
			if (isForeign.value && country.kind === 'empty')
				yield { message: 'An address outside the US needs its country', at: isForeign.at };
			if (!isForeign.value && state.kind === 'empty' && isGiven(address))
				yield { message: 'An address in the US needs its state', at: isForeign.at };
		}
	},
};

function isGiven({ street, city, zip }: Address): boolean {
	return [street, city, zip].some(({ kind }) => kind !== 'empty');
}
