// Errors as people make them: characters, cells, lines and digits lost, doubled, swapped and mistyped.

/** Numbers from 0 up to, without, `below`, the same for the same seed. */
export function randomOf(seed) {
	let state = 2166136261;
	for (const character of String(seed)) state = Math.imul(state ^ character.charCodeAt(0), 16777619) >>> 0;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 4294967296) * below);
	};
}

/** A text with so many errors. */
export function broken(text, random, errors) {
	let lines = text.split('\n');
	for (let made = 0; made < errors; made++) {
		const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
		const index = filled[random(filled.length)] ?? 0;
		const error = mistakes[random(mistakes.length)];
		lines = lines.toSpliced(index, 1, ...error(lines[index] ?? '', random));
	}
	return lines.join('\n');
}

const strange = ['’', '⁽¹⁾', '⁽²⁾', '\t', ' ', '$', '\\', '|', '0', '9', ',', '.', '/', 'S', 'é', '<', '&'];
const anywhere = (line, random) => random(line.length + 1);
const atDigit = (line, random) => {
	const digits = [...line.matchAll(/\d/g)].map(({ index }) => index);
	return digits[random(digits.length)];
};
const cellwise = (change) => (line, random) => {
	const divider = line.includes('\t') ? '\t' : '>';
	const cells = line.split(divider);
	change(cells, random(cells.length), random);
	return [cells.join(divider)];
};

const mistakes = [
	() => [],
	(line) => [line, line],
	(line, random) => {
		const at = anywhere(line, random);
		return [line.slice(0, at) + line.slice(at + 1)];
	},
	(line, random) => {
		const at = anywhere(line, random);
		return [line.slice(0, at) + strange[random(strange.length)] + line.slice(at)];
	},
	(line, random) => {
		const at = anywhere(line, random);
		return [line.slice(0, at), line.slice(at)];
	},
	...[1, 2, 3].map(() => (line, random) => {
		const at = atDigit(line, random);
		return [at === undefined ? line : line.slice(0, at) + String(random(10)) + line.slice(at + 1)];
	}),
	cellwise((cells, at) => cells.splice(at, 1)),
	cellwise((cells, at) => cells.splice(at, 0, cells[at])),
	cellwise((cells, at) => (cells[at] = '')),
	cellwise((cells, at, random) => {
		const other = random(cells.length);
		[cells[at], cells[other]] = [cells[other], cells[at]];
	}),
	cellwise((cells, at) => (cells[at] = String(cells[at]).toLowerCase())),
];
