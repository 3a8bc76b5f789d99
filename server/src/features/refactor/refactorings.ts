import type { Range } from '../../source/source';
import type { Read } from '../read';
import { addJointFiler } from './jointFiler';
import { amendment } from './amendment';
import { addEdgarBlock } from './edgarBlock';
import { extractNature, noteToRemarks, sortNotes } from './notes';
import { matchingRow } from './matchingRow';
import { moveRow } from './moveRow';
import { splitRow } from './splitRow';
import { toHolding } from './toHolding';
import type { Refactoring } from './refactoring';

/** What can be done with the row, note or cell at the start of a range; an amendment keeps all rows in it. */
export function refactorings(read: Read, range: Range): readonly Refactoring[] {
	if (read.filing.shape === 'dump') return [];
	return [
		...matchingRow(read, range.start),
		...splitRow(read, range.start),
		...moveRow(read, range.start),
		...toHolding(read, range.start),
		...extractNature(read, range.start),
		...noteToRemarks(read, range.start),
		...sortNotes(read, range.start),
		...amendment(read, range),
		...addJointFiler(read, range.start),
		...addEdgarBlock(read, range.start),
	];
}
