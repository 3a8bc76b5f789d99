import { describe, expect, test } from 'vitest';
import type { Completion } from '../../server/src/features/completion/completion';
import { completions } from '../../server/src/features/completion/completions';
import { isEmptyPlace } from '../../server/src/source/place';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { Snapshot } from '../../server/src/service/snapshot';

const today = { year: 2026, month: 6, day: 18 };

/** The minimal form with something in place of something else; `‸` is the cursor. */
function offered(
	given: string,
	now: string,
): { labels: string[]; apply: (label: string) => string; all: readonly Completion[] } {
	expect(minimalXml).toContain(given);
	const text = minimalXml.replace(given, now);
	const before = text.slice(0, text.indexOf('‸')).split('\n');
	const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
	const snapshot = Snapshot.open(text.replace('‸', ''));
	const all = completions(snapshot, position, today);
	const apply = (label: string): string => {
		const found = all.find((one) => one.label === label);
		if (!found) throw new Error(`${label} is not offered among ${all.map((one) => one.label).join(', ')}`);
		return snapshot.edit([{ range: snapshot.source.rangeOf(found.at), text: found.text }]).source.text;
	};
	return { labels: all.map(({ label }) => label), apply, all };
}

describe('elements', () => {
	test('are those that the schema has between their neighbours, in its order', () => {
		const { labels } = offered('<transactionTimeliness></transactionTimeliness>', '‸');
		expect(labels).toEqual(['transactionTimeliness']);
		expect(offered('<isOther>0</isOther>', '‸').labels).toEqual(['isOther']);
		expect(offered('<remarks>', '‸<remarks>').labels).toEqual([]);
		expect(offered('    <ownerSignature>', '    ‸\n    <ownerSignature>').labels).toEqual(['ownerSignature']);
	});

	test('come behind a <, with what they need inside them, and give back the element that was there', () => {
		const { apply, labels } = offered('<isOther>0</isOther>', '<isO‸');
		expect(labels).toEqual(['isOther']);
		expect(apply('isOther')).toBe(minimalXml);
	});

	test('in a whole tag are names alone', () => {
		const { apply } = offered('<isOther>', '<is‸Oth>');
		expect(apply('isOther')).toBe(minimalXml);
	});

	test('of a row are all those that it has to have, with a stop for each value', () => {
		const { all } = offered('<nonDerivativeHolding>', '‸<nonDerivativeHolding>');
		const row = all.find(({ label }) => label === 'nonDerivativeTransaction');
		expect(row?.snippet?.split('\n').slice(0, 4)).toEqual([
			'<nonDerivativeTransaction>',
			'\t<securityTitle>',
			'\t\t<value>$1</value>',
			'\t</securityTitle>',
		]);
		expect(row?.text).toMatch(/<directOrIndirectOwnership>\s*<value><\/value>/);
		expect(row?.detail).toBe('may be missing');
	});

	test('that this version or form does not have are not offered', () => {
		const old = minimalXml.replace('X0609', 'X0306').replace(/ *<aff10b5One>.*\n/, '');
		const at = (text: string): string[] => {
			const lines = text.slice(0, text.indexOf('‸')).split('\n');
			const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
			return completions(Snapshot.open(text.replace('‸', '')), position, today).map(({ label }) => label);
		};
		expect(at(old.replace('    <nonDerivativeTable>', '    ‸\n    <nonDerivativeTable>'))).toEqual(['reportingOwner']);
		expect(at(minimalXml.replace(/ *<aff10b5One>.*\n/, '    ‸\n'))).toEqual(['reportingOwner', 'aff10b5One']);
		expect(at(minimalXml.replace('</periodOfReport>', '</periodOfReport>‸'))).toEqual([]);
		const amended = minimalXml
			.replace('<documentType>4', '<documentType>4/A')
			.replace('</periodOfReport>', '</periodOfReport>‸');
		expect(at(amended)).toEqual(['dateOfOriginalSubmission']);
	});

	test('say whether they have to be there', () => {
		const { all } = offered('<transactionCode>M</transactionCode>', '‸');
		expect(all.map(({ label, detail }) => [label, detail])).toEqual([['transactionCode', 'has to be there']]);
	});
});

describe('end tags', () => {
	test('close the innermost element', () => {
		const { apply, labels } = offered('</isOther>', '</‸');
		expect(labels).toEqual(['/isOther']);
		expect(apply('/isOther')).toBe(minimalXml);
	});

	test('are offered behind a value that lacks one, and nowhere else', () => {
		expect(offered('<isOther>0</isOther>', '<isOther>‸').labels).toEqual(['1', '0', '/isOther']);
		expect(offered('<isOther>0</isOther>', '<isOther>‸</isOther>').labels).toEqual(['1', '0']);
	});
});

describe('values', () => {
	test('of a code are the letters with their meaning, those of the side first', () => {
		const { all, apply } = offered('<transactionCode>M<', '<transactionCode>‸<');
		expect(all[0]).toMatchObject({ label: 'P', detail: 'Purchase', kind: 'code' });
		expect(all.length).toBeGreaterThan(15);
		expect(apply('M')).toBe(minimalXml);
	});

	test.each([
		['<transactionAcquiredDisposedCode><value>A<', '<transactionAcquiredDisposedCode><value>‸<', ['A', 'D']],
		['<directOrIndirectOwnership><value>D<', '<directOrIndirectOwnership><value>‸<', ['D', 'I']],
		['<transactionFormType>4<', '<transactionFormType>‸<', ['4', '5']],
		['<isOfficer>1<', '<isOfficer>‸<', ['1', '0']],
		['<schemaVersion>X0609<', '<schemaVersion>X‸<', ['X0609', 'X0508', 'X0407']],
		['<rptOwnerState>MA<', '<rptOwnerState>‸<', ['AL', 'AK', 'B5']],
		['<periodOfReport>2026-06-16<', '<periodOfReport>‸<', ['2026-06-16']],
	])('%s', (given, now, labels) => {
		const { labels: got, apply } = offered(given, now);
		expect(got.slice(0, labels.length)).toEqual(labels);
		expect(apply(/>([^<>]+)<$/.exec(given)?.[1] ?? '')).toBe(minimalXml);
	});

	test('of dates, totals and titles are those of the form in the notation of XML', () => {
		expect(offered('<transactionDate><value>2026-06-16<', '<transactionDate><value>‸<').labels).toContain('2026-06-16');
		expect(offered('<natureOfOwnership><value>By Spouse<', '<natureOfOwnership><value>‸<').labels).toContain(
			'By Spouse',
		);
		const twice = /( *<nonDerivativeTransaction>.*?<\/nonDerivativeTransaction>\n)/s.exec(minimalXml)?.[1] ?? '';
		expect(offered(twice, twice + twice.replace('25000', '‸')).labels).toContain('30000');
	});

	test('that are free text are not made up', () => {
		expect(offered('>EXWI<', '>‸<').labels).toEqual([]);
		expect(offered('>BOSTON<', '>B‸<').labels).toEqual([]);
	});
});

describe('footnotes', () => {
	test('are offered by their text where an id cites one', () => {
		const { all } = offered('<value>10</value>', '<value>10</value><footnoteId id="‸"/>');
		expect(all.map(({ label }) => label)).toEqual(['F1']);
		expect(all[0]?.markdown.length).toBeGreaterThan(10);
		expect(offered('<value>10</value>', '<value>10</value><footnoteId id="‸').labels).toEqual(['F1']);
	});

	test('and a new one gets the next number', () => {
		const { all } = offered('</footnotes>', '‸</footnotes>');
		expect(all.map(({ label, text }) => [label, text])).toEqual([['footnote', '<footnote id="F2"></footnote>']]);
	});
});

describe('nothing is offered', () => {
	test.each([
		['in a comment', '<isOther>', '<!-- <‸ --><isOther>'],
		['in a comment that is not closed', '<isOther>', '<!-- <is‸Other>'],
		['in CDATA', '>BOSTON<', '><![CDATA[<‸]]><'],
		['in an instruction', '<?xml ‸', '<?xml ‸'],
		['behind a name', '<isOther>', '<isOther ‸>'],
		['in text where none belongs', '<isOther>', 'some words ‸<isOther>'],
		['in a footnote', 'footnote id="F1">', 'footnote id="F1">‸'],
		['before the root', '<ownershipDocument>', '‸<ownershipDocument>'],
		['inside an unknown element', '<isOther>0</isOther>', '<isElse>‸</isElse>'],
	])('%s', (_, given, now) => {
		const wanted = given.replace('‸', '');
		expect(offered(wanted, now).labels).toEqual([]);
	});
});

test('at no place of the form does a completion break it', () => {
	const lines = minimalXml.split('\n');
	for (const [line, text] of lines.entries()) {
		for (let character = 0; character <= text.length; character++) {
			const snapshot = Snapshot.open(minimalXml);
			for (const { at, text: now, kind } of completions(snapshot, { line, character }, today)) {
				if (kind !== 'element' || !isEmptyPlace(at)) continue;
				const { filing } = snapshot.edit([{ range: snapshot.source.rangeOf(at), text: now }]);
				const kinds = filing.structure?.faults.map((fault) => fault.kind) ?? [];
				expect([
					line,
					character,
					now,
					kinds.filter((one) => one === 'malformed' || one === 'misplaced' || one === 'unknown'),
				]).toEqual([line, character, now, []]);
			}
		}
	}
});
