import { cite, type Citation } from './citations';

/**
 * The tables of the SEC's Insider Transactions Data Sets, in the order in which a filing is read. The columns stand under the names
 * and in the order in which they are published each quarter.
 */
export const dataTableNames = [
	'SUBMISSION',
	'REPORTINGOWNER',
	'NONDERIV_TRANS',
	'NONDERIV_HOLDING',
	'DERIV_TRANS',
	'DERIV_HOLDING',
	'FOOTNOTES',
	'OWNER_SIGNATURE',
] as const;
export type DataTableName = (typeof dataTableNames)[number];

/** What a column holds of the element to which its path leads. */
export type DataColumnKind =
	/** Its characters. */
	| 'text'
	/** `16-JUN-2026`. */
	| 'date'
	/** A number without separators; as published it has a decimal at least: `584.0`. */
	| 'number'
	/** The footnotes that it cites: `F1, F2`. */
	| 'notes'
	/** Its attribute `id`. */
	| 'id'
	/** The relationships that are checked, as words: `Director,Officer`. */
	| 'roles'
	/** State or country, for which XML has an element each from X0609 on. */
	| 'state'
	/** The name of that country. */
	| 'stateName'
	/** What EDGAR gives or derives, and no filing says. */
	| 'edgar';

export interface DataColumn {
	readonly name: string;
	readonly kind: DataColumnKind;
	/** The names of the elements, from that of the row to that of the value: `transactionCoding/transactionCode`. */
	readonly path: string;
	/** As the documentation or another table spells it, where the published file of this one does not. */
	readonly alias?: string;
}

export interface DataTableFact {
	/** The element of a row, below the root: `nonDerivativeTable/nonDerivativeHolding`; empty for the root itself. */
	readonly element: string;
	/** Behind the accession number: the key of a row, counted over all filings. */
	readonly key?: string;
	readonly columns: readonly DataColumn[];
	readonly source: Citation;
}

export const accessionColumn = 'ACCESSION_NUMBER';

const column = (name: string, path: string, kind: DataColumnKind = 'text'): DataColumn => ({ name, path, kind });
const withNotes = (name: string, path: string, kind: DataColumnKind = 'text'): readonly DataColumn[] => [
	column(name, path, kind),
	column(`${name}_FN`, path, 'notes'),
];
const spelt = (one: DataColumn): DataColumn => ({ ...one, alias: one.name.replace('EXCERCISE', 'EXERCISE') });

const title = withNotes('SECURITY_TITLE', 'securityTitle');
const exercisePrice = withNotes('CONV_EXERCISE_PRICE', 'conversionOrExercisePrice', 'number');
const transaction: readonly DataColumn[] = [
	...withNotes('TRANS_DATE', 'transactionDate', 'date'),
	...withNotes('DEEMED_EXECUTION_DATE', 'deemedExecutionDate', 'date'),
	column('TRANS_FORM_TYPE', 'transactionCoding/transactionFormType'),
	column('TRANS_CODE', 'transactionCoding/transactionCode'),
	column('EQUITY_SWAP_INVOLVED', 'transactionCoding/equitySwapInvolved'),
	{ ...column('EQUITY_SWAP_TRANS_CD_FN', 'transactionCoding', 'notes'), alias: 'EQUITY_SWAP_INVOLVED_FN' },
	...withNotes('TRANS_TIMELINESS', 'transactionTimeliness'),
];
const formType = withNotes('TRANS_FORM_TYPE', 'transactionCoding/transactionFormType');
const amounts = 'transactionAmounts';
const shares = withNotes('TRANS_SHARES', `${amounts}/transactionShares`, 'number');
const totalValue = withNotes('TRANS_TOTAL_VALUE', `${amounts}/transactionTotalValue`, 'number');
const price = withNotes('TRANS_PRICEPERSHARE', `${amounts}/transactionPricePerShare`, 'number');
const side = withNotes('TRANS_ACQUIRED_DISP_CD', `${amounts}/transactionAcquiredDisposedCode`);
const expiration = withNotes('EXPIRATION_DATE', 'expirationDate', 'date');
const underlying: readonly DataColumn[] = [
	...withNotes('UNDLYNG_SEC_TITLE', 'underlyingSecurity/underlyingSecurityTitle'),
	...withNotes('UNDLYNG_SEC_SHARES', 'underlyingSecurity/underlyingSecurityShares', 'number'),
	...withNotes('UNDLYNG_SEC_VALUE', 'underlyingSecurity/underlyingSecurityValue', 'number'),
];
const owned: readonly DataColumn[] = [
	...withNotes('SHRS_OWND_FOLWNG_TRANS', 'postTransactionAmounts/sharesOwnedFollowingTransaction', 'number'),
	...withNotes('VALU_OWND_FOLWNG_TRANS', 'postTransactionAmounts/valueOwnedFollowingTransaction', 'number'),
	...withNotes('DIRECT_INDIRECT_OWNERSHIP', 'ownershipNature/directOrIndirectOwnership'),
	...withNotes('NATURE_OF_OWNERSHIP', 'ownershipNature/natureOfOwnership'),
];

export const dataTables: Readonly<Record<DataTableName, DataTableFact>> = {
	SUBMISSION: {
		element: '',
		columns: [
			column('FILING_DATE', '', 'edgar'),
			column('PERIOD_OF_REPORT', 'periodOfReport', 'date'),
			column('DATE_OF_ORIG_SUB', 'dateOfOriginalSubmission', 'date'),
			column('NO_SECURITIES_OWNED', '', 'edgar'),
			column('NOT_SUBJECT_SEC16', 'notSubjectToSection16'),
			column('FORM3_HOLDINGS_REPORTED', '', 'edgar'),
			column('FORM4_TRANS_REPORTED', '', 'edgar'),
			column('DOCUMENT_TYPE', 'documentType'),
			column('ISSUERCIK', 'issuer/issuerCik'),
			column('ISSUERNAME', 'issuer/issuerName'),
			column('ISSUERTRADINGSYMBOL', 'issuer/issuerTradingSymbol'),
			column('REMARKS', 'remarks'),
			// Younger than the documentation at hand, which is of June 2022: the box came with schema X0407.
			column('AFF10B5ONE', 'aff10b5One'),
		],
		source: cite('dataSets', 'SUBMISSION'),
	},
	REPORTINGOWNER: {
		element: 'reportingOwner',
		columns: [
			column('RPTOWNERCIK', 'reportingOwnerId/rptOwnerCik'),
			column('RPTOWNERNAME', 'reportingOwnerId/rptOwnerName'),
			column('RPTOWNER_RELATIONSHIP', 'reportingOwnerRelationship', 'roles'),
			column('RPTOWNER_TITLE', 'reportingOwnerRelationship/officerTitle'),
			column('RPTOWNER_TXT', 'reportingOwnerRelationship/otherText'),
			column('RPTOWNER_STREET1', 'reportingOwnerAddress/rptOwnerStreet1'),
			column('RPTOWNER_STREET2', 'reportingOwnerAddress/rptOwnerStreet2'),
			column('RPTOWNER_CITY', 'reportingOwnerAddress/rptOwnerCity'),
			column('RPTOWNER_STATE', 'reportingOwnerAddress', 'state'),
			column('RPTOWNER_ZIPCODE', 'reportingOwnerAddress/rptOwnerZipCode'),
			column('RPTOWNER_STATE_DESC', 'reportingOwnerAddress', 'stateName'),
			column('FILE_NUMBER', '', 'edgar'),
		],
		source: cite('dataSets', 'REPORTINGOWNER'),
	},
	NONDERIV_TRANS: {
		element: 'nonDerivativeTable/nonDerivativeTransaction',
		key: 'NONDERIV_TRANS_SK',
		columns: [...title, ...transaction, ...shares, ...price, ...side, ...owned],
		source: cite('dataSets', 'NONDERIV_TRANS'),
	},
	NONDERIV_HOLDING: {
		element: 'nonDerivativeTable/nonDerivativeHolding',
		key: 'NONDERIV_HOLDING_SK',
		columns: [...title, ...formType, ...owned],
		source: cite('dataSets', 'NONDERIV_HOLDING'),
	},
	DERIV_TRANS: {
		element: 'derivativeTable/derivativeTransaction',
		key: 'DERIV_TRANS_SK',
		columns: [
			...[...title, ...exercisePrice, ...transaction, ...shares, ...totalValue, ...price, ...side],
			// The SEC's own spelling, in this table alone.
			...withNotes('EXCERCISE_DATE', 'exerciseDate', 'date').map(spelt),
			...[...expiration, ...underlying, ...owned],
		],
		source: cite('dataSets', 'DERIV_TRANS'),
	},
	DERIV_HOLDING: {
		element: 'derivativeTable/derivativeHolding',
		key: 'DERIV_HOLDING_SK',
		columns: [
			...[...title, ...exercisePrice, ...formType],
			...withNotes('EXERCISE_DATE', 'exerciseDate', 'date'),
			...[...expiration, ...underlying, ...owned],
		],
		source: cite('dataSets', 'DERIV_HOLDING'),
	},
	FOOTNOTES: {
		element: 'footnotes/footnote',
		columns: [column('FOOTNOTE_ID', '', 'id'), column('FOOTNOTE_TXT', '')],
		source: cite('dataSets', 'FOOTNOTES'),
	},
	OWNER_SIGNATURE: {
		element: 'ownerSignature',
		columns: [column('OWNERSIGNATURENAME', 'signatureName'), column('OWNERSIGNATUREDATE', 'signatureDate', 'date')],
		source: cite('dataSets', 'OWNER_SIGNATURE'),
	},
};

/** The words of `RPTOWNER_RELATIONSHIP`, by the elements that they stand for. */
export const dataRoles = [
	['isDirector', 'Director'],
	['isOfficer', 'Officer'],
	['isTenPercentOwner', 'TenPercentOwner'],
	['isOther', 'Other'],
] as const;

/** The months of its dates, January first. */
export const dataMonths = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
