import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRows } from '../../server/src/model/filing';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { draftFrom } from '../../server/src/service/draft';
import { beginning, newForm, type Cover, type NewForm } from '../../server/src/service/newForm';
import { convert } from '../../server/src/service/convert';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';
import { withProposals } from '../features/edited';

const cover: Cover = {
	issuer: 'EXAMPLE WIDGETS INC',
	symbol: 'EXWI',
	owner: 'DOE JANE Q',
	street: '1 MAIN STREET',
	place: 'BOSTON MA 02110',
	roles: ['director', 'officer'],
	roleText: 'Chief $ Officer',
};
const days = { date: '11/23/2026', signedOn: { year: 2026, month: 11, day: 24 } };
const settings: CheckSettings = { today: days.signedOn };
const signature = '/s/ Jane Q. Doe';

function opened(answers: NewForm): Snapshot {
	return Snapshot.open(withProposals(newForm(answers)));
}

function rows(snapshot: Snapshot): string[] {
	const { tableI, tableII } = snapshot.filing;
	return [...tableI.rows, ...tableII.rows].map(({ cells }) => cells.map(({ raw }) => raw).join('|'));
}

const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8');

describe('an empty form', () => {
	const sale = { kind: 'Sale in the market', figures: ['1,500', '$25.40'], title: 'Common Stock', owned: '10,000' };
	test('with its first transaction is one that EDGAR takes', () => {
		const snapshot = opened({ cover, ...days, signature, transaction: sale });
		// What is left is what nobody was asked: the CIKs.
		expect(snapshot.findings(settings).map(({ rule }) => rule.id)).toEqual(['edgar-block-missing']);
		expect(rows(snapshot)).toEqual(['Common Stock|11/23/2026||S||1,500|D|\\$25.40|8,500|D|']);
		expect(snapshot.filing.owners[0]?.address.state.raw).toBe('MA');
		expect(snapshot.filing.relationships[0]?.officerTitle.raw).toContain('Chief');
	});
	test('what is left open is a stop', () => {
		const snippet = newForm({ cover, ...days, signature, transaction: { ...sale, figures: ['', '25'] } });
		expect(snippet).toContain('${1:shares}');
	});
	test('what is the same in several rows is filled in once', () => {
		const kind = 'Exercise and same-day sale';
		const transaction = { kind, figures: ['', '', ''], title: 'Common Stock', owned: '10,000' };
		const snippet = newForm({ cover, ...days, signature, transaction });
		const rowsOf = snippet.split('\n').filter((line) => /\t[MS]\t/.test(line));
		const stops = rowsOf.map((row) =>
			[...row.matchAll(/\$\{(\d+):?([^}]*)\}/g)].map(([, stop, asks]) => `${stop}${asks}`),
		);
		expect(stops).toEqual([
			['1shares', '2price', '3owned'],
			['1', '4price', '5owned'],
			['6Stock Option (right to buy)', '2', '1', '7exercisable', '8expires', '1', '9owned'],
		]);
	});
	test('the cursor ends where a row is written next, and no line is left over', () => {
		const rowsFrom = (answers: Partial<NewForm>): string[] => {
			const lines = newForm({ ...days, signature, ...answers }).split('\n');
			const heading = lines.findIndex((line) => line.includes('(A) or (D)\tPrice'));
			return lines.slice(
				heading + 1,
				lines.findIndex((line) => line.startsWith('Table II')),
			);
		};
		expect(rowsFrom({ cover })).toEqual(['$0', '']);
		const previous = Snapshot.open(sample('clean-exercise-and-sale.form4'));
		const holdings = [
			'Common Stock\t\t\t\t\t\t\t\t20,000\tD\t',
			'Common Stock\t\t\t\t\t\t\t\t1,500\tI\tBy Spouse$0',
			'',
		];
		expect(rowsFrom({ previous })).toEqual(holdings);
		const options = { kind: 'Grant of options', figures: ['100', '5'], title: '', owned: '' };
		expect(rowsFrom({ cover, transaction: options })).toEqual(['']);
		expect(newForm({ cover, ...days, signature, transaction: options })).toMatch(/\n\$0[^\n]*Stock Option/);
	});
	test('stands in the canonical shape', () => {
		const snapshot = opened({ cover, ...days, signature, transaction: sale });
		expect(convert(snapshot, { to: 'text' }).text).toBe(snapshot.source.text);
	});
	test('takes every kind of transaction', () => {
		for (const { id, figures } of beginning().kinds) {
			const transaction = { kind: id, figures: figures.map(() => '100'), title: 'Common Stock', owned: '1,000' };
			expect([id, rows(opened({ cover, ...days, signature, transaction })).length > 0]).toEqual([id, true]);
		}
	});
});

describe('from a previous filing', () => {
	const previous = Snapshot.open(sample('clean-exercise-and-sale.form4'));
	test('the cover, the signature and the ending balances are known', () => {
		const { issuer, owner, title, owned, signature: signed } = beginning(previous);
		expect([issuer, owner, title, owned]).toEqual(['EXAMPLE WIDGETS INC', 'DOE JANE Q', 'Common Stock', '20,000']);
		expect(signed).toBe('/s/ John Roe, Attorney-in-Fact for Jane Q. Doe');
	});
	test('ending balances become holdings, with the notes that they cite', () => {
		const snapshot = opened({ previous, ...days, signature });
		expect(rows(snapshot)).toEqual([
			'Common Stock||||||||20,000|D|',
			'Common Stock||||||||1,500|I|By Spouse',
			'Stock Option (right to buy)|\\$10||||||||03/01/2030|Common Stock|15,000||15,000|D|',
		]);
		const [note, ...others] = snapshot.filing.notes;
		expect([note?.number.raw, note?.text.raw, others.length]).toEqual([
			'1',
			'The option is fully vested and exercisable.',
			0,
		]);
	});
	test('a transaction stands in the place of the holding of its class', () => {
		const transaction = { kind: 'Sale in the market', figures: ['500', '30'], title: 'Common Stock', owned: '20,000' };
		const [first, second] = rows(opened({ previous, ...days, signature, transaction }));
		expect([first, second]).toEqual([
			'Common Stock|11/23/2026||S||500|D|\\$30|19,500|D|',
			'Common Stock||||||||1,500|I|By Spouse',
		]);
	});
	test('an exercise of a derivative that it holds needs only the number', () => {
		const kind = beginning(previous).kinds.find(({ id }) => id.startsWith('Exercise of an option'));
		expect(kind?.figures).toEqual(['shares']);
		const transaction = { kind: kind?.id ?? '', figures: ['1,000'], title: 'Common Stock', owned: '20,000' };
		const snapshot = opened({ previous, ...days, signature, transaction });
		expect(rows(snapshot)).toContainEqual(expect.stringContaining('|M|||1,000|'));
		expect(rows(snapshot).filter((row) => row.startsWith('Stock Option')).length).toBe(1);
	});
	test.each(['clean-amendment.form4', 'clean-joint.form4', 'clean-many-notes.form4'])(
		'%s leads to no error',
		(name) => {
			const snapshot = opened({ previous: Snapshot.open(sample(name)), ...days, signature });
			const errors = snapshot.findings(settings).filter(({ severity }) => severity === 'error');
			expect(errors.map(({ rule, message }) => `${rule.id}: ${message}`)).toEqual([]);
		},
	);
	test('takes over what a draft takes over, of a text as of its XML', () => {
		const real = sharedFiles('corpus/xml').filter((_, index) => index % 8 === 0);
		for (const { name, text } of [{ name: 'minimal', text: () => minimalXml }, ...real]) {
			const xml = Snapshot.open(text());
			const plain = Snapshot.open(convert(xml, { to: 'text' }).text);
			const drafted = Snapshot.open(draftFrom(xml).text);
			for (const previous of [xml, plain]) {
				const next = opened({ previous, ...days, signature });
				expect([name, rows(next)]).toEqual([name, rows(drafted)]);
				const notes = ({ filing }: Snapshot): unknown => filing.notes.map((note) => [note.number.raw, note.text.raw]);
				expect([name, notes(next)]).toEqual([name, notes(drafted)]);
			}
			expect([name, beginning(xml).signature]).toEqual([name, beginning(plain).signature]);
		}
	});
	test('a footnote of a holding that gives way is not left without a mark', () => {
		const noted = Snapshot.open(
			sample('clean-exercise-and-sale.form4').replaceAll('Common Stock\t', 'Common Stock ⁽¹⁾\t'),
		);
		const transaction = { kind: 'Sale in the market', figures: ['500', '30'], title: 'Common Stock', owned: '20,000' };
		for (const answers of [{ transaction }, {}]) {
			const snapshot = opened({ previous: noted, ...days, signature, ...answers });
			const cited = new Set([...allRows(snapshot.filing)].flatMap(({ cells }) => cells.flatMap(({ marks }) => marks)));
			expect(snapshot.filing.notes.length).toBe(new Set([...cited].map(({ number }) => number)).size);
			expect(snapshot.findings(settings).filter(({ rule }) => rule.id.startsWith('note-'))).toEqual([]);
		}
	});
});
