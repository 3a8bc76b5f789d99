import { isSameTree } from './differences';
import type { NewElement } from './layout';

/** An element with what became of it: it stands in both, it went, or it came. */
export interface Aligned {
	readonly before: NewElement | undefined;
	readonly after: NewElement | undefined;
}

/** More than this is not compared each with each: what stands at the same place is then taken for the same. */
const compared = 250_000;

/** The children of an element before and after a change, in order: as many as can be are taken for the same, changed or not. */
export function align(before: readonly NewElement[], after: readonly NewElement[]): readonly Aligned[] {
	let head = 0;
	while (head < before.length && isSame(before[head], after[head])) head++;
	let tail = 0;
	const most = Math.min(before.length, after.length) - head;
	while (tail < most && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
	const middle = alignMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
	return [
		...pairs(before.slice(0, head), after.slice(0, head)),
		...middle,
		...pairs(before.slice(before.length - tail), after.slice(after.length - tail)),
	];
}

function isSame(a: NewElement | undefined, b: NewElement | undefined): boolean {
	return a !== undefined && b !== undefined && isSameTree(a, b);
}

function pairs(before: readonly NewElement[], after: readonly NewElement[]): readonly Aligned[] {
	return before.map((element, index) => ({ before: element, after: after[index] }));
}

function alignMiddle(before: readonly NewElement[], after: readonly NewElement[]): readonly Aligned[] {
	if (before.length * after.length > compared) return inOrder(before, after);
	const ours = before.map(leavesOf);
	const theirs = after.map(leavesOf);
	// The least that has to be written to come from the rest of the one to the rest of the other.
	const width = after.length + 1;
	const costs = new Float64Array((before.length + 1) * width);
	const cost = (row: number, column: number): number => costs[row * width + column] ?? 0;
	for (let row = before.length; row >= 0; row--) {
		for (let column = after.length; column >= 0; column--) {
			if (row === before.length && column === after.length) continue;
			const gone = row < before.length ? cost(row + 1, column) + sizeOf(ours[row]) : Infinity;
			const come = column < after.length ? cost(row, column + 1) + sizeOf(theirs[column]) : Infinity;
			const stays = changesOf(ours[row], theirs[column]) + cost(row + 1, column + 1);
			costs[row * width + column] = Math.min(gone, come, stays);
		}
	}
	const found: Aligned[] = [];
	let [row, column] = [0, 0];
	while (row < before.length || column < after.length) {
		const now = cost(row, column);
		if (
			row < before.length &&
			column < after.length &&
			changesOf(ours[row], theirs[column]) + cost(row + 1, column + 1) === now
		) {
			found.push({ before: before[row++], after: after[column++] });
		} else if (row < before.length && cost(row + 1, column) + sizeOf(ours[row]) === now) {
			found.push({ before: before[row++], after: undefined });
		} else found.push({ before: undefined, after: after[column++] });
	}
	return found;
}

function inOrder(before: readonly NewElement[], after: readonly NewElement[]): readonly Aligned[] {
	const found: Aligned[] = [];
	for (let index = 0; index < Math.max(before.length, after.length); index++) {
		const [ours, theirs] = [before[index], after[index]];
		if (ours?.name === theirs?.name) found.push({ before: ours, after: theirs });
		else found.push({ before: ours, after: undefined }, { before: undefined, after: theirs });
	}
	return found.filter((one) => one.before ?? one.after);
}

interface Leaves {
	readonly name: string;
	readonly texts: ReadonlyMap<string, string>;
}

/** What an element says, by the path of each value and attribute in it. */
function leavesOf(element: NewElement): Leaves {
	const texts = new Map<string, string>();
	const visit = ({ attributes = {}, text, children = [] }: NewElement, path: string): void => {
		for (const [key, value] of Object.entries(attributes)) texts.set(`${path}@${key}`, value);
		if (children.length === 0) texts.set(path, text ?? '');
		const counts = new Map<string, number>();
		for (const child of children) {
			const count = counts.get(child.name) ?? 0;
			counts.set(child.name, count + 1);
			visit(child, `${path}/${child.name}${String(count)}`);
		}
	};
	visit(element, '');
	return { name: element.name, texts };
}

/** Two of three values may change before an element is rather another one. */
const weight = 0.66;

function sizeOf(leaves: Leaves | undefined): number {
	return leaves ? leaves.texts.size * weight : 0;
}

function changesOf(a: Leaves | undefined, b: Leaves | undefined): number {
	if (a?.name !== b?.name || !a || !b) return Infinity;
	let changes = 0;
	for (const [path, text] of a.texts) if (b.texts.get(path) !== text) changes++;
	for (const path of b.texts.keys()) if (!a.texts.has(path)) changes++;
	return changes;
}
