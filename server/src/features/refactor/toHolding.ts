import type { Change } from '../../model/change';
import { allRows } from '../../model/filing';
import { isBlank, textOf } from '../../model/value';
import { columnsOf } from '../../facts/columns';
import type { Position } from '../../source/source';
import { rowAt } from '../cellAt';
import type { Read } from '../read';
import type { Refactoring } from './refactoring';
import { uncited, withoutNotes } from './uncited';

/** A transaction becomes a line that only says what is held: all that speaks of the transaction goes, with the notes for it alone. */
export function toHolding(read: Read, position: Position): readonly Refactoring[] {
	const { filing } = read;
	const row = rowAt(read, position);
	if (!row || row.kind === 'holding' || row.owned.kind !== 'known' || textOf(row.title) === '') return [];
	// A form reports at least one transaction.
	if (!allRows(filing).some((other) => other !== row && other.kind === 'transaction')) return [];
	const columns = columnsOf(row.table);
	const changes = row.cells.flatMap((value, index): readonly Change[] => {
		if (columns[index]?.inHolding !== false || isBlank(value)) return [];
		if (row.written) return [{ do: 'replace', at: value.cell, text: filing.shape === 'markdown' ? ' ' : '' }];
		const marks = value.marks.map((mark): Change => ({ do: 'remove-mark', mark }));
		return value.kind === 'empty' ? marks : [...marks, { do: 'set', value, to: { kind: 'nothing' } }];
	});
	const before = uncited(filing);
	return [
		{
			title: 'Make this row a holding',
			kind: 'refactor.rewrite',
			steps: [() => changes, (next) => withoutNotes(next.filing, uncited(next.filing, before))],
		},
	];
}
