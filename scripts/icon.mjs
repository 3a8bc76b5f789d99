// Draws images/icon.png: a sheet with a tab-divided row and a 4. No image library, a PNG is small enough to write.
import { writeFileSync } from 'node:fs';
import { deflateSync, crc32 } from 'node:zlib';

const size = 128;
const pixels = Buffer.alloc(size * (size * 4 + 1));
const inside = (x, y, [left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom;
const sheet = [20, 10, 108, 118];
const four = [
	[58, 26, 70, 66],
	[34, 54, 84, 64],
	[34, 26, 46, 64],
	[58, 26, 70, 84],
];
const cells = [30, 54, 78].map((left) => [left, 94, left + 20, 104]);
for (let y = 0; y < size; y++) {
	for (let x = 0; x < size; x++) {
		let color = [0, 0, 0, 0];
		if (inside(x, y, sheet)) color = [250, 250, 246, 255];
		if (four.some((box) => inside(x, y, box))) color = [28, 60, 110, 255];
		if (cells.some((box) => inside(x, y, box))) color = [200, 120, 40, 255];
		color.forEach((value, index) => (pixels[y * (size * 4 + 1) + 1 + x * 4 + index] = value));
	}
}
const chunk = (type, data) => {
	const body = Buffer.concat([Buffer.from(type), data]);
	const length = Buffer.alloc(4);
	const sum = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc(body));
	return Buffer.concat([length, body, sum]);
};
function crc(bytes) {
	if (crc32) return crc32(bytes);
	let value = ~0;
	for (const byte of bytes) {
		value ^= byte;
		for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
	}
	return ~value >>> 0;
}
const header = Buffer.alloc(13);
header.writeUInt32BE(size, 0);
header.writeUInt32BE(size, 4);
header.set([8, 6, 0, 0, 0], 8);
const png = [
	Buffer.from('89504e470d0a1a0a', 'hex'),
	chunk('IHDR', header),
	chunk('IDAT', deflateSync(pixels)),
	chunk('IEND', Buffer.alloc(0)),
];
writeFileSync('images/icon.png', Buffer.concat(png));
