import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { FileState } from './replaceFile';

/** A file as read. `encode` gives its bytes back, and those of an edited text. Undefined where the text cannot be written so. */
export interface ReadText {
	readonly text: string;
	/** What is to be said about the file, though it can be read. */
	readonly notice: string | undefined;
	/** Undefined for what is no file. */
	readonly state: FileState | undefined;
	readonly encode: (text: string) => Buffer | undefined;
}

/** Throws where the file is none or holds no text. */
export function readTextFile(path: string): ReadText {
	const file = openSync(path, 'r');
	try {
		const kind = fstatSync(file);
		if (kind.isDirectory()) throw new Error('it is a folder');
		if (kind.isCharacterDevice() || kind.isBlockDevice()) throw new Error('it is a device, not a file');
		const state = { mode: kind.mode, size: kind.size, time: kind.mtimeMs };
		return textOf(readFileSync(file), kind.isFile() ? state : undefined);
	} finally {
		closeSync(file);
	}
}

/** Byte order marks stay in the text, so that they are written again. */
export function textOf(bytes: Buffer, state?: FileState): ReadText {
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
		throw new Error('it is UTF-16; save it as UTF-8');
	}
	if (bytes.includes(0)) throw new Error('it is not a text');
	if (isUtf8(bytes)) {
		return { text: bytes.toString('utf8'), notice: undefined, state, encode: (text) => Buffer.from(text, 'utf8') };
	}
	const notice = 'it is not UTF-8 and is read as Windows-1252';
	return { text: windows1252.decode(bytes), notice, state, encode: encodeWindows1252 };
}

const windows1252 = new TextDecoder('windows-1252');
let byteOf: ReadonlyMap<string, number> | undefined;

/** Each of the 256 bytes stands for one character, so nothing is lost either way. */
function encodeWindows1252(text: string): Buffer | undefined {
	byteOf ??= new Map(
		Array.from({ length: 256 }, (_, byte) => [windows1252.decode(Uint8Array.of(byte)), byte] as const),
	);
	const bytes = Buffer.alloc(text.length);
	for (let index = 0; index < text.length; index++) {
		const byte = byteOf.get(text.charAt(index));
		if (byte === undefined) return undefined;
		bytes[index] = byte;
	}
	return bytes;
}
