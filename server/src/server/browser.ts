import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './startServer';

declare global {
	/** Where the bundles are that are read when they are first needed, with a slash at its end. */
	var form4Files: string | undefined;
}

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
	findFiles: (folder) => {
		globalThis.form4Files = folder;
	},
});
