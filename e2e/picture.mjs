/* global atob, Blob, btoa, createImageBitmap, OffscreenCanvas */
// Photographs a part of the window in few colours: a window has mostly text on plain ground, and a palette makes a fourth of it.
import { png } from '../scripts/png.mjs';

const mostColours = 48;
/** Colours that are nearer to each other than this are one: what text fades through would fill the palette. */
const alike = 24 ** 2;

/** The bytes of a PNG. `clip` is the part of the window, in pixels. */
export async function picture(page, clip) {
	const shot = await page.screenshot({ clip });
	const { width, height, data } = await page.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
		context.drawImage(image, 0, 0);
		const { width, height, data } = context.getImageData(0, 0, image.width, image.height);
		let text = '';
		for (let at = 0; at < data.length; at += 32_768) text += String.fromCharCode(...data.subarray(at, at + 32_768));
		return { width, height, data: btoa(text) };
	}, shot.toString('base64'));
	const bytes = Buffer.from(data, 'base64');
	const colours = new Map();
	for (let at = 0; at < bytes.length; at += 4) {
		const colour = bytes.readUIntBE(at, 3);
		colours.set(colour, (colours.get(colour) ?? 0) + 1);
	}
	const palette = paletteOf(colours);
	const nearest = new Map([...colours.keys()].map((colour) => [colour, nearestOf(palette, colour)]));
	const pixels = Buffer.alloc(width * height);
	for (let at = 0; at < pixels.length; at++) pixels[at] = nearest.get(bytes.readUIntBE(at * 4, 3));
	return png({ width, height, pixels, palette: palette.flatMap(parts) });
}

/** The most frequent colours that differ. */
function paletteOf(colours) {
	const palette = [];
	for (const [colour] of [...colours].sort(([, a], [, b]) => b - a)) {
		if (palette.every((one) => distance(one, colour) > alike)) palette.push(colour);
		if (palette.length === mostColours) break;
	}
	return palette;
}

function nearestOf(palette, colour) {
	let best = 0;
	for (let at = 1; at < palette.length; at++) {
		if (distance(palette[at], colour) < distance(palette[best], colour)) best = at;
	}
	return best;
}

function distance(a, b) {
	const [one, other] = [parts(a), parts(b)];
	return one.reduce((sum, part, at) => sum + (part - other[at]) ** 2, 0);
}

function parts(colour) {
	return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
