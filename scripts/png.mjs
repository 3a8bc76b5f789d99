// Writes PNG files. No image library: what we draw and what we photograph need a few lines of the format.
import * as zlib from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * `pixels` are bytes line by line: red, green, blue and opacity of each, or, with a palette, the number of its colour. `palette` holds
 * red, green and blue of at most 256 colours.
 */
export function png({ width, height, pixels, palette }) {
	const bytes = palette ? 1 : 4;
	const lines = Buffer.alloc(height * (width * bytes + 1));
	// Each line begins with the number of its filter; 0 leaves it as it is, which is best for few colours.
	for (let y = 0; y < height; y++) {
		Buffer.from(pixels.buffer, pixels.byteOffset + y * width * bytes, width * bytes).copy(
			lines,
			y * (width * bytes + 1) + 1,
		);
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, palette ? 3 : 6, 0, 0, 0], 8);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
		chunk('IDAT', zlib.deflateSync(lines, { level: 9, memLevel: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type), data]);
	const length = Buffer.alloc(4);
	const sum = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(checksum(body));
	return Buffer.concat([length, body, sum]);
}

/** Node has one from 20.15 on. */
function checksum(bytes) {
	if (zlib.crc32) return zlib.crc32(bytes);
	let value = ~0;
	for (const byte of bytes) {
		value ^= byte;
		for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
	}
	return ~value >>> 0;
}
