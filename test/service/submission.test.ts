import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { convert } from '../../server/src/service/convert';
import { applyFix, Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import type { PlacedFinding } from '../../server/src/service/placedFinding';
import { editableText, writeBack } from '../../server/src/service/writeBack';
import { sharedFiles } from '../corpus/shared';

// The law: an edit of a filing inside a submission is the edit of the filing alone, and every other byte of the submission stays.

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

/** What stands before and behind the filing. */
interface Surroundings {
	readonly head: string;
	readonly foot: string;
}

function within({ head, foot }: Surroundings, form: string): string {
	return head + form + foot;
}

const lineEnd = fc.constantFrom('\n', '\r\n');
const words = fc.array(
	fc.constantFrom(
		...['CONFORMED SUBMISSION TYPE:\t4', '<ACCEPTANCE-DATETIME>20260616170000', 'FILER:', '\tCOMPANY DATA:\t', '', ' '],
		...['AT&T <CORP>', 'Ünïcödé 𝄞', 'M\'"%#`&#38;', '</b', ']]>', '-->', '<?pi', '\u00a0', '\u2028', '<!-- a', '\t\t'],
	),
	{ maxLength: 8 },
);
const attachment = fc.constantFrom(
	'A power of attorney.',
	'begin 644 a.pdf\nM<ownership>&#x0;\n`\nend',
	'<XML>\n<?xml version="1.0"?>\n<xbrl><a>&amp;</a></xbrl>\n</XML>',
);

/** A submission as EDGAR publishes it, with other documents before and behind the form. */
const surroundings: fc.Arbitrary<Surroundings> = fc
	.record({
		eol: lineEnd,
		bom: fc.constantFrom('', '\ufeff'),
		begin: fc.constantFrom('<SEC-DOCUMENT>0000000001-26-000001.txt', '<SUBMISSION>', '<SEC-HEADER>a'),
		header: words,
		before: fc.array(attachment, { maxLength: 2 }),
		gap: fc.constantFrom('\n', '\r\n', ' ', '\n\n'),
		behind: fc.array(attachment, { maxLength: 2 }),
		footer: words,
	})
	.map(({ eol, bom, begin, header, before, gap, behind, footer }) => {
		const documents = (texts: readonly string[]): string =>
			texts
				.map((text) => `<DOCUMENT>${eol}<TYPE>EX-24${eol}<TEXT>${eol}${text}${eol}</TEXT>${eol}</DOCUMENT>${eol}`)
				.join('');
		return {
			head: `${bom}${[begin, ...header].join(eol)}${eol}${documents(before)}<DOCUMENT>${eol}<TYPE>4${eol}<TEXT>${eol}<XML>${gap}`,
			foot: `</XML>${eol}</TEXT>${eol}</DOCUMENT>${eol}${documents(behind)}${footer.join(eol)}`,
		};
	});

const submissions = sharedFiles('corpus/submission').map(({ name, text }) => ({ name, ...parted(text()) }));
const filed = sharedFiles('corpus/xml').filter((_, index) => index % 4 === 0);

/** The surroundings of a submission, and the filing in it. */
function parted(text: string): Surroundings & { readonly form: string } {
	const start = text.indexOf('<XML>') + 5;
	const from = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
	const end = text.indexOf('</XML>');
	return { head: text.slice(0, from), form: text.slice(from, end), foot: text.slice(end) };
}

/** Filings with something to mend: a fault of each of several kinds put into a sound one. */
const faults: readonly (readonly [RegExp, string])[] = [
	[/(<transactionDate>\s*<value>)\d{4}/, '$11026'],
	[/(<transactionCode>)\w/, '$1Q'],
	[/(<isDirector>)\w+/, '$1FALSE'],
	[/(<sharesOwnedFollowingTransaction>\s*<value>)[\d.]+/, '$11,234,567'],
	[/ *<transactionAcquiredDisposedCode>[^]*?<\/transactionAcquiredDisposedCode>\s*/, ''],
	[/(<footnote id="F)1"/, '$19"'],
	[/(<issuerTradingSymbol>)[^<]*/, '$1'],
	[/ *<equitySwapInvolved>[^]*?<\/equitySwapInvolved>\s*/, ''],
	[/<\/footnotes>/, '<footnote id="F77">Nobody cites this.</footnote></footnotes>'],
];
const forms = [minimalXml, ...filed.slice(0, 20).map(({ text }) => text()), ...submissions.map(({ form }) => form)];
const form = fc
	.record({ base: fc.constantFrom(...forms), wrong: fc.subarray([...faults], { maxLength: 3 }) })
	.map(({ base, wrong }) => wrong.reduce((text, [pattern, to]) => text.replace(pattern, to), base));

/** The findings that have fixes, each known by what it says. */
function fixable(snapshot: Snapshot): ReadonlyMap<string, PlacedFinding> {
	const found = snapshot.findings(settings).filter(({ fixes = [] }) => fixes.length > 0);
	const title = snapshot.filing.parts.get('title')?.at.line;
	const first = title ? snapshot.source.numberOf(title) : 0;
	return new Map(
		found.map((finding) => [
			`${finding.rule.id} ${String(finding.range.start.line - first)} ${finding.message}`,
			finding,
		]),
	);
}

function editsAreTheSame(alone: string, around: Surroundings): number {
	const [bare, whole] = [Snapshot.open(alone), Snapshot.open(within(around, alone))];
	const inWhole = fixable(whole);
	let compared = 0;
	for (const [key, { fixes = [] }] of fixable(bare)) {
		for (const [index, fix] of fixes.entries()) {
			const other = inWhole.get(key)?.fixes?.[index];
			if (other?.title !== fix.title) continue;
			compared++;
			expect(applyFix(whole, other).source.text, fix.title).toBe(within(around, applyFix(bare, fix).source.text));
		}
	}
	return compared;
}

/** The filing opened as text, edited, and saved. */
function savedWith(xml: string, pattern: RegExp, to: string): string {
	const text = editableText(xml);
	if (text.kind === 'refused') return `refused: ${text.reasons.join(' ')}`;
	const back = writeBack(xml, text.text.replace(pattern, to));
	return back.kind === 'refused' ? `refused: ${back.reasons.join(' ')}` : back.xml;
}

const changes = fc.constantFrom<readonly [RegExp, string]>(
	[/\d\d\/\d\d\/\d{4}/, '01/02/2003'],
	[/(?<=\t)\d{1,3}(?:,\d{3})*(?=\t)/, '4,321'],
	[/\/s\//, '/S/'],
	[/(?<=\n1\. )[^\n]*/, 'Another & <note>.'],
	[/(?<=Common Stock)(?=[^\t]*\t)/, ', par value'],
	[/\n[^\n\t]+\t\d\d\/\d\d\/\d{4}\t[^\n]*/, ''],
);

describe('a filing in a submission', () => {
	test('is the same filing as alone', () => {
		fc.assert(
			fc.property(form, surroundings, (alone, around) => {
				const [bare, whole] = [Snapshot.open(alone), Snapshot.open(within(around, alone))];
				expect(whole.source.text).toBe(within(around, alone));
				for (const to of ['xml', 'text', 'json'] as const)
					expect(convert(whole, { to })).toEqual(convert(bare, { to }));
			}),
			{ numRuns: 30 },
		);
	});

	test('is mended as if it were alone, and all around it stays', () => {
		let compared = 0;
		fc.assert(
			fc.property(form, surroundings, (alone, around) => {
				compared += editsAreTheSame(alone, around);
			}),
			{ numRuns: 30 },
		);
		expect(compared).toBeGreaterThan(10);
	});

	test('is written back as if it were alone, and all around it stays', () => {
		let written = 0;
		fc.assert(
			fc.property(form, surroundings, changes, (alone, around, [pattern, to]) => {
				const bare = savedWith(alone, pattern, to);
				const whole = savedWith(within(around, alone), pattern, to);
				if (bare.startsWith('refused')) {
					expect(whole.startsWith('refused')).toBe(true);
					return;
				}
				if (bare !== alone) written++;
				expect(whole).toBe(within(around, bare));
			}),
			{ numRuns: 30 },
		);
		expect(written).toBeGreaterThan(10);
	});

	test.runIf(submissions.length > 0)('of EDGAR, with real filings in its place', () => {
		let compared = 0;
		for (const [index, { text }] of filed.entries()) {
			const around = submissions[index % submissions.length];
			if (!around) continue;
			const alone = text();
			const wrong = faults[index % faults.length];
			compared += editsAreTheSame(wrong ? alone.replace(...wrong) : alone, around);
			const bare = savedWith(alone, /\d\d\/\d\d\/\d{4}/, '01/02/2003');
			expect(savedWith(within(around, alone), /\d\d\/\d\d\/\d{4}/, '01/02/2003')).toBe(within(around, bare));
		}
		expect(compared).toBeGreaterThan(filed.length);
	});
});
