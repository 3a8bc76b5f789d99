import { isEmptyPlace } from '../source/place';
import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const tickerMissing: Rule = {
	id: 'ticker-missing',
	title: 'No trading symbol',
	why: 'EDGAR suspends a form without a symbol; an issuer that has none writes NONE.',
	condition: 'Item 2 has no symbol in brackets, or empty brackets.',
	source: [cite('spec', '4.3.1'), cite('schema', 'issuerTradingSymbol')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'Empty brackets',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC []</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n                                                                                                                                                                                                                                    ^^ ticker-missing: EDGAR wants a trading symbol in brackets; issuers without one write NONE\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
		{
			title: 'A symbol',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	*check({ issuer, parts, language }) {
		const caption = parts.get('item2');
		if (!caption || issuer.symbol.kind !== 'empty') return;
		// XML has the symbol in an element of its own, and there the brackets are the element.
		const isXml = language === 'xml';
		const isBracketed = isXml || issuer.symbol.cell.end > issuer.symbol.cell.start;
		const isNamed = issuer.name.kind === 'known';
		const write = {
			do: 'set',
			value: issuer.symbol,
			to: { kind: 'text', text: isBracketed ? 'NONE' : '[NONE]' },
		} as const;
		yield {
			message: `EDGAR wants a trading symbol${isXml ? '' : ' in brackets'}; issuers without one write NONE`,
			at: isBracketed && !isEmptyPlace(issuer.symbol.cell) ? issuer.symbol.cell : isNamed ? issuer.name.at : caption.at,
			...(isNamed && { fixes: [{ title: 'Write NONE', safe: false, changes: [write] }] }),
		};
	},
};
