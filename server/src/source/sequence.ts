/**
 * A list that never changes. What an edit of it gives shares with it all but the few blocks that the edit touched, so that an edit of a
 * hundred thousand items costs about as much as one of a hundred, and what is known of a block or of a branch can be kept with it.
 */
export class Sequence<T> implements Iterable<T> {
	private constructor(
		/** The whole as one block, or as a branch of branches of blocks. */
		readonly root: Part<T>,
		private readonly size: number,
	) {}

	/** In blocks of `size` items; an edit may leave some half as long and some twice as long. */
	static from<T>(items: readonly T[], size: number): Sequence<T> {
		const blocks: Part<T>[] = [];
		for (let start = 0; start < items.length; start += size) {
			blocks.push(new Block(items.slice(start, start + size), blocks.length * gap));
		}
		return new Sequence(asOne(blocks), size);
	}

	get length(): number {
		return this.root.length;
	}

	/** Undefined outside the list, before its start too. */
	at(index: number): T | undefined {
		if (!(index >= 0 && index < this.length)) return undefined;
		let part = this.root;
		let left = index;
		while (part instanceof Branch) {
			const { child, start } = part.childAt(left);
			part = child;
			left -= start;
		}
		return part.items[left];
	}

	slice(from = 0, to = this.length): readonly T[] {
		const end = Math.min(to, this.length);
		const found: T[] = [];
		if (from < end) gather(this.root, Math.max(0, from), end, found);
		return found;
	}

	/** The list in which `removed` items from `start` on gave way to `inserted` ones. */
	splice({ start, removed, inserted }: Splice<T>): Sequence<T> {
		const { size } = this;
		const parts = replaced(this.root, { start, removed, inserted }, { size, next: undefined });
		// No room is left between the places of two blocks.
		if (!parts) return Sequence.from([...this.slice(0, start), ...inserted, ...this.slice(start + removed)], size);
		return new Sequence(asOne(parts), size);
	}

	/** The blocks, first to last: all, or those in which some items stand. */
	blocks(from = 0, to = this.length): readonly Block<T>[] {
		const found: Block<T>[] = [];
		collect(this.root, from, to, found);
		return found;
	}

	/** How many items stand before a block; undefined if the list does not have it. */
	startOf(block: Block<T>): number | undefined {
		const { found, start } = this.nearest(block.place);
		return found === block ? start : undefined;
	}

	/** The block that stands at a place, or the last one before it. */
	nearest(place: number): { readonly found: Block<T>; readonly start: number } {
		let part = this.root;
		let start = 0;
		while (part instanceof Branch) {
			let index = part.children.length - 1;
			while (index > 0 && (part.children[index]?.place ?? 0) > place) index--;
			start += part.startOf(index);
			part = part.child(index);
		}
		return { found: part, start };
	}

	*[Symbol.iterator](): Iterator<T> {
		for (const { items } of this.blocks()) yield* items;
	}
}

export interface Splice<T> {
	readonly start: number;
	readonly removed: number;
	readonly inserted: readonly T[];
}

export type Part<T> = Block<T> | Branch<T>;

/** Some items that stand side by side. */
export class Block<T> {
	constructor(
		readonly items: readonly T[],
		/**
		 * Higher than the places of all blocks before it. A block keeps its place through edits, also of its own items, so that two
		 * can be compared, and found in their list, without counting.
		 */
		readonly place: number,
	) {}

	get length(): number {
		return this.items.length;
	}
}

/** Some blocks that stand side by side, or some branches; all blocks of a list lie equally deep. */
export class Branch<T> {
	readonly length: number;
	readonly place: number;
	readonly depth: number;

	constructor(readonly children: readonly Part<T>[]) {
		this.length = children.reduce((sum, { length }) => sum + length, 0);
		this.place = children[0]?.place ?? 0;
		this.depth = children[0] instanceof Branch ? children[0].depth + 1 : 1;
	}

	child(index: number): Part<T> {
		const child = this.children[index];
		if (!child) throw new RangeError('A branch has no such child');
		return child;
	}

	/** How many of its items stand before a child. */
	startOf(index: number): number {
		let start = 0;
		for (let before = 0; before < index; before++) start += this.child(before).length;
		return start;
	}

	/** The child in which an item stands; for the end of all, the last one. */
	childAt(item: number): { readonly child: Part<T>; readonly index: number; readonly start: number } {
		let start = 0;
		let index = 0;
		for (; index < this.children.length - 1; index++) {
			const { length } = this.child(index);
			if (start + length > item) break;
			start += length;
		}
		return { child: this.child(index), index, start };
	}
}

/** The blocks in which one list differs from another, from the first that does to the last; few where one is an edit of the other. */
export function blocksThatDiffer<T>(
	before: Sequence<T>,
	after: Sequence<T>,
): { readonly gone: readonly Block<T>[]; readonly come: readonly Block<T>[] } {
	let [gone, come]: [readonly Part<T>[], readonly Part<T>[]] = [[before.root], [after.root]];
	for (;;) {
		[gone, come] = withoutCommonEnds(gone, come);
		const depth = Math.max(depthOf(gone[0]), depthOf(come[0]));
		if (depth === 0) return { gone: blocksOf(gone), come: blocksOf(come) };
		gone = opened(gone, depth);
		come = opened(come, depth);
	}
}

function withoutCommonEnds<T>(a: readonly Part<T>[], b: readonly Part<T>[]): [readonly Part<T>[], readonly Part<T>[]] {
	const most = Math.min(a.length, b.length);
	let above = 0;
	while (above < most && a[above] === b[above]) above++;
	let below = 0;
	while (below < most - above && a[a.length - 1 - below] === b[b.length - 1 - below]) below++;
	return [a.slice(above, a.length - below), b.slice(above, b.length - below)];
}

function depthOf(part: Part<unknown> | undefined): number {
	return part instanceof Branch ? part.depth : 0;
}

function opened<T>(parts: readonly Part<T>[], depth: number): readonly Part<T>[] {
	return depthOf(parts[0]) < depth ? parts : parts.flatMap((part) => (part instanceof Branch ? part.children : part));
}

function blocksOf<T>(parts: readonly Part<T>[]): readonly Block<T>[] {
	return parts.flatMap((part) => (part instanceof Branch ? blocksOf(part.children) : part));
}

/** So many children a branch has; twice as many after edits. */
const width = 16;

/** Between the places of blocks that are made together, so that others find room between them. */
const gap = 1 << 16;

function asOne<T>(parts: readonly Part<T>[]): Part<T> {
	let level = parts;
	while (level.length > 1) level = branches(level);
	const [only] = level;
	if (!only) return new Block([], 0);
	return only instanceof Branch && only.children.length === 1 ? asOne(only.children) : only;
}

function branches<T>(parts: readonly Part<T>[]): readonly Branch<T>[] {
	return chunks(parts, width).map((children) => new Branch(children));
}

/** All in one as long as that is no more than twice as long as it should be. */
function chunks<I>(items: readonly I[], size: number): readonly (readonly I[])[] {
	if (items.length === 0) return [];
	if (items.length <= 2 * size) return [items];
	const found: (readonly I[])[] = [];
	for (let start = 0; start < items.length; start += size) found.push(items.slice(start, start + size));
	return found;
}

function gather<T>(part: Part<T>, from: number, to: number, into: T[]): void {
	if (part instanceof Branch) {
		eachIn(part, { from, to }, (child, start) => gather(child, Math.max(0, from - start), to - start, into));
	} else for (const item of part.items.slice(from, to)) into.push(item);
}

function collect<T>(part: Part<T>, from: number, to: number, into: Block<T>[]): void {
	if (part instanceof Branch)
		eachIn(part, { from, to }, (child, start) => collect(child, from - start, to - start, into));
	else into.push(part);
}

/** The children in which some items stand, with how many items stand before each. */
function eachIn<T>(
	{ children }: Branch<T>,
	{ from, to }: { readonly from: number; readonly to: number },
	look: (child: Part<T>, start: number) => void,
): void {
	let start = 0;
	for (const child of children) {
		if (start >= to) return;
		if (start + child.length > from) look(child, start);
		start += child.length;
	}
}

/** What stands where a part stood, equally deep; undefined where no place is left between two blocks. */
function replaced<T>(
	part: Part<T>,
	splice: Splice<T>,
	around: { readonly size: number; readonly next: number | undefined },
): readonly Part<T>[] | undefined {
	return part instanceof Branch ? replacedIn(part, splice, around) : replacedItems(part, splice, around);
}

function replacedItems<T>(
	{ items, place }: Block<T>,
	{ start, removed, inserted }: Splice<T>,
	{ size, next }: { readonly size: number; readonly next: number | undefined },
): readonly Block<T>[] | undefined {
	return placed(chunks([...items.slice(0, start), ...inserted, ...items.slice(start + removed)], size), place, next);
}

/** Blocks from one place on, before another. */
function placed<T>(
	items: readonly (readonly T[])[],
	place: number,
	next: number | undefined,
): readonly Block<T>[] | undefined {
	const step = next === undefined ? gap : (next - place) / items.length;
	const blocks = items.map((own, index) => new Block(own, place + index * step));
	const isInOrder = blocks.every((block, index) => block.place < (blocks[index + 1]?.place ?? next ?? Infinity));
	return isInOrder ? blocks : undefined;
}

function replacedIn<T>(
	branch: Branch<T>,
	{ start, removed, inserted }: Splice<T>,
	{ size, next }: { readonly size: number; readonly next: number | undefined },
): readonly Part<T>[] | undefined {
	const { children } = branch;
	const first = branch.childAt(start);
	const last = removed > 0 ? branch.childAt(start + removed - 1) : first;
	const parts: Part<T>[] = [];
	for (let index = first.index, from = first.start; index <= last.index; index++) {
		const child = branch.child(index);
		const at = Math.max(0, start - from);
		const own = replaced(
			child,
			{
				start: at,
				removed: Math.max(0, Math.min(child.length, start + removed - from) - at),
				inserted: index === first.index ? inserted : [],
			},
			{ size, next: children[index + 1]?.place ?? next },
		);
		if (!own) return undefined;
		parts.push(...own);
		from += child.length;
	}
	const whole = [...children.slice(0, first.index), ...parts, ...children.slice(last.index + 1)];
	return branches(withoutShort(whole, { from: first.index, count: parts.length, size }));
}

/** The same with what an edit left short joined to a neighbour, so that many small edits do not leave many small parts. */
function withoutShort<T>(
	parts: readonly Part<T>[],
	{ from, count, size }: { readonly from: number; readonly count: number; readonly size: number },
): readonly Part<T>[] {
	const whole = [...parts];
	for (let index = Math.min(from + count, whole.length - 1); index >= Math.max(1, from); index--) {
		const joined = joinedIfShort(whole[index - 1], whole[index], size);
		if (joined) whole.splice(index - 1, 2, joined);
	}
	return whole;
}

function joinedIfShort<T>(above: Part<T> | undefined, below: Part<T> | undefined, size: number): Part<T> | undefined {
	if (above instanceof Block && below instanceof Block) {
		const { length } = above;
		const isJoined = 2 * Math.min(length, below.length) < size && length + below.length <= 2 * size;
		return isJoined ? new Block([...above.items, ...below.items], above.place) : undefined;
	}
	if (above instanceof Branch && below instanceof Branch) {
		const counts = [above.children.length, below.children.length];
		const isJoined = 2 * Math.min(...counts) < width && above.children.length + below.children.length <= 2 * width;
		return isJoined ? new Branch([...above.children, ...below.children]) : undefined;
	}
	return undefined;
}
