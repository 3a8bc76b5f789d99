import * as z from 'zod/mini';

/** The settings under `form4.`; package.json is held to this list by a test. */
const keys = {
	/** How loud each rule is, by its id. */
	rules: z._default(z.record(z.string(), z.enum(['error', 'warning', 'information', 'hint', 'off'])), {}),
} as const;

export interface Settings {
	readonly rules: z.infer<typeof keys.rules>;
}

export const settingNames: readonly string[] = Object.keys(keys);

/** Reads each key by itself: a bad value costs only itself and is named in `rejected`. */
export function readSettings(raw: unknown): { readonly settings: Settings; readonly rejected: readonly string[] } {
	const object = z.record(z.string(), z.unknown()).safeParse(raw);
	const values = object.success ? object.data : {};
	const rejected: string[] = [];
	const accepted: Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'> = {};
	const given = z.record(z.string(), z.unknown()).safeParse(values['rules'] ?? {});
	if (!given.success) rejected.push('form4.rules');
	for (const [id, value] of Object.entries(given.success ? given.data : {})) {
		const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']).safeParse(value);
		if (severity.success) accepted[id] = severity.data;
		else rejected.push(`form4.rules.${id}`);
	}
	return { settings: { rules: accepted }, rejected };
}
