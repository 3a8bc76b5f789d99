import type { Filing, Note } from '../model/filing';
import { textOf } from '../model/value';
import { faultsOf, type Fault } from './amendmentFaults';
import { coverChanges, type Change } from './coverChanges';
import { rowChanges, type RowChange } from './rowChanges';
import { squeezed } from './words';

export interface Comparison {
	/** Of both tables, in the order of the amendment; what it dropped stands behind the row before it. */
	readonly rows: readonly RowChange[];
	readonly cover: readonly Change[];
	/** Texts of notes that only one of the two has, and the remarks where they differ. */
	readonly notes: { readonly added: readonly string[]; readonly dropped: readonly string[] };
	readonly faults: readonly Fault[];
}

/** What an amendment changes of the form that it amends. */
export function compareFilings(original: Filing, amendment: Filing): Comparison {
	const rows = [
		...rowChanges(original.tableI.rows, amendment.tableI.rows, original, amendment),
		...rowChanges(original.tableII.rows, amendment.tableII.rows, original, amendment),
	];
	const cover = coverChanges(original, amendment);
	const notes = noteChanges(original, amendment);
	return { rows, cover, notes, faults: faultsOf(original, amendment, rows) };
}

function noteChanges(original: Filing, amendment: Filing): Comparison['notes'] {
	const texts = ({ notes, remarks }: Filing): readonly string[] =>
		[...notes.map(({ text }: Note) => text), remarks]
			.map((text) => squeezed(textOf(text)))
			.filter((text) => text !== '');
	const [before, after] = [texts(original), texts(amendment)];
	return {
		added: after.filter((text) => !before.includes(text)),
		dropped: before.filter((text) => !after.includes(text)),
	};
}
