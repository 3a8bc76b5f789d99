import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convert } from '../../server/src/service/convert';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';
import { canonicalForm } from './canonical';
import { minimal } from './minimal';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };
const real = sharedFiles('corpus/xml').filter((_, index) => index % 8 === 0);
const documents = [minimal, ...real.map(({ text }) => text())].filter(({ length }) => length < 40_000);

const pieces = [
	...[
		'<',
		'>',
		'&',
		'"',
		'</',
		'/>',
		'&amp;',
		'&#65;',
		'<!--',
		'-->',
		'<![CDATA[',
		']]>',
		'<value>',
		'</value>',
		'\r\n',
	],
	...[
		'\u00a0',
		'  ',
		'\t',
		'$',
		'\\',
		'\ud83d',
		'\ue001',
		'0',
		'true',
		'<footnoteId id="F9"/>',
		'<remarks/>',
		'<a b="c"/>',
	],
];
const damage = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.nat(60),
	how: fc.constantFrom('cut', 'twice', 'put', 'retype'),
	piece: fc.constantFrom(...pieces),
});
const damaged = fc.tuple(fc.constantFrom(...documents), fc.array(damage, { minLength: 1, maxLength: 4 }));

function isXml(text: string): boolean {
	try {
		canonicalForm(text);
		return true;
	} catch {
		return false;
	}
}

/** A real file with some of its characters gone, doubled, typed over, or with others among them. */
function apply([document, damages]: [string, { at: number; length: number; how: string; piece: string }[]]): string {
	return damages.reduce((text, { at, length, how, piece }) => {
		const start = Math.floor(at * text.length);
		const [head, middle, tail] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
		if (how === 'cut') return head + tail;
		if (how === 'twice') return head + middle + middle + tail;
		return how === 'put' ? head + piece + middle + tail : head + middle.replace(/\w/, piece) + tail;
	}, document);
}

test(
	'whatever happens to a real file, it is read, checked and written, and what does not come back is said',
	{ timeout: 300_000 },
	() => {
		let [files, whole, most, largest] = [0, 0, 0, 0];
		const check = (change: [string, { at: number; length: number; how: string; piece: string }[]]): void => {
			const text = apply(change);
			const from = performance.now();
			const snapshot = Snapshot.open(text);
			expect(snapshot.failures(settings)).toEqual([]);
			expect(snapshot.source.text).toBe(text);
			JSON.parse(convert(snapshot, { to: 'json' }).text);
			convert(snapshot, { to: 'xml' });
			const { text: form, missing } = convert(snapshot, { to: 'text', edgarBlock: true });
			files++;
			most = Math.max(most, performance.now() - from);
			largest = Math.max(largest, process.memoryUsage().heapUsed);
			if (missing.length > 0 || snapshot.filing.language !== 'xml' || !isXml(text)) return;
			whole++;
			expect(canonicalForm(convert(Snapshot.open(form), { to: 'xml' }).text)).toBe(canonicalForm(text));
		};
		fc.assert(fc.property(damaged, check), { numRuns: 150 });
		expect(whole).toBeGreaterThan(0);
		console.log(
			`${String(files)} damaged files, ${String(whole)} of them came back whole through a text; at most ${String(Math.round(most))} ms and ${String(Math.round(largest / 1e6))} MB of heap for one`,
		);
	},
);
