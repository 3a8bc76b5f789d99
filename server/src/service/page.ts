import { sentence } from '../features/sentence';
import type { Row } from '../model/row';
import type { Place } from '../source/place';
import { writePage, type PageOptions } from '../page/writePage';
import type { Snapshot } from './snapshot';

export interface ViewOptions extends Omit<PageOptions, 'at' | 'sentence'> {
	/** With landmarks and each row as a sentence, for those who hear it; `.unseen` in a style takes such words out of sight. */
	readonly forReading?: boolean;
}

/**
 * The page of a document, in which every row, cell, box, note and value says where in the document it stands: `data-at` is
 * `12:4-12:9`, lines and UTF-16 units from zero, the end excluded. So a view beside the document can lead there and back.
 */
export function pageOf({ filing, source }: Snapshot, { forReading = false, ...options }: ViewOptions = {}): string {
	const at = (place: Place): string => {
		const { start, end } = source.rangeOf(place);
		return `${String(start.line)}:${String(start.character)}-${String(end.line)}:${String(end.character)}`;
	};
	const said = forReading ? { sentence: (row: Row) => sentence(row, filing) } : {};
	return writePage(filing, { ...options, ...said, at });
}
