import type { ColumnId } from './columns';

/** What belongs into an empty cell of a transaction, and when it may stay empty. */
export const emptyInTransaction: Readonly<Record<ColumnId, string>> = {
	title: 'Never empty: each line names its class.',
	exercisePrice: 'A price in dollars belongs here, or a footnote where there is none in dollars.',
	transactionDate: 'Never empty in a transaction: the day of the trade belongs here.',
	deemedDate:
		'Empty on nearly every line, and rightly so: only a plan or discretionary trade has a deemed execution date.',
	code: 'Never empty in a transaction: one letter says what kind it was.',
	early: 'Empty unless the line could have waited for Form 5; then V.',
	amount: 'Never empty in a transaction: the number of shares belongs here.',
	side: 'Never empty in a transaction: A or D.',
	price: 'A price belongs here, $0 where nothing was paid, or a footnote.',
	acquired: 'Empty where derivatives were disposed of; exactly one of the two cells of item 5 is filled.',
	disposed: 'Empty where derivatives were acquired; exactly one of the two cells of item 5 is filled.',
	exercisable: 'A date belongs here, or a footnote where one day does not say it.',
	expiration: 'A date belongs here, or a footnote for what does not expire.',
	underlyingTitle: 'Never empty: the security that the derivative turns into.',
	underlyingAmount: 'The number of underlying shares belongs here, or their value.',
	owned: 'Never empty: what is owned after this line. None left is 0.',
	ownership: 'Never empty: D or I.',
	nature: 'Empty where ownership is direct. With I it says through whom.',
};

/** In a line that only says what is held. */
export const emptyInHolding = 'This line is a holding: the cells of a transaction stay empty on it.';
