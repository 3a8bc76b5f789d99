import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { listFiles } from './nodeFolders';
import { startServer } from './startServer';

// The transport is named on the command line: `--stdio`, `--node-ipc` or `--socket`.
startServer(createConnection(ProposedFeatures.all), { files: listFiles });
