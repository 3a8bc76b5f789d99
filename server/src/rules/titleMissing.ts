import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import type { Decimal } from '../model/decimal';
import type { Table } from '../model/filing';
import type { Row } from '../model/row';
import { known, textOf } from '../model/value';
import type { Rule } from './rule';

export const titleMissing: Rule = {
	id: 'title-missing',
	title: 'A row without a title',
	why: 'Every line names its class of securities.',
	condition: 'The first cell of a row of either table is empty.',
	source: [cite('schema', 'SECURITY_TITLE'), cite('form4', 'Instr. 3')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'No title',
			frame: 'tableI',
			bad: '⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n| title-missing: The title of the security is missing',
		},
		{
			title: 'Every other row of the table has the same title',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥80,000⇥D⇥\n| title-missing: The title of the security is missing',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥80,000⇥D⇥',
		},
	],
	suspects: ({ title }) => title.kind === 'empty',
	*tell({ row, table, isOneOfMany }) {
		yield {
			message: 'The title of the security is missing',
			at: row.title.at,
			row,
			fixesLater: () => {
				if (isOneOfMany) return [];
				const titles = new Set([titleOfBalance(row, table), titleBeside(row, table), onlyTitle(table)]);
				return [...titles].flatMap((title) => writeTitle(row, title));
			},
		};
	},
};

/** The title of the row whose total leads to this one, or that this one's leads to. */
function titleOfBalance(row: Row, { rows }: Table): string {
	const [signed, total] = [signedOf(row), known(row.owned)?.number];
	if (!signed || !total) return '';
	const index = rows.indexOf(row);
	const near = rows.slice(Math.max(0, index - 30), index + 30);
	const leads = near.find((other) => {
		const [moved, owned] = [signedOf(other), known(other.owned)?.number];
		if (other === row || other.title.kind !== 'known' || other.ownership.raw !== row.ownership.raw || !moved || !owned)
			return false;
		return rows.indexOf(other) < index ? owned.plus(signed).eq(total) : total.plus(moved).eq(owned);
	});
	return leads ? textOf(leads.title) : '';
}

function signedOf({ amount, side }: Row): Decimal | undefined {
	const [figure, letter] = [known(amount), known(side)];
	return figure && letter && (letter === 'D' ? figure.number.neg() : figure.number);
}

/** The title that the rows right above and below share. */
function titleBeside(row: Row, { rows }: Table): string {
	const index = rows.indexOf(row);
	const [above, below] = [rows[index - 1], rows[index + 1]];
	if (!above || !below) return '';
	return textOf(above.title) === textOf(below.title) ? textOf(above.title) : '';
}

/** The title of every other row of the table. */
function onlyTitle({ rows }: Table): string {
	const first = rows.find(({ title }) => title.kind === 'known');
	const title = first ? textOf(first.title) : '';
	return rows.every((row) => row.title.kind !== 'known' || textOf(row.title) === title) ? title : '';
}

function writeTitle({ title }: Row, text: string): readonly Fix[] {
	if (text === '') return [];
	return [{ title: `Write ${text}`, safe: false, changes: [{ do: 'set', value: title, to: { kind: 'text', text } }] }];
}
