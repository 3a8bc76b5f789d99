import { limits } from '../facts/limits';
import { newestVersion } from '../facts/schemaVersions';
import { countries, states } from '../facts/states';
import type { NewCell, NewValue } from '../model/change';
import { isAmendment, type Address, type Box, type Filing, type Relationship, type Table } from '../model/filing';
import { known, textOf, type AnyValue, type TextValue } from '../model/value';
import { elementLinesOf, type ElementLine } from './elementLine';
import type { NewElement } from './layout';
import { newRow } from './newRow';
import { escaped, writtenValue } from './notation';
import { withLines } from './withLines';

/** What EDGAR needs and the filing does not say. */
export interface Gap {
	readonly element: string;
	/** Where a text has it: a key of the EDGAR block or an item of the form. */
	readonly place: string;
}

export interface FilingTree {
	readonly root: NewElement;
	/** Of the schema. */
	readonly version: string;
	readonly gaps: readonly Gap[];
	/** Lines of the EDGAR block about elements that are not there, or of which the page says something else: left out. */
	readonly refused: readonly ElementLine[];
	/** Elements that say something and came with a later version: left out. */
	readonly tooNew: readonly string[];
}

/** What a tree leaves open. */
export type Unsaid = Omit<FilingTree, 'root'>;

/**
 * A filing as the elements of ownership XML, in the order of the schema. What cannot be read is written as it stands; what is
 * not there and has to be is an empty element and a gap. What the EDGAR block says of single elements is written last.
 */
export function treeOf(filing: Filing, version = known(filing.schemaVersion) ?? newestVersion): FilingTree {
	const gaps: Gap[] = [];
	const type = known(filing.formType) ?? '4';
	const documentType = isAmendment(filing) && !type.endsWith('/A') ? `${type}/A` : type;
	const needed = (element: string, value: AnyValue, place: string): NewElement => {
		if (value.kind === 'empty') gaps.push({ element, place });
		return { name: element, text: writtenValue(newValue(value)) };
	};
	const { issuer, owners, relationships } = filing;
	if (owners.length > 1 && relationships.length < owners.length) {
		gaps.push({ element: 'reportingOwnerRelationship', place: 'item 5 of each owner; all have the one of the page' });
	}
	const root: NewElement = {
		name: 'ownershipDocument',
		children: [
			{ name: 'schemaVersion', text: escaped(version) },
			{ name: 'documentType', text: documentType },
			needed('periodOfReport', filing.period, 'item 3'),
			...(documentType.endsWith('/A') ? [needed('dateOfOriginalSubmission', filing.original, 'item 4')] : []),
			flag('notSubjectToSection16', filing.section16),
			{
				name: 'issuer',
				children: [
					needed('issuerCik', issuer.cik, 'Issuer CIK in the EDGAR block'),
					...optional('issuerName', issuer.name),
					needed('issuerTradingSymbol', issuer.symbol, 'item 2'),
					...(version >= 'X0609' ? optional('issuerForeignTradingSymbol', issuer.foreignSymbol) : []),
				],
			},
			...owners.map((owner, index): NewElement => {
				const relationship = relationships[index] ?? relationships[0];
				return {
					name: 'reportingOwner',
					children: [
						{
							name: 'reportingOwnerId',
							children: [
								needed('rptOwnerCik', owner.cik, 'Reporting Owner CIK in the EDGAR block'),
								...optional('rptOwnerName', owner.name),
							],
						},
						...addressElement(owner.address, version),
						relationshipElement(relationship),
					],
				};
			}),
			...(version >= 'X0407' ? [flag('aff10b5One', filing.plan10b5)] : []),
			...tableElement('nonDerivativeTable', filing.tableI),
			...tableElement('derivativeTable', filing.tableII),
			...footnotes(filing),
			...(filing.remarks.kind !== 'empty' || filing.parts.has('remarks')
				? [{ name: 'remarks', text: escaped(textOf(filing.remarks)) }]
				: []),
			...filing.signatures.map(({ name, date }): NewElement => ({
				name: 'ownerSignature',
				children: [needed('signatureName', name, 'the signature'), needed('signatureDate', date, 'the signature')],
			})),
		],
	};
	if (filing.signatures.length === 0) gaps.push({ element: 'ownerSignature', place: 'the signature' });
	return {
		version,
		gaps,
		tooNew: tooNewIn(filing, version),
		...withLines(root, elementLinesOf(filing.edgarBlock), version),
	};
}

function tooNewIn({ plan10b5, issuer, owners }: Filing, version: string): readonly string[] {
	if (version >= 'X0609') return [];
	const has = (says: (address: Address) => boolean): boolean => owners.some(({ address }) => says(address));
	return [
		...(version < 'X0407' && plan10b5.checked === true ? ['aff10b5One'] : []),
		...(issuer.foreignSymbol.kind === 'empty' ? [] : ['issuerForeignTradingSymbol']),
		...(has(({ territory }) => territory?.kind === 'known') ? ['rptOwnerNonUSStateTerritory'] : []),
		...(has(({ state, country }) => state.kind !== 'empty' && country.kind === 'known') ? ['rptOwnerCountry'] : []),
	];
}

function optional(name: string, value: TextValue): readonly NewElement[] {
	return value.kind === 'empty' ? [] : [{ name, text: writtenValue(newValue(value)) }];
}

function flag(name: string, { checked }: Box): NewElement {
	return { name, text: checked === true ? '1' : '0' };
}

/**
 * From X0609 on states and countries are two lists, and the flag says which of them an address has; before, a country stands as the
 * state. EDGAR writes this flag in words and all others as digits.
 */
function addressElement(address: Address, version: string): readonly NewElement[] {
	const { city, state, zip, country, territory, isForeign } = address;
	const parts = [address.street, city, state, zip, country, ...(territory ? [territory] : [])];
	if (parts.every(({ kind }) => kind === 'empty')) return [];
	const [first, second] = streetLines(address);
	const code = textOf(version < 'X0609' && state.kind === 'empty' ? country : state);
	const isOldCountry = version >= 'X0609' && !Object.hasOwn(states, code) && Object.hasOwn(countries, code);
	const abroad = (isForeign !== undefined && known(isForeign) === true) || isOldCountry || country.kind === 'known';
	const element = (name: string, text: string): readonly NewElement[] =>
		text === '' ? [] : [{ name, text: escaped(text) }];
	const children = [
		...(version >= 'X0609' ? [{ name: 'rptOwnerNonUSAddressFlag', text: String(abroad) }] : []),
		...element('rptOwnerStreet1', first),
		...element('rptOwnerStreet2', second),
		...element('rptOwnerCity', textOf(city)),
		...(version >= 'X0609' && territory ? element('rptOwnerNonUSStateTerritory', textOf(territory)) : []),
		...(isOldCountry ? [] : element('rptOwnerState', code)),
		...(version >= 'X0609' ? element('rptOwnerCountry', isOldCountry ? code : textOf(country)) : []),
		...element('rptOwnerZipCode', textOf(zip)),
	];
	return [{ name: 'reportingOwnerAddress', children }];
}

/** A text runs both lines together; what is too long for one is divided at the last blank that fits. */
function streetLines({ street, streets }: Address): readonly [string, string] {
	if (streets) return [textOf(streets[0] ?? street), streets[1] ? textOf(streets[1]) : ''];
	const text = textOf(street);
	if (text.length <= limits.street.max) return [text, ''];
	const cut = text.lastIndexOf(' ', limits.street.max);
	return cut < 0 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 1)];
}

function relationshipElement(relationship: Relationship | undefined): NewElement {
	const name = 'reportingOwnerRelationship';
	if (!relationship) return { name, children: [] };
	const { director, officer, tenPercentOwner, other, officerTitle, otherText } = relationship;
	// A text does not say which of the two its one text is, where both boxes are checked.
	const isOneText = officerTitle.kind === 'known' && officerTitle === otherText;
	return {
		name,
		children: [
			flag('isDirector', director),
			flag('isOfficer', officer),
			flag('isTenPercentOwner', tenPercentOwner),
			flag('isOther', other),
			...optional('officerTitle', officerTitle),
			...(isOneText && other.checked !== true ? [] : optional('otherText', otherText)),
		],
	};
}

function tableElement(name: string, { rows, id }: Table): readonly NewElement[] {
	if (rows.length === 0) return [];
	return [{ name, children: rows.map((row) => newRow(id, row.cells.map(newCell))) }];
}

function newCell(value: AnyValue): NewCell {
	return { to: newValue(value), marks: value.marks.map(({ number }) => number) };
}

/** A value that is there, ready to be written. */
function newValue(value: AnyValue): NewValue {
	if (value.kind === 'empty') return { kind: 'nothing' };
	if (value.kind === 'unreadable') return { kind: 'text', text: value.raw.replaceAll('\\$', '$') };
	const content = value.value;
	if (typeof content !== 'object') return { kind: 'letter', letter: String(content) };
	if ('year' in content) return { kind: 'date', date: content };
	if ('number' in content) {
		const { number, decimals, dollars } = content;
		return { kind: dollars ? 'dollars' : 'number', number, decimals };
	}
	if ('letter' in content) return { kind: 'code', code: content };
	return { kind: 'text', text: content.text };
}

function footnotes({ notes }: Filing): readonly NewElement[] {
	if (notes.length === 0) return [];
	const children = notes.map(({ number, text }): NewElement => {
		const id = number.kind === 'known' ? String(number.value) : number.raw.replace(/^F/, '');
		return { name: 'footnote', attributes: { id: `F${escaped(id)}` }, text: escaped(textOf(text)) };
	});
	return [{ name: 'footnotes', children }];
}
