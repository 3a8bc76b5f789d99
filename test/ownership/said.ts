import { formatDate } from '../../server/src/model/date';
import type { Box, Filing } from '../../server/src/model/filing';
import { allRows } from '../../server/src/model/filing';
import { textOf, type AnyValue } from '../../server/src/model/value';

/** What a filing says, as plain words that do not depend on the language it was written in. */
export function said(filing: Filing): object {
	const any = (pick: (relationship: Filing['relationships'][number]) => Box): boolean =>
		filing.relationships.some((relationship) => pick(relationship).checked === true);
	const roles = filing.relationships.flatMap(({ officerTitle, otherText }) => [
		textOf(officerTitle),
		textOf(otherText),
	]);
	return {
		owners: filing.owners.map(({ name, address: { street, city, state, zip } }) => ({
			name: squeeze(textOf(name)),
			street: squeeze(textOf(street)),
			city: squeeze([textOf(city), textOf(state), textOf(zip)].join(' ')),
		})),
		issuer: textOf(filing.issuer.name),
		symbol: textOf(filing.issuer.symbol),
		period: valueSaid(filing.period),
		original: valueSaid(filing.original),
		section16: filing.section16.checked,
		plan: filing.plan10b5.checked,
		roles: [
			any(({ director }) => director),
			any(({ tenPercentOwner }) => tenPercentOwner),
			any(({ officer }) => officer),
			any(({ other }) => other),
			roles.find((role) => role !== '') ?? '',
		],
		rows: allRows(filing).map(({ table, kind, side, amount, cells }) =>
			[table, kind, valueSaid({ ...side, marks: [] }), valueSaid(amount), ...cells.map(valueSaid)].join(' | '),
		),
		notes: filing.notes.map(({ number, text }) => `${valueSaid(number)}. ${squeeze(textOf(text))}`),
		remarks: squeeze(textOf(filing.remarks)),
		signatures: filing.signatures.map(({ name, date }) => `${squeeze(textOf(name))} ${valueSaid(date)}`),
	};
}

/** A value with its marks: `6,076.00 (1)(2)`. */
export function valueSaid(value: AnyValue): string {
	const marks = value.marks.map(({ number }) => `(${String(number)})`).join('');
	if (value.kind !== 'known') return value.raw + marks;
	const content = value.value;
	if (typeof content !== 'object') return String(content) + marks;
	if ('year' in content) return formatDate(content) + marks;
	if ('number' in content) return (content.dollars ? '$' : '') + content.number.toFixed(content.decimals) + marks;
	if ('letter' in content) return content.letter + (content.swap ? '/K' : '') + marks;
	return squeeze(content.text) + marks;
}

export function squeeze(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
