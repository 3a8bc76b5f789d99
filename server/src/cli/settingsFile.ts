import { readSettings } from '../config/schema';
import { ruleById } from '../rules';
import type { Severities } from './arguments';

/** What a file of settings says of rules, and what in it is not understood. */
export interface FileSettings {
	readonly severities: Severities;
	readonly problems: readonly string[];
}

/** Reads a `settings.json` as VS Code has it, comments and all, or the object under `form4` alone. Throws where it is no JSON. */
export function readSettingsFile(text: string): FileSettings {
	const raw = parsed(text);
	if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Error('it is no JSON object');
	const { settings, rejected } = readSettings(underForm4(raw));
	const unknown = Object.keys(settings.rules).filter((id) => !ruleById(id));
	return {
		severities: new Map(Object.entries(settings.rules).filter(([id]) => ruleById(id))),
		problems: [
			...rejected.map((name) => `the setting ${name} is not understood`),
			...unknown.map((id) => `there is no rule ${id}`),
		],
	};
}

/** `{ "form4.rules": … }`, `{ "form4": { "rules": … } }` or `{ "rules": … }`. */
function underForm4(raw: object): Readonly<Record<string, unknown>> {
	const entries: Record<string, unknown> = { ...raw };
	const inner = entries['form4'];
	const flat = Object.entries(entries).flatMap(([key, value]) =>
		key.startsWith('form4.') ? [[key.slice('form4.'.length), value] as const] : [],
	);
	if (typeof inner === 'object' && inner !== null) return { ...inner, ...Object.fromEntries(flat) };
	return flat.length > 0 ? Object.fromEntries(flat) : entries;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(withoutComments(text.replace(/^\uFEFF/, '')));
	} catch {
		throw new Error('it is not JSON');
	}
}

/** VS Code's settings may have comments and commas before a closing bracket; strings stay as they are. */
function withoutComments(text: string): string {
	const bare = text.replace(
		/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[^]*?\*\//g,
		(_, string: string | undefined) => string ?? ' ',
	);
	return bare.replace(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])/g, (_, string: string | undefined) => string ?? '');
}
