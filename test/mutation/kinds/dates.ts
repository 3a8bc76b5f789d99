import { cell, found, isTransaction, value, type Page, type Span } from '../page';
import type { Random } from '../random';
import { write, type Kind, type Mutation } from '../kind';

type Turn = (date: string, random: Random) => string | undefined;

/** A date as it should be, `MM/DD/YYYY`, taken apart. */
function parts(date: string): readonly [string, string, string] {
	return [date.slice(0, 2), date.slice(3, 5), date.slice(6)];
}

const months = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
	...['November', 'December'],
];

/** What goes wrong in any date, and whether it can be read in one way all the same. */
const notations: readonly { id: string; turn: Turn }[] = [
	{ id: 'iso', turn: (date) => `${parts(date)[2]}-${parts(date)[0]}-${parts(date)[1]}` },
	{ id: 'hyphens', turn: (date) => date.replaceAll('/', '-') },
	{ id: 'points', turn: (date) => date.replaceAll('/', '.') },
	{ id: 'no-zeros', turn: (date) => (/^0|\/0/.test(date) ? date.replace(/^0/, '').replace('/0', '/') : undefined) },
	{ id: 'two-digit-year', turn: (date) => date.slice(0, 6) + date.slice(8) },
	{
		id: 'words',
		turn: (date) => {
			const [month, day, year] = parts(date);
			return `${months[Number(month) - 1] ?? ''} ${String(Number(day))}, ${year}`;
		},
	},
	{
		id: 'short-words',
		turn: (date) => {
			const [month, day, year] = parts(date);
			return `${day}-${(months[Number(month) - 1] ?? '').slice(0, 3)}-${year}`;
		},
	},
];

const faults: readonly { id: string; turn: Turn }[] = [
	{ id: 'day-too-high', turn: (date, random) => `${date.slice(0, 3)}3${String(2 + random.below(8))}${date.slice(5)}` },
	{ id: 'day-00', turn: (date) => `${date.slice(0, 3)}00${date.slice(5)}` },
	{ id: 'month-13', turn: (date) => `13${date.slice(2)}` },
	{ id: 'month-00', turn: (date) => `00${date.slice(2)}` },
	{
		id: 'day-month-swapped',
		turn: (date) =>
			Number(date.slice(3, 5)) > 12 ? `${date.slice(3, 5)}/${date.slice(0, 2)}${date.slice(5)}` : undefined,
	},
	{
		id: 'letter-o',
		turn: (date, random) => (random.below(2) ? date.replace('0', 'O') : date.replace(/0(?=[^0]*$)/, 'o')),
	},
	{ id: 'letter-l', turn: (date) => (date.includes('1') ? date.replace('1', 'l') : undefined) },
	{ id: 'digit-doubled', turn: (date) => `${date.slice(0, 5)}${date.slice(4)}` },
	{ id: 'year-digit-doubled', turn: (date) => `${date}${date.slice(-1)}` },
	{ id: 'year-digit-missing', turn: (date) => `${date.slice(0, 7)}${date.slice(8)}` },
	{ id: 'slash-missing', turn: (date) => date.slice(0, 5) + date.slice(6) },
	{ id: 'slash-doubled', turn: (date) => `${date.slice(0, 5)}/${date.slice(5)}` },
	{ id: 'slash-turned', turn: (date) => date.replace('/', '\\') },
	{ id: 'blank-inside', turn: (date) => `${date.slice(0, 6)} ${date.slice(6)}` },
	{ id: 'tail', turn: (date) => `${date}.` },
	{ id: 'time-behind', turn: (date) => `${date} 16:00` },
	{ id: 'word-before', turn: (date) => `on ${date}` },
];

export function rowDate(page: Page, random: Random): Span | undefined {
	const row = random.of(page.rows.filter(isTransaction));
	const of = row && cell(row, 'date');
	return of && value(of);
}

export function period(page: Page): Span | undefined {
	return found(page, /Date of Earliest Transaction \(Month\/Day\/Year\) (\d\d\/\d\d\/\d{4})\t/);
}

function signed(page: Page, random: Random): Span | undefined {
	return random.of(page.signatures)?.date;
}

function termDate(page: Page, random: Random): Span | undefined {
	const cells = page.rows.flatMap((row) => [cell(row, 'exercisable'), cell(row, 'expiration')]);
	return random.of(cells.flatMap((of) => (of && /^\d/.test(of.text) ? [value(of)] : [])));
}

function rightYear(date: string, years: number): string {
	return date.slice(0, 6) + String(Number(date.slice(6)) + years).padStart(4, '0');
}

export function anyDate(page: Page, random: Random): Span | undefined {
	return random.of([rowDate, rowDate, rowDate, period, signed])?.(page, random);
}

export function turned(at: (page: Page, random: Random) => Span | undefined, turn: Turn): Kind['mutate'] {
	return (page, random) => {
		const date = at(page, random);
		return date && write(date, turn(date.text, random));
	};
}

function dayOf(date: string): number {
	const [month, day, year] = parts(date);
	return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}

/** The transaction dates of the page, and where they stand. */
function transactionDates(page: Page): readonly Span[] {
	return page.rows.filter(isTransaction).flatMap((row) => {
		const of = cell(row, 'date');
		return of ? [value(of)] : [];
	});
}

export function latestSignature(page: Page): Span | undefined {
	const [first, ...more] = page.signatures;
	return first && more.reduce((last, { date }) => (dayOf(date.text) > dayOf(last.text) ? date : last), first.date);
}

export function isAmendment(page: Page): boolean {
	return found(page, /Date of Original Filed \(Month\/Day\/Year\) (\d)/) !== undefined;
}

/** A row's date with another year: what item 3 and the signature then contradict. */
function yearTurned(years: number): Kind['mutate'] {
	return (page, random) => {
		const date = rowDate(page, random);
		const item3 = period(page);
		const signature = latestSignature(page);
		if (!date || !item3 || !signature || page.rows.some((row) => cell(row, 'early')?.text === 'V')) return undefined;
		// An earlier date on an amendment contradicts item 3 all the same; a later one is not the earliest any more.
		return write(date, rightYear(date.text, years), [item3, signature]);
	};
}

export const dates: readonly Kind[] = [
	...notations.map(({ id, turn }) => ({
		id: `date-${id}`,
		rules: ['date-format'],
		isRepaired: true,
		mutate: turned(anyDate, turn),
	})),
	...faults.map(({ id, turn }) => ({
		id: `date-${id}`,
		rules: ['date-invalid', 'date-format', 'year-impossible'],
		isRepaired: true,
		mutate: turned(anyDate, turn),
	})),
	{
		id: 'term-date-day-too-high',
		rules: ['date-invalid'],
		isRepaired: false,
		mutate: turned(termDate, (date) => `${date.slice(0, 3)}32${date.slice(5)}`),
	},
	{
		id: 'term-date-letter-o',
		rules: ['date-invalid'],
		isRepaired: true,
		mutate: turned(termDate, (date) => date.replace(/0(?=[^0]*$)/, 'O')),
	},
	{
		id: 'term-date-word',
		rules: ['date-invalid'],
		isRepaired: false,
		mutate: turned(termDate, (_, random) => random.of(['N/A', 'Immediately', 'None', '--', 'see note'])),
	},
	{
		id: 'row-date-word',
		rules: ['date-invalid'],
		isRepaired: true,
		mutate: turned(rowDate, (_, random) => random.of(['N/A', 'TBD', 'various', '-', '??/??/????'])),
	},
	{
		id: 'year-0024',
		rules: ['year-impossible'],
		isRepaired: true,
		mutate: turned(anyDate, (date) => `${date.slice(0, 6)}00${date.slice(8)}`),
	},
	{
		id: 'year-1900',
		rules: ['year-impossible'],
		isRepaired: true,
		mutate: turned(anyDate, (date) => rightYear(date, -100)),
	},
	{
		id: 'row-year-after',
		rules: ['signed-before-transaction', 'date-implausible', 'period-not-earliest'],
		isRepaired: true,
		mutate: yearTurned(1),
	},
	{
		id: 'row-year-before',
		rules: ['period-not-earliest', 'date-implausible', 'signed-late'],
		isRepaired: true,
		mutate: (page, random) => (isAmendment(page) ? undefined : yearTurned(-1)(page, random)),
	},
	{
		id: 'row-year-ten-off',
		rules: ['signed-before-transaction', 'date-implausible'],
		isRepaired: true,
		mutate: yearTurned(10),
	},
	{
		id: 'period-year-off',
		rules: ['period-not-earliest', 'date-implausible'],
		isRepaired: true,
		mutate: (page, random) => {
			const date = period(page);
			return isAmendment(page) || transactionDates(page).length === 0 || !date
				? undefined
				: write(date, rightYear(date.text, random.of([-1, 1, -10, 10]) ?? 1));
		},
	},
	{
		id: 'period-day-off',
		rules: ['period-not-earliest'],
		isRepaired: true,
		mutate: (page, random) => {
			const date = period(page);
			const day = date && Number(date.text.slice(3, 5)) + (random.below(2) ? 1 : -1);
			const known = transactionDates(page).map(({ text }) => text);
			const text = date && `${date.text.slice(0, 3)}${String(day).padStart(2, '0')}${date.text.slice(5)}`;
			// Before the fault item 3 has to be right, and afterwards it may be no other row's day.
			const isSound = date && known.includes(date.text) && text && !known.includes(text);
			return !isSound || isAmendment(page) || !day || day > 28 ? undefined : write(date, text);
		},
	},
	{
		id: 'period-missing',
		rules: ['period-missing'],
		isRepaired: true,
		mutate: (page) => {
			const date = period(page);
			if (!date || transactionDates(page).length === 0 || isAmendment(page)) return undefined;
			// Only where item 3 is the earliest date can the rows give it back.
			const earliest = Math.min(...transactionDates(page).map(({ text }) => dayOf(text)));
			const hasV = page.rows.some((row) => cell(row, 'early')?.text === 'V');
			return dayOf(date.text) !== earliest || hasV
				? undefined
				: { span: { start: date.start - 1, end: date.end, text: ` ${date.text}` }, text: '' };
		},
	},
	{
		id: 'period-word',
		rules: ['date-invalid'],
		isRepaired: true,
		mutate: (page, random) => (isAmendment(page) ? undefined : write(period(page), random.of(['N/A', 'TBD', '--']))),
	},
	{
		id: 'signature-before-transaction',
		rules: ['signed-before-transaction'],
		isRepaired: false,
		mutate: (page) => {
			const { signatures } = page;
			const last = Math.max(...transactionDates(page).map(({ text }) => dayOf(text)));
			const date = signatures[0]?.date;
			if (signatures.length !== 1 || !date || !Number.isFinite(last)) return undefined;
			const day = new Date((last - 3) * 86_400_000);
			const text = [day.getUTCMonth() + 1, day.getUTCDate()].map((part) => String(part).padStart(2, '0'));
			const hasV = page.rows.some((row) => cell(row, 'early')?.text === 'V');
			return hasV ? undefined : write(date, `${text.join('/')}/${String(day.getUTCFullYear())}`);
		},
	},
	{
		id: 'signature-year-before',
		rules: ['signed-before-transaction', 'date-implausible'],
		isRepaired: true,
		mutate: (page) => {
			const date = page.signatures[0]?.date;
			const hasV = page.rows.some((row) => cell(row, 'early')?.text === 'V');
			return page.signatures.length !== 1 || !date || hasV || transactionDates(page).length === 0
				? undefined
				: write(date, rightYear(date.text, -1));
		},
	},
	{
		id: 'signature-year-after',
		rules: ['signed-late', 'date-implausible'],
		isRepaired: false,
		mutate: (page) => {
			const date = page.signatures[0]?.date;
			// Signed a year later is late, and so it is only where what is reported was due in time.
			const isDue = page.rows.some(
				(row) => /^[SPMFA](?!.*V)/.test(cell(row, 'code')?.text ?? '') && cell(row, 'early')?.text === '',
			);
			return page.signatures.length !== 1 || !date || !isDue || isAmendment(page) || Number(date.text.slice(6)) > 2025
				? undefined
				: write(date, rightYear(date.text, 1));
		},
	},
	{
		id: 'date-in-the-future',
		rules: ['date-implausible', 'signed-before-transaction'],
		isRepaired: true,
		mutate: yearTurned(20),
	},
	{
		id: 'weekend-trade',
		rules: ['trade-on-weekend'],
		isRepaired: false,
		mutate: (page, random) => {
			const item3 = period(page);
			const rows = page.rows.filter((row) => row.table === 'I' && /^[PS]( |$)/.test(cell(row, 'code')?.text ?? ''));
			const row = random.of(rows);
			const of = row && cell(row, 'date');
			if (!of || !item3) return undefined;
			const date = value(of);
			const back = (((dayOf(date.text) + 4) % 7) + 7) % 7;
			const day = new Date((dayOf(date.text) - back - (random.below(2) ? 0 : 1)) * 86_400_000);
			const text = [day.getUTCMonth() + 1, day.getUTCDate()].map((part) => String(part).padStart(2, '0'));
			// Item 3 moves with it only when another error is made, so the day may be no earlier than item 3.
			const isAfter = day.getTime() / 86_400_000 > dayOf(item3.text);
			const isEarliest = transactionDates(page).filter(({ text: other }) => other === item3.text).length === 0;
			return !isAfter || isEarliest || (rows.length === 1 && date.text === item3.text)
				? undefined
				: write(date, `${text.join('/')}/${String(day.getUTCFullYear())}`);
		},
	},
	{
		id: 'expiration-before-exercisable',
		rules: ['expiration-before-exercisable'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = random.of(
				page.rows.filter(
					(each) =>
						/^\d/.test(cell(each, 'exercisable')?.text ?? '') &&
						/^\d{2}\/\d{2}\/\d{4}$/.test(cell(each, 'expiration')?.text ?? '') &&
						/^\d{2}\/\d{2}\/\d{4}$/.test(cell(each, 'exercisable')?.text ?? '') &&
						cell(each, 'exercisable')?.text !== cell(each, 'expiration')?.text,
				),
			);
			return row && exchanged(page, cell(row, 'exercisable'), cell(row, 'expiration'));
		},
	},
	{
		id: 'expired-before-transaction',
		rules: ['expired-before-transaction', 'expiration-before-exercisable', 'date-implausible'],
		isRepaired: false,
		mutate: (page, random) => {
			const row = random.of(
				page.rows.filter(
					(each) => isTransaction(each) && /^\d{2}\/\d{2}\/\d{4}$/.test(cell(each, 'expiration')?.text ?? ''),
				),
			);
			const of = row && cell(row, 'expiration');
			return of && write(of, rightYear(of.text, -30));
		},
	},
	{
		id: 'deemed-before-transaction',
		rules: ['deemed-date-order'],
		isRepaired: false,
		mutate: deemed((date) => rightYear(date, -1)),
	},
	{
		id: 'deemed-too-late',
		rules: ['deemed-date-order'],
		isRepaired: false,
		mutate: deemed((date) => {
			const day = new Date((dayOf(date) + 20) * 86_400_000);
			const text = [day.getUTCMonth() + 1, day.getUTCDate()].map((part) => String(part).padStart(2, '0'));
			return `${text.join('/')}/${String(day.getUTCFullYear())}`;
		}),
	},
	{
		id: 'item-4-word',
		rules: ['date-invalid'],
		isRepaired: false,
		mutate: (page, random) => {
			const caption = found(page, /(4\. If Amendment, Date of Original Filed \(Month\/Day\/Year\))\t/);
			if (!caption) return undefined;
			const span = { start: caption.end, end: caption.end, text: '' };
			return write(span, random.of([' N/A', ' None', ' 02/30/2024', ' 13/01/2024']));
		},
	},
	{
		id: 'item-4-before-item-3',
		rules: ['original-date-order'],
		isRepaired: false,
		mutate: (page) => {
			const caption = found(page, /(4\. If Amendment, Date of Original Filed \(Month\/Day\/Year\))\t/);
			const item3 = period(page);
			const hasV = page.rows.some((row) => cell(row, 'early')?.text === 'V');
			if (!caption || !item3 || hasV) return undefined;
			return write({ start: caption.end, end: caption.end, text: '' }, ` ${rightYear(item3.text, -1)}`);
		},
	},
];

function deemed(turn: (date: string) => string): Kind['mutate'] {
	return (page, random) => {
		const row = random.of(page.rows.filter((each) => isTransaction(each) && cell(each, 'deemed')?.text === ''));
		const date = row && cell(row, 'date');
		return date && row && write(cell(row, 'deemed'), turn(value(date).text));
	};
}

/** Two cells of one row with their contents in each other's place. */
export function exchanged(page: Page, first: Span | undefined, second: Span | undefined): Mutation | undefined {
	if (!first || !second || first.text === second.text) return undefined;
	const between = page.text.slice(first.end, second.start);
	const span = { start: first.start, end: second.end, text: page.text.slice(first.start, second.end) };
	return { span, text: second.text + between + first.text };
}
