import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		// The suite that runs inside VS Code has its own runner (mocha, in the extension host).
		exclude: ['test/suite/**', 'node_modules/**'],
		setupFiles: ['test/setup.ts'],
		testTimeout: 120_000,
	},
});
