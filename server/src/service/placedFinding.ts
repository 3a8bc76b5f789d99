import type { RuleFinding } from '../rules/run';
import type { Range } from '../source/source';

/** A finding with its place as a range, and with those of its fixes that the text has a place for. */
export interface PlacedFinding extends Omit<RuleFinding, 'fixesLater'> {
	readonly range: Range;
}
