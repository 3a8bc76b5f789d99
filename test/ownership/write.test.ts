import { describe, expect, test } from 'vitest';
import type { Change, NewCell } from '../../server/src/model/change';
import { whole } from '../../server/src/model/decimal';
import type { Filing } from '../../server/src/model/filing';
import { allRows } from '../../server/src/model/filing';
import type { Row } from '../../server/src/model/row';
import { applyFix, Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';
import { minimal } from './minimal';
import { said } from './said';

type Make = (filing: Filing, rows: { first: Row; holding: Row; option: Row & { table: 'II' } }) => readonly Change[];

/** The lines that a change takes away, with `-`, and the lines that it writes. */
function written(make: Make, text = minimal): string {
	const { before, after } = changed(make, text);
	const [old, fresh] = [before.split('\n'), after.split('\n')];
	let start = 0;
	while (start < old.length && old[start] === fresh[start]) start++;
	let end = 0;
	while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
	const lines = [
		...old.slice(start, old.length - end).map((line) => `- ${line.trim()}`),
		...fresh
			.slice(start, fresh.length - end)
			.map((line) => `+ ${line.replace(/^ +/, (blanks) => '.'.repeat(blanks.length / 4))}`),
	];
	return lines.join('\n');
}

function changed(make: Make, text = minimal): { before: string; after: string; snapshot: Snapshot } {
	const snapshot = Snapshot.open(text);
	const [first, holding, option] = allRows(snapshot.filing);
	if (!first || !holding || option?.table !== 'II') throw new Error('The minimal form has three rows');
	const changes = make(snapshot.filing, { first, holding, option });
	const next = applyFix(snapshot, { title: '', safe: true, changes });
	return { before: text, after: next.source.text, snapshot: next };
}

const number = (value: number) => ({ kind: 'number', number: whole(value) }) as const;

describe('a value', () => {
	test('gives way to another', () => {
		expect(written((_, { first }) => [{ do: 'set', value: first.owned, to: number(26_000) }])).toBe(
			'- <sharesOwnedFollowingTransaction><value>25000</value></sharesOwnedFollowingTransaction>\n' +
				'+ ....<sharesOwnedFollowingTransaction><value>26000</value></sharesOwnedFollowingTransaction>',
		);
	});

	test('that is missing is written with its element, in its place', () => {
		expect(
			written((filing) => [
				{ do: 'set', value: filing.original, to: { kind: 'date', date: { year: 2026, month: 6, day: 1 } } },
			]),
		).toBe('+ .<dateOfOriginalSubmission>2026-06-01</dateOfOriginalSubmission>');
		expect(
			written((_, { first }) => [{ do: 'set', value: first.nature, to: { kind: 'text', text: 'By "A&B"' } }]),
		).toBe(
			['+ ....<natureOfOwnership>', '+ .....<value>By &quot;A&amp;B&quot;</value>', '+ ....</natureOfOwnership>'].join(
				'\n',
			),
		);
	});

	test('goes with its element where the schema lets it', () => {
		expect(written((_, { holding }) => [{ do: 'set', value: holding.nature, to: { kind: 'nothing' } }])).toBe(
			'- <natureOfOwnership><value>By Spouse</value></natureOfOwnership>',
		);
		expect(written((_, { option }) => [{ do: 'set', value: option.expiration, to: { kind: 'nothing' } }])).toBe(
			'- <expirationDate><value>2030-03-01</value></expirationDate>\n+ ...<expirationDate><value></value></expirationDate>',
		);
	});

	test('of Table II that moves to the other cell changes its letter only', () => {
		expect(
			written((_, { option }) => [
				{ do: 'set', value: option.disposed, to: { kind: 'nothing' } },
				{ do: 'set', value: option.acquired, to: number(5000) },
			]),
		).toBe(
			'- <transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode>\n' +
				'+ ....<transactionAcquiredDisposedCode><value>A</value></transactionAcquiredDisposedCode>',
		);
	});

	test('V is form type 5, and a swap is a flag', () => {
		expect(written((_, { first }) => [{ do: 'set', value: first.early, to: { kind: 'letter', letter: 'V' } }])).toBe(
			'- <transactionFormType>4</transactionFormType>\n+ ....<transactionFormType>5</transactionFormType>',
		);
		expect(
			written((_, { first }) => [
				{ do: 'set', value: first.code, to: { kind: 'code', code: { letter: 'M', swap: true } } },
			]),
		).toBe('- <equitySwapInvolved>0</equitySwapInvolved>\n+ ....<equitySwapInvolved>1</equitySwapInvolved>');
	});
});

describe('footnotes', () => {
	test('a mark is an element of its own line', () => {
		expect(written((_, { option }) => option.exercisable.marks.map((mark) => ({ do: 'remove-mark', mark })))).toBe(
			'- <footnoteId id="F1"/>',
		);
		expect(
			written((_, { option }) => option.exercisable.marks.map((mark) => ({ do: 'write-mark', mark, number: 7 }))),
		).toBe('- <footnoteId id="F1"/>\n+ ....<footnoteId id="F7"/>');
		expect(written((_, { option }) => [{ do: 'add-mark', value: option.exercisable, number: 2 }])).toBe(
			'+ ....<footnoteId id="F2"/>',
		);
		expect(written((_, { first }) => [{ do: 'add-mark', value: first.deemed, number: 2 }])).toBe(
			'+ ...<deemedExecutionDate>\n+ ....<footnoteId id="F2"/>\n+ ...</deemedExecutionDate>',
		);
	});

	test('a note stands in the order of its number', () => {
		expect(written(() => [{ do: 'add-note', number: 2, text: '1 < 2' }])).toBe(
			'+ ..<footnote id="F2">1 &lt; 2</footnote>',
		);
		expect(written((filing) => filing.notes.map((note) => ({ do: 'remove-note', note })))).toBe(
			'- <footnote id="F1">The option is fully vested and exercisable.</footnote>',
		);
		const without = minimal.replace(/ *<footnotes>[^]*<\/footnotes>\n/, '');
		expect(written(() => [{ do: 'add-note', number: 1, text: 'a' }], without)).toBe(
			'+ .<footnotes>\n+ ..<footnote id="F1">a</footnote>\n+ .</footnotes>',
		);
	});
});

test('a box is checked as the file checks its boxes', () => {
	expect(written((filing) => [{ do: 'check', box: filing.plan10b5, checked: true }])).toBe(
		'- <aff10b5One>0</aff10b5One>\n+ .<aff10b5One>1</aff10b5One>',
	);
	const words = minimal.replaceAll(/(<is\w+>)([01])/g, (_, tag: string, digit: string) => tag + String(digit === '1'));
	expect(written((filing) => [{ do: 'check', box: filing.plan10b5, checked: true }], words)).toBe(
		'- <aff10b5One>0</aff10b5One>\n+ .<aff10b5One>true</aff10b5One>',
	);
});

test('a row is written with all that the schema asks', () => {
	const cells: readonly NewCell[] = [
		{ to: { kind: 'text', text: 'Common Stock' } },
		...Array.from({ length: 7 }, (): NewCell => ({ to: { kind: 'nothing' } })),
		{ to: number(7), marks: [1] },
		{ to: { kind: 'letter', letter: 'D' } },
		{ to: { kind: 'nothing' } },
	];
	expect(written((_, { holding }) => [{ do: 'add-row', table: 'I', after: holding, cells }])).toBe(
		[
			'+ ..<nonDerivativeHolding>',
			'+ ...<securityTitle>',
			'+ ....<value>Common Stock</value>',
			'+ ...</securityTitle>',
			'+ ...<postTransactionAmounts>',
			'+ ....<sharesOwnedFollowingTransaction>',
			'+ .....<value>7</value>',
			'+ .....<footnoteId id="F1"/>',
			'+ ....</sharesOwnedFollowingTransaction>',
			'+ ...</postTransactionAmounts>',
			'+ ...<ownershipNature>',
			'+ ....<directOrIndirectOwnership>',
			'+ .....<value>D</value>',
			'+ ....</directOrIndirectOwnership>',
			'+ ...</ownershipNature>',
			'+ ..</nonDerivativeHolding>',
		].join('\n'),
	);
	const { snapshot } = changed((_, { first }) => [{ do: 'remove-row', row: first }]);
	expect(allRows(snapshot.filing).map(({ kind }) => kind)).toEqual(['holding', 'transaction']);
});

const real = sharedFiles('corpus/xml').filter((_, index) => index % 10 === 0);

test('setting a value to what it says changes nothing, and clearing it changes nothing else', () => {
	for (const text of [minimal, ...real.map((file) => file.text())]) {
		const snapshot = Snapshot.open(text);
		for (const row of allRows(snapshot.filing)) {
			for (const [index, value] of row.cells.entries()) {
				if (value.kind !== 'known' || row.table === 'II') continue;
				const content = value.value;
				if (typeof content !== 'object' || !('text' in content)) continue;
				const same = applyFix(snapshot, {
					title: '',
					safe: true,
					changes: [{ do: 'set', value, to: { kind: 'text', text: content.text } }],
				});
				expect(same.source.text).toBe(text);
				const other = applyFix(snapshot, {
					title: '',
					safe: true,
					changes: [{ do: 'set', value, to: { kind: 'text', text: 'Other' } }],
				});
				const changes = differences(snapshot.filing, other.filing);
				expect(changes).toBeLessThanOrEqual(1);
				expect(other.filing.tableI.rows[snapshot.filing.tableI.rows.indexOf(row)]?.cells[index]?.raw).toBe('Other');
			}
		}
	}
});

function differences(a: Filing, b: Filing): number {
	const [old, fresh] = [said(a), said(b)].map((each) => JSON.stringify(each, undefined, 1).split('\n'));
	return (old ?? []).filter((line, index) => line !== fresh?.[index]).length;
}
