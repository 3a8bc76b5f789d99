import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import { allRows, type Filing } from '../model/filing';
import type { TextValue } from '../model/value';
import type { Rule } from './rule';

export const textTooLong: Rule = {
	id: 'text-too-long',
	title: 'A text longer than EDGAR takes',
	why: 'The schema bounds every text, and a longer one suspends the form.',
	condition:
		'A title of security has more than 60 characters, a nature more than 100, a symbol more than 10, remarks more than 2,000, a signature more than 255.',
	source: [cite('schema'), cite('spec', '3.5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A long title',
			frame: 'tableI',
			bad: 'Common Stock of the company that was formerly known by another name⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                                                            ^^^^^^^ text-too-long: The title has 67 characters; EDGAR takes 60',
		},
	],
	*check(filing) {
		for (const [name, value, { max }] of textsOf(filing)) {
			if (value.kind !== 'known' || value.value.text.length <= max) continue;
			const { length } = value.value.text;
			yield {
				message: `The ${name} has ${length.toLocaleString('en-US')} characters; EDGAR takes ${max.toLocaleString('en-US')}`,
				at: value.value.part(max, length),
			};
		}
	},
};

function* textsOf(filing: Filing): Iterable<readonly [string, TextValue, { readonly max: number }]> {
	yield ['symbol', filing.issuer.symbol, limits.symbol];
	yield ['foreign symbol', filing.issuer.foreignSymbol, limits.foreignSymbol];
	for (const { address } of filing.owners) {
		for (const street of address.streets ?? []) yield ['street', street, limits.street];
		if (!address.streets) continue;
		yield ['city', address.city, limits.city];
		if (address.territory) yield ['state or territory', address.territory, limits.nonUsState];
	}
	for (const row of allRows(filing)) {
		yield ['title', row.title, limits.title];
		if (row.table === 'II') yield ['title of the underlying security', row.underlyingTitle, limits.title];
		yield ['nature', row.nature, limits.nature];
	}
	yield ['text of Remarks', filing.remarks, limits.remarks];
	for (const { name } of filing.signatures) yield ['signature', name, limits.signatureName];
}
