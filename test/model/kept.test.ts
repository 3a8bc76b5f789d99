import { expect, test } from 'vitest';
import { forgetKept, memoryOf } from '../../server/src/model/kept';

test('what was made of an object is made once, and again when it was forgotten', () => {
	const memory = memoryOf<{ readonly name: string }>();
	let asked = 0;
	const lengthOf = memory.kept(({ name }) => {
		asked++;
		return name.length;
	});
	const isEmpty = memory.kept(({ name }) => name === '');
	const object = { name: 'Table I' };
	expect([lengthOf(object), lengthOf(object), isEmpty(object), asked]).toEqual([7, 7, false, 1]);
	expect([lengthOf({ name: '' }), asked]).toEqual([0, 2]);
	forgetKept();
	expect([lengthOf(object), isEmpty(object), lengthOf(object), asked]).toEqual([7, false, 7, 3]);
});
