import type { Refactoring } from '../features/refactor/refactoring';
import { refactorings } from '../features/refactor/refactorings';
import type { Edit, Range } from '../source/source';
import { editsInOrder, editsOf, lengthOf, offsets } from './composedEdits';
import { composed, type Piece } from './pieces';
import type { CheckSettings, Snapshot } from './snapshot';

/** A refactoring as the edits of one step, to the text as it is. */
export interface RefactoringEdits extends Pick<Refactoring, 'title' | 'kind'> {
	readonly edits: readonly Required<Edit>[];
}

/** What can be done at a range. Nothing that would bring an error or a warning into a form that has none. */
export function refactoringsAt(snapshot: Snapshot, range: Range, check: CheckSettings): readonly RefactoringEdits[] {
	return refactorings(snapshot, range).flatMap(({ title, kind, steps }) => {
		let next = snapshot;
		let pieces: readonly Piece[] = [{ start: 0, end: lengthOf(snapshot.source) }];
		for (const step of steps) {
			const edits = editsInOrder(next, { title, safe: false, changes: step(next) });
			pieces = composed(pieces, offsets(next.source, edits));
			next = next.edit(edits.toReversed());
		}
		const edits = editsOf(snapshot.source, pieces);
		return edits.length === 0 || spoils(snapshot, next, check) ? [] : [{ title, kind, edits }];
	});
}

/** Whether a form without errors and warnings would have some. What is only begun has brackets to be filled in. */
function spoils(before: Snapshot, after: Snapshot, check: CheckSettings): boolean {
	return isClean(before, check) && !isClean(after, check);
}

function isClean(snapshot: Snapshot, check: CheckSettings): boolean {
	return snapshot.findings(check).every(({ severity }) => severity !== 'error' && severity !== 'warning');
}
