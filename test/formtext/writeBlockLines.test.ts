import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blockKeyOf, blockKeys } from '../../server/src/facts/edgarBlock';
import { blockGaps } from '../../server/src/model/blockGaps';
import { sayingOf } from '../../server/src/model/saying';
import { convert } from '../../server/src/service/convert';
import { applyFix, Snapshot } from '../../server/src/service/snapshot';
import { sharedFiles } from '../corpus/shared';

const folder = join(import.meta.dirname, '..', '..', 'samples');
const own = readdirSync(folder)
	.filter((name) => /\.(?:form4|txt)$/.test(name))
	.map((name) => ({ name, text: () => readFileSync(join(folder, name), 'utf8') }));
const files = [
	...own,
	...['corpus/rendered', 'corpus/dialects/browser', 'corpus/dialects/markdown'].flatMap(sharedFiles),
];

/** The text with a line for everything that EDGAR needs and it does not say. */
function withLines(snapshot: Snapshot): Snapshot {
	const keys = blockGaps(snapshot.filing).flatMap(({ key, line }) => (line ? [] : [key]));
	return applyFix(snapshot, { title: '', safe: false, changes: [{ do: 'add-block-lines', keys }] });
}

/** What a filing says but for its block. */
function page({ filing }: Snapshot): unknown {
	return sayingOf({ ...filing, edgarBlock: [] });
}

describe('the EDGAR block that is added to a text', () => {
	test('has a line for each thing that EDGAR needs, and leaves the rest as it is', () => {
		for (const { name, text } of files) {
			const before = Snapshot.open(text());
			const after = withLines(before);
			const keys = blockGaps(before.filing).map(({ key }) => blockKeys[key].key);
			expect(
				after.filing.edgarBlock.map(({ key }) => key),
				name,
			).toEqual(keys);
			expect(
				blockGaps(after.filing).every(({ line }) => line !== undefined),
				name,
			).toBe(true);
			expect(page(after), name).toEqual(page(before));
			expect(withLines(after).source.text, name).toBe(after.source.text);
		}
	});

	test('is a block like any other: filled in, nothing of it is missing in the XML', () => {
		for (const { name, text } of files.slice(0, 40)) {
			const empty = withLines(Snapshot.open(text()));
			let filled = empty;
			const ciks = empty.filing.edgarBlock.map((_, index) => String(1_000 + index));
			for (const [index, cik] of ciks.entries()) {
				const line = filled.filing.edgarBlock[index];
				if (!line) throw new Error('The line is gone');
				filled = applyFix(filled, {
					title: '',
					safe: false,
					changes: [{ do: 'set', value: line.value, to: { kind: 'text', text: cik } }],
				});
			}
			expect(
				[filled.filing.issuer, ...filled.filing.owners].map(({ cik }) => cik.raw),
				name,
			).toEqual(ciks);
			expect(blockGaps(filled.filing), name).toEqual([]);
			expect(convert(empty, { to: 'xml' }).missing.join('\n'), name).toContain('Issuer CIK in the EDGAR block');
			expect(convert(filled, { to: 'xml' }).missing.join('\n'), name).not.toContain('EDGAR block');
		}
	});

	test('lines come to stand in the order of the block, whatever stands there', () => {
		const base = own.find(({ name }) => name === 'clean-joint.form4')?.text() ?? '';
		const parts = ['form', 'issuer', 'owner', 'element'];
		const lines = [
			'Document Type:\t4',
			'Schema Version:\tX0508',
			'Some Other Key:\tkept',
			'Issuer CIK:\t0000000001',
			'Reporting Owner CIK:\t0000000002',
			'Reporting Owner Country:\tF4',
			'Element nonDerivativeTable/nonDerivativeTransaction[1]/transactionTimeliness/value:\tL',
		];
		fc.assert(
			fc.property(fc.subarray(lines), (kept) => {
				const block = ['EDGAR SUBMISSION\t', ...kept].join('\n');
				const before = Snapshot.open(base.replace('\n\nSTATEMENT', `\n\n${block}\n\nSTATEMENT`));
				const after = withLines(before);
				const keys = after.filing.edgarBlock.map(({ key }) => key);
				const order = keys.flatMap((key) => {
					const id = blockKeyOf(key);
					return id === undefined ? [] : [parts.indexOf(blockKeys[id].of)];
				});
				expect(order).toEqual(order.toSorted((a, b) => a - b));
				expect(blockGaps(after.filing).every(({ line }) => line !== undefined)).toBe(true);
				for (const line of kept) expect(after.source.text.split('\n')).toContain(line);
			}),
		);
	});
});
