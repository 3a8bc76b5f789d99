import * as z from 'zod/mini';
import { defaultSettings, type Settings } from './settings';

const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);

const keys = {
	rules: z.record(z.string(), severity),
	'inlayHints.columns': z.enum(['off', 'empty', 'all']),
	'inlayHints.balances': z.boolean(),
	'codeLens.verdict': z.boolean(),
	'codeLens.due': z.boolean(),
	'codeLens.balances': z.boolean(),
	'tables.tabMovesByCell': z.boolean(),
	'tables.enterStartsRow': z.boolean(),
	'tables.align': z.boolean(),
} as const satisfies { readonly [Key in keyof Settings]: z.ZodMiniType<Settings[Key]> };

type Keys = typeof keys;

export const settingNames: readonly string[] = Object.keys(keys);

/** Reads each key by itself: a bad value costs only itself and is named in `rejected`. */
export function readSettings(raw: unknown): { readonly settings: Settings; readonly rejected: readonly string[] } {
	const rejected: string[] = [];
	const read = <Key extends keyof Keys>(key: Key, schema: z.ZodMiniType<Settings[Key]>): Settings[Key] => {
		const given = valueAt(raw, key);
		if (given === undefined) return defaultSettings[key];
		const found = schema.safeParse(given);
		if (found.success) return found.data;
		rejected.push(`form4.${key}`);
		return defaultSettings[key];
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
