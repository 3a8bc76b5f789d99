import {
	chmodSync,
	chownSync,
	closeSync,
	fsyncSync,
	openSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The file as it was when it was read, so that someone else's change is not written over. */
export interface FileState {
	readonly mode: number;
	readonly size: number;
	readonly time: number;
}

export function fileState(path: string): FileState {
	const { mode, size, mtimeMs } = statSync(path);
	return { mode, size, time: mtimeMs };
}

/**
 * Writes beside the file and renames, so that the file is at every moment the old one or the new one, whole. Keeps its mode
 * and the symbolic link that leads to it. Throws where the file is read-only or has changed meanwhile.
 */
export function replaceFile(path: string, bytes: Buffer, state: FileState): void {
	const target = realpathSync(path);
	// Renaming would pass over a file that its owner has protected.
	if ((state.mode & 0o222) === 0) throw new Error('it is read-only');
	const now = fileState(target);
	if (now.size !== state.size || now.time !== state.time) throw new Error('it has changed while it was checked');
	writeAside(target, bytes, state.mode);
}

/** Writes a file that may not be there yet, whole or not at all. */
export function writeWhole(path: string, text: string): void {
	const target = existing(path);
	writeAside(target ?? path, Buffer.from(text), target === undefined ? undefined : statSync(target).mode);
}

/** `mode` undefined: as this user's new files have it. */
function writeAside(target: string, bytes: Buffer, mode: number | undefined): void {
	const aside = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
	const file = openSync(aside, 'wx', mode === undefined ? 0o666 : mode & 0o777);
	try {
		for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
		fsyncSync(file);
		closeSync(file);
		if (mode !== undefined) {
			keepOwner(target, aside);
			chmodSync(aside, mode & 0o7777);
		}
		renameSync(aside, target);
	} catch (error) {
		rmSync(aside, { force: true });
		throw error;
	}
}

/** As far as this user may: a file written by the administrator stays its owner's. */
function keepOwner(target: string, aside: string): void {
	try {
		const { uid, gid } = statSync(target);
		chownSync(aside, uid, gid);
	} catch {
		return;
	}
}

function existing(path: string): string | undefined {
	try {
		return realpathSync(path);
	} catch {
		return undefined;
	}
}
