import { cite, type Citation } from './citations';

export type ColumnId =
	| 'title'
	| 'exercisePrice'
	| 'transactionDate'
	| 'deemedDate'
	| 'code'
	| 'early'
	| 'amount'
	| 'side'
	| 'price'
	| 'acquired'
	| 'disposed'
	| 'exercisable'
	| 'expiration'
	| 'underlyingTitle'
	| 'underlyingAmount'
	| 'owned'
	| 'ownership'
	| 'nature';

/** What a cell holds. `amount` is a number of shares or a value in dollars. */
export type ColumnKind = 'text' | 'date' | 'code' | 'early' | 'shares' | 'dollars' | 'amount' | 'side' | 'ownership';

/** One cell of a row. Columns are known by index, never by the heading above them. */
export interface Column {
	readonly id: ColumnId;
	/** The number of the column on the form: `1`, `2A`, `4`. Several cells may share it. */
	readonly item: string;
	/** The caption on the SEC's page, word for word. */
	readonly caption: string;
	/** The second line of the caption where the column is divided: `Code`, `V`, `(A) or (D)`. */
	readonly sub?: string;
	readonly name: string;
	readonly kind: ColumnKind;
	/** The path below the row's element in ownership XML. */
	readonly element: string;
	/** Whether a holding, a row without a transaction, fills it. */
	readonly inHolding: boolean;
	/** Whether EDGAR takes a footnote in place of the value. */
	readonly mayBeNoteAlone: boolean;
	readonly explain: string;
	readonly source: Citation;
}

export function columnsOf(table: 'I' | 'II'): readonly Column[] {
	return table === 'I' ? tableI : tableII;
}

/** The column of a table by its id; Table I has no `exercisePrice`, Table II no `amount`. */
export function columnOf(table: 'I' | 'II', id: ColumnId): Column | undefined {
	return columnsOf(table).find((column) => column.id === id);
}

/** Table I, non-derivative securities, in the order of the cells. */
export const tableI: readonly Column[] = [
	{
		id: 'title',
		item: '1',
		caption: '1. Title of Security (Instr. 3)',
		name: 'Title of security',
		kind: 'text',
		element: 'securityTitle',
		inHolding: true,
		mayBeNoteAlone: false,
		explain: 'The full name of the class, even where the issuer has only one. At most 60 characters.',
		source: cite('form4', 'Instr. 3'),
	},
	{
		id: 'transactionDate',
		item: '2',
		caption: '2. Transaction Date (Month/Day/Year)',
		name: 'Transaction date',
		kind: 'date',
		element: 'transactionDate',
		inHolding: false,
		mayBeNoteAlone: false,
		explain:
			'The day of the trade, not of its settlement. The form is due before the end of the second business day after it.',
		source: cite('rules', '16a-3(g)(1)'),
	},
	{
		id: 'deemedDate',
		item: '2A',
		caption: '2A. Deemed Execution Date, if any (Month/Day/Year)',
		name: 'Deemed execution date',
		kind: 'date',
		element: 'deemedExecutionDate',
		inHolding: false,
		mayBeNoteAlone: true,
		explain:
			'Only for a plan or discretionary trade whose day the owner did not choose: the day of the notice, at the latest the third business day after the trade. Otherwise empty.',
		source: cite('rules', '16a-3(g)(2), (3)'),
	},
	{
		id: 'code',
		item: '3',
		caption: '3. Transaction Code (Instr. 8)',
		sub: 'Code',
		name: 'Transaction code',
		kind: 'code',
		element: 'transactionCoding/transactionCode',
		inHolding: false,
		mayBeNoteAlone: false,
		explain: 'One letter that says what kind of transaction this was. /K behind it marks an equity swap or the like.',
		source: cite('form4', 'Instr. 8'),
	},
	{
		id: 'early',
		item: '3',
		caption: '3. Transaction Code (Instr. 8)',
		sub: 'V',
		name: 'Reported early (V)',
		kind: 'early',
		element: 'transactionCoding/transactionFormType',
		inHolding: false,
		mayBeNoteAlone: false,
		explain:
			'V when the line could have waited for Form 5 and is reported early; else empty. It has nothing to do with a trading plan.',
		source: cite('form4', 'Instr. 8'),
	},
	{
		id: 'amount',
		item: '4',
		caption: '4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)',
		sub: 'Amount',
		name: 'Amount',
		kind: 'shares',
		element: 'transactionAmounts/transactionShares',
		inHolding: false,
		mayBeNoteAlone: false,
		explain: 'The number of shares traded on this line; of debt, the face amount.',
		source: cite('form4', 'Instr. 3'),
	},
	{
		id: 'side',
		item: '4',
		caption: '4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)',
		sub: '(A) or (D)',
		name: 'Acquired (A) or disposed of (D)',
		kind: 'side',
		element: 'transactionAmounts/transactionAcquiredDisposedCode',
		inHolding: false,
		mayBeNoteAlone: false,
		explain: 'A when the owner acquired the shares, D when the owner disposed of them.',
		source: cite('form4', 'Instr. 4'),
	},
	{
		id: 'price',
		item: '4',
		caption: '4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)',
		sub: 'Price',
		name: 'Price per share',
		kind: 'dollars',
		element: 'transactionAmounts/transactionPricePerShare',
		inHolding: false,
		mayBeNoteAlone: true,
		explain: 'Dollars a share, never the total paid. $0 when nothing was paid; a footnote may stand instead.',
		source: cite('form4', 'Instr. 5'),
	},
	{
		id: 'owned',
		item: '5',
		caption: '5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)',
		name: 'Owned following the transaction',
		kind: 'amount',
		element: 'postTransactionAmounts/sharesOwnedFollowingTransaction',
		inHolding: true,
		mayBeNoteAlone: false,
		explain:
			'What is held after this line, of this class and in this form of ownership: a total that runs from line to line.',
		source: cite('staffFaq', '1'),
	},
	{
		id: 'ownership',
		item: '6',
		caption: '6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)',
		name: 'Direct (D) or indirect (I)',
		kind: 'ownership',
		element: 'ownershipNature/directOrIndirectOwnership',
		inHolding: true,
		mayBeNoteAlone: false,
		explain:
			"D when held in the owner's own name, through a broker or jointly; I when held through someone or something else.",
		source: cite('form4', 'Instr. 4(b)(ii)'),
	},
	{
		id: 'nature',
		item: '7',
		caption: '7. Nature of Indirect Beneficial Ownership (Instr. 4)',
		name: 'Nature of indirect ownership',
		kind: 'text',
		element: 'ownershipNature/natureOfOwnership',
		inHolding: true,
		mayBeNoteAlone: false,
		explain:
			'Through whom or what an indirect holding is held, such as By Spouse or By Trust; at most 100 characters. Needed with I, where a footnote does not replace it; empty with D.',
		source: cite('spec', '3.3 cm(5)'),
	},
];

/** Table II, derivative securities, in the order of the cells. */
export const tableII: readonly Column[] = [
	{
		id: 'title',
		item: '1',
		caption: '1. Title of Derivative Security (Instr. 3)',
		name: 'Title of derivative',
		kind: 'text',
		element: 'securityTitle',
		inHolding: true,
		mayBeNoteAlone: false,
		explain:
			'What the derivative is, and whether it is a right or an obligation, to buy or to sell. At most 60 characters.',
		source: cite('form4', 'Instr. 4(c)(ii)'),
	},
	{
		id: 'exercisePrice',
		item: '2',
		caption: '2. Conversion or Exercise Price of Derivative Security',
		name: 'Exercise price',
		kind: 'dollars',
		element: 'conversionOrExercisePrice',
		inHolding: true,
		mayBeNoteAlone: true,
		explain:
			'Dollars to be paid to turn one derivative into a share. Where there is no dollar price, a footnote alone.',
		source: cite('staffFaq', '2'),
	},
	{
		id: 'transactionDate',
		item: '3',
		caption: '3. Transaction Date (Month/Day/Year)',
		name: 'Transaction date',
		kind: 'date',
		element: 'transactionDate',
		inHolding: false,
		mayBeNoteAlone: false,
		explain: 'The day of the transaction. The form is due before the end of the second business day after it.',
		source: cite('rules', '16a-3(g)(1)'),
	},
	{
		id: 'deemedDate',
		item: '3A',
		caption: '3A. Deemed Execution Date, if any (Month/Day/Year)',
		name: 'Deemed execution date',
		kind: 'date',
		element: 'deemedExecutionDate',
		inHolding: false,
		mayBeNoteAlone: true,
		explain:
			'Only for a plan or discretionary trade whose day the owner did not choose: the day of the notice, at the latest the third business day after the trade. Otherwise empty.',
		source: cite('rules', '16a-3(g)(2), (3)'),
	},
	{
		id: 'code',
		item: '4',
		caption: '4. Transaction Code (Instr. 8)',
		sub: 'Code',
		name: 'Transaction code',
		kind: 'code',
		element: 'transactionCoding/transactionCode',
		inHolding: false,
		mayBeNoteAlone: false,
		explain: 'One letter that says what kind of transaction this was. /K behind it marks an equity swap or the like.',
		source: cite('form4', 'Instr. 8'),
	},
	{
		id: 'early',
		item: '4',
		caption: '4. Transaction Code (Instr. 8)',
		sub: 'V',
		name: 'Reported early (V)',
		kind: 'early',
		element: 'transactionCoding/transactionFormType',
		inHolding: false,
		mayBeNoteAlone: false,
		explain:
			'V when the line could have waited for Form 5 and is reported early; else empty. It has nothing to do with a trading plan.',
		source: cite('form4', 'Instr. 8'),
	},
	{
		id: 'acquired',
		item: '5',
		caption: '5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)',
		sub: '(A)',
		name: 'Derivatives acquired (A)',
		kind: 'amount',
		element: 'transactionAmounts/transactionShares',
		inHolding: false,
		mayBeNoteAlone: false,
		explain: 'How many derivatives the owner acquired, not the shares under them. Empty when the line is a disposal.',
		source: cite('form4', 'Instr. 4'),
	},
	{
		id: 'disposed',
		item: '5',
		caption: '5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)',
		sub: '(D)',
		name: 'Derivatives disposed of (D)',
		kind: 'amount',
		element: 'transactionAmounts/transactionShares',
		inHolding: false,
		mayBeNoteAlone: false,
		explain:
			'How many derivatives the owner disposed of; an exercise or conversion is a disposal. Empty when the line is an acquisition.',
		source: cite('form4', 'Instr. 4(c)(i)'),
	},
	{
		id: 'exercisable',
		item: '6',
		caption: '6. Date Exercisable and Expiration Date (Month/Day/Year)',
		sub: 'Date Exercisable',
		name: 'Date exercisable',
		kind: 'date',
		element: 'exerciseDate',
		inHolding: true,
		mayBeNoteAlone: true,
		explain:
			'The first day on which it can be exercised. For instalments the first date or a footnote alone; where there is none, a footnote.',
		source: cite('spec', '3.3 cm(8)'),
	},
	{
		id: 'expiration',
		item: '6',
		caption: '6. Date Exercisable and Expiration Date (Month/Day/Year)',
		sub: 'Expiration Date',
		name: 'Expiration date',
		kind: 'date',
		element: 'expirationDate',
		inHolding: true,
		mayBeNoteAlone: true,
		explain: 'The last day on which it can be exercised. Where it never expires, a footnote alone.',
		source: cite('spec', '3.3 cm(8)'),
	},
	{
		id: 'underlyingTitle',
		item: '7',
		caption: '7. Title and Amount of Securities Underlying Derivative Security (Instr. 3 and 4)',
		sub: 'Title',
		name: 'Title of underlying security',
		kind: 'text',
		element: 'underlyingSecurity/underlyingSecurityTitle',
		inHolding: true,
		mayBeNoteAlone: false,
		explain: 'The class that the derivative turns into or is measured by. At most 60 characters.',
		source: cite('form4', 'Instr. 3'),
	},
	{
		id: 'underlyingAmount',
		item: '7',
		caption: '7. Title and Amount of Securities Underlying Derivative Security (Instr. 3 and 4)',
		sub: 'Amount or Number of Shares',
		name: 'Amount of underlying securities',
		kind: 'amount',
		element: 'underlyingSecurity/underlyingSecurityShares',
		inHolding: true,
		mayBeNoteAlone: true,
		explain: 'How many shares lie under the derivatives of this line, or their value. A footnote may stand instead.',
		source: cite('spec', '3.3 cm(6), cm(8)'),
	},
	{
		id: 'price',
		item: '8',
		caption: '8. Price of Derivative Security (Instr. 5)',
		name: 'Price of derivative',
		kind: 'dollars',
		element: 'transactionAmounts/transactionPricePerShare',
		inHolding: false,
		mayBeNoteAlone: true,
		explain:
			'What was paid or received for the derivative itself, in dollars. $0 for awards, and for exercises and conversions, whose price stands in column 2; a footnote may stand instead.',
		source: cite('form4', 'Instr. 4(c)(iii)'),
	},
	{
		id: 'owned',
		item: '9',
		caption: '9. Number of derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)',
		name: 'Owned following the transaction',
		kind: 'amount',
		element: 'postTransactionAmounts/sharesOwnedFollowingTransaction',
		inHolding: true,
		mayBeNoteAlone: false,
		explain: 'How many derivatives of this kind are held after this line; 0 when the last one was exercised.',
		source: cite('form4', 'Instr. 4'),
	},
	{
		id: 'ownership',
		item: '10',
		caption: '10. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)',
		name: 'Direct (D) or indirect (I)',
		kind: 'ownership',
		element: 'ownershipNature/directOrIndirectOwnership',
		inHolding: true,
		mayBeNoteAlone: false,
		explain: "D when held in the owner's own name; I when held through someone or something else.",
		source: cite('form4', 'Instr. 4(b)(ii)'),
	},
	{
		id: 'nature',
		item: '11',
		caption: '11. Nature of Indirect Beneficial Ownership (Instr. 4)',
		name: 'Nature of indirect ownership',
		kind: 'text',
		element: 'ownershipNature/natureOfOwnership',
		inHolding: true,
		mayBeNoteAlone: false,
		explain:
			'Through whom or what an indirect holding is held, such as By Spouse or By Trust; at most 100 characters. Needed with I, where a footnote does not replace it; empty with D.',
		source: cite('spec', '3.3 cm(5)'),
	},
];

/** The two heading lines of each table as the canonical text has them, cells divided by tabs. */
export const headings: { readonly I: readonly [string, string]; readonly II: readonly [string, string] } = {
	I: [
		'1. Title of Security (Instr. 3)\t2. Transaction Date (Month/Day/Year)\t2A. Deemed Execution Date, if any (Month/Day/Year)\t3. Transaction Code (Instr. 8)\t\t4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)\t\t\t5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)\t6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)\t7. Nature of Indirect Beneficial Ownership (Instr. 4)',
		'\t\t\tCode\tV\tAmount\t(A) or (D)\tPrice\t\t\t',
	],
	// Item 7 has one heading for two cells, so captions 8 to 11 stand one cell left of their data and `Title` in the last cell.
	II: [
		'1. Title of Derivative Security (Instr. 3)\t2. Conversion or Exercise Price of Derivative Security\t3. Transaction Date (Month/Day/Year)\t3A. Deemed Execution Date, if any (Month/Day/Year)\t4. Transaction Code (Instr. 8)\t\t5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)\t\t6. Date Exercisable and Expiration Date (Month/Day/Year)\t\t7. Title and Amount of Securities Underlying Derivative Security (Instr. 3 and 4)\t8. Price of Derivative Security (Instr. 5)\t9. Number of derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)\t10. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)\t11. Nature of Indirect Beneficial Ownership (Instr. 4)\t',
		'\t\t\t\tCode\tV\t(A)\t(D)\tDate Exercisable\tExpiration Date\t\t\t\t\t\tTitle',
	],
};
