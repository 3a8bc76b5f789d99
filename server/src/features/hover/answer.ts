import type { Citation } from '../../facts/citations';
import type { Place } from '../../source/place';
import { citedWithForm } from '../markdown';

/** Something that can be pointed at. Its words are made only when it is. */
export interface Answer {
	readonly at: Place;
	say(): string;
}

interface Page {
	/** Answers for the very thing under the cursor. */
	readonly first: string;
	/** The part of the form, before the citation. */
	readonly where?: string;
	readonly source: Citation;
	/** What the instruction asks, and what else there is to say. Empty ones are left out. */
	readonly more: readonly string[];
}

/** The answer, where it stands and who says so, then what is asked there. */
export function page({ first, where, source, more }: Page): string {
	const origin = where === undefined ? citedWithForm(source) : `${where} · ${citedWithForm(source)}`;
	return [first, origin, ...more.filter((paragraph) => paragraph !== '')].join('\n\n');
}
