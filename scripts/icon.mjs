// Draws images/icon.png: a sheet with a tab-divided row and a 4.
import { writeFileSync } from 'node:fs';
import { png } from './png.mjs';

const size = 128;
const pixels = Buffer.alloc(size * size * 4);
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
		color.forEach((value, index) => (pixels[(y * size + x) * 4 + index] = value));
	}
}
writeFileSync('images/icon.png', png({ width: size, height: size, pixels }));
