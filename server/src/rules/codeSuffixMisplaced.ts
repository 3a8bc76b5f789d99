import { cite } from '../facts/citations';
import { isCodeLetter } from '../facts/codes';
import type { Fix } from '../model/change';
import type { Row } from '../model/row';
import { isSuffix } from './codeUnknown';
import { sayRaw } from './say';
import type { Rule } from './rule';

export const codeSuffixMisplaced: Rule = {
	id: 'code-suffix-misplaced',
	title: 'V or K in the place of a code',
	why: 'V has a column of its own and K stands behind a code. Neither is a code, and EDGAR suspends a form that gives one as such.',
	condition: 'V or K in the cell of the code, alone or before a code; or anything but V in the V column.',
	source: [cite('spec', '4.3.8'), cite('form4', 'Instr. 8')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	examples: [
		{
			title: 'V alone',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥V⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                         ^ code-suffix-misplaced: V is not a code; it stands in the V column beside one',
		},
	],
	*row(row) {
		const { code, early } = row;
		if (code.kind === 'unreadable' && isSuffix(code.raw)) {
			const isV = code.raw.includes('V');
			const said = isV ? 'V is not a code; it stands in the V column beside one' : 'K stands behind a code, as in S/K';
			yield { message: said, at: code.at, fixes: repairs(row) };
		}
		if (early.kind === 'unreadable') {
			const changes = [{ do: 'set', value: early, to: { kind: 'nothing' } }] as const;
			const fixes = [{ title: 'Clear the V column', safe: false, changes }];
			yield { message: `"${sayRaw(early)}" stands in the V column, which takes V only`, at: early.at, fixes };
		}
	},
};

function repairs({ code, early }: Row): readonly Fix[] {
	const letter = [...code.raw].find((character) => isCodeLetter(character));
	if (letter === undefined || !isCodeLetter(letter)) return [];
	const isSwap = code.raw.startsWith('K/');
	const write = { do: 'set', value: code, to: { kind: 'code', code: { letter, swap: isSwap } } } as const;
	if (isSwap) return [{ title: `Write ${letter}/K`, safe: true, changes: [write] }];
	if (early.kind !== 'empty') return [];
	const move = { do: 'set', value: early, to: { kind: 'letter', letter: 'V' } } as const;
	return [{ title: 'Move V to its column', safe: true, changes: [write, move] }];
}
