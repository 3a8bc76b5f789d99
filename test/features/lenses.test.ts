import { describe, expect, test } from 'vitest';
import { balanceLenses, dueLens } from '../../server/src/features/codeLenses';
import { netChanges } from '../../server/src/features/netChanges';
import { pointed } from './frame';

const rows = [
	'Common Stock⇥09/20/2004⇥⇥M⇥⇥5,000⇥A⇥\\$10⇥25,000⇥D⇥',
	'Common Stock⇥09/20/2004⇥⇥S⇥⇥3,000⇥D⇥\\$25⇥22,000⇥D⇥',
	'Common Stock⇥09/21/2004⇥⇥G⇥⇥100⇥D⇥\\$0⇥900⇥I⇥By Trust',
	'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥1,500⇥I⇥By Spouse',
].join('\n');

describe('the net change of each class', () => {
	test('stands above its table', () => {
		const { snapshot } = pointed('tableI', `${rows}‸`);
		const lenses = balanceLenses(snapshot);
		expect(lenses.map(({ title }) => title)).toEqual([
			'Common Stock 20,000 → 22,000 (+2,000), direct · Common Stock 1,000 → 900 (-100), By Trust',
		]);
		expect(lenses.map(({ line }) => snapshot.source.lines.at(line)?.text.slice(0, 7))).toEqual(['Table I']);
	});

	test('of more than three classes the first are named', () => {
		const classes = ['A', 'B', 'C', 'D', 'E'].map((name) => `Class ${name}⇥09/20/2004⇥⇥P⇥⇥10⇥A⇥\\$5⇥10⇥D⇥`);
		const { snapshot } = pointed('tableI', `${classes.join('\n')}‸`);
		expect(balanceLenses(snapshot).map(({ title }) => title)).toEqual([
			'Class A 0 → 10 (+10), direct · Class B 0 → 10 (+10), direct · Class C 0 → 10 (+10), direct · 2 more',
		]);
	});

	test('says where totals contradict each other', () => {
		const { snapshot } = pointed('tableI', `${rows.replace('22,000', '28,000')}‸`);
		const [first] = netChanges(snapshot.filing);
		expect(first).toMatchObject({ start: '20,000', change: '+2,000', end: '28,000', transactions: 2, isSound: false });
	});

	test('is nothing where no row has one', () => {
		const { snapshot } = pointed('tableI', 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥1,500⇥D⇥‸');
		expect(balanceLenses(snapshot)).toEqual([]);
	});
});

test('the day on which a form is due leads to the row that is due first', () => {
	const { snapshot } = pointed('tableI', `${rows.replace('09/20/2004⇥⇥M', '09/21/2004⇥⇥M')}‸`);
	const lens = dueLens(snapshot.filing, { year: 2004, month: 9, day: 21 });
	if (!lens?.at) throw new Error('The lens leads somewhere');
	expect(lens.at.line.text).toContain('\tS\t');
});
