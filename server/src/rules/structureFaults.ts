import type { Fix } from '../model/change';
import type { Filing } from '../model/filing';
import type { FaultKind, Repair } from '../model/structure';
import type { Finding } from './rule';

/** The faults of one kind in the elements of a document, as findings. */
export function* structureFaults({ structure }: Filing, wanted: FaultKind): Iterable<Finding> {
	for (const { kind, said, at, related, repairs } of structure?.faults ?? []) {
		if (kind !== wanted) continue;
		yield {
			message: said,
			at,
			...(related && { related: [{ message: related.said, at: related.at }] }),
			fixes: repairs.map(fixOf),
		};
	}
}

function fixOf({ title, isCertain, edits }: Repair): Fix {
	return { title, safe: isCertain, changes: edits.map(({ at, text }) => ({ do: 'replace', at, text })) };
}
