import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server/startServer';

export function listenOnStdio(): void {
	startServer(createConnection(ProposedFeatures.all));
}
