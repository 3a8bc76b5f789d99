import type { Change, PlacedEdit } from '../model/change';
import type { OwnershipText } from './readOwnership';

export function writeOwnershipChanges(_: OwnershipText, changes: readonly Change[]): readonly PlacedEdit[] {
	return changes.flatMap((change) => (change.do === 'replace' ? [{ at: change.at, text: change.text }] : []));
}
