import * as z from 'zod/mini';

const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);

/** The settings under `form4.`; package.json is held to this list by a test. */
const keys = {
	/** How loud each rule is, by its id. */
	rules: z._default(z.record(z.string(), severity), {}),
	/** Where the name of a column stands before its cell. */
	'inlayHints.columns': z._default(z.enum(['off', 'empty', 'all']), 'off'),
	/** Behind each total, how it follows from the one above. */
	'inlayHints.balances': z._default(z.boolean(), false),
	/** Above the form, what EDGAR would do with it. */
	'codeLens.verdict': z._default(z.boolean(), true),
	/** Above the form, until when it has to be filed. */
	'codeLens.due': z._default(z.boolean(), true),
	/** Above each table, what the form did to each class. */
	'codeLens.balances': z._default(z.boolean(), true),
	/** The client alone reads these: Tab goes from cell to cell, Enter behind a row starts one, columns are lined up. */
	'tables.tabMovesByCell': z._default(z.boolean(), true),
	'tables.enterStartsRow': z._default(z.boolean(), true),
	'tables.align': z._default(z.boolean(), true),
} as const;

type Keys = typeof keys;
export type Settings = { readonly [Key in keyof Keys]: z.infer<Keys[Key]> };

export const settingNames: readonly string[] = Object.keys(keys);

export const defaultSettings: Settings = readSettings({}).settings;

/** Reads each key by itself: a bad value costs only itself and is named in `rejected`. */
export function readSettings(raw: unknown): { readonly settings: Settings; readonly rejected: readonly string[] } {
	const rejected: string[] = [];
	const read = <T>(key: keyof Keys, schema: z.ZodMiniType<T>): T => {
		const found = schema.safeParse(valueAt(raw, key));
		if (found.success) return found.data;
		rejected.push(`form4.${key}`);
		return schema.parse(undefined);
	};
	const settings: Settings = {
		rules: readRules(valueAt(raw, 'rules'), rejected),
		'inlayHints.columns': read('inlayHints.columns', keys['inlayHints.columns']),
		'inlayHints.balances': read('inlayHints.balances', keys['inlayHints.balances']),
		'codeLens.verdict': read('codeLens.verdict', keys['codeLens.verdict']),
		'codeLens.due': read('codeLens.due', keys['codeLens.due']),
		'codeLens.balances': read('codeLens.balances', keys['codeLens.balances']),
		'tables.tabMovesByCell': read('tables.tabMovesByCell', keys['tables.tabMovesByCell']),
		'tables.enterStartsRow': read('tables.enterStartsRow', keys['tables.enterStartsRow']),
		'tables.align': read('tables.align', keys['tables.align']),
	};
	return { settings, rejected };
}

/** One rule with a bad value leaves the others as they are. */
function readRules(raw: unknown, rejected: string[]): Settings['rules'] {
	const given = z.record(z.string(), z.unknown()).safeParse(raw ?? {});
	if (!given.success) rejected.push('form4.rules');
	const accepted: Record<string, z.infer<typeof severity>> = {};
	for (const [id, value] of Object.entries(given.success ? given.data : {})) {
		const found = severity.safeParse(value);
		if (found.success) accepted[id] = found.data;
		else rejected.push(`form4.rules.${id}`);
	}
	return accepted;
}

/** Editors send settings as nested objects: `inlayHints.columns` is the `columns` of `inlayHints`. */
function valueAt(raw: unknown, key: string): unknown {
	let value = raw;
	for (const word of key.split('.')) {
		const object = z.record(z.string(), z.unknown()).safeParse(value);
		if (!object.success) return undefined;
		value = object.data[word];
	}
	return value ?? undefined;
}
