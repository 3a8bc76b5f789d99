import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/**
 * A schema of Form 4 of our own, for machines on which the SEC's do not lie beside the checkout: the tables of chapter 3.3 and the
 * field requirements of 3.5 of the technical specification v5.5, written down here a second time and by hand. It does not know the
 * table that the product checks with, so that the two can be held against each other; where the SEC's schemas are at hand this one is
 * held against them. It does not list states and countries: any two capitals or digits will do.
 *
 * `name: content` as a DTD would write it, an element followed by its type where that is none of these content models. `[4/A]`
 * and `[X0407]` say on which form and from which version on a line of the content holds.
 */
const contents = `
document: schemaVersion Version?, documentType FormType, periodOfReport date, [4/A] dateOfOriginalSubmission date,
	notSubjectToSection16 boolean?, issuer, reportingOwner{1,10}, [X0407] aff10b5One boolean,
	nonDerivativeTable?, derivativeTable?, footnotes?, remarks Text2000?, ownerSignature{1,10}
issuer: issuerCik Cik, issuerName Text150?, issuerTradingSymbol Symbol, [X0609] issuerForeignTradingSymbol Text14?
reportingOwner: reportingOwnerId, reportingOwnerAddress?, reportingOwnerRelationship
reportingOwnerId: rptOwnerCik Cik, rptOwnerCcc Ccc?, rptOwnerName Text150?
reportingOwnerAddress: [X0609] rptOwnerNonUSAddressFlag boolean?, rptOwnerStreet1 Text40?, rptOwnerStreet2 Text40?,
	rptOwnerCity Text30?, [X0609] rptOwnerNonUSStateTerritory Text40?, rptOwnerState Place?, [X0609] rptOwnerCountry Place?,
	rptOwnerZipCode Zip?, rptOwnerStateDescription Text50?, rptOwnerGoodAddress boolean?
reportingOwnerRelationship: isDirector boolean?, isOfficer boolean?, isTenPercentOwner boolean?, isOther boolean?,
	officerTitle Text30?, otherText Text30?
nonDerivativeTable: (nonDerivativeTransaction | nonDerivativeHolding){0,30}
derivativeTable: (derivativeTransaction | derivativeHolding){0,30}
nonDerivativeTransaction: securityTitle Title, transactionDate Date, deemedExecutionDate DateIfAny?, transactionCoding?,
	transactionTimeliness Timeliness?, transactionAmounts AmountsI, postTransactionAmounts, ownershipNature
nonDerivativeHolding: securityTitle Title, postTransactionAmounts, ownershipNature
derivativeTransaction: securityTitle Title, conversionOrExercisePrice NumberOrNote, transactionDate Date,
	deemedExecutionDate DateIfAny?, transactionCoding?, transactionTimeliness Timeliness?, transactionAmounts AmountsII,
	exerciseDate DateOrNote, expirationDate DateOrNote, underlyingSecurity, postTransactionAmounts, ownershipNature
derivativeHolding: securityTitle Title, conversionOrExercisePrice NumberOrNote, exerciseDate DateOrNote,
	expirationDate DateOrNote, underlyingSecurity, postTransactionAmounts, ownershipNature
transactionCoding: transactionFormType RowForm, transactionCode Code, equitySwapInvolved boolean, footnoteId{0,99}
AmountsI: transactionShares Number, transactionPricePerShare NumberOrNote, transactionAcquiredDisposedCode Side
AmountsII: (transactionShares Number | transactionTotalValue Number), transactionPricePerShare NumberOrNote,
	transactionAcquiredDisposedCode BareSide
underlyingSecurity: underlyingSecurityTitle Title,
	(underlyingSecurityShares NumberOrNote | underlyingSecurityValue NumberOrNote)?
postTransactionAmounts: (sharesOwnedFollowingTransaction Number | valueOwnedFollowingTransaction Number)
ownershipNature: directOrIndirectOwnership Ownership, natureOfOwnership Nature?
footnotes: footnote{0,99}
ownerSignature: signatureName Signed, signatureDate date
Title: value Words60, footnoteId{0,99}
Nature: value Text100, footnoteId{0,99}
Number: value Figure, footnoteId{0,99}
Date: value date, footnoteId{0,99}
DateIfAny: value date?, footnoteId{0,99}
Timeliness: value EarlyOrLate?, footnoteId{0,99}
Side: value AorD, footnoteId{0,99}
BareSide: value AorD
Ownership: value DorI, footnoteId{0,99}
`;

/** Of each of these a value or a footnote has to be there. */
const eitherOr = { NumberOrNote: 'Figure', DateOrNote: 'xs:date' } as const;

const words = (least: number, most: number): string =>
	`<xs:restriction base="xs:string"><xs:minLength value="${String(least)}"/><xs:maxLength value="${String(most)}"/></xs:restriction>`;
const pattern = (expression: string, base = 'string'): string =>
	`<xs:restriction base="xs:${base}"><xs:pattern value="${expression}"/></xs:restriction>`;
const values: Readonly<Record<string, string>> = {
	Version: words(5, 5),
	Ccc: words(8, 8),
	Symbol: words(1, 10),
	Words60: words(1, 60),
	Signed: words(1, 255),
	...Object.fromEntries([14, 30, 40, 50, 100, 150, 2000].map((most) => [`Text${String(most)}`, words(0, most)])),
	Cik: pattern('[0-9]{1,10}'),
	Place: pattern('[0-9A-Z]{2}| {0,2}'),
	Zip: pattern('[0-9A-Za-z #\\-]{0,10}'),
	RowForm: pattern('4|5'),
	Code: pattern('[ACDEFGHIJLMOPSUWXZ]'),
	AorD: pattern('A|D'),
	DorI: pattern('D|I'),
	// The bar is the schema's own slip, which EDGAR takes.
	EarlyOrLate: pattern('[EL\\|]?', 'token'),
	FootnoteNumber: pattern('F[1-9][0-9]?', 'ID'),
	CitedNumber: pattern('F[1-9][0-9]?', 'IDREF'),
	Figure:
		'<xs:restriction base="xs:decimal"><xs:minInclusive value="0"/><xs:maxInclusive value="999999999999.9999"/><xs:fractionDigits value="4"/></xs:restriction>',
};

export interface Edition {
	readonly form: '4' | '4/A';
	readonly version: string;
}

const validators = new Map<string, XsdValidator>();

export function ownSchema({ form, version }: Edition = { form: '4', version: 'X0609' }): XsdValidator {
	const key = `${form} ${version}`;
	const kept = validators.get(key) ?? XsdValidator.fromDoc(XmlDocument.fromString(schemaText({ form, version })));
	validators.set(key, kept);
	return kept;
}

function schemaText(edition: Edition): string {
	const models = contents
		.trim()
		.replaceAll(/\n\t+/g, ' ')
		.split('\n')
		.map((line) => line.split(/: (.*)/));
	const types = models.map(([name = '', content = '']) => complex(name, sequence(content, edition)));
	const simple = Object.entries({ ...values, FormType: pattern(edition.form) });
	return [
		'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">',
		'<xs:element name="ownershipDocument" type="document"/>',
		...types,
		...Object.entries(eitherOr).map(([name, value]) =>
			complex(
				name,
				`<xs:choice><xs:sequence>${element('value', value)}${element('footnoteId', 'footnoteId', [0, 99])}</xs:sequence>${element('footnoteId', 'footnoteId', [1, 99])}</xs:choice>`,
			),
		),
		'<xs:complexType name="footnote" mixed="true"><xs:attribute name="id" type="FootnoteNumber" use="required"/></xs:complexType>',
		'<xs:complexType name="footnoteId"><xs:attribute name="id" type="CitedNumber" use="required"/></xs:complexType>',
		...simple.map(([name, restriction]) => `<xs:simpleType name="${name}">${restriction}</xs:simpleType>`),
		'</xs:schema>',
	].join('\n');
}

function complex(name: string, content: string): string {
	return `<xs:complexType name="${name}">${content}</xs:complexType>`;
}

function sequence(content: string, { form, version }: Edition): string {
	// A comma in the bounds of an element divides nothing.
	const items = content.split(/,(?!\d)/).flatMap((item) => {
		const [, only, rest = ''] = /^\s*(?:\[([^\]]*)\])?\s*(.*)$/.exec(item) ?? [];
		const holds = only === undefined || (only.startsWith('X') ? version >= only : only === form);
		return holds ? [rest.trim()] : [];
	});
	return `<xs:sequence>${items.map(part).join('')}</xs:sequence>`;
}

function part(item: string): string {
	const choice = /^\((.*)\)(.*)$/.exec(item);
	if (!choice) return alone(item);
	const [least, most] = bounds(choice[2] ?? '');
	const inner = (choice[1] ?? '').split('|').map((one) => alone(one.trim()));
	return `<xs:choice minOccurs="${String(least)}" maxOccurs="${String(most)}">${inner.join('')}</xs:choice>`;
}

function alone(item: string): string {
	const [, name = '', type, count = ''] = /^(\w+)(?: (\w+))?(\?|\{.*\})?$/.exec(item) ?? [];
	const own = type ?? name;
	return element(name, own === 'date' || own === 'boolean' ? `xs:${own}` : own, bounds(count));
}

function element(name: string, type: string, [least, most]: readonly [number, number] = [1, 1]): string {
	return `<xs:element name="${name}" type="${type}" minOccurs="${String(least)}" maxOccurs="${String(most)}"/>`;
}

function bounds(count: string): readonly [number, number] {
	if (count === '?') return [0, 1];
	const [, least = '1', most = '1'] = /(\d+),(\d+)/.exec(count) ?? [];
	return [Number(least), Number(most)];
}
