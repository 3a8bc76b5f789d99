/** Random numbers that repeat for a seed (mulberry32): a whole number below `limit`. */
export function randomFrom(seed) {
	let state = seed >>> 0;
	return (limit) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
	};
}

const interesting = [0, 1, 9, 10, 13, 32, 40, 41, 44, 46, 47, 48, 57, 60, 62, 92, 124, 127, 128, 255];

/** A copy of `bytes` with one to four changes: a byte set, put in, taken out or doubled, or a stretch of another input. */
export function mutated(bytes, other, random, most) {
	let next = bytes;
	for (let count = 1 + random(4); count > 0; count--) next = changed(next, other, random);
	return next.length > most ? next.subarray(0, most) : next;
}

function changed(bytes, other, random) {
	const at = random(bytes.length + 1);
	const length = random(3) === 0 ? random(16) : random(3);
	const byte = random(3) === 0 ? interesting[random(interesting.length)] : random(256);
	switch (random(6)) {
		case 0:
			return spliced(bytes, at, 1, [byte]);
		case 1:
			return spliced(bytes, at, 0, [byte]);
		case 2:
			return spliced(bytes, at, length, []);
		case 3:
			return spliced(bytes, at, 0, bytes.subarray(at, at + length));
		case 4: {
			const from = random(other.length + 1);
			return spliced(bytes, at, random(2) * length, other.subarray(from, from + length + 1));
		}
		default:
			return spliced(bytes, at, 1, [((bytes[at] ?? 0) ^ (1 << random(8))) & 255]);
	}
}

function spliced(bytes, at, remove, insert) {
	const tail = bytes.subarray(Math.min(bytes.length, at + remove));
	const next = new Uint8Array(at + insert.length + tail.length);
	next.set(bytes.subarray(0, at));
	next.set(insert, at);
	next.set(tail, at + insert.length);
	return next;
}
