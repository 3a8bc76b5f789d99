import { cite } from '../facts/citations';
import { transactionCodes } from '../facts/codes';
import { place, span, type Place } from '../source/place';
import type { Row } from '../model/row';
import { isBlank, known, type AnyValue } from '../model/value';
import type { Rule } from './rule';

export const rowIncomplete: Rule = {
	id: 'row-incomplete',
	title: 'A transaction lacks date, code, amount or letter',
	why: 'A row with one of them is a transaction and needs all four; a row with none is a holding.',
	condition:
		'A row has a date, a deemed date, a code, V, an amount or a letter, and lacks date, code, amount or letter.',
	source: [cite('schema', 'NONDERIVATIVE_TRANSACTION'), cite('spec', '4.3.8.2')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No amount',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥⇥D⇥\\$5.79⇥90,000⇥D⇥\n                            | row-incomplete: This transaction lacks its amount',
		},
		{ title: 'A holding lacks nothing', frame: 'tableI', bad: 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥12,345⇥D⇥' },
	],
	*row(row) {
		const missing = missingParts(row);
		const [first] = missing;
		if (!first) return;
		const letter = known(row.code) && transactionCodes[known(row.code)?.letter ?? 'J'].sideI;
		const onlyLetter = missing.length === 1 && first.name === 'letter A or D' && (letter === 'A' || letter === 'D');
		const names = missing.map(({ name }) => name);
		const last = names.at(-1) ?? '';
		const said = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
		yield {
			message: `This transaction lacks its ${said}`,
			at: first.at,
			...(onlyLetter && {
				fixes: [
					{
						title: `Write ${letter}`,
						safe: true,
						changes: [{ do: 'set', value: row.side, to: { kind: 'letter', letter } }],
					},
				],
			}),
		};
	},
};

/** Which of the four parts of a transaction are empty. A value that cannot be read is there. */
export function missingParts(row: Row): readonly { readonly name: string; readonly at: Place }[] {
	if (row.kind === 'holding') return [];
	const parts: (readonly [string, AnyValue])[] = [
		['date', row.date],
		['code', row.code],
		['amount', row.amount],
		...(row.table === 'I' ? [['letter A or D', row.side] as const] : []),
	];
	return parts.filter(([, value]) => isBlank(value)).map(([name, value]) => ({ name, at: emptyCell(value) }));
}

/** Where a value is missing the whole empty cell is underlined, which is nothing between two tabs. */
function emptyCell({ cell, at }: AnyValue): Place {
	return cell.line === at.line ? place(at.line, at.start, at.end) : span(cell, at);
}
