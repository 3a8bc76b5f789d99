/** Rows of the catalogue that have no rule, with the reason. A rule that comes takes its line away here. */
export const withoutRule: Readonly<Record<string, string>> = {
	'filing-twice': 'needs several filings; comes with the ledger',
	'balance-gap': 'needs several filings; comes with the ledger',
	'short-swing': 'needs several filings; comes with the ledger',
};

/** Rules that still lack an example in which they speak. None may be added. */
export const withoutExample: readonly string[] = [];

/** Rules that the catalogue, which lists what filed forms show, does not have, with the reason. */
export const beyondCatalogue: Readonly<Record<string, string>> = {
	'edgar-block-missing': 'about a draft: what its text lacks to become XML',
	'edgar-block-incomplete': 'about a draft: what its text lacks to become XML',
	'signature-misspelt': 'no signature of a filed form differs from its owner by one letter; a draft may',
};
