import { cite } from '../facts/citations';
import type { Filing } from '../model/filing';
import type { AnyValue } from '../model/value';
import { sayRaw } from './say';
import type { Rule } from './rule';

export const cikInvalid: Rule = {
	id: 'cik-invalid',
	title: 'Not a CIK',
	why: 'EDGAR knows issuers and owners by their number and suspends a form with anything else in its place.',
	condition: 'A CIK in XML or in the EDGAR block is something other than one to ten digits.',
	source: [cite('schema', 'CIK')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'A letter among the digits',
			frame: 'xml',
			instead: 'issuerCik',
			bad: '<issuerCik>00000O0001</issuerCik>\n           ^^^^^^^^^^ cik-invalid: "00000O0001" is not a CIK: one to ten digits',
		},
	],
	*check(filing) {
		for (const value of ciksOf(filing)) {
			if (value.kind === 'empty' || /^\d{1,10}$/.test(value.raw)) continue;
			yield { message: `"${sayRaw(value)}" is not a CIK: one to ten digits`, at: value.at };
		}
	},
};

/** In a text the keys of the EDGAR block say which of its values are CIKs. */
function ciksOf({ language, issuer, owners, edgarBlock }: Filing): readonly AnyValue[] {
	if (language === 'form4') return edgarBlock.filter(({ key }) => /\bCIK$/i.test(key)).map(({ value }) => value);
	return [issuer.cik, ...owners.map(({ cik }) => cik)];
}
