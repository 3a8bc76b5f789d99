import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FolderFile, ListFiles } from './folders';

/** Filings are small; what is larger is something else, or too much to be looked through on a key. */
const largest = 2_000_000;
/** So many files of a folder are looked at. */
const most = 5000;

/** Form 4 texts and XML files under the folders, folder by folder; links, hidden folders and packages are left out. */
export const listFiles: ListFiles = async function* (folders) {
	let left = most;
	const open = folders.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
	for (let folder = open.shift(); folder !== undefined && left > 0; folder = open.shift()) {
		for (const entry of await entriesOf(folder)) {
			const path = join(folder, entry.name);
			if (entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name)) open.push(path);
			if (!entry.isFile() || !/\.(?:form4|form4\.txt|xml)$/i.test(entry.name)) continue;
			const file = await fileAt(path);
			if (file) yield file;
			if (--left === 0) return;
		}
	}
};

/** A folder that cannot be read has nothing in it. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
	return readdir(folder, { withFileTypes: true }).catch(() => []);
}

async function fileAt(path: string): Promise<FolderFile | undefined> {
	const found = await stat(path).catch(() => undefined);
	if (!found || found.size > largest) return undefined;
	const stamp = `${String(found.mtimeMs)} ${String(found.size)}`;
	return { uri: pathToFileURL(path).href, stamp, read: () => readFile(path, 'utf8') };
}
