import { cite } from '../facts/citations';
import { blockKeys } from '../facts/edgarBlock';
import type { Fix } from '../model/change';
import { blockGaps, type BlockGap } from '../model/blockGaps';
import { headLines } from './coverLines';
import type { Rule } from './rule';
import { underline } from './underline';

export const edgarBlockIncomplete: Rule = {
	id: 'edgar-block-incomplete',
	title: 'An EDGAR block without what EDGAR needs',
	why: 'No page shows the CIKs, and EDGAR suspends XML in which one of them is empty; the block is their place in a text.',
	condition:
		'A text has an EDGAR block, and it does not give the CIK of the issuer or of each owner, or has an empty line for it. Of a text without a block nothing is said here.',
	source: [cite('schema', 'CIK'), cite('spec', '4.3'), cite('textLanguage', 'the EDGAR block')],
	severity: 'information',
	edgar: 'suspense',
	applies: 'text',
	examples: [
		{
			title: 'The CIK of the owner is left out',
			frame: 'head',
			bad: underline(
				headLines({ block: ['Issuer CIK:⇥0000000001'] }).replace('EDGAR SUBMISSION', '«EDGAR SUBMISSION»'),
				'edgar-block-incomplete: The block gives no Reporting Owner CIK; EDGAR needs it',
			),
			good: headLines({ block: ['Issuer CIK:⇥0000000001', 'Reporting Owner CIK:⇥'] }),
		},
		{
			title: 'A line that is not filled in',
			frame: 'head',
			bad: underline(
				headLines({ block: ['«Issuer CIK»:⇥', 'Reporting Owner CIK:⇥0000000002'] }),
				'edgar-block-incomplete: Issuer CIK is empty; EDGAR needs it',
			),
		},
		{
			title: 'Both are given',
			frame: 'head',
			bad: headLines({ block: ['Issuer CIK:⇥0000000001', 'Reporting Owner CIK:⇥0000000002'] }),
		},
	],
	*check(filing) {
		const { parts, owners } = filing;
		const block = parts.get('edgarBlock');
		if (!block) return;
		const gaps = blockGaps(filing);
		for (const { line, ...gap } of gaps) {
			if (line) yield { message: `${sayGap(gap, owners.length)} is empty; EDGAR needs it`, at: line.keyAt };
		}
		const absent = gaps.filter(({ line }) => !line);
		if (absent.length === 0) return;
		const names = absent.map((gap) => sayGap(gap, owners.length)).join(' and no ');
		const needed = absent.length > 1 ? 'them' : 'it';
		yield { message: `The block gives no ${names}; EDGAR needs ${needed}`, at: block.at, fixes: [addLines(absent)] };
	},
};

/** `Issuer CIK`, and where there are several owners `Reporting Owner CIK of owner 2`. */
export function sayGap({ key, owner }: BlockGap, owners: number): string {
	return owner !== undefined && owners > 1 ? `${blockKeys[key].key} of owner ${String(owner)}` : blockKeys[key].key;
}

/** Nothing is known of what belongs there, so the lines are for the filer to fill in. */
export function addLines(gaps: readonly BlockGap[]): Fix {
	const keys = gaps.map(({ key }) => key);
	const first = keys[0] ? blockKeys[keys[0]].key : '';
	const title = keys.length > 1 ? `Add ${String(keys.length)} lines to fill in` : `Add a line for ${first} to fill in`;
	return { title, safe: false, changes: [{ do: 'add-block-lines', keys }] };
}
