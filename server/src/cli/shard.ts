/** One of several machines that share the files of a check: the second of four is `{ number: 2, of: 4 }`. */
export interface Shard {
	readonly number: number;
	readonly of: number;
}

/**
 * Whether a file is checked here. Its path below the argument that led to it decides, so that every machine with the same files
 * makes the same shares, whatever the order and wherever the folder lies.
 */
export function isInShard(path: string, { number, of }: Shard): boolean {
	return hashOf(path.replaceAll('\\', '/')) % of === number - 1;
}

/** FNV-1a of 32 bits, over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), mixed so that near names lie apart. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
	return (hash ^ (hash >>> 16)) >>> 0;
}
