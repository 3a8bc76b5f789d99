import { formatDate, type PlainDate } from '../../model/date';
import type { Decimal } from '../../model/decimal';
import type { Filing, Table, TableId } from '../../model/filing';
import type { DerivativeRow, Row } from '../../model/row';
import { known, textOf, type Figure } from '../../model/value';
import type { Line } from '../../source/line';

/** What a form says already, as far as a further row takes it over. The line that is being typed is no part of it. */
export interface KnownOfForm {
	readonly filing: Filing;
	/** The day of the last row, else item 3. */
	readonly date?: PlainDate;
	/** The day to begin with, where the form names none. */
	readonly proposedDate?: PlainDate;
	/** The class of the last row of Table I, else what the last row of Table II is a right to. */
	readonly title?: string;
	/** What is owned of that class directly after the last row that says so. */
	readonly owned?: Decimal;
	/** Each derivative with a number left, the last one first. */
	readonly positions: readonly DerivativeRow[];
	/** The last price of that day at which shares changed hands. */
	readonly price?: Figure;
}

/** `table` and `line`: where the row is to stand. Rows further down in the same table do not count. */
export function knownOf(
	filing: Filing,
	typed: { readonly table: TableId; readonly line?: Line; before: Before },
): KnownOfForm {
	const { table, line, before } = typed;
	const rowsOf = ({ id, rows }: Table): readonly Row[] =>
		rows.filter((row) => row.at.line !== line && (id !== table || before(row)));
	const rowsI = rowsOf(filing.tableI);
	const rowsII = rowsOf(filing.tableII).filter((row) => row.table === 'II');
	const own = table === 'I' ? [...rowsII, ...rowsI] : [...rowsI, ...rowsII];
	const date = own.map((row) => known(row.date)).findLast((day) => day !== undefined) ?? known(filing.period);
	const titled = rowsI.findLast((row) => isDirect(row) && textOf(row.title) !== '') ?? rowsI.at(-1);
	const underlying = rowsII.map((row) => textOf(row.underlyingTitle)).findLast((text) => text !== '');
	const called = titled ? textOf(titled.title) : '';
	const title = called === '' ? underlying : called;
	const owned = title === undefined ? undefined : ownedOf(rowsI, title);
	const price = date && lastPrice(rowsI, date);
	return {
		filing,
		positions: positionsIn(rowsII),
		...(date && { date }),
		...(title !== undefined && title !== '' && { title }),
		...(owned && { owned }),
		...(price && { price }),
	};
}

/** Whether a row stands above the line that is being typed. */
type Before = (row: Row) => boolean;

function isDirect({ ownership }: Row): boolean {
	return known(ownership) !== 'I';
}

/** The last total of a class that is held directly. */
export function ownedOf(rows: readonly Row[], title: string): Decimal | undefined {
	const found = rows.findLast((row) => textOf(row.title) === title && isDirect(row) && row.owned.kind === 'known');
	return found && known(found.owned)?.number;
}

function lastPrice(rows: readonly Row[], date: PlainDate): Figure | undefined {
	const found = rows.findLast(({ code, price, date: day }) => {
		const letter = known(code)?.letter;
		const other = known(day);
		const isTrade = letter === 'S' || letter === 'P' || letter === 'F';
		return isTrade && known(price)?.number.gt(0) && other && formatDate(other) === formatDate(date);
	});
	return found && known(found.price);
}

/** The last row of each derivative: one with the same title and terms. */
function positionsIn(rows: readonly DerivativeRow[]): readonly DerivativeRow[] {
	const last = new Map<string, DerivativeRow>();
	for (const row of rows) {
		if (textOf(row.title) === '') continue;
		const terms = [row.title, row.exercisePrice, row.expiration].map(({ raw }) => raw).join('\n');
		last.delete(terms);
		last.set(terms, row);
	}
	return [...last.values()].filter((row) => known(row.owned)?.number.gt(0)).reverse();
}
