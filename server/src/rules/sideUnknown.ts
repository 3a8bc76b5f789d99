import { cite } from '../facts/citations';
import type { Change, Fix } from '../model/change';
import type { Row } from '../model/row';
import type { Value } from '../model/value';
import type { FormContext } from './context';
import { likelySide } from './likely';
import { plainLetters } from './plainLetters';
import type { RowInTable } from './rowInTable';
import { sayRaw } from './say';
import type { Rule } from './rule';
import { citing, referenceBehind } from './typedMarks';

export const sideUnknown: Rule = {
	id: 'side-unknown',
	title: 'Neither acquired nor disposed',
	why: 'The letter says which way the transaction went; EDGAR takes A and D only.',
	condition: 'The letter of a transaction is given and is not A or D. The text of Table II has no letter.',
	source: [cite('schema', 'ACQ_DISP_CODE_PICKLIST'), cite('form4', 'item 4')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A small letter',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥d⇥\\$5.79⇥90,000⇥D⇥\n                                   ^ side-unknown: "d" is neither A (acquired) nor D (disposed)',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Another letter, and the code asks for D',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥B⇥\\$5.79⇥90,000⇥D⇥\n                                   ^ side-unknown: "B" is neither A (acquired) nor D (disposed)',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'Another letter, and the totals tell which',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥S⇥\\$0⇥100,000⇥D⇥\n                                   ^ side-unknown: "S" is neither A (acquired) nor D (disposed)',
			good: 'Common Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥D⇥\\$0⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥G⇥⇥10,000⇥A⇥\\$0⇥100,000⇥D⇥',
		},
	],
	suspects: (row) => hasLetter(row) && row.side.kind === 'unreadable' && row.side.lost !== true,
	*tell(found, { form }) {
		const { row } = found;
		const message = `"${sayRaw(row.side)}" is neither A (acquired) nor D (disposed)`;
		yield { message, at: row.side.at, row, fixesLater: () => fixesOf(found, form) };
	},
};

/** The text of Table II has no cell for the letter: it is told by where the figure stands. */
export function hasLetter({ table, written }: Row): boolean {
	return table === 'I' || written === undefined;
}

const signs: Readonly<Record<string, 'A' | 'D'>> = { '+': 'A', '-': 'D', '–': 'D', '−': 'D' };

function fixesOf({ row, table }: RowInTable, form: FormContext): readonly Fix[] {
	const certain = letterFixes(row.side, 'AD', form);
	if (certain.length > 0) return certain;
	const said = signs[row.side.raw.normalize('NFKC')] ?? likelySide(row, table)?.side;
	const letters = said === 'D' ? ['D', 'A'] : ['A', 'D'];
	return letters.map((letter) => ({
		title: `Write ${letter}`,
		safe: false,
		changes: [{ do: 'set', value: row.side, to: { kind: 'letter', letter } }],
	}));
}

/** A small letter, a letter with signs around it or a whole word can mean one letter only. */
export function letterFixes(value: Value<string>, letters: 'AD' | 'DI', { noteNumbers }: FormContext): readonly Fix[] {
	const words = { A: /^ACQUI/, D: letters === 'AD' ? /^DISPOS/ : /^DIRECT/, I: /^INDIRECT/ } as const;
	const raw = plainLetters(value.raw);
	const found = (['A', 'D', 'I'] as const).find(
		(letter) => letters.includes(letter) && (raw === letter || raw === letter + letter || words[letter].test(raw)),
	);
	if (!found) return [];
	const set: Change = { do: 'set', value, to: { kind: 'letter', letter: found } };
	const reference = referenceBehind(value.raw);
	return reference && noteNumbers.includes(reference.number)
		? [citing(`Write ${found}`, set, { value, number: reference.number })]
		: [{ title: `Write ${found}`, safe: true, changes: [set] }];
}
