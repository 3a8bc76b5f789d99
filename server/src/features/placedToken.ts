import type { Place } from '../source/place';
import type { TokenModifier, TokenType } from './tokenLegend';

/** A stretch of the document and what it is. */
export interface PlacedToken {
	readonly at: Place;
	readonly type: TokenType;
	readonly modifiers?: readonly TokenModifier[];
}
