import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { sum, type Decimal } from '../model/decimal';
import type { Row } from '../model/row';
import { oneList, overRuns } from '../model/runs';
import { known, type Side } from '../model/value';
import type { Filing } from '../model/filing';
import { areOneKeyApart } from './nearDates';
import { sayNumber } from './say';
import type { Rule, Finding } from './rule';
import { writeNumber } from './totalFinding';
import { hasUnreadTransaction } from './unreadExercise';
import { lettersIn } from './lettersIn';

export const exerciseSharesDiffer: Rule = {
	id: 'exercise-shares-differ',
	title: 'The two sides of an exercise differ',
	why: 'The shares that came from an exercise are the shares under the derivatives that went.',
	condition:
		'The amounts of Table I with M and A, added up, differ from the underlying amounts (where empty: the amounts) of Table II with M and D, both above zero; the same for X. Silent for an amendment, and where a code, letter or amount cannot be read.',
	source: [cite('form4', 'Instr. 4(c)(i)')],
	severity: 'information',
	edgar: null,
	applies: 'both',
	hits: 0,
	yieldsTo: ['total-mismatch'],
	examples: [
		{
			title: '1,000 shares, 900 options',
			frame: 'tables',
			bad: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥1,000⇥A⇥\\$5⇥90,000⇥D⇥\n                            ^^^^^ exercise-shares-differ: Table I shows 1,000 shares from exercises, Table II 900\n\nOption (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥900⇥09/20/2003⇥09/20/2014⇥Common Stock⇥900⇥\\$0⇥1,000⇥D⇥',
		},
		{
			title: 'A digit lost in Table I',
			frame: 'tables',
			bad: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥600⇥A⇥\\$5⇥90,000⇥D⇥\nClass B Stock⇥09/20/2004⇥⇥M⇥⇥40⇥A⇥\\$6⇥8,400⇥D⇥\n                             ^^ exercise-shares-differ: Table I shows 640 shares from exercises, Table II 1,000\n\nOption (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥600⇥09/20/2003⇥09/20/2014⇥Common Stock⇥600⇥\\$0⇥1,000⇥D⇥\nRight to buy⇥\\$6⇥09/20/2004⇥⇥M⇥⇥⇥400⇥09/20/2003⇥09/20/2014⇥Class B Stock⇥400⇥\\$0⇥1,000⇥D⇥',
			good: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥600⇥A⇥\\$5⇥90,000⇥D⇥\nClass B Stock⇥09/20/2004⇥⇥M⇥⇥400⇥A⇥\\$6⇥8,400⇥D⇥\n\nOption (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥600⇥09/20/2003⇥09/20/2014⇥Common Stock⇥600⇥\\$0⇥1,000⇥D⇥\nRight to buy⇥\\$6⇥09/20/2004⇥⇥M⇥⇥⇥400⇥09/20/2003⇥09/20/2014⇥Class B Stock⇥400⇥\\$0⇥1,000⇥D⇥',
		},
		{
			title: 'The same number on both sides',
			frame: 'tables',
			bad: 'Common Stock⇥09/20/2004⇥⇥M⇥⇥600⇥A⇥\\$5⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥M⇥⇥400⇥A⇥\\$6⇥90,400⇥D⇥\n\nOption (right to buy)⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥1,000⇥09/20/2003⇥09/20/2014⇥Common Stock⇥1,000⇥\\$0⇥1,000⇥D⇥',
		},
	],
	check({ tableI, tableII }, { isAmendment }) {
		const [first, second] = [lettersIn(tableI), lettersIn(tableII)];
		const paired = (['M', 'X'] as const).filter((letter) => first.has(letter) && second.has(letter));
		if (paired.length === 0 || isAmendment || hasUnreadTransaction({ tableI, tableII })) return undefined;
		return findings(paired, { tableI, tableII });
	},
};

function* findings(
	letters: readonly ('M' | 'X')[],
	{ tableI, tableII }: Pick<Filing, 'tableI' | 'tableII'>,
): Iterable<Finding> {
	for (const letter of letters) {
		const shares = exercisesIn(tableI)[letter].acquired;
		const derivatives = exercisesIn(tableII)[letter].disposed;
		const [came, went] = [shares.total, derivatives.total];
		const [first] = shares.rows;
		if (!first || came.eq(went) || came.eq(0) || went.eq(0)) continue;
		const slip = slipIn(shares.rows, went.minus(came));
		yield {
			message: `Table I shows ${sayNumber(came)} shares from exercises, Table II ${sayNumber(went)}`,
			at: (slip?.row ?? first).amount.at,
			row: slip?.row ?? first,
			fixes: slip ? [slip.fix] : [],
			related: derivatives.rows.slice(0, 10).map((row) => ({
				message: `${amountOf(row).map(sayNumber).join()} in Table II`,
				at: row.table === 'II' && row.underlyingAmount.kind === 'known' ? row.underlyingAmount.at : row.amount.at,
			})),
		};
	}
}

/** The one row of Table I whose amount makes both sides equal with a single key: Table II says its amount twice over. */
function slipIn(rows: readonly Row[], lacking: Decimal): { readonly row: Row; readonly fix: Fix } | undefined {
	const found = rows.flatMap((row) => {
		const own = known(row.amount);
		const wanted = own?.number.plus(lacking);
		if (!own || !wanted?.gt(0) || !areOneKeyApart(own.number.toFixed(), wanted.toFixed())) return [];
		const title = `Write ${sayNumber(wanted)}`;
		return [{ row, fix: { title, safe: false, changes: [writeNumber(row.amount, wanted, row.owned)] } }];
	});
	return found.length === 1 ? found[0] : undefined;
}

/** EDGAR takes 30 rows a table: of more than twice as many nobody reads each. */
const most = 60;

/** The first rows of one code and side, with the sum of all. */
interface Exercised {
	readonly rows: readonly Row[];
	readonly total: Decimal;
}

type Exercises = Readonly<Record<'M' | 'X', { readonly acquired: Exercised; readonly disposed: Exercised }>>;

const exercisesIn = overRuns(
	(run): Exercises => {
		const of = (letter: 'M' | 'X', side: Side): Exercised => {
			const rows = run.filter((row) => known(row.code)?.letter === letter && known(row.side) === side);
			return { rows: rows.slice(0, most), total: sum(rows.flatMap(amountOf)) };
		};
		return {
			M: { acquired: of('M', 'A'), disposed: of('M', 'D') },
			X: { acquired: of('X', 'A'), disposed: of('X', 'D') },
		};
	},
	(parts) => ({
		M: { acquired: together(parts, ({ M }) => M.acquired), disposed: together(parts, ({ M }) => M.disposed) },
		X: { acquired: together(parts, ({ X }) => X.acquired), disposed: together(parts, ({ X }) => X.disposed) },
	}),
);

function together(parts: readonly Exercises[], of: (part: Exercises) => Exercised): Exercised {
	const exercised = parts.map(of).filter(({ rows }) => rows.length > 0);
	return {
		rows: oneList(exercised.map(({ rows }) => rows)).slice(0, most),
		total: sum(exercised.map(({ total }) => total)),
	};
}

function amountOf(row: Row): readonly Decimal[] {
	const underlying = row.table === 'II' ? known(row.underlyingAmount) : undefined;
	const figure = underlying ?? known(row.amount);
	return figure ? [figure.number] : [];
}
