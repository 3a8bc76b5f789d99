import { describe, expect, test } from 'vitest';
import { thingAt } from '../../server/src/features/thing';
import { Snapshot } from '../../server/src/service/snapshot';
import { applyFix } from '../../server/src/service/snapshot';
import type { FrameId } from '../../server/src/rules/rule';
import { minimal } from '../ownership/minimal';
import { pointed } from './frame';

const rows = [
	'Common Stock‸⇥09/20/2004⇥⇥M⇥⇥1,000⇥A⇥\\$5⇥91,000⇥D⇥',
	'Class B⇥⇥⇥⇥⇥⇥⇥⇥10⇥D⇥',
	'Common  stock ⁽¹⁾⇥09/20/2004⇥⇥S⇥⇥1,000⇥D⇥\\$6⇥90,000⇥D⇥',
	'',
	'Option⇥\\$5⇥09/20/2004⇥⇥M⇥⇥⇥1,000⇥⇥03/01/2010⇥Common Stock⇥1,000⇥\\$0⇥0⇥D⇥',
].join('\n');

/** What is named at the cursor, as it is written, definition first. */
function places(frame: FrameId, lines: string): readonly string[] {
	const { snapshot, position } = pointed(frame, lines);
	const thing = thingAt(snapshot, position);
	return thing ? [...thing.definitions, ...thing.references].map((at) => snapshot.source.textAt(at)) : [];
}

function renamed(snapshot: Snapshot, position: { line: number; character: number }, name: string): string {
	const result = thingAt(snapshot, position)?.rename(name);
	if (!result || !('changes' in result))
		throw new Error(result && 'refused' in result ? result.refused : 'Nothing here');
	return applyFix(snapshot, { title: '', safe: false, changes: result.changes }).source.text;
}

describe('a class of securities', () => {
	test('is found in both tables and under derivatives, whatever its letter case', () => {
		const all = ['Common Stock', 'Common  stock', 'Common Stock'];
		expect(places('tables', rows)).toEqual(all);
		expect(places('tables', rows.replace('‸', '').replace('⇥Common Stock⇥1', '⇥Com‸mon Stock⇥1'))).toEqual(all);
		expect(places('tables', rows.replace('‸', '').replace('Class B', 'Class B‸'))).toEqual(['Class B']);
		expect(places('tables', rows.replace('‸', '').replace('⇥M⇥⇥1,000⇥A', '⇥M⇥⇥1,0‸00⇥A'))).toEqual([]);
	});

	test('gets another name everywhere, and keeps its marks', () => {
		const { snapshot, position, text } = pointed('tables', rows);
		expect(renamed(snapshot, position, 'Class A Common $1')).toBe(
			text.replaceAll(/Common +[Ss]tock(?=[ \t])/g, 'Class A Common \\$1'),
		);
	});

	test.each([
		['', 'A title cannot be empty.'],
		['x'.repeat(61), 'A title has at most 60 characters; this one has 61.'],
	])('is not called %s', (name, refused) => {
		const { snapshot, position } = pointed('tables', rows);
		expect(thingAt(snapshot, position)?.rename(name)).toEqual({ refused });
	});
});

test('an owner is found where a joint filing lists it again', () => {
	const { text } = pointed('tableI', 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥10⇥D⇥‸');
	const owner = /1\. Name and Address[^\t]*/.exec(text)?.[0] ?? '';
	const joint = text
		.replace('‸', '')
		.replace('Explanation of', `${owner}\n\n${owner.replace('DOE JANE Q', 'DOE TRUST')}\n\nExplanation of`);
	const snapshot = Snapshot.open(joint);
	const line = joint.split('\n').findIndex((one) => one.includes('DOE JANE Q'));
	const character = (joint.split('\n')[line] ?? '').indexOf('JANE');
	const thing = thingAt(snapshot, { line, character });
	expect([thing?.name, thing?.definitions.length, thing?.references.length]).toEqual(['DOE JANE Q', 1, 1]);
	expect(renamed(snapshot, { line, character }, 'DOE JANE R')).toBe(joint.replaceAll('DOE JANE Q', 'DOE JANE R'));
});

test('in ownership XML the markup is kept', () => {
	const text = minimal;
	const snapshot = Snapshot.open(text);
	const [row] = snapshot.filing.tableI.rows;
	if (!row) throw new Error('The form has a row');
	const { start } = snapshot.source.rangeOf(row.title.at);
	expect(renamed(snapshot, start, 'A & B Stock')).toBe(
		text.replaceAll(`<value>${row.title.raw}</value>`, '<value>A &amp; B Stock</value>'),
	);
});
