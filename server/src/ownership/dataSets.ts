import type { Filing } from '../model/filing';
import { countries } from '../facts/states';
import { unescaped } from './notation';
import type { NewElement } from './layout';
import { treeOf, type Unsaid } from './tree';

/**
 * The tables of the SEC's Insider Transactions Data Sets, the columns under the names and in the order in which they are
 * published each quarter. `_FN` has the footnotes that a value cites, as `F1, F2`.
 */
export const dataTables = [
	'SUBMISSION',
	'REPORTINGOWNER',
	'NONDERIV_TRANS',
	'NONDERIV_HOLDING',
	'DERIV_TRANS',
	'DERIV_HOLDING',
	'FOOTNOTES',
	'OWNER_SIGNATURE',
] as const;
export type DataTableName = (typeof dataTables)[number];

export interface DataTable {
	readonly name: DataTableName;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** What EDGAR adds to a filing when it takes it. */
export interface Accepted {
	readonly accession?: string;
	/** `YYYY-MM-DD`. */
	readonly filed?: string;
}

/**
 * A filing as the rows of those tables: dates as `16-JUN-2026`, numbers as filed, without separators. What EDGAR gives when it
 * takes a filing is empty unless it is said; the keys of rows, which the SEC counts over all filings, count the rows of this
 * one. Columns that the SEC needs and the filing does not fill are gaps.
 */
export function dataSetsOf(
	filing: Filing,
	{ accession = '', filed = '' }: Accepted = {},
): Unsaid & { readonly tables: readonly DataTable[] } {
	const { root, gaps, ...found } = treeOf(filing);
	const under = (path: string, element = root): readonly NewElement[] => elementsAt(element, path);
	const rowsOf = (name: DataTableName, path: string): DataTable => {
		const columns = columnsOf(name);
		const rows = under(path).map((row, index) => [
			accession,
			...(name in keyed ? [String(index + 1)] : []),
			...columns.map(([, read]) => read(row)),
		]);
		const keys = name in keyed ? ['ACCESSION_NUMBER', `${name}_SK`] : ['ACCESSION_NUMBER'];
		return { name, columns: [...keys, ...columns.map(([column]) => column)], rows };
	};
	const submission = rowsOf('SUBMISSION', '');
	const filedAt = submission.columns.indexOf('FILING_DATE');
	const tables: readonly DataTable[] = [
		{ ...submission, rows: submission.rows.map((row) => row.with(filedAt, dataDate(filed))) },
		rowsOf('REPORTINGOWNER', 'reportingOwner'),
		rowsOf('NONDERIV_TRANS', 'nonDerivativeTable/nonDerivativeTransaction'),
		rowsOf('NONDERIV_HOLDING', 'nonDerivativeTable/nonDerivativeHolding'),
		rowsOf('DERIV_TRANS', 'derivativeTable/derivativeTransaction'),
		rowsOf('DERIV_HOLDING', 'derivativeTable/derivativeHolding'),
		rowsOf('FOOTNOTES', 'footnotes/footnote'),
		rowsOf('OWNER_SIGNATURE', 'ownerSignature'),
	];
	return {
		tables,
		...found,
		gaps: gaps.map((gap) => ({ ...gap, element: columnNames.get(gap.element) ?? gap.element })),
	};
}

/** The column of an element that a filing may lack. */
const columnNames: ReadonlyMap<string, string> = new Map([
	['periodOfReport', 'PERIOD_OF_REPORT'],
	['dateOfOriginalSubmission', 'DATE_OF_ORIG_SUB'],
	['issuerCik', 'ISSUERCIK'],
	['issuerTradingSymbol', 'ISSUERTRADINGSYMBOL'],
	['rptOwnerCik', 'RPTOWNERCIK'],
	['reportingOwnerRelationship', 'RPTOWNER_RELATIONSHIP'],
	['signatureName', 'OWNERSIGNATURENAME'],
	['signatureDate', 'OWNERSIGNATUREDATE'],
	['ownerSignature', 'OWNERSIGNATURENAME'],
]);

type ColumnReader = readonly [column: string, read: (row: NewElement) => string];

const keyed: Partial<Record<DataTableName, true>> = {
	NONDERIV_TRANS: true,
	NONDERIV_HOLDING: true,
	DERIV_TRANS: true,
	DERIV_HOLDING: true,
};

function columnsOf(name: DataTableName): readonly ColumnReader[] {
	switch (name) {
		case 'SUBMISSION':
			return submissionColumns;
		case 'REPORTINGOWNER':
			return ownerColumns;
		case 'NONDERIV_TRANS':
			return [...title, ...transaction, ...shares, ...price, ...side, ...holding];
		case 'NONDERIV_HOLDING':
			return [...title, ...formType, ...holding];
		case 'DERIV_TRANS':
			return [
				...[...title, ...exercisePrice, ...transaction, ...shares, ...totalValue, ...price, ...side],
				// The SEC's own spelling, in this table alone.
				...valueAndNotes('EXCERCISE_DATE', 'exerciseDate'),
				...[...expiration, ...underlying, ...holding],
			];
		case 'DERIV_HOLDING':
			return [
				...[...title, ...exercisePrice, ...formType],
				...valueAndNotes('EXERCISE_DATE', 'exerciseDate'),
				...[...expiration, ...underlying, ...holding],
			];
		case 'FOOTNOTES':
			return [
				['FOOTNOTE_ID', ({ attributes }) => unescaped(attributes?.['id'] ?? '')],
				['FOOTNOTE_TXT', ({ text = '' }) => unescaped(text)],
			];
		case 'OWNER_SIGNATURE':
			return [column('OWNERSIGNATURENAME', 'signatureName'), column('OWNERSIGNATUREDATE', 'signatureDate')];
	}
}

const nothing = (): string => '';

const submissionColumns: readonly ColumnReader[] = [
	['FILING_DATE', nothing],
	column('PERIOD_OF_REPORT', 'periodOfReport'),
	column('DATE_OF_ORIG_SUB', 'dateOfOriginalSubmission'),
	['NO_SECURITIES_OWNED', nothing],
	column('NOT_SUBJECT_SEC16', 'notSubjectToSection16'),
	['FORM3_HOLDINGS_REPORTED', nothing],
	['FORM4_TRANS_REPORTED', nothing],
	column('DOCUMENT_TYPE', 'documentType'),
	column('ISSUERCIK', 'issuer/issuerCik'),
	column('ISSUERNAME', 'issuer/issuerName'),
	column('ISSUERTRADINGSYMBOL', 'issuer/issuerTradingSymbol'),
	column('REMARKS', 'remarks'),
];

const roles = [
	['isDirector', 'Director'],
	['isOfficer', 'Officer'],
	['isTenPercentOwner', 'TenPercentOwner'],
	['isOther', 'Other'],
] as const;

const ownerColumns: readonly ColumnReader[] = [
	column('RPTOWNERCIK', 'reportingOwnerId/rptOwnerCik'),
	column('RPTOWNERNAME', 'reportingOwnerId/rptOwnerName'),
	[
		'RPTOWNER_RELATIONSHIP',
		(owner) =>
			roles
				.filter(([element]) => textAt(owner, `reportingOwnerRelationship/${element}`) === '1')
				.map(([, word]) => word)
				.join(','),
	],
	column('RPTOWNER_TITLE', 'reportingOwnerRelationship/officerTitle'),
	column('RPTOWNER_TXT', 'reportingOwnerRelationship/otherText'),
	column('RPTOWNER_STREET1', 'reportingOwnerAddress/rptOwnerStreet1'),
	column('RPTOWNER_STREET2', 'reportingOwnerAddress/rptOwnerStreet2'),
	column('RPTOWNER_CITY', 'reportingOwnerAddress/rptOwnerCity'),
	['RPTOWNER_STATE', stateOf],
	column('RPTOWNER_ZIPCODE', 'reportingOwnerAddress/rptOwnerZipCode'),
	[
		'RPTOWNER_STATE_DESC',
		(owner) => (Object.hasOwn(countries, stateOf(owner)) ? (countries[stateOf(owner)] ?? '') : ''),
	],
	['FILE_NUMBER', nothing],
];

/** From X0609 on a country has an element of its own; the data sets have one column for both. */
function stateOf(owner: NewElement): string {
	const address = 'reportingOwnerAddress';
	return textAt(owner, `${address}/rptOwnerState`) || textAt(owner, `${address}/rptOwnerCountry`);
}

const title = valueAndNotes('SECURITY_TITLE', 'securityTitle');
const exercisePrice = valueAndNotes('CONV_EXERCISE_PRICE', 'conversionOrExercisePrice');
const transaction: readonly ColumnReader[] = [
	...valueAndNotes('TRANS_DATE', 'transactionDate'),
	...valueAndNotes('DEEMED_EXECUTION_DATE', 'deemedExecutionDate'),
	column('TRANS_FORM_TYPE', 'transactionCoding/transactionFormType'),
	column('TRANS_CODE', 'transactionCoding/transactionCode'),
	column('EQUITY_SWAP_INVOLVED', 'transactionCoding/equitySwapInvolved'),
	['EQUITY_SWAP_TRANS_CD_FN', (row) => notesAt(row, 'transactionCoding')],
	...valueAndNotes('TRANS_TIMELINESS', 'transactionTimeliness'),
];
const formType = valueAndNotes('TRANS_FORM_TYPE', 'transactionCoding/transactionFormType');
const shares = valueAndNotes('TRANS_SHARES', 'transactionAmounts/transactionShares');
const totalValue = valueAndNotes('TRANS_TOTAL_VALUE', 'transactionAmounts/transactionTotalValue');
const price = valueAndNotes('TRANS_PRICEPERSHARE', 'transactionAmounts/transactionPricePerShare');
const side = valueAndNotes('TRANS_ACQUIRED_DISP_CD', 'transactionAmounts/transactionAcquiredDisposedCode');
const expiration = valueAndNotes('EXPIRATION_DATE', 'expirationDate');
const underlying: readonly ColumnReader[] = [
	...valueAndNotes('UNDLYNG_SEC_TITLE', 'underlyingSecurity/underlyingSecurityTitle'),
	...valueAndNotes('UNDLYNG_SEC_SHARES', 'underlyingSecurity/underlyingSecurityShares'),
	...valueAndNotes('UNDLYNG_SEC_VALUE', 'underlyingSecurity/underlyingSecurityValue'),
];
const holding: readonly ColumnReader[] = [
	...valueAndNotes('SHRS_OWND_FOLWNG_TRANS', 'postTransactionAmounts/sharesOwnedFollowingTransaction'),
	...valueAndNotes('VALU_OWND_FOLWNG_TRANS', 'postTransactionAmounts/valueOwnedFollowingTransaction'),
	...valueAndNotes('DIRECT_INDIRECT_OWNERSHIP', 'ownershipNature/directOrIndirectOwnership'),
	...valueAndNotes('NATURE_OF_OWNERSHIP', 'ownershipNature/natureOfOwnership'),
];

function valueAndNotes(name: string, path: string): readonly ColumnReader[] {
	return [column(name, path), [`${name}_FN`, (row) => notesAt(row, path)]];
}

function column(name: string, path: string): ColumnReader {
	const isDate = /DATE|PERIOD/.test(name);
	return [name, (row) => (isDate ? dataDate(textAt(row, path)) : textAt(row, path))];
}

function elementsAt(element: NewElement, path: string): readonly NewElement[] {
	if (path === '') return [element];
	let found: readonly NewElement[] = [element];
	for (const name of path.split('/')) {
		found = found.flatMap(({ children = [] }) => children.filter((child) => child.name === name));
	}
	return found;
}

/** The characters of a field, in its `value` where it has one. */
function textAt(row: NewElement, path: string): string {
	const [field] = elementsAt(row, path);
	const leaf = field?.children?.find(({ name }) => name === 'value') ?? field;
	return unescaped(leaf?.text ?? '');
}

function notesAt(row: NewElement, path: string): string {
	return elementsAt(row, `${path}/footnoteId`)
		.map(({ attributes }) => unescaped(attributes?.['id'] ?? ''))
		.join(', ');
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `2026-06-16` as `16-JUN-2026`; what is no date as it stands. */
function dataDate(iso: string): string {
	const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
	const name = months[Number(month) - 1];
	return name === undefined ? iso : `${day}-${name}-${year}`;
}
