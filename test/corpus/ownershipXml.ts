import { parseDocument } from 'htmlparser2';

/** A small reading of ownership XML, only as good as the comparison with the text needs. */
export interface XmlRow {
	readonly table: 'I' | 'II';
	/** As the text shows the cells: 11 or 16. */
	readonly cells: readonly string[];
}

export interface XmlFiling {
	readonly owners: readonly { name: string; street: string; city: string; state: string; zip: string; roles: string }[];
	readonly issuer: string;
	readonly symbol: string;
	readonly period: string;
	readonly original: string;
	readonly section16: boolean;
	readonly plan: boolean;
	readonly rows: readonly XmlRow[];
	readonly notes: readonly string[];
	readonly remarks: string;
	readonly signatures: readonly string[];
}

interface Element {
	readonly type: string;
	readonly name?: string;
	readonly data?: string;
	readonly attribs?: Readonly<Record<string, string>>;
	readonly children?: readonly Element[];
}

export function readOwnershipXml(xml: string): XmlFiling {
	const document: Element = parseDocument(xml, { xmlMode: true });
	const root = find(document, 'ownershipDocument');
	const text = (path: string): string => textAt(root, path);
	const rows: XmlRow[] = [];
	for (const row of allUnder(root, 'nonDerivativeTable')) rows.push({ table: 'I', cells: tableICells(row) });
	for (const row of allUnder(root, 'derivativeTable')) rows.push({ table: 'II', cells: tableIICells(row) });
	return {
		owners: all(root, 'reportingOwner').map((owner) => ({
			name: squeeze(textAt(owner, 'reportingOwnerId/rptOwnerName')),
			street: squeeze(
				`${textAt(owner, 'reportingOwnerAddress/rptOwnerStreet1')} ${textAt(owner, 'reportingOwnerAddress/rptOwnerStreet2')}`,
			),
			city: squeeze(textAt(owner, 'reportingOwnerAddress/rptOwnerCity')),
			state: squeeze(textAt(owner, 'reportingOwnerAddress/rptOwnerState')),
			zip: squeeze(textAt(owner, 'reportingOwnerAddress/rptOwnerZipCode')),
			roles: ['isDirector', 'isTenPercentOwner', 'isOfficer', 'isOther', 'officerTitle', 'otherText']
				.map((role) => squeeze(textAt(owner, `reportingOwnerRelationship/${role}`)))
				.join('|'),
		})),
		issuer: squeeze(text('issuer/issuerName')),
		symbol: squeeze(text('issuer/issuerTradingSymbol')),
		period: us(text('periodOfReport')),
		original: us(text('dateOfOriginalSubmission')),
		section16: truth(text('notSubjectToSection16')),
		plan: truth(text('aff10b5One')),
		rows,
		notes: all(find(root, 'footnotes'), 'footnote').map((note) => squeeze(content(note))),
		remarks: squeeze(text('remarks')),
		signatures: all(root, 'ownerSignature').map(
			(signature) => `${squeeze(textAt(signature, 'signatureName'))} ${us(textAt(signature, 'signatureDate'))}`,
		),
	};
}

function tableICells(row: Element): string[] {
	return [
		valueAt(row, 'securityTitle'),
		us(valueAt(row, 'transactionDate')) + marksAt(row, 'transactionDate'),
		us(valueAt(row, 'deemedExecutionDate')) + marksAt(row, 'deemedExecutionDate'),
		code(row),
		early(row),
		number(row, 'transactionAmounts/transactionShares'),
		valueAt(row, 'transactionAmounts/transactionAcquiredDisposedCode'),
		number(row, 'transactionAmounts/transactionPricePerShare'),
		number(row, 'postTransactionAmounts/sharesOwnedFollowingTransaction') ||
			number(row, 'postTransactionAmounts/valueOwnedFollowingTransaction'),
		valueAt(row, 'ownershipNature/directOrIndirectOwnership'),
		valueAt(row, 'ownershipNature/natureOfOwnership'),
	];
}

function tableIICells(row: Element): string[] {
	const side = textAt(row, 'transactionAmounts/transactionAcquiredDisposedCode/value').trim();
	const amount =
		number(row, 'transactionAmounts/transactionShares') || number(row, 'transactionAmounts/transactionTotalValue');
	return [
		valueAt(row, 'securityTitle'),
		number(row, 'conversionOrExercisePrice'),
		us(valueAt(row, 'transactionDate')) + marksAt(row, 'transactionDate'),
		us(valueAt(row, 'deemedExecutionDate')) + marksAt(row, 'deemedExecutionDate'),
		code(row),
		early(row),
		side === 'A' ? amount : '',
		side === 'D' ? amount : '',
		us(valueAt(row, 'exerciseDate')) + marksAt(row, 'exerciseDate'),
		us(valueAt(row, 'expirationDate')) + marksAt(row, 'expirationDate'),
		valueAt(row, 'underlyingSecurity/underlyingSecurityTitle'),
		number(row, 'underlyingSecurity/underlyingSecurityShares') ||
			number(row, 'underlyingSecurity/underlyingSecurityValue'),
		number(row, 'transactionAmounts/transactionPricePerShare'),
		number(row, 'postTransactionAmounts/sharesOwnedFollowingTransaction') ||
			number(row, 'postTransactionAmounts/valueOwnedFollowingTransaction'),
		valueAt(row, 'ownershipNature/directOrIndirectOwnership'),
		valueAt(row, 'ownershipNature/natureOfOwnership'),
	];
}

function code(row: Element): string {
	const letter = textAt(row, 'transactionCoding/transactionCode').trim();
	const swap = truth(textAt(row, 'transactionCoding/equitySwapInvolved')) ? '/K' : '';
	return letter + (letter ? swap : '') + marksAt(row, 'transactionCoding');
}

function early(row: Element): string {
	return (
		(textAt(row, 'transactionCoding/transactionFormType').trim() === '5' ? 'V' : '') +
		marksAt(row, 'transactionTimeliness')
	);
}

/** Shares and dollars as `1234.50`, so that separators and signs do not matter; marks as `⁽¹⁾⁽²⁾`. */
function number(row: Element, path: string): string {
	return textAt(row, `${path}/value`).trim() + marksAt(row, path);
}

function valueAt(row: Element, path: string): string {
	const text = squeeze(textAt(row, `${path}/value`));
	return path.endsWith('Date') ? text : text + marksAt(row, path);
}

function marksAt(row: Element, path: string): string {
	return all(find(row, path), 'footnoteId')
		.map((id) => `(${(id.attribs?.['id'] ?? '').replace(/^F0*/, '')})`)
		.join('');
}

function us(iso: string): string {
	const match = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(iso);
	return match ? `${match[2] ?? ''}/${match[3] ?? ''}/${match[1] ?? ''}` : iso.trim();
}

function truth(text: string): boolean {
	return /^\s*(1|true)\s*$/i.test(text);
}

export function squeeze(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function allUnder(root: Element | undefined, name: string): readonly Element[] {
	return (find(root, name)?.children ?? []).filter((child) => /(Transaction|Holding)$/.test(child.name ?? ''));
}

function all(parent: Element | undefined, name: string): readonly Element[] {
	return (parent?.children ?? []).filter((child) => child.name === name);
}

function find(parent: Element | undefined, path: string): Element | undefined {
	let found = parent;
	for (const name of path.split('/')) found = found?.children?.find((child) => child.name === name);
	return found;
}

function textAt(parent: Element | undefined, path: string): string {
	const element = find(parent, path);
	return element ? content(element) : '';
}

function content(element: Element): string {
	if (element.type === 'text') return element.data ?? '';
	return (element.children ?? []).map(content).join('');
}
