import { endOf, isEmptyPlace, type Place } from '../source/place';
import { cite } from '../facts/citations';
import type { Change, Fix } from '../model/change';
import type { Issuer, Language } from '../model/filing';
import type { Known, Text } from '../model/value';
import { coverLines } from './coverLines';
import type { Rule } from './rule';
import { underline } from './underline';

const named = (item2: string): string => coverLines({ item2: `<u>${item2}</u>` });

export const tickerMissing: Rule = {
	id: 'ticker-missing',
	title: 'No trading symbol',
	why: 'EDGAR suspends a form without a symbol; an issuer that has none writes NONE.',
	condition:
		'Item 2 has no symbol in brackets, or empty brackets. A last word of one to five capitals, or a word with half of its brackets or with other ones, is taken to be the symbol.',
	source: [cite('spec', '4.3.1'), cite('schema', 'issuerTradingSymbol')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'Without brackets',
			frame: 'cover',
			bad: underline(
				named('EXAMPLE WIDGETS INC «EXWI»'),
				'ticker-missing: The symbol stands in brackets: EXWI is taken to be it',
			),
			good: coverLines(),
		},
		{
			title: 'In parentheses',
			frame: 'cover',
			bad: underline(
				named('EXAMPLE WIDGETS INC «(EXWI)»'),
				'ticker-missing: The symbol stands in brackets: EXWI is taken to be it',
			),
			good: coverLines(),
		},
		{
			title: 'One bracket lost',
			frame: 'cover',
			bad: underline(
				named('EXAMPLE WIDGETS INC «[EXWI»'),
				'ticker-missing: The symbol stands in brackets: EXWI is taken to be it',
			),
			good: coverLines(),
		},
		{
			title: 'None',
			frame: 'cover',
			bad: underline(
				named('«EXAMPLE WIDGETS INC»'),
				'ticker-missing: EDGAR wants a trading symbol in brackets; issuers without one write NONE',
			),
			good: named('EXAMPLE WIDGETS INC [NONE]'),
		},
		{
			title: 'Empty brackets',
			frame: 'cover',
			bad: underline(
				named('EXAMPLE WIDGETS INC «[]»'),
				'ticker-missing: EDGAR wants a trading symbol in brackets; issuers without one write NONE',
			),
			good: named('EXAMPLE WIDGETS INC [NONE]'),
		},
	],
	*check({ issuer, parts, language }) {
		const caption = parts.get('item2');
		if (!caption || issuer.symbol.kind !== 'empty') return;
		// XML has the symbol in an element of its own, and there the brackets are the element.
		const isXml = language === 'xml';
		const { name } = issuer;
		const isBracketed = isXml || issuer.symbol.cell.end > issuer.symbol.cell.start;
		const word = !isBracketed && name.kind === 'known' ? symbolIn(name) : undefined;
		if (word && name.kind === 'known') {
			yield {
				message: `The symbol stands in brackets: ${word.symbol} is taken to be it`,
				at: word.at,
				fixes: [
					{
						title: `Put ${word.symbol} in brackets`,
						safe: false,
						changes: [{ do: 'write-text', at: word.at, text: `[${word.symbol}]` }],
					},
					writeNone(issuer, language),
				],
			};
			return;
		}
		const isNamed = name.kind === 'known';
		yield {
			message: `EDGAR wants a trading symbol${isXml ? '' : ' in brackets'}; issuers without one write NONE`,
			at: isBracketed && !isEmptyPlace(issuer.symbol.cell) ? issuer.symbol.cell : isNamed ? name.at : caption.at,
			...(isNamed && { fixes: [writeNone(issuer, language)] }),
		};
	},
};

/** Between the brackets, or behind the name with brackets of its own. */
function writeNone({ name, symbol }: Issuer, language: Language): Fix {
	const isBracketed = symbol.cell.end > symbol.cell.start;
	const change: Change =
		language === 'xml'
			? { do: 'set', value: symbol, to: { kind: 'text', text: 'NONE' } }
			: isBracketed
				? { do: 'write-text', at: symbol.cell, text: '[NONE]' }
				: { do: 'write-text', at: endOf(name.at), text: ' [NONE]' };
	return { title: 'Write NONE', safe: false, changes: [change] };
}

/** Half of a pair of brackets, other brackets, or none. */
const bracketed =
	/(?:\[([A-Z][A-Z0-9./-]{0,8})|([A-Z][A-Z0-9./-]{0,8})\]|\(([A-Z][A-Z0-9./-]{0,8})\)|\{([A-Z][A-Z0-9./-]{0,8})\})$/;
const bare = /(?<=\s)[A-Z]{1,5}$/;
/** Last words of names of companies that are as short as symbols. */
const namesEnd =
	/^(?:INC|CORP|CO|COS|LTD|LLC|LP|LLP|PLC|NV|SA|AG|SE|SPA|AB|ASA|OYJ|BHD|KG|GMBH|PTE|TRUST|FUND|GROUP|BANK|CL|A|B|C|I|II|III|IV|V|DE|MD|NY|NJ|PA|CA|MA|TX|VA|USA|US|REIT|HLDGS|TECH|LABS|MEDIA|FOODS|STEEL|OIL|GAS|PORT|INTL|BDC|ETF|NEW|ADR|ADS|UK|SAB|NA|PA|BV)$/;

function symbolIn(name: Known<Text>): { readonly symbol: string; readonly at: Place } | undefined {
	const { text } = name.value;
	const found = bracketed.exec(text);
	const symbol = found?.slice(1).find((group: string | undefined) => group !== undefined);
	if (found && symbol !== undefined) return { symbol, at: name.value.part(found.index, text.length) };
	const word = bare.exec(text);
	if (!word || namesEnd.test(word[0])) return undefined;
	return { symbol: word[0], at: name.value.part(word.index, text.length) };
}
