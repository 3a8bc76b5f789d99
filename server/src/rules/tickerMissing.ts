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
	examples: [],
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
