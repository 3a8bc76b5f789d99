import type { Line } from '../source/line';
import type { Shape } from '../model/filing';
import type { Stretch } from './text';

/** How the cells of a table line are divided. */
export type Division = 'tabs' | 'pipes' | 'blanks';

/** The cells of a table line, in order, from one divider to the next. */
export function divide(line: Line, division: Division): readonly Stretch[] {
	switch (division) {
		case 'tabs':
			return atTabs(line);
		case 'pipes':
			return atPipes(line);
		case 'blanks':
			return atBlanks(line);
	}
}

/** How the rows of these lines are divided: by what most of them hold. */
export function divisionOf(lines: readonly Line[], shape: Shape): Division {
	if (shape === 'canonical') return 'tabs';
	let tabs = 0;
	let pipes = 0;
	let blanks = 0;
	for (const { text } of lines) {
		if (text.includes('\t')) tabs++;
		else if (text.includes('|')) pipes++;
		else if (/\S {4}/.test(text)) blanks++;
	}
	if (pipes > tabs) return 'pipes';
	return blanks > 0 && tabs === 0 ? 'blanks' : 'tabs';
}

function atTabs(line: Line): readonly Stretch[] {
	const cells: Stretch[] = [];
	const { text } = line;
	let start = 0;
	for (let tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', start)) {
		cells.push({ line, start, end: tab });
		start = tab + 1;
	}
	cells.push({ line, start, end: text.length });
	return cells;
}

/** With outer pipes or without; an escaped pipe does not divide. */
function atPipes(line: Line): readonly Stretch[] {
	const cells: Stretch[] = [];
	const { text } = line;
	const from = /^\s*\|/.exec(text)?.[0].length ?? 0;
	const to = from > 0 ? text.length - (/\|?\s*$/.exec(text)?.[0].length ?? 0) : text.length;
	let start = from;
	for (let at = from; at < to; at++) {
		if (text.charAt(at) !== '|' || text.charAt(at - 1) === '\\') continue;
		cells.push({ line, start, end: at });
		start = at + 1;
	}
	cells.push({ line, start, end: Math.max(start, to) });
	return cells;
}

/** Tabs that became four blanks each on their way through a mail or a web form. */
function atBlanks(line: Line): readonly Stretch[] {
	const cells: Stretch[] = [];
	const { text } = line;
	let start = 0;
	for (let gap = text.indexOf('    '); gap >= 0; gap = text.indexOf('    ', start)) {
		cells.push({ line, start, end: gap });
		start = gap + 4;
	}
	cells.push({ line, start, end: text.length });
	return cells;
}
