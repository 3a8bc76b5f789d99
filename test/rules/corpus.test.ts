import { expect, test } from 'vitest';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

/** What is truly wrong in filings that EDGAR took, each looked into by hand. Nothing else may be an error or a warning. */
const knownTrue = [
	'0000899243-21-047607 price-outside-range',
	'0001127602-15-028697 price-outside-range',
	'0001209191-13-014365 code-side-mismatch',
	'0001209191-20-053428 period-not-earliest',
	'noacc-american-resources-corp-golden-properties-ltd-2024-07-19-1aab50 code-side-mismatch',
	'noacc-ultragenyx-pharmaceutical-inc-parschauer-karah-herdman-2026-08-03-0339c7 plan-date-missing',
];

const folders = [
	'rendered',
	'dialects/browser',
	'dialects/markdown',
	'dialects/dump',
	'xml',
	'submission',
	'other_forms/xml',
];

for (const folder of folders) {
	const files = sharedFiles(`corpus/${folder}`);
	test.runIf(files.length > 0)(`${folder}: nothing is found that is not true`, () => {
		const found: string[] = [];
		const names = new Set(files.map(({ name }) => name.replace(/\.(txt|md|xml|nc)$/, '')));
		for (const { name, text } of files) {
			const snapshot = Snapshot.open(text());
			expect(snapshot.failures(settings)).toEqual([]);
			for (const { rule, severity, message } of snapshot.findings(settings)) {
				const stem = name.replace(/\.(txt|md|xml|nc)$/, '');
				if (severity !== 'error' && severity !== 'warning') continue;
				found.push(knownTrue.includes(`${stem} ${rule.id}`) ? `${stem} ${rule.id}` : `${stem} ${rule.id} ${message}`);
			}
		}
		expect(found.sort()).toEqual(knownTrue.filter((line) => names.has(line.split(' ')[0] ?? '')));
	});
}

const seeds = sharedFiles('seed');
test.runIf(seeds.length > 0)('the seed has no finding of any kind', () => {
	for (const { text } of seeds) expect(Snapshot.open(text()).findings(settings)).toEqual([]);
});
