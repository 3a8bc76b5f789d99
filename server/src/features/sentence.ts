import { transactionCodes } from '../facts/codes';
import { formatDate } from '../model/date';
import { formatNumber } from '../model/decimal';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { isLost, known, type DateValue, type FigureValue } from '../model/value';
import { say } from './say';

/** A row as a person would say it. What cannot be read is left out or said to be open. */
export function sentence(row: Row, filing: Pick<Filing, 'owners'>): string {
	const owner = filing.owners[0] ? say(filing.owners[0].name) : '';
	const who = owner === '' ? 'the owner' : owner;
	const title = say(row.title) || 'a security without a title';
	const holds = held(row);
	if (row.kind === 'holding') return `${who} holds ${figure(row.owned)} of ${title}${holds}.`;
	const code = known(row.code);
	const side = known(row.side);
	const verbs = code && transactionCodes[code.letter].verbs;
	const verb = verbs ? (side === 'D' ? verbs.disposed : verbs.acquired) : side === 'D' ? 'disposed of' : 'acquired';
	const moved = isLost(row.side) ? 'acquired or disposed of' : verb;
	const price =
		row.price.kind === 'known' ? ` at $${formatNumber(row.price.value.number, row.price.value.decimals)}` : '';
	const terms = row.table === 'II' ? termsOf(row.exercisable, row.expiration) : '';
	const after = row.owned.kind === 'known' ? `; ${figure(row.owned)} owned after this${holds}` : '';
	return `${day(row.date)}${who} ${moved} ${figure(row.amount)} of ${title}${price}${terms}${after}.`;
}

function day(date: DateValue): string {
	return date.kind === 'known' ? `On ${formatDate(date.value)} ` : '';
}

function figure(value: FigureValue): string {
	if (value.kind !== 'known') return 'an unknown number';
	const { number, decimals, dollars } = value.value;
	return (dollars ? '$' : '') + formatNumber(number, decimals);
}

function termsOf(exercisable: DateValue, expiration: DateValue): string {
	const from = exercisable.kind === 'known' ? `, exercisable from ${formatDate(exercisable.value)}` : '';
	const until = expiration.kind === 'known' ? `, expiring ${formatDate(expiration.value)}` : '';
	return from + until;
}

function held({ ownership, nature }: Row): string {
	const form = known(ownership);
	if (form === undefined) return '';
	const by = say(nature);
	return form === 'D' ? ', direct' : `, indirect${by === '' ? '' : ` (${by})`}`;
}
