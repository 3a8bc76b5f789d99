import { limits } from './limits';

/**
 * What may stand in ownership XML, in which order and how often: the schemas of Form 4 and 4/A of the technical
 * specification v5.5 (`ownership4Document`, `ownership4ADocument`, `ownershipDocumentCommon`, `edgarSubmission`) as one table.
 * A test holds it against the SEC's own files.
 */

/** What the characters of an element are. */
export type ValueKind =
	| 'text'
	| 'date'
	| 'boolean'
	| 'decimal'
	| 'documentType'
	| 'formType'
	| 'code'
	| 'side'
	| 'ownership'
	| 'timeliness'
	| 'cik'
	| 'version'
	| 'ccc'
	| 'state'
	| 'country'
	| 'zip'
	| 'submissionType'
	| 'liveOrTest';

export interface SimpleType {
	readonly value: ValueKind;
	/** Of a text, in UTF-16 units. */
	readonly min?: number;
	readonly max?: number;
}

/** One place in the order: one of several elements, from `min` to `max` times. */
export interface Part {
	readonly names: Readonly<Record<string, string>>;
	readonly min: number;
	readonly max: number;
	/** The version with which the element came. */
	readonly from?: string;
	/** Only on these forms; without it on all. */
	readonly forms?: RegExp;
	/** On these forms it may be missing. */
	readonly optionalOn?: RegExp;
	/** EDGAR puts it in itself and drops what a submission gives. */
	readonly filled?: true;
}

export interface ComplexType {
	readonly parts: readonly Part[];
	/** A value or a footnote id has to be there. */
	readonly needsAny?: true;
	readonly attribute?: 'id' | 'idref';
	/** Characters may stand beside the elements. */
	readonly mixed?: true;
}

const one = (name: string, type: string): Part => ({ names: { [name]: type }, min: 1, max: 1 });
const maybe = (name: string, type: string): Part => ({ names: { [name]: type }, min: 0, max: 1 });
const many = (name: string, type: string, min: number, max: number): Part => ({ names: { [name]: type }, min, max });
const filled = (name: string, type: string): Part => ({ ...maybe(name, type), filled: true });
const notes = many('footnoteId', 'FOOTNOTE_ID', 0, 99);
const withNotes = (type: string): ComplexType => ({ parts: [one('value', type), notes] });
const valueOrNote = (type: string): ComplexType => ({ parts: [maybe('value', type), notes], needsAny: true });

const simple: Readonly<Record<string, SimpleType>> = {
	STRING_30: { value: 'text', max: limits.officerTitle.max },
	STRING_2000: { value: 'text', max: limits.remarks.max },
	NAME: { value: 'text', max: limits.name.max },
	SYMBOL: { value: 'text', min: 1, max: limits.symbol.max },
	FOREIGN_SYMBOL: { value: 'text', max: limits.foreignSymbol.max },
	STREET: { value: 'text', max: limits.street.max },
	CITY: { value: 'text', max: limits.city.max },
	NON_US_STATE: { value: 'text', max: limits.nonUsState.max },
	STATE_DESCRIPTION: { value: 'text', max: limits.stateDescription.max },
	TITLE: { value: 'text', min: 1, max: limits.title.max },
	NATURE: { value: 'text', max: limits.nature.max },
	SIGNATURE_NAME: { value: 'text', min: 1, max: limits.signatureName.max },
	CCC: { value: 'ccc' },
	CIK: { value: 'cik' },
	SCHEMA_VERSION: { value: 'version' },
	DATE: { value: 'date' },
	BOOLEAN: { value: 'boolean' },
	POSITIVE_DECIMAL: { value: 'decimal' },
	DOCUMENT_TYPE: { value: 'documentType' },
	TRANS_FORM_TYPE: { value: 'formType' },
	TRANS_CODE: { value: 'code' },
	TRANS_TIMELY: { value: 'timeliness' },
	ACQ_DISP: { value: 'side' },
	OWNERSHIP: { value: 'ownership' },
	STATE: { value: 'state' },
	COUNTRY: { value: 'country' },
	ZIP: { value: 'zip', max: limits.zip.max },
	SUBMISSION_TYPE: { value: 'submissionType' },
	LIVE_OR_TEST: { value: 'liveOrTest' },
	CONTACT_NAME: { value: 'text', max: limits.contactName.max },
	CONTACT_PHONE: { value: 'text', max: limits.contactPhone.max },
	STRING_80: { value: 'text', max: limits.email.max },
	DOCUMENT_NAME: { value: 'text', min: 1, max: limits.documentName.max },
	ATTACHMENT_TYPE: { value: 'text', min: 1, max: 20 },
	DESCRIPTION: { value: 'text', max: limits.documentDescription.max },
	MIME: { value: 'text', min: 1 },
};

const rowEnd: readonly Part[] = [
	one('postTransactionAmounts', 'POST_TRANSACTION_AMOUNTS'),
	one('ownershipNature', 'OWNERSHIP_NATURE'),
];
/** A derivative on Form 3 has no total. */
const derivativeHoldingEnd: readonly Part[] = [
	{ ...one('postTransactionAmounts', 'POST_TRANSACTION_AMOUNTS'), optionalOn: /^3/ },
	one('ownershipNature', 'OWNERSHIP_NATURE'),
];
const transactionStart: readonly Part[] = [
	one('transactionDate', 'DATE_WITH_FOOTNOTE'),
	maybe('deemedExecutionDate', 'DATE_AND_OR_FOOTNOTE'),
	maybe('transactionCoding', 'TRANSACTION_CODING'),
	maybe('transactionTimeliness', 'TRANSACTION_TIMELINESS'),
];
const terms: readonly Part[] = [
	one('exerciseDate', 'OPT_DATE_WITH_FOOTNOTE'),
	one('expirationDate', 'OPT_DATE_WITH_FOOTNOTE'),
	one('underlyingSecurity', 'UNDERLYING_SECURITY'),
];

const complex: Readonly<Record<string, ComplexType>> = {
	OWNERSHIP_DOCUMENT: {
		parts: [
			filled('schemaVersion', 'SCHEMA_VERSION'),
			one('documentType', 'DOCUMENT_TYPE'),
			one('periodOfReport', 'DATE'),
			{ ...one('dateOfOriginalSubmission', 'DATE'), forms: /^\d\/A$/ },
			{ ...maybe('noSecuritiesOwned', 'BOOLEAN'), forms: /^3/ },
			maybe('notSubjectToSection16', 'BOOLEAN'),
			{ ...maybe('form3HoldingsReported', 'BOOLEAN'), forms: /^5/ },
			{ ...maybe('form4TransactionsReported', 'BOOLEAN'), forms: /^5/ },
			one('issuer', 'ISSUER'),
			many('reportingOwner', 'REPORTING_OWNER', 1, limits.owners.max),
			{ ...one('aff10b5One', 'BOOLEAN'), from: 'X0407' },
			maybe('nonDerivativeTable', 'NONDERIVATIVE_TABLE'),
			maybe('derivativeTable', 'DERIVATIVE_TABLE'),
			maybe('footnotes', 'FOOTNOTE_GROUP'),
			maybe('remarks', 'STRING_2000'),
			many('ownerSignature', 'SIGNATURE', 1, limits.signatures.max),
		],
	},
	ISSUER: {
		parts: [
			one('issuerCik', 'CIK'),
			filled('issuerName', 'NAME'),
			one('issuerTradingSymbol', 'SYMBOL'),
			{ ...maybe('issuerForeignTradingSymbol', 'FOREIGN_SYMBOL'), from: 'X0609' },
		],
	},
	REPORTING_OWNER: {
		parts: [
			one('reportingOwnerId', 'REPORTING_ID'),
			maybe('reportingOwnerAddress', 'REPORTING_ADDRESS'),
			one('reportingOwnerRelationship', 'REPORTING_RELATIONSHIP'),
		],
	},
	REPORTING_ID: { parts: [one('rptOwnerCik', 'CIK'), maybe('rptOwnerCcc', 'CCC'), filled('rptOwnerName', 'NAME')] },
	REPORTING_ADDRESS: {
		parts: [
			{ ...maybe('rptOwnerNonUSAddressFlag', 'BOOLEAN'), from: 'X0609' },
			maybe('rptOwnerStreet1', 'STREET'),
			maybe('rptOwnerStreet2', 'STREET'),
			maybe('rptOwnerCity', 'CITY'),
			{ ...maybe('rptOwnerNonUSStateTerritory', 'NON_US_STATE'), from: 'X0609' },
			maybe('rptOwnerState', 'STATE'),
			{ ...maybe('rptOwnerCountry', 'COUNTRY'), from: 'X0609' },
			maybe('rptOwnerZipCode', 'ZIP'),
			filled('rptOwnerStateDescription', 'STATE_DESCRIPTION'),
			filled('rptOwnerGoodAddress', 'BOOLEAN'),
		],
	},
	REPORTING_RELATIONSHIP: {
		parts: [
			maybe('isDirector', 'BOOLEAN'),
			maybe('isOfficer', 'BOOLEAN'),
			maybe('isTenPercentOwner', 'BOOLEAN'),
			maybe('isOther', 'BOOLEAN'),
			maybe('officerTitle', 'STRING_30'),
			maybe('otherText', 'STRING_30'),
		],
	},
	NONDERIVATIVE_TABLE: {
		parts: [
			{
				names: {
					nonDerivativeTransaction: 'NONDERIVATIVE_TRANSACTION',
					nonDerivativeHolding: 'NONDERIVATIVE_HOLDING',
				},
				min: 0,
				max: limits.rows.max,
			},
		],
	},
	DERIVATIVE_TABLE: {
		parts: [
			{
				names: { derivativeTransaction: 'DERIVATIVE_TRANSACTION', derivativeHolding: 'DERIVATIVE_HOLDING' },
				min: 0,
				max: limits.rows.max,
			},
		],
	},
	NONDERIVATIVE_TRANSACTION: {
		parts: [
			one('securityTitle', 'SECURITY_TITLE'),
			...transactionStart,
			one('transactionAmounts', 'NONDERIV_TRANSACT_AMOUNTS'),
			...rowEnd,
		],
	},
	NONDERIVATIVE_HOLDING: { parts: [one('securityTitle', 'SECURITY_TITLE'), ...rowEnd] },
	DERIVATIVE_TRANSACTION: {
		parts: [
			one('securityTitle', 'SECURITY_TITLE'),
			one('conversionOrExercisePrice', 'OPT_NUMBER_WITH_FOOTNOTE'),
			...transactionStart,
			one('transactionAmounts', 'DERIV_TRANSACT_NO_FOOT'),
			...terms,
			...rowEnd,
		],
	},
	DERIVATIVE_HOLDING: {
		parts: [
			one('securityTitle', 'SECURITY_TITLE'),
			one('conversionOrExercisePrice', 'OPT_NUMBER_WITH_FOOTNOTE'),
			...terms,
			...derivativeHoldingEnd,
		],
	},
	TRANSACTION_CODING: {
		parts: [
			one('transactionFormType', 'TRANS_FORM_TYPE'),
			one('transactionCode', 'TRANS_CODE'),
			one('equitySwapInvolved', 'BOOLEAN'),
			notes,
		],
	},
	NONDERIV_TRANSACT_AMOUNTS: {
		parts: [
			one('transactionShares', 'NUMBER_WITH_FOOTNOTE'),
			one('transactionPricePerShare', 'OPT_NUMBER_WITH_FOOTNOTE'),
			one('transactionAcquiredDisposedCode', 'ACQ_DISP_CODE'),
		],
	},
	DERIV_TRANSACT_NO_FOOT: {
		parts: [
			{
				names: { transactionShares: 'NUMBER_WITH_FOOTNOTE', transactionTotalValue: 'NUMBER_WITH_FOOTNOTE' },
				min: 1,
				max: 1,
			},
			one('transactionPricePerShare', 'OPT_NUMBER_WITH_FOOTNOTE'),
			one('transactionAcquiredDisposedCode', 'ACQ_DISP_NO_FOOT'),
		],
	},
	UNDERLYING_SECURITY: {
		parts: [
			one('underlyingSecurityTitle', 'SECURITY_TITLE'),
			{
				names: {
					underlyingSecurityShares: 'OPT_NUMBER_WITH_FOOTNOTE',
					underlyingSecurityValue: 'OPT_NUMBER_WITH_FOOTNOTE',
				},
				min: 0,
				max: 1,
			},
		],
	},
	POST_TRANSACTION_AMOUNTS: {
		parts: [
			{
				names: {
					sharesOwnedFollowingTransaction: 'NUMBER_WITH_FOOTNOTE',
					valueOwnedFollowingTransaction: 'NUMBER_WITH_FOOTNOTE',
				},
				min: 1,
				max: 1,
			},
		],
	},
	OWNERSHIP_NATURE: {
		parts: [one('directOrIndirectOwnership', 'OWNERSHIP_TYPE'), maybe('natureOfOwnership', 'INDIRECT_NATURE')],
	},
	SECURITY_TITLE: withNotes('TITLE'),
	NUMBER_WITH_FOOTNOTE: withNotes('POSITIVE_DECIMAL'),
	OPT_NUMBER_WITH_FOOTNOTE: valueOrNote('POSITIVE_DECIMAL'),
	DATE_WITH_FOOTNOTE: withNotes('DATE'),
	OPT_DATE_WITH_FOOTNOTE: valueOrNote('DATE'),
	DATE_AND_OR_FOOTNOTE: { parts: [maybe('value', 'DATE'), notes] },
	TRANSACTION_TIMELINESS: { parts: [maybe('value', 'TRANS_TIMELY'), notes] },
	ACQ_DISP_CODE: withNotes('ACQ_DISP'),
	ACQ_DISP_NO_FOOT: { parts: [one('value', 'ACQ_DISP')] },
	OWNERSHIP_TYPE: withNotes('OWNERSHIP'),
	INDIRECT_NATURE: withNotes('NATURE'),
	FOOTNOTE_GROUP: { parts: [many('footnote', 'FOOTNOTE', 0, limits.notes.max)] },
	FOOTNOTE: { parts: [], attribute: 'id', mixed: true },
	FOOTNOTE_ID: { parts: [], attribute: 'idref' },
	SIGNATURE: { parts: [one('signatureName', 'SIGNATURE_NAME'), one('signatureDate', 'DATE')] },
	EDGAR_SUBMISSION: {
		parts: [
			one('submissionType', 'SUBMISSION_TYPE'),
			one('testOrLive', 'LIVE_OR_TEST'),
			maybe('pointOfContact', 'POINT_OF_CONTACT'),
			maybe('notificationAddresses', 'NOTIFY_GROUP'),
			many('edgarDocument', 'EDGAR_DOCUMENT', 1, 611),
		],
	},
	POINT_OF_CONTACT: {
		parts: [
			maybe('contactName', 'CONTACT_NAME'),
			maybe('contactPhoneNumber', 'CONTACT_PHONE'),
			maybe('contactEmailAddress', 'STRING_80'),
		],
	},
	NOTIFY_GROUP: { parts: [many('notificationEmailAddress', 'STRING_80', 0, limits.notificationAddresses.max)] },
	EDGAR_DOCUMENT: {
		parts: [
			one('documentName', 'DOCUMENT_NAME'),
			one('documentType', 'ATTACHMENT_TYPE'),
			maybe('documentDescription', 'DESCRIPTION'),
			one('documentMimeBlock', 'MIME'),
		],
	},
};

/** The roots of the two documents. */
export const rootTypes: Readonly<Record<string, string>> = {
	ownershipDocument: 'OWNERSHIP_DOCUMENT',
	edgarSubmission: 'EDGAR_SUBMISSION',
};

export function simpleType(name: string): SimpleType | undefined {
	return Object.hasOwn(simple, name) ? simple[name] : undefined;
}

export function complexType(name: string): ComplexType | undefined {
	return Object.hasOwn(complex, name) ? complex[name] : undefined;
}

/** The part of a type in which an element may stand. */
export function partWith({ parts }: ComplexType, name: string): Part | undefined {
	return parts.find(({ names }) => Object.hasOwn(names, name));
}

const leaves = new Set<string>();
const containers = new Set<string>();
const childNames = new Map<string, Set<string>>();
for (const { parts } of Object.values(complex)) {
	for (const { names } of parts) {
		for (const [name, type] of Object.entries(names)) {
			const inner = complexType(type);
			if (!inner || inner.parts.length === 0) leaves.add(name);
			else {
				containers.add(name);
				const children = childNames.get(name) ?? new Set<string>();
				for (const part of inner.parts) for (const child of Object.keys(part.names)) children.add(child);
				childNames.set(name, children);
			}
		}
	}
}

/** The names of all elements. */
export const elementNames: readonly string[] = [...new Set([...leaves, ...containers, ...Object.keys(rootTypes)])];

/** Whether an element of this name holds characters and no elements. */
export function isLeaf(name: string): boolean {
	return leaves.has(name);
}

export function isKnownElement(name: string): boolean {
	return leaves.has(name) || containers.has(name) || Object.hasOwn(rootTypes, name);
}

/** Whether an element of this name may hold one of that name, in any of the types that it has. */
export function mayContain(parent: string, child: string): boolean {
	const root = Object.hasOwn(rootTypes, parent) ? complexType(rootTypes[parent] ?? '') : undefined;
	if (root) return partWith(root, child) !== undefined;
	return childNames.get(parent)?.has(child) === true;
}
