// Runs server/src/tools/generate.ts, which is TypeScript.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

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
