import { cite, type Citation } from './citations';

/** A key of the EDGAR block: what EDGAR stores and the page does not show, or does not divide. */
export interface BlockKey {
	/** As the block writes it. Reading does not mind its letter case. */
	readonly key: string;
	/** An owner's keys follow the CIK of that owner. A key of an element has the path of that element behind it. */
	readonly of: 'form' | 'issuer' | 'owner' | 'element';
	/** The element of ownership XML; of a key with a path, an example of one. */
	readonly element: string;
	readonly explain: string;
	readonly source: Citation;
}

/** The keys in the order in which a block has them. One of them a line, `Key:⇥value`; keys that are not here are kept as they are. */
const table = {
	documentType: {
		key: 'Document Type',
		of: 'form',
		element: 'documentType',
		explain: '4, or 4/A for an amendment. Without it a date in item 4 makes the form an amendment.',
		source: cite('spec', '4.3'),
	},
	schemaVersion: {
		key: 'Schema Version',
		of: 'form',
		element: 'schemaVersion',
		explain:
			'The version of the schema, such as X0609. EDGAR fills it in; without it the day of the form says which holds.',
		source: cite('spec', '1.2'),
	},
	issuerCik: {
		key: 'Issuer CIK',
		of: 'issuer',
		element: 'issuer/issuerCik',
		explain: 'The number of the issuer on EDGAR, up to ten digits.',
		source: cite('schema', 'CIK'),
	},
	ownerCik: {
		key: 'Reporting Owner CIK',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerId/rptOwnerCik',
		explain: 'The number of the owner on EDGAR. In a joint filing one for each owner, in the order of their addresses.',
		source: cite('schema', 'CIK'),
	},
	street1: {
		key: 'Reporting Owner Street 1',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerAddress/rptOwnerStreet1',
		explain: 'The first line of the street, 40 characters. The page runs both lines together.',
		source: cite('schema', 'rptOwnerStreet1'),
	},
	street2: {
		key: 'Reporting Owner Street 2',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerAddress/rptOwnerStreet2',
		explain: 'The second line of the street, 40 characters.',
		source: cite('schema', 'rptOwnerStreet2'),
	},
	city: {
		key: 'Reporting Owner City',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerAddress/rptOwnerCity',
		explain: 'The city, 30 characters, where the page does not divide it from state and zip code.',
		source: cite('schema', 'rptOwnerCity'),
	},
	state: {
		key: 'Reporting Owner State',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerAddress/rptOwnerState',
		explain: 'The code of the state; up to X0508 of the country too.',
		source: cite('spec', '3.6.2'),
	},
	zip: {
		key: 'Reporting Owner Zip Code',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerAddress/rptOwnerZipCode',
		explain: 'The zip or postal code, 10 characters.',
		source: cite('schema', 'rptOwnerZipCode'),
	},
	isForeign: {
		key: 'Reporting Owner Non-US Address',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerAddress/rptOwnerNonUSAddressFlag',
		explain: 'Yes or No: whether the address lies outside the United States. From X0609 on.',
		source: cite('spec', '4.3.2'),
	},
	territory: {
		key: 'Reporting Owner Non-US State or Territory',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerAddress/rptOwnerNonUSStateTerritory',
		explain: "A state or territory outside the United States, in the owner's words. From X0609 on.",
		source: cite('schema', 'rptOwnerNonUSStateTerritory'),
	},
	country: {
		key: 'Reporting Owner Country',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerAddress/rptOwnerCountry',
		explain: 'The code of the country. From X0609 on.',
		source: cite('spec', '3.6.6'),
	},
	director: {
		key: 'Reporting Owner Director',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerRelationship/isDirector',
		explain: 'Yes or No, for an owner of a joint filing whose roles differ from those of item 5.',
		source: cite('spec', '3.3 cm(1)'),
	},
	tenPercentOwner: {
		key: 'Reporting Owner 10% Owner',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerRelationship/isTenPercentOwner',
		explain: 'Yes or No, for an owner of a joint filing whose roles differ from those of item 5.',
		source: cite('spec', '3.3 cm(1)'),
	},
	officer: {
		key: 'Reporting Owner Officer',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerRelationship/isOfficer',
		explain: 'Yes or No, for an owner of a joint filing whose roles differ from those of item 5.',
		source: cite('spec', '3.3 cm(1)'),
	},
	other: {
		key: 'Reporting Owner Other',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerRelationship/isOther',
		explain: 'Yes or No, for an owner of a joint filing whose roles differ from those of item 5.',
		source: cite('spec', '3.3 cm(1)'),
	},
	officerTitle: {
		key: 'Reporting Owner Officer Title',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerRelationship/officerTitle',
		explain: 'The title of an officer, 30 characters, where item 5 does not tell it from other text.',
		source: cite('spec', '3.3 cm(2)'),
	},
	otherText: {
		key: 'Reporting Owner Other Text',
		of: 'owner',
		element: 'reportingOwner/reportingOwnerRelationship/otherText',
		explain: 'The text for Other, 30 characters, where item 5 does not tell it from a title.',
		source: cite('spec', '3.3 cm(3)'),
	},
	element: {
		key: 'Element',
		of: 'element',
		element: 'nonDerivativeTable/nonDerivativeTransaction[2]/transactionTimeliness/value',
		explain:
			'What stands in an element that the page does not show, such as E or L for a transaction reported early or late; or another notation of what the page shows, such as `false` for `0`. Behind the key stands its path below `ownershipDocument`, as XPath writes it: without a number it means each element of that name. An attribute is `/@id`. Where page and line contradict each other, the page holds.',
		source: cite('spec', '4.3'),
	},
	noElement: {
		key: 'No Element',
		of: 'element',
		element: 'reportingOwner/reportingOwnerRelationship/isOther',
		explain: 'The element at the path is not there, though it would be written. One that says something stays.',
		source: cite('spec', '4.3'),
	},
	blanks: {
		key: 'Blanks',
		of: 'element',
		element: 'footnotes/footnote[2]',
		explain:
			'White space that the page shows as one blank: `12ss 40n` are two blanks behind word 12 and a line end behind word 40 (`s` blank, `n` line feed, `r` carriage return, `t` tab; behind word 0 is before the first).',
		source: cite('spec', '4.3'),
	},
} as const satisfies Readonly<Record<string, BlockKey>>;

export type BlockKeyId = keyof typeof table;

export const blockKeys: Readonly<Record<BlockKeyId, BlockKey>> = table;

/** The key of a line of the block, if it is one of ours; the path behind a key of an element does not matter. */
export function blockKeyOf(key: string): BlockKeyId | undefined {
	const trimmed = key.trim();
	const name = withPath.exec(trimmed)?.[1] ?? trimmed;
	const id = byName.get(name.toLowerCase());
	return id !== undefined && (table[id].of === 'element') === (name !== trimmed) ? id : undefined;
}

/** `footnotes/footnote[2]` of `Blanks footnotes/footnote[2]`. */
export function pathOfKey(key: string): string | undefined {
	return withPath.exec(key.trim())?.[2];
}

const withPath = /^(element|no element|blanks)[ \t]+(\S+)$/i;

const byName: ReadonlyMap<string, BlockKeyId> = new Map(blockKeyIds().map((id) => [table[id].key.toLowerCase(), id]));

/** In the order of the block. */
export function blockKeyIds(): readonly BlockKeyId[] {
	return Object.keys(table).filter(isBlockKeyId);
}

function isBlockKeyId(id: string): id is BlockKeyId {
	return Object.hasOwn(table, id);
}
