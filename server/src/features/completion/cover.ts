import { officerTitles, seeRemarks } from '../../facts/officerTitles';
import { countries, states } from '../../facts/states';
import { addBusinessDays, isBusinessDay } from '../../model/businessDays';
import { compareDates, earliest, latest, type PlainDate } from '../../model/date';
import { allRows, type Filing } from '../../model/filing';
import { known, textOf, type AnyValue } from '../../model/value';
import { place } from '../../source/place';
import type { Position } from '../../source/source';
import { dueOfForm } from '../due';
import { contains, type Read } from '../read';
import type { Completion } from './completion';
import { dateOffers, type Offer } from './offer';

/** Outside the tables: dates of items 3 and 4 and of the signature, officer titles, states and countries. */
export function coverCompletions(read: Read, position: Position, today: PlainDate): readonly Completion[] {
	const { source, filing } = read;
	if (filing.parts.size === 0) return [];
	for (const [value, offers] of values(filing)) {
		if (!contains(source, reached(value, position), position)) continue;
		const { at } = value;
		const { character } = position;
		// Editors want what is replaced to reach to the cursor, blanks included.
		const given = place(at.line, Math.min(at.start, character), Math.max(at.end, character));
		const before = at.line.text.charAt(given.start - 1);
		const blank = value.kind === 'empty' && given.start === given.end && /[\w)]/.test(before) ? ' ' : '';
		return offers(filing, today).map((offer) => ({ ...offer, at: given, text: blank + offer.label }));
	}
	return [];
}

/** Behind a value, and behind the caption of an empty one, a blank may have been typed. */
function reached({ at }: AnyValue, { character }: Position): AnyValue['at'] {
	if (at.lastLine || character <= at.end) return at;
	const between = at.line.text.slice(at.end, character);
	return between.trim() === '' ? place(at.line, at.start, character) : at;
}

type Offers = (filing: Filing, today: PlainDate) => readonly Offer[];

function* values({
	owners,
	ownerBlocks,
	period,
	original,
	signatures,
	relationships,
}: Filing): Iterable<readonly [AnyValue, Offers]> {
	for (const { address } of [...owners, ...ownerBlocks]) {
		if (address.state.kind !== 'empty') yield [address.state, stateOffers];
	}
	yield [period, periodOffers];
	yield [original, originalOffers];
	for (const { officerTitle } of relationships) if (officerTitle.kind !== 'empty') yield [officerTitle, titleOffers];
	for (const { date } of signatures) yield [date, signatureOffers];
}

function stateOffers(): readonly Offer[] {
	const offers = (list: Readonly<Record<string, string>>): readonly Offer[] =>
		Object.entries(list).map(([label, name]) => ({ label, detail: name, markdown: '', kind: 'code' }));
	return [...offers(states), ...offers(countries)];
}

function titleOffers({ relationships }: Filing): readonly Offer[] {
	const used = relationships.map(({ officerTitle }) => textOf(officerTitle)).filter((title) => title !== '');
	return [
		...[...new Set(used)].map((label) => text(label, 'used in this form')),
		...officerTitles.filter((title) => !used.includes(title)).map((label) => text(label, 'usual')),
		text(seeRemarks, 'the title stands in the remarks'),
	];
}

function text(label: string, detail: string): Offer {
	return { label, detail, markdown: '', kind: 'text' };
}

/** The first transaction; rows that are reported early do not count. */
function periodOffers(filing: Filing, today: PlainDate): readonly Offer[] {
	const counted = allRows(filing).filter(({ early }) => early.kind === 'empty');
	const dates = counted.flatMap(({ date }) => known(date) ?? []);
	return dateOffers([
		[earliest(dates), 'earliest transaction'],
		[today, 'today'],
	]);
}

function originalOffers(_: Filing, today: PlainDate): readonly Offer[] {
	return dateOffers([[today, 'today']]);
}

function signatureOffers(filing: Filing, today: PlainDate): readonly Offer[] {
	const last = latest(allRows(filing).flatMap(({ date }) => known(date) ?? []));
	const due = dueOfForm(filing);
	const next = addBusinessDays(today, 1);
	const signed = filing.signatures.map(({ date }) => known(date)).find((date) => date !== undefined);
	return dateOffers([
		[last && compareDates(last, today) > 0 ? undefined : today, 'today'],
		[isBusinessDay(today) ? undefined : next, 'next business day'],
		[signed, 'of another signature'],
		[due, 'last day in time'],
		[last, 'last transaction'],
		[next, 'next business day'],
	]);
}
