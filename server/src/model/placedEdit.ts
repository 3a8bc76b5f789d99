import type { Place } from '../source/place';

/** The text at `at` gives way to `text`. */
export interface PlacedEdit {
	readonly at: Place;
	readonly text: string;
}
