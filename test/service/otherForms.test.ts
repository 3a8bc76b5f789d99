import { expect, test } from 'vitest';
import { known } from '../../server/src/model/value';
import { minimalXml } from '../../server/src/rules/xmlFrame';
import { convert } from '../../server/src/service/convert';
import { Snapshot } from '../../server/src/service/snapshot';

test('Forms 3 and 5 keep their titles, and that they are laid out as a Form 4 is said', () => {
	for (const form of ['3', '5'] as const) {
		const snapshot = Snapshot.open(minimalXml.replace('<documentType>4', `<documentType>${form}`));
		for (const to of ['text', 'markdown'] as const) {
			const { text, missing } = convert(snapshot, { to });
			expect([form, to, missing]).toEqual([form, to, [`This is a Form ${form}, and is laid out as a Form 4`]]);
			expect([form, to, known(Snapshot.open(text).filing.formType)]).toEqual([form, to, form]);
		}
		expect(convert(snapshot, { to: 'html' }).text).toContain(
			form === '3' ? 'INITIAL STATEMENT OF BENEFICIAL OWNERSHIP' : 'ANNUAL STATEMENT OF CHANGES IN',
		);
		expect(convert(snapshot, { to: 'xml' }).missing).toEqual([]);
	}
	expect(convert(Snapshot.open(minimalXml), { to: 'text' }).missing).toEqual([]);
});
