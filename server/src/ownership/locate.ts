import { columnsOf } from '../facts/columns';
import type { Box, Relationship } from '../model/filing';
import type { Row } from '../model/row';
import type { AnyValue } from '../model/value';
import { childOf, childrenOf, type XmlElement } from './element';
import type { OwnershipText } from './readOwnership';
import { rowNames } from './row';

/** Where a value of the filing has its element, or would have it. */
export interface Location {
	/** The element that is there for sure, with the names that lead to it. */
	readonly from: XmlElement;
	readonly names: readonly string[];
	/** The names from there to the field. */
	readonly path: readonly string[];
	/** The characters stand in a `value` inside the field. */
	readonly inValue: boolean;
	/** The field that has the footnote ids, where it is another one. */
	readonly marksPath?: readonly string[];
}

/** Where a value stands. Undefined for a value that XML does not have, as item 6. */
export function locate(document: OwnershipText, value: AnyValue): Location | undefined {
	return locateInRows(document, value) ?? locateOnCover(document, value);
}

export interface RowLocation {
	readonly row: Row;
	readonly element: XmlElement;
	/** The index of the cell; -1 for the letter of Table II, which is no cell. */
	readonly column: number;
}

export function rowWith({ rowElements }: OwnershipText, value: AnyValue): RowLocation | undefined {
	for (const [row, element] of rowElements) {
		const column = row.cells.indexOf(value);
		if (column >= 0 || row.side === value) return { row, element, column };
		if (row.amount === value) return { row, element, column: row.cells.indexOf(row.amount) };
	}
	return undefined;
}

function locateInRows(document: OwnershipText, value: AnyValue): Location | undefined {
	const found = rowWith(document, value);
	if (!found) return undefined;
	const { row, element, column } = found;
	const names = rowPath(element.name);
	const path =
		column < 0 ? ['transactionAmounts', 'transactionAcquiredDisposedCode'] : columnPath(row, element, column);
	const [first, last] = [path[0] ?? '', path.at(-1)];
	if (last === 'transactionCode') return { from: element, names, path, inValue: false, marksPath: [first] };
	if (last === 'transactionFormType')
		return { from: element, names, path, inValue: false, marksPath: ['transactionTimeliness'] };
	return { from: element, names, path, inValue: true };
}

/** The names from the root to a row. */
export function rowPath(name: string): readonly string[] {
	const table = rowNames[name]?.table === 'II' ? 'derivativeTable' : 'nonDerivativeTable';
	return ['ownershipDocument', table, name];
}

const inDollars: Readonly<Record<string, string>> = {
	transactionShares: 'transactionTotalValue',
	underlyingSecurityShares: 'underlyingSecurityValue',
	sharesOwnedFollowingTransaction: 'valueOwnedFollowingTransaction',
	transactionPricePerShare: 'transactionValue',
};

function columnPath(row: Row, element: XmlElement, column: number): readonly string[] {
	const path = columnsOf(row.table)[column]?.element.split('/') ?? [];
	const [group, name] = path;
	const other = name === undefined ? undefined : inDollars[name];
	if (group === undefined || name === undefined || other === undefined) return path;
	const parent = childOf(element, group);
	return !childOf(parent, name) && childOf(parent, other) ? [group, other] : path;
}

function locateOnCover({ root, filing }: OwnershipText, value: AnyValue): Location | undefined {
	if (!root) return undefined;
	const { issuer } = filing;
	const at = (...path: string[]): Location => ({ from: root, names: ['ownershipDocument'], path, inValue: false });
	if (value === filing.period) return at('periodOfReport');
	if (value === filing.original) return at('dateOfOriginalSubmission');
	if (value === filing.remarks) return at('remarks');
	if (value === filing.formType) return at('documentType');
	if (value === filing.schemaVersion) return at('schemaVersion');
	if (value === issuer.name) return at('issuer', 'issuerName');
	if (value === issuer.symbol) return at('issuer', 'issuerTradingSymbol');
	if (value === issuer.foreignSymbol) return at('issuer', 'issuerForeignTradingSymbol');
	if (value === issuer.cik) return at('issuer', 'issuerCik');
	return locateInOwners(root, filing, value) ?? locateInList(root, filing, value);
}

function locateInOwners(
	root: XmlElement,
	{ owners, relationships }: OwnershipText['filing'],
	value: AnyValue,
): Location | undefined {
	for (const [index, from] of childrenOf(root, 'reportingOwner').entries()) {
		const owner = owners[index];
		const relationship = relationships[index];
		if (!owner || !relationship) continue;
		const { address } = owner;
		const fields: readonly (readonly [AnyValue | undefined, string, string])[] = [
			[owner.name, 'reportingOwnerId', 'rptOwnerName'],
			[owner.cik, 'reportingOwnerId', 'rptOwnerCik'],
			[owner.ccc, 'reportingOwnerId', 'rptOwnerCcc'],
			[address.street, 'reportingOwnerAddress', 'rptOwnerStreet1'],
			[address.streets?.[0], 'reportingOwnerAddress', 'rptOwnerStreet1'],
			[address.streets?.[1], 'reportingOwnerAddress', 'rptOwnerStreet2'],
			[address.city, 'reportingOwnerAddress', 'rptOwnerCity'],
			[address.territory, 'reportingOwnerAddress', 'rptOwnerNonUSStateTerritory'],
			[address.state, 'reportingOwnerAddress', 'rptOwnerState'],
			[address.country, 'reportingOwnerAddress', 'rptOwnerCountry'],
			[address.zip, 'reportingOwnerAddress', 'rptOwnerZipCode'],
			[relationship.officerTitle, 'reportingOwnerRelationship', 'officerTitle'],
			[relationship.otherText, 'reportingOwnerRelationship', 'otherText'],
		];
		const found = fields.find(([candidate]) => candidate === value);
		if (found) return { from, names: ownerPath, path: [found[1], found[2]], inValue: false };
	}
	return undefined;
}

const ownerPath: readonly string[] = ['ownershipDocument', 'reportingOwner'];

function locateInList(
	root: XmlElement,
	{ signatures, notes }: OwnershipText['filing'],
	value: AnyValue,
): Location | undefined {
	const signature = signatures.findIndex(({ name, date }) => name === value || date === value);
	const from = childrenOf(root, 'ownerSignature')[signature];
	if (from) {
		const path = [signatures[signature]?.name === value ? 'signatureName' : 'signatureDate'];
		return { from, names: ['ownershipDocument', 'ownerSignature'], path, inValue: false };
	}
	const note = notes.findIndex(({ text }) => text === value);
	const element = allFootnotes(root)[note];
	return element && { from: element, names: ['ownershipDocument', 'footnotes', 'footnote'], path: [], inValue: false };
}

/** The footnotes in the order of the filing's notes. */
export function allFootnotes(root: XmlElement): readonly XmlElement[] {
	return root.children.flatMap(function deeper(child): readonly XmlElement[] {
		return child.name === 'footnote' ? [child] : child.children.flatMap(deeper);
	});
}

/** The element of a box. */
export function locateBox({ root, filing }: OwnershipText, box: Box): Location | undefined {
	if (!root) return undefined;
	const at = (name: string): Location => ({ from: root, names: ['ownershipDocument'], path: [name], inValue: false });
	if (box === filing.section16) return at('notSubjectToSection16');
	if (box === filing.plan10b5) return at('aff10b5One');
	for (const [index, from] of childrenOf(root, 'reportingOwner').entries()) {
		const relationship = filing.relationships[index];
		const name = relationship && roleNames.find(([, pick]) => pick(relationship) === box)?.[0];
		if (name !== undefined) {
			return { from, names: ownerPath, path: ['reportingOwnerRelationship', name], inValue: false };
		}
	}
	return undefined;
}

const roleNames: readonly (readonly [string, (relationship: Relationship) => Box])[] = [
	['isDirector', ({ director }) => director],
	['isOfficer', ({ officer }) => officer],
	['isTenPercentOwner', ({ tenPercentOwner }) => tenPercentOwner],
	['isOther', ({ other }) => other],
];
