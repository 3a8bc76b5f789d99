import type { Page, Span } from './page';
import type { Random } from './random';

/** One way to go wrong while a form is written. */
export interface Kind {
	readonly id: string;
	/** The rules any of which may speak of it. */
	readonly rules: readonly string[];
	/** Whether exactly one repair is right, and the first fix has to be that one. */
	readonly isRepaired: boolean;
	/** Undefined where the page has no place for the error, or where it would make another valid filing of it. */
	mutate(page: Page, random: Random): Mutation | undefined;
}

export interface Mutation {
	readonly span: Span;
	/** What stands there afterwards. */
	readonly text: string;
	/** Further places, of the page before, at which the finding may be. */
	readonly also?: readonly Span[];
	/** Where the finding must be within what is written; all of it when undefined. */
	readonly within?: { readonly from: number; readonly to: number };
}

/** What is written, unless it is what stood there. */
export function write(
	span: Span | undefined,
	text: string | undefined,
	also: readonly Span[] = [],
): Mutation | undefined {
	return span && text !== undefined && text !== span.text ? { span, text, also } : undefined;
}
