// What V8 compiles of the programs until they have their first findings, kept beside them: without having to read and compile it
// again a program starts in two thirds of the time. It holds for the V8 of the Node that runs this, and stays out of the package.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const root = new URL('..', import.meta.url).pathname;
const ending = `-${process.versions.v8}-${process.arch}.code`;

/** Takes away what was compiled of earlier bundles. */
export function forgetCompiled(folder) {
	for (const name of readdirSync(folder)) if (name.endsWith('.code')) rmSync(join(folder, name));
}

/** Runs the programs of a folder on what people run them on first, and keeps what was compiled meanwhile. */
export async function compile(folder) {
	await Promise.all([
		ended(start(folder, 'cliFirst', ['check', '--fail-on', 'never', 'samples/errors.form4'], 'ignore')),
		findOnce(start(folder, 'serverFirst', ['--stdio'], 'pipe')),
	]);
}

function start(folder, program, args, stdio) {
	const code = join(folder, `${program}${ending}`);
	const run = [join(root, 'scripts/compiling.cjs'), code, join(folder, `${program}.js`), ...args];
	return spawn(process.execPath, run, { cwd: root, stdio: [stdio, stdio, 'inherit'] });
}

function ended(child) {
	return new Promise((resolve, reject) => {
		child.on('exit', (status) =>
			status === 0 ? resolve() : reject(new Error(`${child.spawnargs.join(' ')}: ${status}`)),
		);
	});
}

/** Opens a form as an editor does, and ends the server when it has said what it finds. */
async function findOnce(child) {
	const end = ended(child);
	const reader = new StreamMessageReader(child.stdout);
	const connection = createMessageConnection(reader, new StreamMessageWriter(child.stdin));
	const found = new Promise((resolve) => connection.onNotification('textDocument/publishDiagnostics', resolve));
	connection.listen();
	await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
	await connection.sendNotification('initialized', {});
	const text = readFileSync(join(root, 'samples/errors.form4'), 'utf8');
	const textDocument = { uri: 'file:///errors.form4', languageId: 'form4', version: 1, text };
	await connection.sendNotification('textDocument/didOpen', { textDocument });
	await found;
	await connection.sendRequest('shutdown');
	await connection.sendNotification('exit');
	await end;
	connection.dispose();
}
