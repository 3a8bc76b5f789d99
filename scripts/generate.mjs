// Runs server/src/tools/generate.ts, which is TypeScript, and writes the words of the client for translators.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bundleOf, bundlePath, clientWords } from './messages.mjs';

mkdirSync('dist', { recursive: true });
await build({
	entryPoints: ['server/src/tools/generate.ts'],
	outfile: 'dist/generate.cjs',
	bundle: true,
	platform: 'node',
	format: 'cjs',
	logLevel: 'warning',
});
try {
	execFileSync(process.execPath, ['dist/generate.cjs', ...process.argv.slice(2)], { stdio: 'inherit' });
} catch {
	process.exitCode = 1;
}

const bundle = bundleOf(clientWords().messages);
if (!process.argv.includes('--check')) {
	mkdirSync('l10n', { recursive: true });
	writeFileSync(bundlePath, bundle);
} else if (readFileSync(bundlePath, 'utf8') !== bundle) {
	console.error(`${bundlePath} is not current; run npm run generate`);
	process.exitCode = 1;
}
