import { cite, type Citation } from './citations';

interface Limit {
	/** The most that EDGAR takes: characters for texts (UTF-16 units), else a count. */
	readonly max: number;
	readonly source: Citation;
}

const table = {
	/** Characters of a title of security, derivative or underlying. */
	title: { max: 60, source: cite('schema', 'SECURITY_TITLE') },
	nature: { max: 100, source: cite('schema', 'INDIRECT_NATURE') },
	symbol: { max: 10, source: cite('schema', 'issuerTradingSymbol') },
	foreignSymbol: { max: 14, source: cite('schema', 'issuerForeignTradingSymbol') },
	officerTitle: { max: 30, source: cite('schema', 'STRING_30') },
	otherText: { max: 30, source: cite('schema', 'STRING_30') },
	remarks: { max: 2000, source: cite('schema', 'STRING_2000') },
	/** Characters of one footnote. */
	note: { max: 1000, source: cite('spec', '3.5') },
	signatureName: { max: 255, source: cite('schema', 'signatureName') },
	name: { max: 150, source: cite('schema', 'rptOwnerName') },
	street: { max: 40, source: cite('schema', 'rptOwnerStreet1') },
	city: { max: 30, source: cite('schema', 'rptOwnerCity') },
	zip: { max: 10, source: cite('schema', 'rptOwnerZipCode') },
	/** The table of the specification says 30, the schema 40; 30 is sure to be taken. */
	nonUsState: { max: 40, source: cite('schema', 'rptOwnerNonUSStateTerritory') },
	nonUsStateSafe: { max: 30, source: cite('spec', '3.5') },
	stateDescription: { max: 50, source: cite('schema', 'rptOwnerStateDescription') },
	cikDigits: { max: 10, source: cite('schema', 'CIK') },
	cccCharacters: { max: 8, source: cite('schema', 'rptOwnerCcc') },
	/** Footnotes of one form, numbered 1 to 99. */
	notes: { max: 99, source: cite('spec', '4.3.5') },
	/** Rows of one table, transactions and holdings together. */
	rows: { max: 30, source: cite('spec', '3.3 (*)') },
	owners: { max: 10, source: cite('spec', '3.3 (*)') },
	signatures: { max: 10, source: cite('spec', '4.3.7') },
	/** Digits behind the point. */
	decimals: { max: 4, source: cite('schema', 'POSITIVE_DECIMAL') },
	/** Digits before and behind the point together. */
	digits: { max: 16, source: cite('schema', 'POSITIVE_DECIMAL') },
	/** The largest number; as text in `largestNumber`, since a floating-point number cannot hold the four decimals. */
	number: { max: 999_999_999_999.9999, source: cite('schema', 'POSITIVE_DECIMAL') },
	/** Dollars of market value in six months of small acquisitions. */
	smallAcquisition: { max: 10_000, source: cite('rules', '16a-6') },
	/** Dollars between the lowest and the highest price that one line may average. */
	averagedRange: { max: 1, source: cite('noAction2008') },
	/** Business days from the transaction to the day the form is due. */
	businessDaysToFile: { max: 2, source: cite('statute', '16(a)(2)(C)') },
	/** Business days from the transaction to the latest deemed execution date. */
	businessDaysToDeemed: { max: 3, source: cite('rules', '16a-3(g)(2), (3)') },
	contactName: { max: 30, source: cite('spec', '3.4') },
	contactPhone: { max: 20, source: cite('spec', '3.4') },
	email: { max: 80, source: cite('spec', '3.4') },
	notificationAddresses: { max: 30, source: cite('spec', '3.4') },
	attachments: { max: 610, source: cite('spec', '3.4') },
	documentName: { max: 32, source: cite('spec', '3.4') },
	documentDescription: { max: 255, source: cite('spec', '3.4') },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitId = keyof typeof table;

/** What EDGAR takes at most. A text of exactly `max` characters is taken. */
export const limits: Readonly<Record<LimitId, Limit>> = table;

export const largestNumber = '999999999999.9999';
