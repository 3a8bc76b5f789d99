import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import type { Table } from '../model/filing';
import type { Row } from '../model/row';
import { known, textOf } from '../model/value';
import { ownershipAround } from './likelyNature';
import type { Rule } from './rule';

export const natureUnexpected: Rule = {
	id: 'nature-unexpected',
	title: 'Direct ownership with a nature',
	why: 'Direct ownership has no holder in between, and EDGAR suspends a form that names one. A mark alone is allowed.',
	condition: 'D in the ownership form and text in the nature.',
	source: [cite('spec', '3.3 cm(5)'), cite('form4', 'Instr. 4')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A spouse and D',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥D⇥By Spouse\n                                                     ^^^^^^^^^ nature-unexpected: Direct ownership has no nature; "By Spouse" stands here',
			good: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A word that says direct',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥D⇥Direct\n                                                     ^^^^^^ nature-unexpected: Direct ownership has no nature; "Direct" stands here',
			good: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A mark alone is allowed',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥P⇥⇥10,000⇥A⇥\\$5.79⇥90,000⇥D⇥⁽¹⁾',
		},
	],
	suspects: ({ ownership, nature }) => known(ownership) === 'D' && nature.kind === 'known',
	*tell({ row, table, isOneOfMany }) {
		const text = textOf(row.nature);
		yield {
			message: `Direct ownership has no nature; "${text}" stands here`,
			at: row.nature.at,
			row,
			related: [{ message: 'Ownership form (D)', at: row.ownership.at }],
			fixesLater: () => fixesOf(row, !isOneOfMany && isIndirect(row, table)),
		};
	},
};

/** The totals tell which of the two is wrong; else a nature beside another direct holding of the class is hardly a slip. */
function isIndirect(row: Row, table: Table): boolean {
	const text = textOf(row.nature);
	if (/^(?:direct(?:ly)?|n\/?a|none|-+|\.)$/i.test(text)) return false;
	const { isDirect, isIndirect: isLinked, nature, hasDirect } = ownershipAround(row, table);
	if (isLinked !== isDirect) return isLinked;
	return nature === text || hasDirect;
}

function fixesOf(row: Row, isIndirectLikelier: boolean): readonly Fix[] {
	const remove: Fix = {
		title: `Remove ${textOf(row.nature)}`,
		safe: false,
		changes: [{ do: 'set', value: row.nature, to: { kind: 'nothing' } }],
	};
	const indirect: Fix = {
		title: 'Make it indirect',
		safe: false,
		changes: [{ do: 'set', value: row.ownership, to: { kind: 'letter', letter: 'I' } }],
	};
	return isIndirectLikelier ? [indirect, remove] : [remove, indirect];
}
