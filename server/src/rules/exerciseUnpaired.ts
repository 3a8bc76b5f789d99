import { cite } from '../facts/citations';
import type { CodeLetter } from '../facts/codes';
import type { Fix, NewCell, NewValue } from '../model/change';
import { sum, whole } from '../model/decimal';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { listOverRuns, type HasRuns } from '../model/runs';
import { known, textOf, type Figure } from '../model/value';
import type { FormContext } from './context';
import { sayNumber } from './say';
import type { Rule, Finding } from './rule';
import { hasUnreadTransaction } from './unreadExercise';
import { lettersIn } from './lettersIn';

export const exerciseUnpaired: Rule = {
	id: 'exercise-unpaired',
	title: 'An exercise without its derivative',
	why: 'An exercise has two sides: the shares that came stand in Table I, the derivative that went in Table II.',
	condition:
		'Table I has M, X or O and Table II has no row with that code. Silent for an amendment, and where a code, letter or amount cannot be read.',
	source: [cite('form4', 'Instr. 4(c)(i)')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'Nothing in Table II',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥1,000⇥A⇥\\$5⇥90,000⇥D⇥\n                         ^ exercise-unpaired: 1,000 shares came from an exercise; Table II shows none with code M',
		},
		{
			title: 'A conversion may stand in one table',
			frame: 'tableI',
			bad: 'Common Stock⇥09/20/2004⇥⇥C⇥⇥1,000⇥A⇥\\$0⇥90,000⇥D⇥',
		},
	],
	check(filing, form) {
		const [first, second] = [lettersIn(filing.tableI), lettersIn(filing.tableII)];
		const unpaired = exerciseLetters.filter((letter) => first.has(letter) && !second.has(letter));
		if (unpaired.length === 0 || form.isAmendment || hasUnreadTransaction(filing)) return undefined;
		return findings(unpaired, filing, form);
	},
};

const exerciseLetters = ['M', 'X', 'O'] as const;
type ExerciseLetter = (typeof exerciseLetters)[number];

function* findings(letters: readonly ExerciseLetter[], filing: Filing, form: FormContext): Iterable<Finding> {
	for (const letter of letters) {
		const rows = exercisesIn[letter](filing.tableI);
		const [first, ...others] = rows;
		if (!first) continue;
		const amount = sum(rows.flatMap((row) => known(row.amount)?.number ?? []));
		yield {
			message: `${sayNumber(amount)} shares came from an exercise; Table II shows none with code ${letter}`,
			at: first.code.at,
			row: first,
			related: others.slice(0, 10).map((row) => ({ message: `Code ${letter} again`, at: row.code.at })),
			fixesLater: () => [addTwin(first, filing, form)],
		};
	}
}

const exercisesIn = { M: rowsWith('M'), X: rowsWith('X'), O: rowsWith('O') };

function rowsWith(letter: CodeLetter): (table: HasRuns) => readonly Row[] {
	return listOverRuns((run) => run.filter(({ code }) => known(code)?.letter === letter));
}

/** The other half: its terms cite a note that is still to be written. */
function addTwin(row: Row, { tableII }: Filing, { noteNumbers }: FormContext): Fix {
	const number = (noteNumbers.at(-1) ?? 0) + 1;
	const amount = figureCell(known(row.amount));
	const [date, code, price, ownership] = [known(row.date), known(row.code), known(row.price), known(row.ownership)];
	const title = text(textOf(row.title));
	const cells: readonly NewCell[] = [
		cell(nothing, [number]),
		cell(price ? { kind: 'dollars', ...price } : nothing, price ? [] : [number]),
		cell(date ? { kind: 'date', date } : nothing),
		cell(nothing),
		cell(code ? { kind: 'code', code } : nothing),
		cell(nothing),
		cell(nothing),
		cell(amount),
		cell(nothing, [number]),
		cell(nothing, [number]),
		cell(title),
		cell(amount),
		cell({ kind: 'dollars', number: whole(0) }),
		cell(nothing),
		cell(ownership ? { kind: 'letter', letter: ownership } : nothing),
		cell(text(textOf(row.nature))),
	];
	const after = tableII.runs.at(tableII.runs.length - 1);
	return {
		title: 'Add the line to Table II',
		safe: false,
		changes: [
			{ do: 'add-row', table: 'II', ...(after && { after }), cells },
			{ do: 'add-note', number, text: '' },
		],
	};
}

const nothing: NewValue = { kind: 'nothing' };

function cell(to: NewValue, marks: readonly number[] = []): NewCell {
	return { to, marks };
}

function text(said: string): NewValue {
	return said === '' ? nothing : { kind: 'text', text: said };
}

function figureCell(figure: Figure | undefined): NewValue {
	return figure ? { kind: 'number', number: figure.number, decimals: figure.decimals } : nothing;
}
