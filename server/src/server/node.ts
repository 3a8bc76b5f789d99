import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { ListFiles } from './folders';
import { startServer } from './startServer';

const files: ListFiles = async function* (folders) {
	const { listFiles } = await import('./nodeFolders');
	yield* listFiles(folders);
};

// The transport is named on the command line: `--stdio`, `--node-ipc` or `--socket`.
startServer(createConnection(ProposedFeatures.all), { files });
