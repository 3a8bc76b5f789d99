import { describe, expect, test } from 'vitest';
import { textOf } from '../../server/src/model/value';
import { convert } from '../../server/src/service/convert';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { minimal } from './minimal';

// Documents that mean harm. Each is read, checked and converted without an error of ours and without losing a character; what is
// too much is said. The bound of time is the time limit of the test, a hundred times what it takes.
const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

const before = (element: string, text: string): string => minimal.replace(`<${element}>`, () => `${text}<${element}>`);
const bomb = Array.from(
	{ length: 12 },
	(_, index) => `<!ENTITY lol${String(index + 1)} "${`&lol${String(index)};`.repeat(10)}">`,
);
const doctype = (inner: string): string =>
	minimal.replace('<ownershipDocument>', () => `<!DOCTYPE a [${inner}]>\n<ownershipDocument>`);
const row = /<nonDerivativeTransaction>[^]*<\/nonDerivativeTransaction>/.exec(minimal)?.[0] ?? '';

const tooMuch = 'There is more of this than in any filing; nothing is read from here on';
const documents: readonly { readonly title: string; readonly text: string; readonly said: string }[] = [
	{
		title: 'an entity bomb',
		text: doctype(`<!ENTITY lol0 "lol">${bomb.join('')}`).replace('>EXWI<', '>&lol12;<'),
		said: '&lol12; is no entity that a filing may use',
	},
	{
		title: 'an external entity',
		text: doctype('<!ENTITY e SYSTEM "file:///etc/passwd">').replace('>EXWI<', '>&e;<'),
		said: '&e; is no entity that a filing may use',
	},
	{
		title: 'a million levels',
		text: before('nonDerivativeTable', '<a>'.repeat(1_000_000)),
		said: 'Elements stand deeper in one another than in any filing; nothing is read from here on',
	},
	{
		title: 'an attribute of 20 million characters',
		text: minimal.replace('<issuer>', () => `<issuer a="${'x'.repeat(20_000_000)}">`),
		said: tooMuch,
	},
	{
		title: 'a hundred thousand attributes',
		text: minimal.replace(
			'<issuer>',
			() => `<issuer ${Array.from({ length: 100_000 }, (_, at) => `a${String(at)}="1"`).join(' ')}>`,
		),
		said: tooMuch,
	},
	{ title: 'a name of ten million letters', text: before('issuer', `<${'n'.repeat(10_000_000)}>`), said: tooMuch },
	{
		title: 'a million bare ampersands',
		text: before('issuer', '&'.repeat(1_000_000)),
		said: 'A bare & stands here; it is written &amp;',
	},
	{
		title: 'a million bare brackets',
		text: before('issuer', '<'.repeat(1_000_000)),
		said: 'A bare < stands here; it is written &lt;',
	},
	{
		title: 'comments that never end',
		text: before('issuer', '<!--'.repeat(400_000)),
		said: 'This comment is not whole; two hyphens stand only at its ends',
	},
	{
		title: 'sections that never end',
		text: before('issuer', '<![CDATA['.repeat(200_000)),
		said: 'This CDATA section is not whole',
	},
	{
		title: 'elements that never end',
		text: before('issuer', '<issuer>'.repeat(60)),
		said: 'Elements stand deeper in one another than in any filing; nothing is read from here on',
	},
	{
		title: 'end tags of nothing',
		text: before('issuer', '</b>'.repeat(300_000)),
		said: 'Nothing that is open is called b',
	},
	{
		title: 'a document type that never ends',
		text: before('ownershipDocument', `<!DOCTYPE a [${'<!ENTITY a "b">'.repeat(100_000)}`),
		said: 'This is no declaration that a filing may have',
	},
	{
		title: 'a note of ten million characters',
		text: minimal.replace(/<footnote id="F1">/, `$&${'word '.repeat(2_000_000)}`),
		said: tooMuch,
	},
	{ title: 'five thousand rows', text: before('nonDerivativeHolding', row.repeat(5000)), said: tooMuch },
];

function figures(title: string, text: string, from: number): string {
	const [ms, mb] = [Math.round(performance.now() - from), Math.round(process.memoryUsage().rss / 1e6)];
	return `${title}: ${(text.length / 1e6).toFixed(1)} million characters, ${String(ms)} ms, ${String(mb)} MB in use`;
}

describe('what means harm', () => {
	const lines: string[] = [];
	test.each(documents)('$title', { timeout: 60_000 }, ({ title, text, said }) => {
		const from = performance.now();
		const snapshot = Snapshot.open(text);
		const messages = snapshot.findings({ ...settings, ungrouped: true }).map(({ message }) => message);
		expect(snapshot.failures(settings)).toEqual([]);
		expect(snapshot.source.text === text).toBe(true);
		expect(messages.includes(said) || messages.slice(0, 20)).toBe(true);
		for (const to of ['xml', 'json'] as const)
			expect(convert(snapshot, { to }).missing.join()).toContain('not well-formed');
		const { missing } = convert(snapshot, { to: 'text', edgarBlock: true });
		expect(missing.join()).toContain('not well-formed');
		lines.push(figures(title, text, from));
	});

	test('what it took', () => console.log(lines.join('\n')));
});

test('no entity is expanded, and no file read', () => {
	for (const { text } of documents.slice(0, 2)) {
		const { filing } = Snapshot.open(text);
		expect(textOf(filing.issuer.symbol)).toMatch(/^&\w+;$/);
	}
});

test('a submission of a hundred megabytes is read, and the filing in it whole', { timeout: 120_000 }, () => {
	const attachment = `<DOCUMENT>\n<TYPE>EX-24\n<TEXT>\nbegin 644 a.pdf\n${`M${'A'.repeat(60)}\n`.repeat(1_650_000)}</TEXT>\n</DOCUMENT>\n`;
	const head = '<SEC-DOCUMENT>0000000000-26-000001.txt\n<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n';
	const text = `${head}${minimal}</XML>\n</TEXT>\n</DOCUMENT>\n${attachment}</SEC-DOCUMENT>\n`;
	const from = performance.now();
	const snapshot = Snapshot.open(text);
	expect(snapshot.findings(settings)).toEqual([]);
	expect(snapshot.source.text === text).toBe(true);
	expect(convert(snapshot, { to: 'xml' })).toEqual(convert(Snapshot.open(minimal), { to: 'xml' }));
	console.log(figures('a submission', text, from));
});
