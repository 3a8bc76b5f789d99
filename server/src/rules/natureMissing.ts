import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import type { Table } from '../model/filing';
import type { Row } from '../model/row';
import { known } from '../model/value';
import { ownershipAround } from './likelyNature';
import type { Rule } from './rule';

export const natureMissing: Rule = {
	id: 'nature-missing',
	title: 'Indirect ownership without its nature',
	why: 'Who holds for the owner is part of the report; EDGAR suspends a form that only says I, and a footnote does not replace the words.',
	condition: 'I in the ownership form and no text in the nature, with or without marks.',
	source: [cite('spec', '3.3 cm(5)'), cite('form4', 'Instr. 4')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A mark alone',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥I⇥⁽¹⁾\n                                                     | nature-missing: Indirect ownership needs its nature, such as By Spouse; a footnote alone is not enough',
			good: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥I⇥See footnote ⁽¹⁾',
		},
		{
			title: 'Nothing at all',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥I⇥\n                                                     | nature-missing: Indirect ownership needs its nature, such as By Spouse',
			good: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A nature of its own',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥I⇥By Spouse',
		},
	],
	suspects: ({ ownership, nature }) => known(ownership) === 'I' && nature.kind === 'empty',
	*tell({ row, table, isOneOfMany }) {
		const hasMark = row.nature.marks.length > 0;
		yield {
			message: `Indirect ownership needs its nature, such as By Spouse${hasMark ? '; a footnote alone is not enough' : ''}`,
			at: row.nature.at,
			row,
			related: [{ message: 'Ownership form (I)', at: row.ownership.at }],
			fixesLater: () => (isOneOfMany ? [] : fixesOf(row, table)),
		};
	},
};

function fixesOf(row: Row, table: Table): readonly Fix[] {
	const { isDirect, isIndirect, nature } = ownershipAround(row, table);
	const write = (text: string): Fix => ({
		title: `Write ${text}`,
		safe: false,
		changes: [{ do: 'set', value: row.nature, to: { kind: 'text', text } }],
	});
	const direct: Fix = {
		title: 'Make it direct',
		safe: false,
		changes: [{ do: 'set', value: row.ownership, to: { kind: 'letter', letter: 'D' } }],
	};
	const likely = nature === undefined ? [] : [write(nature)];
	const footnote =
		row.nature.marks.length > 0 && nature?.toLowerCase() !== 'see footnote' ? [write('See footnote')] : [];
	if (isDirect && !isIndirect) return [direct, ...likely, ...footnote];
	return [...likely, ...footnote, direct];
}
