import { expect, test } from 'vitest';
import { contentOf } from '../../server/src/service/content';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { readSuppressions, withSuppression } from '../../server/src/service/sidecar';
import { suppress, suppressionOf } from '../../server/src/service/suppress';
import { frameBad } from '../../server/src/rules/frames';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };
const row = 'Common Stock⇥09/20/2004⇥⇥m⇥⇥10,000⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥';
const open = (bad: string): Snapshot =>
	Snapshot.open(frameBad({ title: '', frame: 'tableI', bad, notes: ['A note.'] }).text);

function found(snapshot: Snapshot, rule: string) {
	const finding = snapshot.findings(settings).find((one) => one.rule.id === rule);
	if (!finding) throw new Error(`${rule} is not found`);
	return finding;
}

const snapshot = open(row);
const finding = found(snapshot, 'code-unknown');
const suppression = suppressionOf(snapshot, finding, { reason: 'As the client wrote it', file: 'draft.form4' });

test('a row is known by its cells', () => {
	expect(contentOf(snapshot, finding)).toBe(
		'Common Stock | 09/20/2004 |  | m |  | 10,000 | D | \\$5.79 ⁽¹⁾ | 90,000 | D',
	);
});

test('a suppressed finding is taken out with its reason, in whatever line it stands', () => {
	const moved = open(`Preferred Stock⇥09/20/2004⇥⇥S⇥⇥1⇥D⇥\\$1⇥9⇥D⇥\n${row}`);
	const sorted = suppress(moved, moved.findings(settings), [suppression]);
	expect(sorted.suppressed.map(({ suppression: { reason } }) => reason)).toEqual(['As the client wrote it']);
	expect(sorted.open.map(({ rule }) => rule.id)).not.toContain('code-unknown');
});

test('a suppression lapses when any cell of the row changes', () => {
	const changed = open(row.replace('90,000', '90,001'));
	expect(suppress(changed, changed.findings(settings), [suppression]).suppressed).toEqual([]);
});

test('another rule in the same row still speaks', () => {
	const other = open(row.replace('m', 'S').replace('09/20/2004', '2004-09-20'));
	expect(suppress(other, other.findings(settings), [suppression]).open.map(({ rule }) => rule.id)).toContain(
		'date-format',
	);
});

test('what is written is read again', () => {
	const text = withSuppression(undefined, suppression);
	expect(readSuppressions(text)).toEqual({ suppressions: [suppression], problems: [] });
	const renewed = withSuppression(text, { ...suppression, reason: 'Another' });
	expect(readSuppressions(renewed).suppressions).toEqual([{ ...suppression, reason: 'Another' }]);
});

test('a bad entry costs only itself', () => {
	const good = { rule: 'code-unknown', content: 'a', reason: 'b' };
	const entries = [good, { ...good, reason: ' ' }, { ...good, rule: 'nothing' }, 7, { rule: 'code-unknown' }];
	expect(readSuppressions(JSON.stringify({ suppressions: entries }))).toEqual({
		suppressions: [good],
		problems: [
			'entry 2 (code-unknown) has no reason',
			'entry 3: there is no rule nothing',
			'entry 4 lacks a rule or a content',
			'entry 5 lacks a rule or a content',
		],
	});
});

test.each(['', 'nothing', '[]', '{ "suppressions": 7 }', '\u0000'])(
	'%j is no such file, and nothing throws',
	(text) => {
		expect(readSuppressions(text)).toEqual({
			suppressions: [],
			problems: ['it is not JSON of the form { "suppressions": [ … ] }'],
		});
	},
);
