import { describe, expect, test } from 'vitest';
import { treeOf } from '../../server/src/ownership/tree';
import { writeOwnership } from '../../server/src/ownership/writeOwnership';
import { rules } from '../../server/src/rules';
import { frameBad } from '../../server/src/rules/frames';
import { applyFix, Snapshot, type CheckSettings } from '../../server/src/service/snapshot';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };
const inBoth = new Set(rules.filter(({ applies }) => applies === 'both').map(({ id }) => id));

/**
 * Faults that only a text can have: XML has no price of a holding, V is a form type, each part of the cover has its element, and a
 * footnote id cannot be taken for a bracketed number.
 */
const onlyText = [
	'A holding with a price',
	'A code in the V column',
	'Something else in the V column',
	'Its date stands in item 4',
	'The name in full',
	'A small negative amount, and no such footnote',
];

const cases = rules
	.filter(({ applies }) => applies === 'both')
	.flatMap((rule) => rule.examples.map((example) => ({ rule, example })))
	.filter(({ example: { frame, title } }) => frame !== 'xml' && frame !== 'form' && !onlyText.includes(title))
	.map(({ rule, example }) => [`${rule.id}: ${example.title}`, example] as const);

/** The form of an example as XML, with the numbers of its accounts filled in. */
function asXml(text: string): string {
	const xml = writeOwnership(treeOf(Snapshot.open(text).filing).root);
	return xml.replace('<issuerCik></', '<issuerCik>1</').replaceAll('<rptOwnerCik></', '<rptOwnerCik>2</');
}

function heard(snapshot: Snapshot): readonly string[] {
	return snapshot.findings(settings).map(({ rule }) => rule.id);
}

describe('the examples of rules, written as XML', () => {
	test.each(cases)('%s: the same rules speak', (_, example) => {
		const { text } = frameBad(example);
		const [form, xml] = [text, asXml(text)].map((each) =>
			heard(Snapshot.open(each))
				.filter((id) => inBoth.has(id))
				.sort(),
		);
		expect(xml).toEqual(form);
	});

	test.each(cases)('%s: a fix leaves XML that the schema takes, and a safe one mends', (_, example) => {
		const snapshot = Snapshot.open(asXml(frameBad(example).text));
		const structure = (one: Snapshot): readonly string[] => one.filing.structure?.faults.map(({ said }) => said) ?? [];
		for (const { rule, message, fixes = [] } of snapshot.findings(settings)) {
			for (const fix of fixes) {
				const mended = applyFix(snapshot, fix);
				expect(mended.source.text, fix.title).not.toBe(snapshot.source.text);
				// What nobody but the filer knows of a new row is left to be filled in, and said to be empty.
				const isForFiler = fix.changes.some((change) => change.do === 'add-row')
					? (said: string): boolean => said === 'securityTitle is empty; EDGAR wants a value'
					: (): boolean => false;
				expect(
					structure(mended).filter((said) => !structure(snapshot).includes(said) && !isForFiler(said)),
					fix.title,
				).toEqual([]);
				if (!fix.safe) continue;
				const after = mended.findings(settings).map((found) => `${found.rule.id}: ${found.message}`);
				expect(after).not.toContain(`${rule.id}: ${message}`);
			}
		}
	});
});
