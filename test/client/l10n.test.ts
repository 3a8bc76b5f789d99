import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleOf, bundlePath, clientWords } from '../../scripts/messages.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { messages, loose } = clientWords();

/** What stands in a form is English in every language of the window. */
const ofTheForm = ['BOSTON MA 02110', 'Common Stock'];

describe('what the client says', () => {
	test('goes through vscode.l10n.t', () => {
		expect(loose.filter((one) => !ofTheForm.some((words) => one.endsWith(`: ${words}`)))).toEqual([]);
	});

	test('is in the bundle that translators begin from', () => {
		expect(messages.length).toBeGreaterThan(100);
		expect(read(bundlePath)).toBe(bundleOf(messages));
	});
});

describe('what package.json says', () => {
	const manifest: unknown = JSON.parse(read('package.json'));
	const words: unknown = JSON.parse(read('package.nls.json'));
	const keys = typeof words === 'object' && words !== null ? Object.keys(words) : [];

	test('stands in package.nls.json, and nothing else stands there', () => {
		const named = [...textsOf(manifest)].flatMap(({ text }) => /^%(.+)%$/.exec(text)?.[1] ?? []);
		expect([...new Set(named)].sort()).toEqual([...keys].sort());
	});

	test('is named by a key wherever a person reads it', () => {
		const read =
			/^(?:title|description|markdownDescription|enumDescriptions|displayName|label|name|altText|contextualTitle)$/;
		const bare = [...textsOf(manifest)].filter(({ key, path, text }) => {
			// The rules speak for themselves, in the words of the server. Form 4 is a name.
			const isOurs = path.includes('form4.rules') || text === 'Form 4' || !path.includes('contributes');
			return read.test(key) && !isOurs && !/^%.+%$/.test(text) && /[A-Z ]/.test(text);
		});
		expect(bare).toEqual([]);
	});
});

interface Text {
	readonly key: string;
	readonly path: readonly string[];
	readonly text: string;
}

/** Every string with the name of its key; those of a list have the name of the list. */
function* textsOf(value: unknown, key = '', path: readonly string[] = []): Iterable<Text> {
	if (typeof value === 'string') yield { key, path, text: value };
	else if (typeof value === 'object' && value !== null) {
		for (const [name, inner] of Object.entries(value)) {
			yield* textsOf(inner, Array.isArray(value) ? key : name, [...path, name]);
		}
	}
}
