export type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan';

/** Puts a text in a colour, or leaves it plain. */
export type Paint = (colour: Colour, text: string) => string;

const codes: Readonly<Record<Colour, readonly [number, number]>> = {
	bold: [1, 22],
	dim: [2, 22],
	red: [31, 39],
	green: [32, 39],
	yellow: [33, 39],
	blue: [34, 39],
	cyan: [36, 39],
};

export function painter(colours: boolean): Paint {
	if (!colours) return (_, text) => text;
	return (colour, text) => {
		const [on, off] = codes[colour];
		return `\u001b[${String(on)}m${text}\u001b[${String(off)}m`;
	};
}
