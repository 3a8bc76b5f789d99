import { captions } from '../../facts/captions';
import { textOf } from '../../model/value';
import { escaped } from '../markdown';
import type { Read } from '../read';
import { page, type Answer } from './answer';

const { source, explain } = captions.item2;

export function* issuerAnswers({ filing: { issuer } }: Read): Iterable<Answer> {
	const { name, symbol, foreignSymbol } = issuer;
	const item2 = (first: string, asks: string): string => page({ first, where: 'Item 2', source, more: [asks] });
	const asksSymbol =
		'The symbol on the exchange where the class trades, in brackets. An issuer without one writes NONE.';
	if (symbol.kind !== 'empty')
		yield { at: symbol.cell, say: () => item2(`**Ticker**: ${escaped(textOf(symbol))}`, asksSymbol) };
	if (name.kind !== 'empty') yield { at: name.at, say: () => item2(`**Issuer**: ${escaped(textOf(name))}`, explain) };
	if (foreignSymbol.kind !== 'empty') {
		const { source: origin, explain: asks } = captions.foreignSymbol;
		const first = `**Foreign symbol**: ${escaped(textOf(foreignSymbol))}`;
		yield { at: foreignSymbol.at, say: () => page({ first, where: 'Item 2a', source: origin, more: [asks] }) };
	}
}
