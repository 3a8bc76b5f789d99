import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { ListFiles } from './folders';
import type { Later } from './publisher';
import { startServer } from './startServer';

const files: ListFiles = async function* (folders) {
	const { listFiles } = await import('./nodeFolders');
	yield* listFiles(folders);
};

/**
 * One message is read at each turn of the loop. What came together with an edit has been read two turns later, and if that was another
 * edit, it has called this one off.
 */
const soon: Later = (run) => {
	let waits = setImmediate(() => (waits = setImmediate(run)));
	return () => clearImmediate(waits);
};

// The transport is named on the command line: `--stdio`, `--node-ipc` or `--socket`.
startServer(createConnection(ProposedFeatures.all), { soon, files });
