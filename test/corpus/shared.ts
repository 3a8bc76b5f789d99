import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Real filings lie beside the checkout where there are any. The tests pass without them and say so. */
const root = join(import.meta.dirname, '..', '..', '..', 'shared');

export function sharedFiles(folder: string): readonly { name: string; text: () => string }[] {
	const path = join(root, folder);
	if (!existsSync(path)) {
		console.warn(`No real filings at ../shared/${folder}: these tests run on nothing`);
		return [];
	}
	return readdirSync(path).map((name) => ({ name, text: () => readFileSync(join(path, name), 'utf8') }));
}

/** One file of what lies beside the checkout; undefined, and said so, where it is not there. */
export function sharedFile(path: string): string | undefined {
	if (existsSync(join(root, path))) return readFileSync(join(root, path), 'utf8');
	console.warn(`Nothing at ../shared/${path}: these tests run on nothing`);
	return undefined;
}
