import { cite } from '../facts/citations';
import { isCodeLetter, type CodeLetter } from '../facts/codes';
import type { Change, Fix } from '../model/change';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { isSuffix, writeCode } from './codeUnknown';
import { likelyCode } from './likely';
import type { RowInTable } from './rowInTable';
import { sayRaw } from './say';
import type { Finding, Rule } from './rule';

export const codeSuffixMisplaced: Rule = {
	id: 'code-suffix-misplaced',
	title: 'V or K in the place of a code',
	why: 'V has a column of its own and K stands behind a code. Neither is a code, and EDGAR suspends a form that gives one as such.',
	condition:
		'V in the cell of the code, alone or beside a code; K as the only code or before it; anything but V and marks in the V column of a text. XML: V, K or /K in transactionCode; EDGAR makes both itself.',
	source: [cite('spec', '4.3.8'), cite('form4', 'Instr. 8')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	examples: [
		{
			title: 'V alone',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥V⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                         ^ code-suffix-misplaced: V is not a code; it stands in the V column beside one',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'V behind a code',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥G V⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥\n                         ^^^ code-suffix-misplaced: V is not a code; it stands in the V column beside one',
			good: 'Common Stock⇥09/20/2004⇥⇥G⇥V⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥',
		},
		{
			title: 'K before a code',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥K/S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                         ^^^ code-suffix-misplaced: K stands behind a code, as in S/K',
			good: 'Common Stock⇥09/20/2004⇥⇥S/K⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'K alone',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥K⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                         ^ code-suffix-misplaced: K stands behind a code, as in S/K',
			good: 'Common Stock⇥09/20/2004⇥⇥S/K⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A code in the V column',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥⇥S⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                          ^ code-suffix-misplaced: "S" stands in the V column, which takes V only',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Something else in the V column',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥x⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n                           ^ code-suffix-misplaced: "x" stands in the V column, which takes V only',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{ title: 'V in its column', frame: 'tableI', bad: 'Common Stock⇥09/20/2004⇥⇥G⇥V⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥' },
	],
	suspects: ({ code, early }) => early.kind === 'unreadable' || (code.kind === 'unreadable' && isSuffix(code.raw)),
	*tell(found, { filing }) {
		const { row } = found;
		if (row.code.kind === 'unreadable' && isSuffix(row.code.raw)) yield inCode(found, filing);
		if (row.early.kind === 'unreadable') {
			const message = `"${sayRaw(row.early)}" stands in the V column, which takes V only`;
			yield { message, at: row.early.at, row, fixes: [...moveToCode(row), ...writeV(row), clear(row)] };
		}
	},
};

function inCode(found: RowInTable, filing: Filing): Finding {
	const { row, table, isOneOfMany } = found;
	const { code } = row;
	const isV = code.raw.includes('V');
	const letter = [...code.raw].find((character): character is CodeLetter => isCodeLetter(character));
	return {
		message: isV ? 'V is not a code; it stands in the V column beside one' : 'K stands behind a code, as in S/K',
		at: code.at,
		row,
		fixesLater: () => {
			const likely = letter ?? (isOneOfMany ? undefined : likelyCode(row, { filing, table }));
			if (likely === undefined) return [];
			const isSure = letter !== undefined;
			return isV ? vFixes(row, likely, isSure) : [writeCode(code, { letter: likely, swap: true, safe: isSure })];
		},
	};
}

/** With its code beside it V only moves; alone it may have taken the place of the code, or have slipped out of its column. */
function vFixes(row: Row, letter: CodeLetter, isSure: boolean): readonly Fix[] {
	const code = writeCode(row.code, { letter, safe: false });
	if (row.early.kind !== 'empty') return [code];
	const toColumn: Change = { do: 'set', value: row.early, to: { kind: 'letter', letter: 'V' } };
	if (isSure) return [{ title: 'Move V to its column', safe: true, changes: [...code.changes, toColumn] }];
	return [code, { title: `Write ${letter}, and V in its column`, safe: false, changes: [...code.changes, toColumn] }];
}

function moveToCode({ code, early }: Row): readonly Fix[] {
	const letter = early.raw.toUpperCase();
	if (code.kind !== 'empty' || !isCodeLetter(letter)) return [];
	const changes: readonly Change[] = [
		{ do: 'set', value: code, to: { kind: 'code', code: { letter, swap: false } } },
		{ do: 'set', value: early, to: { kind: 'nothing' } },
	];
	return [{ title: 'Move the code to its column', safe: false, changes }];
}

function writeV({ early }: Row): readonly Fix[] {
	if (early.raw !== 'v') return [];
	return [
		{ title: 'Write V', safe: true, changes: [{ do: 'set', value: early, to: { kind: 'letter', letter: 'V' } }] },
	];
}

function clear({ early }: Row): Fix {
	return { title: 'Clear the V column', safe: false, changes: [{ do: 'set', value: early, to: { kind: 'nothing' } }] };
}
