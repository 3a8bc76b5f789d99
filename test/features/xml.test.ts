import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../server/src/facts/columns';
import { cellAt } from '../../server/src/features/cellAt';
import { documentLinks } from '../../server/src/features/documentLinks';
import { folds } from '../../server/src/features/folding';
import { hover } from '../../server/src/features/hover/hover';
import { inlayHints } from '../../server/src/features/inlayHints';
import { citingsOf, definitionsOf, noteAt } from '../../server/src/features/notes';
import { renameNote } from '../../server/src/features/renameNote';
import { selectionRanges } from '../../server/src/features/selectionRange';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { symbols, type Symbol } from '../../server/src/features/symbols';
import type { PlacedEdit } from '../../server/src/model/placedEdit';
import { allRows } from '../../server/src/model/filing';
import { saysTheSame } from '../../server/src/model/saying';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { Snapshot } from '../../server/src/service/snapshot';
import type { Position, Range } from '../../server/src/source/source';
import { sharedFiles } from '../corpus/shared';

const filings = [
	{ name: 'minimal', snapshot: Snapshot.open(minimalXml) },
	{ name: 'minimal on one line', snapshot: Snapshot.open(minimalXml.replaceAll(/\n */g, '')) },
	...sharedFiles('corpus/xml').map(({ name, text }) => ({ name, snapshot: Snapshot.open(text()) })),
	...sharedFiles('corpus/submission').map(({ name, text }) => ({ name, snapshot: Snapshot.open(text()) })),
];

/** Where words stand in the minimal form, from their first character on. */
function at(words: string, text = minimalXml): Position {
	const before = text.slice(0, text.indexOf(words)).split('\n');
	return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function firstLine(words: string): string | undefined {
	return hover(Snapshot.open(minimalXml), at(words))?.markdown.split('\n')[0];
}

const whole: Range = { start: { line: 0, character: 0 }, end: { line: Number.MAX_SAFE_INTEGER, character: 0 } };

function edited(snapshot: Snapshot, edits: readonly PlacedEdit[]): Snapshot {
	const placed = edits.map(({ at: place, text }) => ({ range: snapshot.source.rangeOf(place), text }));
	placed.sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character);
	return snapshot.edit(placed);
}

test('every value of a row is found as its column', () => {
	for (const { name, snapshot } of filings) {
		for (const row of allRows(snapshot.filing)) {
			for (const [index, value] of row.cells.entries()) {
				if (value.kind === 'empty') continue;
				const found = cellAt(snapshot, snapshot.source.rangeOf(value.at).start);
				expect([name, found?.row === row, found?.column.id]).toEqual([name, true, columnsOf(row.table)[index]?.id]);
			}
		}
	}
});

describe('a hover', () => {
	test.each([
		['M</transactionCode>', '**M**: Exercise or conversion of derivative security exempted pursuant to Rule 16b-3'],
		['2026-06-16</periodOfReport>', '**Earliest transaction**: Tuesday, 06/16/2026'],
		['0</isDirector>', '**Director**: not checked'],
		['isOfficer>', '**Officer**: checked'],
		['BOSTON', '**City**: BOSTON'],
		['rptOwnerCity>', '**rptOwnerCity**'],
		['reportingOwnerAddress>', '**reportingOwnerAddress**'],
		['transactionAmounts>', '**transactionAmounts**'],
		['nonDerivativeTable>', '**Table I**: 2 rows'],
	])('at %s', (words, said) => {
		expect(firstLine(words)).toBe(said);
	});

	test('at a group of a row says the row too', () => {
		const { markdown = '' } = hover(Snapshot.open(minimalXml), at('<transactionAmounts>')) ?? {};
		expect(markdown).toContain('In this order: transactionShares, transactionPricePerShare');
		expect(markdown).toContain('DOE JANE Q');
	});

	test('at any place of a real filing says something of that place', () => {
		for (const { name, snapshot } of filings.slice(0, 12)) {
			for (const [line, { text }] of snapshot.source.lines.slice().entries()) {
				const position = { line, character: text.length - text.trimStart().length + 1 };
				const found = hover(snapshot, position);
				if (!found) continue;
				const { start, end } = snapshot.source.rangeOf(found.at);
				expect([name, start.line <= line && line <= end.line, found.markdown.startsWith('**')]).toEqual([
					name,
					true,
					true,
				]);
			}
		}
	});
});

describe('a footnote', () => {
	test('is found from each of its ids, and its definitions and citings are the ids', () => {
		for (const { name, snapshot } of filings) {
			const { source, filing } = snapshot;
			for (const { number, text } of filing.notes) {
				if (number.kind !== 'known') continue;
				const ids = [
					...definitionsOf(filing, number.value),
					...citingsOf(filing, number.value).flatMap(({ at: place, mark }) => (mark ? [place] : [])),
				];
				for (const place of ids) {
					expect([name, source.textAt(place), noteAt(snapshot, source.rangeOf(place).start)?.number]).toEqual([
						name,
						`F${String(number.value)}`,
						number.value,
					]);
				}
				expect(text.kind).toBe('known');
			}
		}
	});

	test('gets another number everywhere, and nothing else changes', () => {
		for (const { name, snapshot } of filings.slice(0, 60)) {
			const { source, filing } = snapshot;
			const [first] = filing.notes;
			if (first?.number.kind !== 'known') continue;
			const note = noteAt(snapshot, source.rangeOf(first.number.at).start);
			const there = note && renameNote(snapshot, note, 'F98');
			if (!there || 'refused' in there) throw new Error(`${name} cannot be renamed`);
			const renamed = edited(snapshot, there.edits);
			expect([name, definitionsOf(renamed.filing, first.number.value)]).toEqual([name, []]);
			expect(renamed.source.text).toContain('id="F98"');
			const now = noteAt(renamed, renamed.source.rangeOf(definitionsOf(renamed.filing, 98)[0] ?? first.at).start);
			const back = now && renameNote(renamed, now, `F${String(first.number.value)}`);
			if (!back || 'refused' in back) throw new Error(`${name} cannot be renamed back`);
			expect([name, saysTheSame(edited(renamed, back.edits).filing, filing)]).toEqual([name, true]);
		}
	});
});

test('folds hold each other, and leave the end tag in sight', () => {
	for (const { name, snapshot } of filings) {
		const open: number[] = [];
		for (const { start, end } of folds(snapshot)) {
			while ((open.at(-1) ?? Infinity) < start) open.pop();
			expect([name, end <= (open.at(-1) ?? Infinity)]).toEqual([name, true]);
			open.push(end);
			expect(snapshot.source.lines.at(end + 1)?.text).toMatch(/<\//);
		}
	}
	expect(folds(Snapshot.open(minimalXml)).length).toBeGreaterThan(10);
	expect(folds(Snapshot.open(minimalXml.replaceAll(/\n */g, '')))).toEqual([]);
});

test('the outline has both tables with their rows as sentences, and each part lies in its parent', () => {
	const names = (all: readonly Symbol[]): string[] => all.flatMap(({ name, children }) => [name, ...names(children)]);
	expect(names(symbols(Snapshot.open(minimalXml).filing)).slice(0, 4)).toEqual([
		'DOE JANE Q, EXAMPLE WIDGETS INC',
		'Table I',
		'On 06/16/2026 DOE JANE Q acquired by exercise 5,000 of Common Stock at $10; 25,000 owned after this, direct.',
		'DOE JANE Q holds 1,500 of Common Stock, indirect (By Spouse).',
	]);
	const withoutII = minimalXml.replace(/ *<derivativeTable>.*<\/derivativeTable>\n/s, '');
	expect(names(symbols(Snapshot.open(withoutII).filing))).not.toContain('Table II');
	for (const { snapshot } of filings) {
		const { source } = snapshot;
		const inside = ({ at: place, children }: Symbol): void => {
			const outer = source.rangeOf(place);
			for (const child of children) {
				const { start, end } = source.rangeOf(child.at);
				expect(outer.start.line <= start.line && end.line <= outer.end.line).toBe(true);
				inside(child);
			}
		};
		for (const symbol of symbols(snapshot.filing)) inside(symbol);
	}
});

test('what is coloured are the values, and no tag', () => {
	for (const { name, snapshot } of filings) {
		for (const { line, start, length } of semanticTokens(snapshot)) {
			const text = snapshot.source.lines.at(line)?.text.slice(start, start + length) ?? '';
			expect([name, /[<>]/.test(text)]).toEqual([name, false]);
		}
	}
	const table = minimalXml.slice(0, minimalXml.indexOf('<derivativeTable>')).split('\n').length;
	const { snapshot } = filings[0] ?? { snapshot: Snapshot.open('') };
	const some = semanticTokens(snapshot, {
		start: { line: table + 9, character: 0 },
		end: { line: table + 12, character: 0 },
	});
	expect(some.length).toBeGreaterThan(0);
});

test('sums stand behind the line of their total', () => {
	const twice = minimalXml
		.replace(/( *<nonDerivativeTransaction>.*?<\/nonDerivativeTransaction>\n)/s, '$1$1')
		.replace(/25000(?=<)/, '20000');
	const hints = inlayHints(Snapshot.open(twice), whole, { columns: 'all', balances: true });
	expect(hints.map(({ label }) => label)).toEqual(['= 20,000 + 5,000']);
	const [hint] = hints;
	const line = twice.split('\n')[hint?.position.line ?? 0] ?? '';
	expect(line.slice(0, hint?.position.character)).toMatch(/25000<\/value><\/sharesOwnedFollowingTransaction>$/);
});

test('CIKs lead to EDGAR', () => {
	const snapshot = Snapshot.open(minimalXml);
	const found = documentLinks(snapshot).map(({ at: place, url }) => [snapshot.source.textAt(place), url.slice(-10)]);
	expect(found).toEqual([
		['0000000001', '0000000001'],
		['0000000002', '0000000002'],
	]);
});

test('a growing selection goes from the value over its elements to the document', () => {
	const snapshot = Snapshot.open(minimalXml);
	const texts = selectionRanges(snapshot, at('25000')).map(({ start, end }) => {
		const lines = minimalXml.split('\n').slice(start.line, end.line + 1);
		const last = lines.pop() ?? '';
		return [...lines, last.slice(0, end.character)].join('\n').slice(start.character);
	});
	expect(texts.slice(0, 3)).toEqual([
		'25000',
		'<value>25000</value>',
		'<sharesOwnedFollowingTransaction><value>25000</value></sharesOwnedFollowingTransaction>',
	]);
	expect(texts.at(-1)).toBe(minimalXml);
	for (const [index, text] of texts.entries()) if (index > 0) expect(text).toContain(texts[index - 1]);
});
