const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file',
	ENOTDIR: 'there is no such file',
	EACCES: 'it may not be read',
	EPERM: 'it may not be read',
	ELOOP: 'its symbolic links lead round in a circle',
	EISDIR: 'it is a folder',
	ENAMETOOLONG: 'the name is too long',
	EMFILE: 'too many files are open',
	EIO: 'it cannot be read',
	ERR_STRING_TOO_LONG: 'it is too large to be a filing',
	ERR_FS_FILE_TOO_LARGE: 'it is too large to be a filing',
};

const writeReasons: Readonly<Record<string, string>> = {
	ENOENT: 'its folder does not exist',
	ENOTDIR: 'its folder does not exist',
	EACCES: 'it may not be written',
	EPERM: 'it may not be written',
	EROFS: 'it may not be written',
	EISDIR: 'it is a folder',
	ENOSPC: 'the disk is full',
};

/** Why a file could not be read, in words. */
export function plainReason(error: unknown): string {
	return reasons[codeOf(error)] ?? messageOf(error);
}

/** Why a file could not be written, in words. */
export function writeReason(error: unknown): string {
	return writeReasons[codeOf(error)] ?? messageOf(error);
}

/** One line on standard error. */
export function complain(message: string): void {
	process.stderr.write(`form4: ${visible(message)}\n`);
}

/** Control characters of a document or a file name would reach the terminal as commands. */
export function visible(text: string): string {
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}

export function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
