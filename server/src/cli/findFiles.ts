import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { codeOf, plainReason } from './reason';

/** A file to be checked, as the user wrote it or as it was found below what the user wrote. */
export interface FoundFile {
	readonly path: string;
	/** The number of the argument that led to it. */
	readonly argument: number;
	/** Whether the user named this very file. Others are passed over where they hold no filing. */
	readonly isNamed: boolean;
}

/** A line for standard error: something that was asked for cannot be read. */
export interface Unreadable {
	readonly complaint: string;
	readonly argument: number;
}

/** What the arguments name, one after the other and in each folder by name, found while it is asked for. */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile | Unreadable> {
	for (const [argument, path] of paths.entries()) {
		if (path === '-') {
			yield { path, argument, isNamed: true };
			continue;
		}
		const kind = kindOf(path);
		if (kind === 'folder') {
			for (const found of walk(path, [])) {
				yield typeof found === 'string' ? { path: found, argument, isNamed: false } : { ...found, argument };
			}
			continue;
		}
		if (kind === 'missing' && /[*?{}[\]]/.test(path)) {
			const found = await glob(path.replaceAll('\\', '/'), { onlyFiles: true, dot: false });
			for (const file of found.sort(byName)) yield { path: file, argument, isNamed: false };
			if (found.length === 0) yield { complaint: `${path}: no file fits this pattern`, argument };
			continue;
		}
		yield { path, argument, isNamed: true };
	}
}

function kindOf(path: string): 'folder' | 'file' | 'missing' {
	try {
		return statSync(path).isDirectory() ? 'folder' : 'file';
	} catch (error) {
		return codeOf(error) === 'ENOENT' ? 'missing' : 'file';
	}
}

const filingNames = /\.(?:form4|txt|md|xml|nc)$/i;

/** `above` are the folders that lead here, by their real paths: a link back to one of them would never end. */
function* walk(folder: string, above: readonly string[]): Generator<string | Pick<Unreadable, 'complaint'>> {
	let entries: readonly Dirent[];
	let real: string;
	try {
		real = realpathSync(folder);
		entries = readdirSync(folder, { withFileTypes: true });
	} catch (error) {
		yield { complaint: `${folder}: ${plainReason(error)}` };
		return;
	}
	if (above.includes(real)) {
		yield { complaint: `${folder}: the symbolic link leads back to a folder above it` };
		return;
	}
	for (const entry of [...entries].sort((a, b) => byName(a.name, b.name))) {
		const path = join(folder, entry.name);
		const kind = entry.isSymbolicLink() ? linked(path) : entry;
		if (kind === undefined) {
			if (filingNames.test(entry.name)) yield { complaint: `${path}: the symbolic link leads nowhere` };
		} else if (kind.isDirectory()) {
			if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* walk(path, [...above, real]);
		} else if (kind.isFile() && filingNames.test(entry.name)) yield path;
	}
}

function linked(path: string): { isDirectory(): boolean; isFile(): boolean } | undefined {
	try {
		return statSync(path);
	} catch {
		return undefined;
	}
}

/** By code units, so that the order is the same on every machine. */
function byName(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
