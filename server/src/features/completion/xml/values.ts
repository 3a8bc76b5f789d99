import { elementFact } from '../../../facts/elementWords';
import type { ValueKind } from '../../../facts/ownershipSchema';
import { schemaVersions } from '../../../facts/schemaVersions';
import { countries, states } from '../../../facts/states';
import { formatIso, type PlainDate } from '../../../model/date';
import { allRows, signedOn, type Filing } from '../../../model/filing';
import { known } from '../../../model/value';
import { escaped } from '../../../ownership/notation';
import type { Position } from '../../../source/source';
import { cellAt } from '../../cellAt';
import type { Read } from '../../read';
import { sayDay } from '../../say';
import { offersOf } from '../cells';
import { distinct, type Offer } from '../offer';

/** What may stand between the tags of an element that holds characters, in the notation of XML. */
export function valueOffers(
	read: Read,
	names: readonly string[],
	position: Position,
	today: PlainDate,
): readonly Offer[] {
	const kind = elementFact(names)?.value;
	const { filing } = read;
	if (kind === undefined) return [];
	const fixed = fixedOffers(kind, filing);
	if (fixed) return fixed;
	const cell = cellAt(read, position);
	if (cell) return offersOf(cell, filing).map(inXml);
	return kind === 'date' ? coverDates(filing, names.at(-1), today) : [];
}

/** A text writes days and figures otherwise. */
function inXml(offer: Offer): Offer {
	const { label, kind } = offer;
	if (kind === 'date') {
		const [, month = '', day = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(label) ?? [];
		return { ...offer, label: `${year}-${month}-${day}` };
	}
	if (kind === 'figure') return { ...offer, label: label.replace(/^\\?\$|,/g, '') };
	return { ...offer, label: escaped(label) };
}

function fixedOffers(kind: ValueKind, filing: Filing): readonly Offer[] | undefined {
	switch (kind) {
		case 'boolean':
			return booleans(filing);
		case 'state':
			return pairs(Object.entries(states));
		case 'country':
			return pairs(Object.entries(countries));
		case 'documentType':
		case 'submissionType':
			return pairs([
				['4', 'Form 4'],
				['4/A', 'an amendment of Form 4'],
				['3', 'Form 3'],
				['3/A', 'an amendment of Form 3'],
				['5', 'Form 5'],
				['5/A', 'an amendment of Form 5'],
			]);
		case 'formType':
			return pairs([
				['4', 'reported on Form 4'],
				['5', 'could have waited for Form 5'],
			]);
		case 'timeliness':
			return pairs([
				['E', 'early'],
				['L', 'late'],
			]);
		case 'version':
			return pairs(schemaVersions.toReversed().map(({ version, from }) => [version, `in force from ${from}`]));
		case 'liveOrTest':
			return pairs([
				['LIVE', 'a filing'],
				['TEST', 'a trial'],
			]);
		default:
			return undefined;
	}
}

function pairs(all: readonly (readonly [string, string])[]): readonly Offer[] {
	return all.map(([label, detail]) => ({ label, kind: 'letter', detail, markdown: '' }));
}

/** As the document writes its other flags. */
function booleans({ relationships, plan10b5, section16 }: Filing): readonly Offer[] {
	const roles = relationships.flatMap(({ director, officer, other, tenPercentOwner }) => [
		director,
		officer,
		other,
		tenPercentOwner,
	]);
	const written = [...roles, plan10b5, section16].map(({ at: { line, start, end } }) => line.text.slice(start, end));
	const words: readonly [string, string] = written.some((text) => /^(?:true|false)$/.test(text))
		? ['true', 'false']
		: ['1', '0'];
	return pairs([
		[words[0], 'yes'],
		[words[1], 'no'],
	]);
}

/** The days that the form names and that its cover repeats. */
function coverDates(filing: Filing, name: string | undefined, today: PlainDate): readonly Offer[] {
	const days = allRows(filing).flatMap(({ date }) => known(date) ?? []);
	const isSignature = name === 'signatureDate';
	const iso = (date: PlainDate, detail: string): Offer => ({
		label: formatIso(date),
		kind: 'date',
		detail,
		markdown: sayDay(date),
	});
	const own = isSignature
		? [iso(today, 'today'), ...days.map((day) => iso(day, 'of a transaction')).reverse()]
		: days.map((day) => iso(day, 'of a transaction')).sort((a, b) => a.label.localeCompare(b.label));
	const signed = signedOn(filing);
	return distinct([...own, ...(signed ? [iso(signed, 'signed')] : [])]);
}
