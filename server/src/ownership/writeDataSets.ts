import {
	accessionColumn,
	dataMonths,
	dataRoles,
	dataTableNames,
	dataTables,
	type DataColumn,
	type DataTableName,
} from '../facts/dataSets';
import { countries } from '../facts/states';
import type { NewElement } from './layout';
import { unescaped } from './notation';
import type { FilingTree, Unsaid } from './tree';

export interface DataTable {
	readonly name: DataTableName;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** The paths of elements that say something and have no column. */
	readonly withoutColumn: readonly string[];
}

/** What EDGAR adds to a filing when it takes it. */
export interface Accepted {
	readonly accession?: string;
	/** `YYYY-MM-DD`. */
	readonly filed?: string;
}

/**
 * The tree of a filing as the rows of the SEC's data sets: dates as `16-JUN-2026`, numbers as filed, without separators. What EDGAR gives when it
 * takes a filing is empty unless it is said; the keys of rows, which the SEC counts over all filings, count the rows of this
 * one. Columns that the SEC needs and the filing does not fill are gaps.
 */
export function writeDataSets(
	{ root, gaps, ...found }: FilingTree,
	{ accession = '', filed = '' }: Accepted = {},
): Unsaid & { readonly tables: readonly DataTable[] } {
	const tables = dataTableNames.map((name): DataTable => {
		const { element, key, columns } = dataTables[name];
		const rows = elementsAt(root, element).map((row, index) => [
			accession,
			...(key === undefined ? [] : [String(index + 1)]),
			...columns.map((column) => (column.name === 'FILING_DATE' ? dataDate(filed) : cellOf(row, column))),
		]);
		const keys = key === undefined ? [accessionColumn] : [accessionColumn, key];
		return {
			name,
			columns: [...keys, ...columns.map((column) => column.name)],
			rows,
			withoutColumn: withoutColumn(root, name),
		};
	});
	return {
		tables,
		...found,
		gaps: gaps.map((gap) => ({ ...gap, element: columnOf(gap.element) ?? gap.element })),
	};
}

/** What the rows of a table say and no column of it, nor any other table, has a place for. */
function withoutColumn(root: NewElement, name: DataTableName): readonly string[] {
	const { element, columns } = dataTables[name];
	const others = dataTableNames.map((other) => dataTables[other].element).filter((path) => path !== '');
	const rows = elementsAt(root, element).map((row) => sayingPaths(row, ''));
	const isElsewhere = (path: string): boolean =>
		element === '' && others.some((other) => path === other || path.startsWith(`${other}/`));
	const columnFor = (path: string): DataColumn | undefined => columns.find((column) => holds(column, path));
	const lost = rows.flatMap((paths) =>
		paths.flatMap((path, index) => {
			if (isElsewhere(path) || impliedPaths.has(path)) return [];
			const column = columnFor(path);
			if (!column) return [path];
			// A field that stands twice has one column, which says the first; only footnotes are a list.
			const isFirst = paths.indexOf(path) === index;
			return isFirst || column.kind === 'notes' ? [] : [`${path}[2]`];
		}),
	);
	return [...new Set(lost)].map((path) => (element === '' ? path : `${element}/${path}`));
}

/** The day of filing says the version, and the country whether an address lies abroad. */
const impliedPaths: ReadonlySet<string> = new Set(['schemaVersion', 'reportingOwnerAddress/rptOwnerNonUSAddressFlag']);

function holds({ kind, path: own }: DataColumn, path: string): boolean {
	const under = (name: string): string => (own === '' ? name : `${own}/${name}`);
	switch (kind) {
		case 'notes':
			return path === under('footnoteId/@id');
		case 'id':
			return path === under('@id');
		case 'roles':
			return dataRoles.some(([element]) => path === under(element));
		case 'state':
			return path === under('rptOwnerState') || path === under('rptOwnerCountry');
		case 'edgar':
		case 'stateName':
			return false;
		default:
			return path === own || path === under('value');
	}
}

/** The paths below an element at which characters stand. */
function sayingPaths({ text = '', attributes = {}, children = [] }: NewElement, path: string): readonly string[] {
	const under = (name: string): string => (path === '' ? name : `${path}/${name}`);
	return [
		...Object.keys(attributes).map((name) => under(`@${name}`)),
		...(text.trim() === '' ? [] : [path]),
		...children.flatMap((child) => sayingPaths(child, under(child.name))),
	];
}

/** The column of an element that a filing may lack. */
function columnOf(element: string): string | undefined {
	if (element === 'ownerSignature') return 'OWNERSIGNATURENAME';
	return dataTableNames
		.flatMap((name) => dataTables[name].columns)
		.find(({ path, kind }) => kind !== 'notes' && path.split('/').at(-1) === element)?.name;
}

function cellOf(row: NewElement, { kind, path }: DataColumn): string {
	switch (kind) {
		case 'text':
		case 'number':
			return textAt(row, path);
		case 'date':
			return dataDate(textAt(row, path));
		case 'notes':
			return elementsAt(row, `${path}/footnoteId`).map(idOf).join(', ');
		case 'id':
			return idOf(row);
		case 'roles':
			return dataRoles
				.filter(([element]) => textAt(row, `${path}/${element}`) === '1')
				.map(([, word]) => word)
				.join(',');
		case 'state':
			return stateOf(row, path);
		case 'stateName': {
			const state = stateOf(row, path);
			return Object.hasOwn(countries, state) ? (countries[state] ?? '') : '';
		}
		case 'edgar':
			return '';
	}
}

function stateOf(owner: NewElement, path: string): string {
	return textAt(owner, `${path}/rptOwnerState`) || textAt(owner, `${path}/rptOwnerCountry`);
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

function idOf({ attributes }: NewElement): string {
	return unescaped(attributes?.['id'] ?? '');
}

/** `2026-06-16` as `16-JUN-2026`; what is no date as it stands. */
function dataDate(iso: string): string {
	const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
	const name = dataMonths[Number(month) - 1];
	return name === undefined ? iso : `${day}-${name}-${year}`;
}
