import { expect, test } from 'vitest';
import { Snapshot } from '../../server/src/service/snapshot';
import { minimal } from './minimal';

function at(text: string, offset: number): { readonly line: number; readonly character: number } {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function inserted(snapshot: Snapshot, before: string, text: string): Snapshot {
	const position = at(snapshot.source.text, snapshot.source.text.indexOf(before));
	return snapshot.edit([{ range: { start: position, end: position }, text }]);
}

test('an edit leaves the other rows, and the tables without one of it, the same objects', () => {
	const snapshot = Snapshot.open(minimal);
	const { tableI, tableII } = inserted(snapshot, '</footnote>', ' more').filing;
	expect(tableI).toBe(snapshot.filing.tableI);
	expect(tableII).toBe(snapshot.filing.tableII);
	const edited = inserted(snapshot, '</value>', 's');
	expect(edited.filing.tableI.rows[0]).not.toBe(snapshot.filing.tableI.rows[0]);
	expect(edited.filing.tableI.rows.slice(1)).toEqual(snapshot.filing.tableI.rows.slice(1));
	expect(edited.filing.tableII.rows[0]).toBe(snapshot.filing.tableII.rows[0]);
});

test('a row far from the edit is read again where the document stops being well-formed and so gets other elements', () => {
	const snapshot = Snapshot.open(minimal.replace('</value>', ' <footnoteId id="F1"/></value>'));
	const edited = inserted(snapshot, '</remarks>', '<');
	const afresh = Snapshot.open(edited.source.text);
	const marks = ({ filing }: Snapshot): readonly string[] | undefined =>
		filing.tableI.rows[0]?.title.marks.map(({ raw }) => raw);
	expect(marks(snapshot)).toEqual([]);
	expect(marks(afresh)).toEqual(['F1']);
	expect(marks(edited)).toEqual(['F1']);
});
