import type { PlacedEdit } from '../../model/placedEdit';
import type { Place } from '../../source/place';

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
