import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Branch, Sequence, blocksThatDiffer, type Part } from '../../server/src/source/sequence';

interface Item {
	readonly number: number;
}

interface Edited {
	readonly before: Sequence<Item>;
	readonly list: Sequence<Item>;
	/** The same as a plain array. */
	readonly plain: readonly Item[];
}

const size = 4;
let count = 0;
const items = (length: number): readonly Item[] => Array.from({ length }, () => ({ number: count++ }));

/** Looks at a list after each of some edits. */
function afterEdits(look: (edited: Edited) => void): void {
	const edits = fc.array(fc.record({ at: fc.nat(1_000), removed: fc.nat(90), inserted: fc.nat(60) }), {
		maxLength: 30,
	});
	fc.assert(
		fc.property(fc.nat(400), edits, (length, all) => {
			let plain = items(length);
			let list = Sequence.from(plain, size);
			look({ before: list, list, plain });
			for (const { at, removed: most, inserted: fresh } of all) {
				const before = list;
				const start = at % (plain.length + 1);
				const removed = Math.min(most, plain.length - start);
				const inserted = items(fresh);
				plain = plain.toSpliced(start, removed, ...inserted);
				list = list.splice({ start, removed, inserted });
				look({ before, list, plain });
			}
		}),
		{ numRuns: 100 },
	);
}

test('a list is edited as an array is', () => {
	afterEdits(({ list, plain }) => {
		expect(list.length).toBe(plain.length);
		expect(list.slice()).toEqual(plain);
		const [middle, last] = [plain.length >> 1, plain.length - 1];
		expect([0, middle, last].map((index) => list.at(index))).toEqual([plain[0], plain[middle], plain[last]]);
		expect([-1, last + 1].map((index) => list.at(index))).toEqual([undefined, undefined]);
		expect(list.slice(middle >> 1, middle + 3)).toEqual(plain.slice(middle >> 1, middle + 3));
	});
});

test('each block says where it begins, and stands behind those before it', () => {
	afterEdits(({ list }) => {
		let start = 0;
		let above = -1;
		for (const block of list.blocks()) {
			expect(list.startOf(block)).toBe(start);
			expect(block.place).toBeGreaterThan(above);
			above = block.place;
			start += block.length;
		}
		expect(start).toBe(list.length);
	});
});

test('some items stand in the blocks that overlap them', () => {
	afterEdits(({ list, plain }) => {
		const [from, to] = [plain.length >> 2, plain.length >> 1];
		const blocks = list.blocks(from, to);
		const start = blocks[0] ? (list.startOf(blocks[0]) ?? 0) : from;
		expect(blocks.flatMap((block) => block.items).slice(from - start, to - start)).toEqual(plain.slice(from, to));
		expect(blocks.length).toBeLessThanOrEqual(to - from + 1);
	});
});

test('what differs from the list before is what is not shared with it', () => {
	afterEdits(({ before, list }) => {
		const { gone, come } = blocksThatDiffer(before, list);
		const [had, has] = [new Set(before.blocks()), new Set(list.blocks())];
		expect(gone).toEqual(expect.arrayContaining([...had].filter((block) => !has.has(block))));
		expect(come).toEqual(expect.arrayContaining([...has].filter((block) => !had.has(block))));
	});
});

test('no part is empty, and none is more than twice as long as it should be', () => {
	const look = (part: Part<Item>): void => {
		const length = part instanceof Branch ? part.children.length : part.length;
		expect(length).toBeGreaterThan(0);
		expect(length).toBeLessThanOrEqual(part instanceof Branch ? 32 : 2 * size);
		if (part instanceof Branch) part.children.forEach(look);
	};
	afterEdits(({ list }) => {
		if (list.length > 0) look(list.root);
	});
});

test('items taken out one by one leave no long list of short blocks', () => {
	let list = Sequence.from(items(4_000), size);
	for (let index = 0; index < 1_000; index++) list = list.splice({ start: index, removed: 3, inserted: [] });
	expect(list.length).toBe(1_000);
	expect(list.blocks().length).toBeLessThan(700);
});

test('an edit of a long list leaves all but a few of its parts as they are', () => {
	const partsOf = (part: Part<Item>): readonly Part<Item>[] =>
		part instanceof Branch ? [part, ...part.children.flatMap(partsOf)] : [part];
	const list = Sequence.from(items(20_000), size);
	const before = new Set(partsOf(list.root));
	const after = partsOf(list.splice({ start: 9_000, removed: 1, inserted: items(1) }).root);
	expect(after.filter((part) => !before.has(part)).length).toBeLessThanOrEqual(5);
});

test('items typed one by one at one place find room, however many they are', () => {
	let list = Sequence.from(items(20), size);
	for (let typed = 0; typed < 2_000; typed++) list = list.splice({ start: 9, removed: 0, inserted: items(1) });
	const places = list.blocks().map(({ place }) => place);
	expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
	expect(list.length).toBe(2_020);
});
