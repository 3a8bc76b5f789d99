import type { StructureFault } from '../../model/structure';
import { contentOf } from '../content';
import { allNamed, type XmlElement } from '../element';
import type { XmlRead } from '../xmlRead';
import type { Edition } from '../valueType';

/** A row of form type 5 was reported early by definition; that it came late cannot be. */
export function lateEarlyRows({ offsets }: XmlRead, root: XmlElement, { form }: Edition): readonly StructureFault[] {
	if (!form.startsWith('4')) return [];
	return allNamed(root, rowNames).flatMap((row) => {
		const leaf = (...path: string[]): XmlElement | undefined =>
			path.reduce<XmlElement | undefined>((found, name) => found?.children.find((child) => child.name === name), row);
		const [formType, timeliness] = [
			leaf('transactionCoding', 'transactionFormType'),
			leaf('transactionTimeliness', 'value'),
		];
		if (!formType || !timeliness) return [];
		const { text, start, end } = contentOf(offsets, timeliness);
		if (text !== 'L' || contentOf(offsets, formType).text !== '5') return [];
		const said = 'A row of form type 5 was reported early; it cannot be late (L)';
		return [{ kind: 'not-allowed' as const, at: offsets.place(start, end), said, repairs: [] }];
	});
}

const rowNames: ReadonlySet<string> = new Set(['nonDerivativeTransaction', 'derivativeTransaction']);
