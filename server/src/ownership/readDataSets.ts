import {
	accessionColumn,
	dataMonths,
	dataRoles,
	dataTableNames,
	dataTables,
	type DataColumn,
	type DataTableName,
} from '../facts/dataSets';
import { newestVersion, versionOn } from '../facts/schemaVersions';
import { countries, states } from '../facts/states';
import { elementOf } from './elementOf';
import { typeAt, type NewElement } from './layout';
import type { Accepted } from './writeDataSets';

/** A row of a data set: its cells by the names of their columns. */
export type DataRow = Readonly<Record<string, string>>;
export type DataRows = Partial<Record<DataTableName, readonly DataRow[]>>;

export interface ReadFiling {
	readonly root: NewElement;
	readonly accepted: Accepted;
}

/** What an element says, by the names of those in it. */
interface Members {
	[name: string]: string | Members | string[] | Members[];
}

/**
 * The elements of the filing that these rows are of, all of one filing. The tables do not have how transactions and holdings stood among
 * each other, so that one list follows the other; the version of the schema is that of its day.
 */
export function readDataSets(tables: DataRows): ReadFiling {
	const all = dataTableNames.flatMap((name) => tables[name] ?? []);
	const [accession = ''] = all.map((row) => row[accessionColumn] ?? '').filter((number) => number !== '');
	const filed = isoOf(tables.SUBMISSION?.[0]?.['FILING_DATE'] ?? '');
	const signed = isoOf(tables.OWNER_SIGNATURE?.[0]?.['OWNERSIGNATUREDATE'] ?? '');
	const day = [filed, signed].find((date) => /^\d{4}-/.test(date));
	const version = day === undefined ? newestVersion : versionOn(day);
	const isPublished = hasPublishedNumbers(tables);
	const root: Members = { schemaVersion: version, documentType: '4' };
	for (const name of dataTableNames) {
		const { element, columns } = dataTables[name];
		const rows = (tables[name] ?? []).map((row): Members => {
			const members: Members = {};
			for (const column of columns) {
				const cell = (row[column.name] ?? row[column.alias ?? ''] ?? '').trim();
				if (cell !== '') fill(members, { cell, column, parents: parentsOf(element), version, isPublished });
			}
			return members;
		});
		if (element === '') Object.assign(root, rows[0]);
		else if (rows.length > 0) put(root, element.split('/'), rows);
	}
	return {
		root: elementOf('ownershipDocument', root, []),
		accepted: { ...(accession === '' ? {} : { accession }), ...(/^\d{4}-/.test(filed) ? { filed } : {}) },
	};
}

function parentsOf(element: string): readonly string[] {
	return ['ownershipDocument', ...(element === '' ? [] : element.split('/'))];
}

interface Filled {
	readonly cell: string;
	readonly column: DataColumn;
	/** The names of the elements down to that of the row. */
	readonly parents: readonly string[];
	readonly version: string;
	readonly isPublished: boolean;
}

function fill(members: Members, { cell, column: { kind, path }, parents, version, isPublished }: Filled): void {
	const steps = path === '' ? [] : path.split('/');
	const value = valuePath(parents, steps);
	switch (kind) {
		case 'text':
			put(members, value, cell);
			return;
		case 'number':
			put(members, value, isPublished ? cell.replace(/\.0$/, '') : cell);
			return;
		case 'date':
			put(members, value, isoOf(cell));
			return;
		case 'notes': {
			const ids = cell.split(/[\s,;]+/).filter((id) => id !== '');
			put(members, [...steps, 'footnoteId'], ids);
			return;
		}
		case 'id':
			put(members, ['id'], cell);
			return;
		case 'roles': {
			const words = cell.split(',').map(plainWord);
			for (const [element, word] of dataRoles)
				put(members, [...steps, element], words.includes(plainWord(word)) ? '1' : '0');
			return;
		}
		case 'state': {
			const isCountry = version >= 'X0609' && !Object.hasOwn(states, cell) && Object.hasOwn(countries, cell);
			if (version >= 'X0609') put(members, [...steps, 'rptOwnerNonUSAddressFlag'], String(isCountry));
			put(members, [...steps, isCountry ? 'rptOwnerCountry' : 'rptOwnerState'], cell);
			return;
		}
		case 'stateName':
		case 'edgar':
			return;
	}
}

/** Down to the `value` of an element that has one; the characters of a footnote are its `text`. */
function valuePath(parents: readonly string[], steps: readonly string[]): readonly string[] {
	if (steps.length === 0) return ['text'];
	const parts = typeAt([...parents, ...steps])?.parts ?? [];
	return parts.some(({ names }) => Object.hasOwn(names, 'value')) ? [...steps, 'value'] : steps;
}

function put(members: Members, path: readonly string[], said: Members[string]): void {
	const [name = '', ...rest] = path;
	if (rest.length === 0) {
		members[name] = said;
		return;
	}
	const inner = members[name];
	const next: Members = typeof inner === 'object' && !Array.isArray(inner) ? inner : {};
	members[name] = next;
	put(next, rest, said);
}

/** The SEC's files give every number a decimal at least; a filing as it is written here has its numbers as filed. */
function hasPublishedNumbers(tables: DataRows): boolean {
	const numbers = dataTableNames.flatMap((name) => {
		const columns = dataTables[name].columns.filter(({ kind }) => kind === 'number');
		return (tables[name] ?? []).flatMap((row) => columns.map((column) => row[column.name] ?? ''));
	});
	const said = numbers.filter((number) => number !== '');
	return said.length > 0 && said.every((number) => number.includes('.'));
}

/** `16-JUN-2026`, and `16-Jun-26` as a spreadsheet shows it, as `2026-06-16`; what is no such date as it stands. */
function isoOf(date: string): string {
	const [, day = '', name = '', year = ''] = /^(\d{1,2})-([A-Z]{3})-((?:20)?\d{2}|\d{4})$/i.exec(date.trim()) ?? [];
	const month = dataMonths.indexOf(name.toUpperCase()) + 1;
	return month === 0 ? date : `${year.padStart(4, '20')}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function plainWord(word: string): string {
	return word.toLowerCase().replace(/[^a-z]/g, '');
}
