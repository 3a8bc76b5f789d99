import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules';
import type { Filing } from '../../server/src/model/filing';
import { allRows } from '../../server/src/model/filing';
import type { AnyValue } from '../../server/src/model/value';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import type { PlacedFinding } from '../../server/src/service/placedFinding';
import { samePlace } from '../../server/src/source/place';
import { sharedFiles } from '../corpus/shared';
import { said, valueSaid } from './said';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };
const files = sharedFiles('corpus/xml');
const texts = new Map(sharedFiles('corpus/rendered').map(({ name, text }) => [name.replace('.txt', ''), text]));

test.runIf(files.length > 0)('the XML of a filing and its text say the same', () => {
	expect(files.length).toBeGreaterThan(100);
	for (const { name, text } of files) {
		const xml = Snapshot.open(text());
		const form = Snapshot.open(texts.get(name.replace('.xml', ''))?.() ?? '');
		expect(xml.filing.language).toBe('xml');
		expect(said(xml.filing), name).toEqual(said(form.filing));
	}
});

test.runIf(files.length > 0)('what is found in both languages is found at the same values', () => {
	const inBoth = new Set(rules.filter(({ applies }) => applies === 'both').map(({ id }) => id));
	let compared = 0;
	for (const { name, text } of files) {
		const [xml, form] = [text(), texts.get(name.replace('.xml', ''))?.() ?? ''].map((each) => {
			const snapshot = Snapshot.open(each);
			return snapshot
				.findings(settings)
				.filter(({ rule }) => inBoth.has(rule.id))
				.map((finding) => `${finding.rule.id} at ${whereIn(snapshot, finding)}: ${finding.message}`)
				.sort();
		});
		expect(xml, name).toEqual(form);
		compared += xml?.length ?? 0;
	}
	console.log(
		`${String(compared)} findings of ${String(files.length)} filings stand at the same values in XML and in text`,
	);
});

/** The value that a finding underlines: which row, cell, note or signature, and what it says. */
function whereIn({ filing }: Snapshot, { at }: PlacedFinding): string {
	for (const [where, value] of valuesOf(filing)) {
		if (samePlace(value.at, at)) return `${where} ${valueSaid({ ...value, marks: [] })}`;
		const mark = value.marks.find((candidate) => samePlace(candidate.at, at));
		if (mark) return `${where} mark ${String(mark.number)}`;
		if (value.kind === 'known' && typeof value.value === 'object' && 'text' in value.value) {
			const { start, end, line } = at;
			const inside = value.at.line === line && start >= value.at.start && end <= value.at.end;
			if (inside || (value.at.lastLine && value.at.line === line)) return `${where}, a part`;
		}
	}
	return 'elsewhere';
}

function* valuesOf(filing: Filing): Iterable<readonly [string, AnyValue]> {
	for (const [row, { table, cells }] of allRows(filing).entries()) {
		for (const [column, value] of cells.entries())
			yield [`row ${String(row)} of ${table}, cell ${String(column)}`, value];
	}
	yield ['item 3', filing.period];
	yield ['item 4', filing.original];
	yield ['symbol', filing.issuer.symbol];
	for (const [index, { number, text }] of filing.notes.entries()) {
		yield [`number of note ${String(index)}`, number];
		yield [`note ${String(index)}`, text];
	}
	yield ['remarks', filing.remarks];
	for (const [index, { name, date }] of filing.signatures.entries()) {
		yield [`name of signature ${String(index)}`, name];
		yield [`date of signature ${String(index)}`, date];
	}
}

test.runIf(files.length > 0)('a submission is read as the XML inside it', () => {
	for (const { name, text } of sharedFiles('corpus/submission')) {
		const whole = text();
		const inner = whole.slice(whole.indexOf('<XML>') + 5, whole.indexOf('</XML>'));
		const snapshot = Snapshot.open(whole);
		expect(snapshot.filing.language, name).toBe('xml');
		expect(said(snapshot.filing), name).toEqual(said(Snapshot.open(inner.trimStart()).filing));
	}
});

test.runIf(files.length > 0)('other forms are recognised and named', () => {
	for (const { name, text } of sharedFiles('corpus/other_forms/xml')) {
		const { filing } = Snapshot.open(text());
		expect(filing.formType.kind === 'known' && filing.formType.value, name).toMatch(/^[35]/);
	}
});
