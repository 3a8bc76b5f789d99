// What the type checker does not see. Formatting is prettier's; the borders between the layers are held here and, as a picture,
// by test/architecture.test.ts.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const layers = ['source', 'facts', 'model', 'formtext', 'ownership', 'rules', 'ledger', 'features', 'service'];
const outside = [
	{
		group: [
			'vscode',
			'vscode-languageserver',
			'vscode-languageserver/*',
			'vscode-languageclient',
			'vscode-languageclient/*',
		],
		message: 'Only server and client know an editor.',
	},
	{ group: ['node:*'], message: 'The core runs in a browser too; only cli, tools and the node entries know Node.' },
];

export default defineConfig(
	globalIgnores([
		'dist/**',
		'node_modules/**',
		'.vscode-test/**',
		'e2e/vscode-host/**',
		'syntaxes/**',
		'coverage/**',
		'fuzz/found/**',
	]),
	js.configs.recommended,
	// Documents hold control characters, and we look for them.
	{ rules: { 'no-control-regex': 'off' } },
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
		languageOptions: {
			parserOptions: {
				projectService: { allowDefaultProject: ['vitest.config.ts'] },
				tsconfigRootDir: import.meta.dirname,
			},
		},
		rules: {
			// House style: `as const` and nothing else.
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
			'@typescript-eslint/prefer-readonly': 'error',
			// `#name`, `_` and `__` are how destructuring leaves something out.
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ varsIgnorePattern: '^_+$', argsIgnorePattern: '^_+$', ignoreRestSiblings: true },
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }],
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
			],
			// Spreading takes whole characters apart, which is what digits and letters are spread for.
			'@typescript-eslint/no-misused-spread': 'off',
			// A chain hides what a comparison has narrowed.
			'@typescript-eslint/prefer-optional-chain': 'off',
			// By unit is another thing than by character, and a pattern may say more than a method.
			'@typescript-eslint/prefer-for-of': 'off',
			'@typescript-eslint/prefer-string-starts-ends-with': 'off',
			'@typescript-eslint/prefer-includes': 'off',
			eqeqeq: 'error',
		},
	},
	{
		files: ['server/**/*.ts', 'client/**/*.ts'],
		rules: { '@typescript-eslint/explicit-module-boundary-types': ['error', { allowHigherOrderFunctions: true }] },
	},
	{
		// Matchers and parsed output are anything until they are compared, and a test may ask what the types say already.
		files: ['test/**/*.ts', 'fuzz/**/*.ts'],
		rules: {
			...Object.fromEntries(
				['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
					`@typescript-eslint/no-unsafe-${what}`,
					'off',
				]),
			),
			'@typescript-eslint/no-unnecessary-condition': 'off',
			'@typescript-eslint/prefer-nullish-coalescing': 'off',
			'@typescript-eslint/no-deprecated': 'off',
			'@typescript-eslint/no-meaningless-void-operator': 'off',
			'@typescript-eslint/restrict-template-expressions': 'off',
		},
	},
	{
		files: [`server/src/{${layers.join(',')}}/**/*.ts`],
		rules: { 'no-restricted-imports': ['error', { patterns: outside }] },
	},
	{
		files: ['**/*.cjs'],
		languageOptions: {
			globals: Object.fromEntries(
				['require', 'module', 'exports', '__dirname', '__filename', 'process'].map((name) => [name, 'readonly']),
			),
		},
	},
	{
		files: ['**/*.mjs'],
		languageOptions: {
			globals: Object.fromEntries(
				[
					'process',
					'console',
					'URL',
					'performance',
					'setTimeout',
					'clearTimeout',
					'setInterval',
					'clearInterval',
					'setImmediate',
					'Buffer',
					'fetch',
					'WebSocket',
					'structuredClone',
					'TextDecoder',
					'TextEncoder',
					'AbortController',
					'document',
					'URLSearchParams',
					'window',
				].map((name) => [name, 'readonly']),
			),
		},
	},
);
