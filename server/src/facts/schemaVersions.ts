import { cite, type Citation } from './citations';

/** A version of the ownership schema, from the day it was in force. The days before 2023 are those of real filings. */
export interface SchemaVersion {
	readonly version: string;
	/** `YYYY-MM-DD`. */
	readonly from: string;
	readonly adds: string;
	readonly source: Citation;
}

/** In order. What came before X0303 is known from files alone: X0101, and X0201 to X0206. */
export const schemaVersions: readonly SchemaVersion[] = [
	{ version: 'X0303', from: '2008-01-01', adds: 'the codes Y6 to Y9 and Z0 to Z5', source: cite('spec', '1.2') },
	{ version: 'X0304', from: '2011-12-01', adds: 'nothing that is known', source: cite('spec', '1.2') },
	{ version: 'X0305', from: '2012-04-01', adds: 'nothing that is known', source: cite('spec', '1.2') },
	{ version: 'X0306', from: '2012-07-01', adds: 'nothing that is known', source: cite('spec', '1.2') },
	{ version: 'X0407', from: '2023-03-20', adds: 'the Rule 10b5-1 box', source: cite('spec', '1.2') },
	{ version: 'X0508', from: '2023-08-01', adds: 'nothing that is known', source: cite('spec', '1.2') },
	{
		version: 'X0609',
		from: '2026-03-18',
		adds: 'the foreign symbol, addresses outside the US, and countries apart from states',
		source: cite('spec', '1.2'),
	},
];

export const newestVersion = 'X0609';
/** Before it the structure of the files is not documented, and nothing is said about it. */
export const firstDocumentedVersion = 'X0303';

/** The version in force on a day, written `YYYY-MM-DD`. */
export function versionOn(day: string): string {
	return schemaVersions.findLast(({ from }) => from <= day)?.version ?? 'X0202';
}
