import type { Runner } from 'mocha';

/** Runs mocha; prints the closing line; rejects when a test failed or none ran, which makes VS Code exit with 1. */
export function finish(start: (done: (failures: number) => void) => Runner): Promise<void> {
	return new Promise((resolve, reject) => {
		const runner = start((failures) => {
			const passes = runner.stats?.passes ?? 0;
			console.log(`${String(passes)} passed, ${String(failures)} failed`);
			if (failures > 0) reject(new Error(`${String(failures)} failed`));
			else if (passes === 0) reject(new Error('no test ran'));
			else resolve();
		});
	});
}
