import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { hover } from '../../server/src/features/hover/hover';
import { symbols } from '../../server/src/features/symbols';
import { textOf } from '../../server/src/model/value';
import { isWellFormed as isWellFormedMarkup } from '../../server/src/ownership/element';
import { readOwnership } from '../../server/src/ownership/readOwnership';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { Source } from '../../server/src/source/source';
import { sharedFiles } from '../corpus/shared';
import { minimal } from './minimal';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };
const real = sharedFiles('corpus/xml').filter((_, index) => index % 25 === 0);
const documents = [minimal, ...real.map(({ text }) => text())];

/** All that is asked of a document; whatever throws here would throw in the editor. */
function ask(snapshot: Snapshot): void {
	expect(snapshot.failures(settings)).toEqual([]);
	symbols(snapshot.filing);
	for (const line of [0, 12, 40, snapshot.source.lines.length - 1]) hover(snapshot, { line, character: 14 });
	for (const { fixes = [] } of snapshot.findings(settings)) for (const fix of fixes) snapshot.edits(fix);
}

function isWellFormed(text: string): boolean {
	return isWellFormedMarkup(readOwnership(Source.from(text)).markup);
}

const pieces = [
	'<',
	'>',
	'&',
	'"',
	'/',
	'=',
	'</',
	'/>',
	'&amp;',
	'&x;',
	'&#65;',
	'&#0;',
	' ',
	'\n',
	'<!--',
	'-->',
	'--',
];
const more = [
	'<![CDATA[',
	']]>',
	'<?pi x?>',
	'<?xml version="1.0"?>',
	'<value>',
	'</value>',
	'<b/>',
	'id="F1"',
	"a='1'",
	'x',
	...[
		'\r',
		'\u00a0',
		'\ufeff',
		'\u0001',
		'\ufffe',
		'𝄞',
		'<!DOCTYPE a>',
		'<?xml version="1.1"?>',
		' xml:lang="en"',
		'<é/>',
	],
];
/** What may stand, or not, before the first character of a document. */
const starts = [
	...[
		'',
		'',
		'\ufeff',
		'\ufeff\ufeff',
		' \ufeff',
		' ',
		'\n',
		'<!-- a -->',
		'<?pi?>',
		'x',
		'<!DOCTYPE ownershipDocument>',
	],
	'<!DOCTYPE ownershipDocument [<!-- > -->]>',
];
const mutation = fc.record({
	start: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, fc.constantFrom(...starts)),
	document: fc.constantFrom(...documents),
	at: fc.nat(100_000),
	remove: fc.nat(6),
	insert: fc.constantFrom('', '', ...pieces, ...more),
});

function mutated({
	start,
	document,
	at,
	remove,
	insert,
}: {
	start: string;
	document: string;
	at: number;
	remove: number;
	insert: string;
}): string {
	const from = at % document.length;
	return start + document.slice(0, from) + insert + document.slice(from + remove);
}

test('what is well-formed is judged as other parsers judge it', () => {
	let [broken, disputed] = [0, 0];
	fc.assert(
		fc.property(mutation, (change) => {
			const text = mutated(change);
			if (!/<ownershipDocument[\s>/]/.test(text)) return;
			const [one, other] = [isSound(() => parseXml(text)), isSound(() => XmlDocument.fromString(text).dispose())];
			if (one !== other) disputed++;
			else expect(isWellFormed(text)).toBe(one);
			if (!one) broken++;
		}),
		{ numRuns: 3000 },
	);
	console.log(
		`3000 mutated documents: ${String(broken)} are broken; two parsers dispute ${String(disputed)}, we agree on the rest`,
	);
}, 60_000);

function isSound(parse: () => unknown): boolean {
	try {
		parse();
		return true;
	} catch {
		return false;
	}
}

test('any text is kept as it is and answers every question', () => {
	fc.assert(
		fc.property(mutation, mutation, (first, second) => {
			const once = mutated(first);
			const text = mutated({ ...second, document: once === '' ? ' ' : once });
			const snapshot = Snapshot.open(text);
			expect(snapshot.source.text).toBe(text);
			ask(snapshot);
		}),
		{ numRuns: 300 },
	);
}, 60_000);

test('an edited document is the same as one opened afresh', () => {
	const edits = fc.array(
		fc.record({
			line: fc.nat(110),
			from: fc.nat(60),
			lines: fc.nat(2),
			to: fc.nat(60),
			text: fc.constantFrom('', '\n', 'a', ...pieces, ...more),
		}),
		{ minLength: 1, maxLength: 6 },
	);
	fc.assert(
		fc.property(fc.constantFrom(...documents), edits, (document, changes) => {
			let snapshot = Snapshot.open(document);
			for (const { line, from, lines, to, text } of changes) {
				const range = { start: { line, character: from }, end: { line: line + lines, character: to } };
				snapshot = snapshot.edit([{ range, text }]);
			}
			const afresh = Snapshot.open(snapshot.source.text);
			const heard = (one: Snapshot): string[] =>
				one.findings(settings).map(({ rule, message, range }) => `${rule.id} ${message} ${JSON.stringify(range)}`);
			expect(heard(snapshot)).toEqual(heard(afresh));
		}),
		{ numRuns: 300 },
	);
}, 60_000);

describe('half-typed documents', () => {
	test.each(documents.slice(0, 3).map((text, index) => [index, text] as const))(
		'%i: every prefix of a line',
		(_, text) => {
			const lines = text.split('\n').slice(0, 400);
			for (const [index] of lines.entries()) {
				if (index % 3 === 0) ask(Snapshot.open(lines.slice(0, index).join('\n')));
				ask(Snapshot.open(lines.toSpliced(index, 1).join('\n')));
			}
		},
		60_000,
	);

	test('a missing end tag costs nothing but itself', () => {
		const { filing } = Snapshot.open(minimal.replace('</issuerCik>', '').replace('</rptOwnerCity>', '</rptOwnerCty>'));
		expect(textOf(filing.issuer.name)).toBe('EXAMPLE WIDGETS INC');
		expect(textOf(filing.owners[0]?.address.city ?? filing.remarks)).toBe('BOSTON');
		expect(filing.tableI.rows.length + filing.tableII.rows.length).toBe(3);
	});

	test('rows inside rows and footnotes inside tables are read', () => {
		const nested = minimal
			.replace('</nonDerivativeTransaction>\n', '')
			.replace('    </nonDerivativeTable>', '        </nonDerivativeTransaction>\n    </nonDerivativeTable>');
		expect(Snapshot.open(nested).filing.tableI.rows.map(({ kind }) => kind)).toEqual(['transaction', 'holding']);
	});
});

describe('hostile documents', () => {
	const bounded = (name: string, make: () => string): void => {
		test(`${name} is read in bounded time`, () => {
			const text = make();
			// The time of the processor, since the machine may have other work.
			const start = process.cpuUsage();
			const snapshot = Snapshot.open(text);
			ask(snapshot);
			const { user, system } = process.cpuUsage(start);
			expect((user + system) / 1000).toBeLessThan(10_000);
		}, 120_000);
	};
	bounded('a tower of elements', () => `<ownershipDocument>${'<a>'.repeat(100_000)}`);
	bounded('a tower of rows', () => `<ownershipDocument>${'<nonDerivativeTransaction>'.repeat(50_000)}`);
	bounded('a row of elements', () => `<ownershipDocument>${'<a/>'.repeat(500_000)}</ownershipDocument>`);
	bounded('an attribute of a megabyte', () => minimal.replace('id="F1"', `id="${'F'.repeat(1_000_000)}"`));
	bounded('a tag of a million attributes', () => minimal.replace('<issuer>', `<issuer ${'a="1" '.repeat(50_000)}>`));
	bounded('a megabyte of ampersands', () => minimal.replace('Common Stock', '&'.repeat(200_000)));
	bounded('a bomb of entities', () =>
		minimal.replace(
			'<ownershipDocument>',
			`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><ownershipDocument>&b;&c;`,
		),
	);
});
