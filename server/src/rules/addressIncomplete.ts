import { cite } from '../facts/citations';
import { countries } from '../facts/states';
import { textOf } from '../model/value';
import type { Address, Filing } from '../model/filing';
import { addressesOf } from './addresses';
import type { Rule, Finding } from './rule';

export const addressIncomplete: Rule = {
	id: 'address-incomplete',
	title: 'Half an address',
	why: 'EDGAR puts in the address that it has on file only where the form gives none at all.',
	condition:
		'Some of street, city, state and zip code are given and some are not. The state is not asked of a foreign address.',
	source: [cite('spec', '4.3.2')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 0,
	yieldsTo: ['state-unknown', 'part-missing'],
	examples: [
		{
			title: 'No zip code',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ address-incomplete: The zip code is missing; EDGAR completes an address only when no part of it is given\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	check(filing) {
		return addressesOf(filing).every(isComplete) ? undefined : incomplete(filing);
	},
};

function isComplete({ street, city, state, zip }: Address): boolean {
	return street.kind !== 'empty' && city.kind !== 'empty' && state.kind !== 'empty' && zip.kind !== 'empty';
}

function* incomplete(filing: Filing): Iterable<Finding> {
	for (const { street, city, state, zip, country, at } of addressesOf(filing)) {
		const isForeign = country.kind === 'known' || textOf(state) in countries;
		const parts = [
			['the street', street],
			['the city', city],
			...(isForeign ? [] : [['the state', state] as const]),
			...(isForeign ? [] : [['the zip code', zip] as const]),
		] as const;
		const missing = parts.filter(([, value]) => value.kind === 'empty').map(([name]) => name);
		if (missing.length === 0 || missing.length === parts.length) continue;
		const last = missing.at(-1) ?? '';
		const said = missing.length > 1 ? `${missing.slice(0, -1).join(', ')} and ${last}` : last;
		yield {
			message: `${said.charAt(0).toUpperCase()}${said.slice(1)} ${missing.length > 1 ? 'are' : 'is'} missing; EDGAR completes an address only when no part of it is given`,
			at,
		};
	}
}
