import { describe, expect, test } from 'vitest';
import { balanceSheet } from '../../server/src/model/balances';
import { formatNumber } from '../../server/src/model/decimal';
import { frameBad } from '../../server/src/rules/frames';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

/** A row as `S 3,000 D 22,000`, with a day of September 2004 before it and a nature behind it where they matter. */
function row(said: string): string {
	const match = /^(?:(\d\d) )?(\w) ([\d.,]+) ([AD]) ([\d.,]+)( ⁽.⁾)?(?: (.*))?$/.exec(said);
	const [, day = '20', code = '', amount = '', side = '', total = '', mark = '', nature = ''] = match ?? [];
	return `Common Stock⇥09/${day}/2004⇥⇥${code}⇥⇥${amount}⇥${side}⇥\\$5⇥${total}${mark}⇥${nature === '' ? 'D' : 'I'}⇥${nature}`;
}

function open(rows: string): Snapshot {
	const bad = rows.split('; ').map(row).join('\n');
	return Snapshot.open(frameBad({ title: '', frame: 'tableI', bad }).text);
}

/** The reading of each balance, or the row and the message of its doubt and the titles of its fixes. */
function judged(rows: string): string {
	const snapshot = open(rows);
	const { balances, doubts } = balanceSheet(snapshot.filing.tableI);
	if (doubts.length === 0) return balances.map(({ mode = 'explained' }) => mode).join(', ');
	return snapshot
		.findings(settings)
		.filter(({ rule }) => rule.id === 'total-mismatch' || rule.id === 'code-side-mismatch')
		.map(({ message, fixes = [] }) =>
			[message, ...fixes.map(({ title, safe }) => (safe ? `${title} (safe)` : title))].join(' | '),
		)
		.join('\n');
}

describe('the worked examples of the catalogue, section 3.5', () => {
	test.each([
		['M 5,000 A 25,000; S 3,000 D 22,000; S 2,000 D 20,000', 'running'],
		[
			'M 20,000 A 130,000; S 7,317 D 122,638; S 7,491 D 115,192; S 4,199 D 110,993',
			'130,000 and 7,317 disposed make 122,683; column 5 says 122,638, two digits exchanged | Write 122,683 (safe)',
		],
		[
			'M 20,000 A 130,000; S 7,317 D 122,638; S 7,491 D 115,147; S 4,199 D 110,948',
			'130,000 and 7,317 disposed make 122,683; column 5 says 122,638, two digits exchanged | Write 122,683 | Write 129,955 above | Write 7,362 as the amount | Recompute this balance from here',
		],
		[
			'S 1,000 D 90,000; S 1,000 D 8,000; S 1,000 D 7,000',
			'90,000 and 1,000 disposed make 89,000; column 5 says 8,000, a digit too few | Write 9,000 above | Write 89,000 | Write 82,000 as the amount | Recompute this balance from here',
		],
		[
			'S 100 D 900; S 100 D 850; S 100 D 750; S 100 D 600',
			'900 and 100 disposed make 800; column 5 says 850, one digit differs | Write 800 | Recompute this balance from here',
		],
		['M 5,000 A 20,000; S 3,000 D 20,000; S 2,000 D 20,000', 'final'],
		['S 2,000 D 20,000; S 3,000 D 22,000; M 5,000 A 25,000', 'reverse'],
		['20 S 100 D 9,700; 20 S 200 D 9,700; 21 S 300 D 9,400', 'day-end'],
		['M 100 A 10,300; M 200 A 10,300; S 300 D 10,000', 'block-end'],
		['S 100 D 9,900; S 200 D 9,950 ⁽¹⁾', 'explained'],
		['A 10.4 A 110.4; S 5 D 105', 'running'],
		[
			'S 1,112 D 167,400,026 by Trust ⁽¹⁾; S 1,302 D 167,398,724 by Trust; S 300 D 167,398,424 by Trust ⁽¹⁾',
			'explained, single',
		],
		['S 115,553 D 1,620,557 See Footnote ⁽¹⁾; S 9,369 D 0 ⁽²⁾ See Footnote ⁽¹⁾', 'explained'],
		[
			'C 83,334 A 83,334; S 21,417 D 61,917; S 52,926 D 8,991; S 5,494 A 3,497; S 997 D 2,500',
			'Code S is a disposition; the letter says (A), and the total falls by 5,494 | Write (D) (safe) | Change the code to P',
		],
	])('%s', (rows, expected) => {
		expect(judged(rows)).toBe(expected);
	});

	test('an amendment is not judged', () => {
		const bad = ['S 293 D 9,238', 'F 2,769 D 13,302'].map(row).join('\n');
		const text = frameBad({ title: '', frame: 'tableI', bad }).text.replace(
			/(4\. If Amendment[^\t]*?)(\t)/,
			'$1 09/20/2004$2',
		);
		const snapshot = Snapshot.open(text);
		expect(snapshot.filing.original.kind).toBe('known');
		expect(snapshot.findings(settings).map(({ rule }) => rule.id)).not.toContain('total-mismatch');
	});
});

/** Where each balance starts, what every row makes of it and where it ends. */
function followed(rows: string): string {
	return balanceSheet(open(rows).filing.tableI)
		.balances.map(({ start, entries, end }) =>
			[start, ...entries.map(({ after }) => after), end].map((number) => formatNumber(number)).join(' '),
		)
		.join(' | ');
}

test.each([
	['running', 'M 5,000 A 25,000; S 3,000 D 22,000', '20,000 25,000 22,000 22,000'],
	['the final total on every row', 'M 5,000 A 20,000; S 3,000 D 20,000', '18,000 23,000 20,000 20,000'],
	[
		'from the last row up',
		'S 2,000 D 20,000; S 3,000 D 22,000; M 5,000 A 25,000',
		'20,000 20,000 22,000 25,000 20,000',
	],
	['day by day', '20 S 100 D 9,700; 20 S 200 D 9,700; 21 S 300 D 9,400', '10,000 9,900 9,700 9,400 9,400'],
	['two balances', 'P 100 A 900; P 100 A 500 By Spouse; S 50 D 850', '800 900 850 850 | 400 500 500'],
])('a balance can be followed: %s', (_, rows, expected) => {
	expect(followed(rows)).toBe(expected);
});

test('an edit of one balance leaves the other the same object', () => {
	const before = open('P 100 A 900; P 100 A 500 By Spouse; S 50 D 850');
	const line = before.source.lines.findIndex(({ text }) => text.includes('\t850\t'));
	const text = before.source.lines[line]?.text ?? '';
	const start = text.indexOf('\t850\t') + 1;
	const range = { start: { line, character: start }, end: { line, character: start + 3 } };
	const after = before.edit([{ range, text: '851' }]);
	const [first, second] = [before, after].map(({ filing }) => balanceSheet(filing.tableI).balances);
	expect(second?.[1]).toBe(first?.[1]);
	expect(second?.[0]).not.toBe(first?.[0]);
});
