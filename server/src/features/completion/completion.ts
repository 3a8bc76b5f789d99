import type { PlacedEdit } from '../../model/change';
import type { PlainDate } from '../../model/date';
import type { Place } from '../../source/place';
import type { Position } from '../../source/source';
import type { Read } from '../read';
import { cellCompletions } from './cells';
import { coverCompletions } from './cover';
import { formCompletions } from './form';
import { noteCompletions } from './notes';
import { rowCompletions } from './rows';
import { xmlCompletions } from './xml/xml';

/** One thing that can be written where the cursor stands. The first one is the likeliest. */
export interface Completion {
	readonly label: string;
	readonly kind: 'code' | 'letter' | 'date' | 'figure' | 'text' | 'mark' | 'note' | 'rows' | 'form' | 'element';
	/** Beside the label. */
	readonly detail: string;
	readonly markdown: string;
	/** What gives way to `text`. */
	readonly at: Place;
	readonly text: string;
	/** Where `text` has stops for what is still to be filled in: the same as a snippet. */
	readonly snippet?: string;
	/** What an editor compares with the characters before the cursor, where that is not the label. */
	readonly filter?: string;
	/** What changes elsewhere in the form with it. */
	readonly elsewhere?: readonly PlacedEdit[];
}

/** What can stand where the cursor is. `today` dates what has no date yet. */
export function completions(read: Read, position: Position, today: PlainDate): readonly Completion[] {
	if (read.xml) return xmlCompletions(read, read.xml, position, today);
	return [
		...formCompletions(read, position, today),
		...rowCompletions(read, position, today),
		...cellCompletions(read, position),
		...noteCompletions(read, position),
		...coverCompletions(read, position, today),
	];
}
