import type { StructureFault } from '../../model/structure';
import { contentOf } from '../content';
import { childOf, type XmlElement } from '../element';
import type { XmlRead } from '../xmlRead';
import type { Edition } from '../valueType';

/** A row of form type 5 was reported early by definition; that it came late cannot be. */
export function lateEarlyRows(
	{ offsets }: XmlRead,
	rows: Iterable<XmlElement>,
	{ form }: Edition,
): readonly StructureFault[] {
	const faults: StructureFault[] = [];
	if (!form.startsWith('4')) return faults;
	for (const row of rows) {
		if (!transactionNames.has(row.name)) continue;
		const timeliness = childOf(childOf(row, 'transactionTimeliness'), 'value');
		const formType = childOf(childOf(row, 'transactionCoding'), 'transactionFormType');
		if (!formType || !timeliness) continue;
		const { text, start, end } = contentOf(offsets, timeliness);
		if (text !== 'L' || contentOf(offsets, formType).text !== '5') continue;
		const said = 'A row of form type 5 was reported early; it cannot be late (L)';
		faults.push({ kind: 'not-allowed', at: offsets.place(start, end), said, repairs: [] });
	}
	return faults;
}

const transactionNames: ReadonlySet<string> = new Set(['nonDerivativeTransaction', 'derivativeTransaction']);
