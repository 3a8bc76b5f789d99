import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { listFiles } from '../server/nodeFolders';
import { startServer } from '../server/startServer';

export function listenOnStdio(): void {
	startServer(createConnection(ProposedFeatures.all), { files: listFiles });
}
