import type { Place } from '../source/place';
import { writePage, type PageOptions } from '../page/writePage';
import type { Snapshot } from './snapshot';

/**
 * The page of a document, in which every row, cell, box, note and value says where in the document it stands: `data-at` is
 * `12:4-12:9`, lines and UTF-16 units from zero, the end excluded. So a view beside the document can lead there and back.
 */
export function pageOf({ filing, source }: Snapshot, options: Omit<PageOptions, 'at'> = {}): string {
	const at = (place: Place): string => {
		const { start, end } = source.rangeOf(place);
		return `${String(start.line)}:${String(start.character)}-${String(end.line)}:${String(end.character)}`;
	};
	return writePage(filing, { ...options, at });
}
