/** Rows of the catalogue that have no rule, with the reason. A rule that comes takes its line away here. */
export const withoutRule: Readonly<Record<string, string>> = {
	'cells-shifted': 'not written yet',
	'part-missing': 'not written yet',
	'line-unread': 'not written yet',
	'fixed-text-altered': 'not written yet',
	'mark-style': 'not written yet',
	'character-not-accepted': 'not written yet',
	'address-incomplete': 'not written yet',
	'state-unknown': 'not written yet',
	'zip-invalid': 'not written yet',
	'zip-unlikely': 'not written yet',
	'filing-twice': 'needs several filings; comes with the ledger',
	'balance-gap': 'needs several filings; comes with the ledger',
	'short-swing': 'needs several filings; comes with the ledger',
};

/** Rules that still lack an example in which they speak. None may be added. */
export const withoutExample: readonly string[] = [];
