import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './startServer';

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)));
