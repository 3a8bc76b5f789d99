// Entry of the suite inside the extension host; @vscode/test-electron and its stand-in both name dist/test/index.js.
import Mocha from 'mocha';
import { finish } from './report';

export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, color: false });
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	await import('./extension.test');
	await import('./tasks.test');
	await finish((done) => mocha.run(done));
}
