import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import { formatDate, sameDate, type PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import { known } from '../model/value';
import { coverLines } from './coverLines';
import { transactionSpan } from './dates';
import type { Rule } from './rule';
import { underline } from './underline';

export const periodMissing: Rule = {
	id: 'period-missing',
	title: 'Item 3 is empty',
	why: 'Without the date of the earliest transaction EDGAR has no period of report and suspends the form.',
	condition: 'Item 3 has no date, or its line is missing.',
	source: [cite('schema', 'periodOfReport'), cite('form4', 'item 3')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'The rows have its date',
			frame: 'cover',
			bad: underline(
				coverLines({ item3: '' }).replace(/3\. Date.*\(Month\/Day\/Year\)(?=⇥$)/m, '«$&»'),
				'period-missing: Item 3 is empty; the earliest transaction is dated 09/20/2004',
			),
			good: coverLines(),
		},
		{
			title: 'Its date stands in item 4',
			frame: 'cover',
			bad: underline(
				coverLines({ item3: '', item4: '09/20/2004' }).replace(/3\. Date.*\(Month\/Day\/Year\)(?=⇥$)/m, '«$&»'),
				'period-missing: Item 3 is empty; the date of the earliest transaction, 09/20/2004, stands in item 4',
			),
			good: coverLines(),
		},
		{ title: 'Item 3 as it should be', frame: 'cover', bad: coverLines() },
	],
	check(filing) {
		const { parts, period, original } = filing;
		const caption = parts.get('item3') ?? parts.get('item2') ?? parts.get('item1');
		if (period.kind !== 'empty' || !caption) return undefined;
		const { first, firstDue: date = first, hasUnreadable } = transactionSpan(filing);
		const astray = date && isAstray(filing, date);
		return [
			{
				message: said(date, astray),
				at: caption.at,
				...(astray && { related: [{ message: 'Item 4', at: original.at }] }),
				...(date && parts.has('item3') && { fixes: fixesOf(filing, date, { isSafe: !hasUnreadable && !astray }) }),
			},
		];
	},
};

/** The date of the earliest transaction, one cell too far down. */
function isAstray({ original }: Filing, date: PlainDate): boolean {
	const written = known(original);
	return written !== undefined && sameDate(written, date);
}

function said(date: PlainDate | undefined, isAstray: boolean | undefined): string {
	if (!date) return 'Item 3 is empty';
	const day = formatDate(date);
	return isAstray
		? `Item 3 is empty; the date of the earliest transaction, ${day}, stands in item 4`
		: `Item 3 is empty; the earliest transaction is dated ${day}`;
}

function fixesOf(filing: Filing, date: PlainDate, { isSafe }: { readonly isSafe: boolean }): readonly Fix[] {
	const set = { do: 'set', value: filing.period, to: { kind: 'date', date } } as const;
	const write: Fix = { title: `Write ${formatDate(date)}`, safe: isSafe, changes: [set] };
	if (!isAstray(filing, date)) return [write];
	const empty = { do: 'set', value: filing.original, to: { kind: 'nothing' } } as const;
	return [{ title: `Move ${formatDate(date)} to item 3`, safe: false, changes: [set, empty] }, write];
}
