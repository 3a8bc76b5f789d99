import { formatDate, type PlainDate } from '../../model/date';
import { sayDay } from '../say';
import type { Completion } from './completion';

/** What can stand somewhere, before it is known where. */
export type Offer = Pick<Completion, 'label' | 'kind' | 'detail' | 'markdown'>;

/** Each label once, by what it is first. */
export function distinct(offers: readonly Offer[]): readonly Offer[] {
	const seen = new Set<string>();
	return offers.filter(({ label }) => !seen.has(label) && seen.add(label));
}

/** Each day once, by what it is first. */
export function dateOffers(dates: readonly (readonly [PlainDate | undefined, string])[]): readonly Offer[] {
	return distinct(
		dates.flatMap(([date, detail]): Offer[] =>
			date ? [{ label: formatDate(date), kind: 'date', detail, markdown: sayDay(date) }] : [],
		),
	);
}
