import type { Shape } from '../model/filing';

/** A text in its four parts, by numbers of lines, `end` excluded. The tables' parts begin with their title or headings. */
export interface Layout {
	readonly shape: Shape;
	readonly cover: LineSpan;
	readonly tableI: LineSpan;
	readonly tableII: LineSpan;
	readonly closing: LineSpan;
}

export interface LineSpan {
	readonly start: number;
	readonly end: number;
}
