import type { CodeLetter } from './codes';
import { columnsOf, type ColumnId } from './columns';

/** What a column of somebody's own spreadsheet may say: a cell of the form, or what was done in a word. */
export type SheetColumn =
	ColumnId | 'action' | 'table' | 'swap' | 'formType' | 'amountInDollars' | 'ownedInDollars' | 'underlyingInDollars';

/**
 * Headings by which columns are known, in small letters, words divided by a blank: those of brokers' lists, of the SEC's data sets, and
 * the captions of the form.
 */
const headings: readonly (readonly [SheetColumn, readonly string[]])[] = [
	[
		'title',
		[
			'security title',
			'title',
			'title of security',
			'security',
			'security name',
			'class',
			'class of security',
			'share class',
			'instrument',
			'description',
		],
	],
	[
		'exercisePrice',
		['conv exercise price', 'exercise price', 'conversion price', 'strike', 'strike price', 'option price'],
	],
	[
		'transactionDate',
		[
			'trans date',
			'transaction date',
			'trade date',
			'date',
			'date of transaction',
			'execution date',
			'executed',
			'executed on',
			'activity date',
			'date executed',
			'date traded',
			'execution time',
			'execution date time',
			'trade date time',
			'sale date',
			'purchase date',
		],
	],
	['deemedDate', ['deemed execution date', 'deemed date']],
	['code', ['trans code', 'transaction code', 'code']],
	['early', ['v', 'early']],
	[
		'amount',
		[
			'trans shares',
			'shares',
			'quantity',
			'qty',
			'amount',
			'number of shares',
			'no of shares',
			'number',
			'units',
			'volume',
			'shares traded',
			'share quantity',
			'shares sold',
			'shares purchased',
			'filled qty',
			'filled quantity',
			'qty filled',
			'executed quantity',
			'trans qty',
			'stock quantity',
		],
	],
	[
		'side',
		[
			'trans acquired disp cd',
			'a d',
			'a or d',
			'acquired disposed',
			'acquired or disposed',
			'acquired a or disposed d',
		],
	],
	[
		'price',
		[
			'trans pricepershare',
			'price',
			'price per share',
			'share price',
			'unit price',
			'trade price',
			'execution price',
			'average price',
			'avg price',
			'weighted average price',
			'weighted avg price',
			'sale price',
			'purchase price',
			'fill price',
			'avg fill price',
			'executed price',
			'exec price',
			'price share',
		],
	],
	['acquired', ['acquired', 'shares acquired']],
	['disposed', ['disposed', 'disposed of', 'shares disposed', 'shares disposed of']],
	['exercisable', ['exercise date', 'excercise date', 'date exercisable', 'exercisable', 'vesting date', 'vest date']],
	['expiration', ['expiration date', 'expiration', 'expiry', 'expiry date', 'expires']],
	[
		'underlyingTitle',
		['undlyng sec title', 'underlying', 'underlying security', 'underlying title', 'underlying security title'],
	],
	['underlyingAmount', ['undlyng sec shares', 'underlying shares', 'underlying amount', 'shares underlying']],
	[
		'owned',
		[
			'shrs ownd folwng trans',
			'owned',
			'shares owned',
			'owned after',
			'shares owned after',
			'owned following',
			'balance',
			'ending balance',
			'position',
			'shares held',
			'holdings',
			'total shares',
			'total owned',
		],
	],
	['ownership', ['direct indirect ownership', 'ownership', 'ownership form', 'direct or indirect', 'd i', 'd or i']],
	[
		'nature',
		[
			'nature of ownership',
			'nature',
			'nature of indirect ownership',
			'held by',
			'held through',
			'account',
			'account name',
			'holder',
		],
	],
	[
		'action',
		['action', 'transaction', 'transaction type', 'trans type', 'type', 'buy sell', 'b s', 'side', 'activity'],
	],
	['table', ['table']],
	['swap', ['equity swap involved']],
	['formType', ['trans form type']],
	['amountInDollars', ['trans total value']],
	['ownedInDollars', ['valu ownd folwng trans']],
	['underlyingInDollars', ['undlyng sec value']],
];

const known: ReadonlyMap<string, SheetColumn> = new Map([
	...(['II', 'I'] as const).flatMap((table) =>
		columnsOf(table).flatMap(({ id, caption, sub, name }) =>
			[name, ...(sub === undefined ? [caption] : [])].map((words) => [plainHeading(words), id] as const),
		),
	),
	...headings.flatMap(([column, words]) => words.map((word) => [word, column] as const)),
]);

/** Which column a heading names; undefined for one that is not known. */
export function columnOfHeading(heading: string): SheetColumn | undefined {
	return known.get(plainHeading(heading));
}

/** `TRANS_PRICEPERSHARE`, `Price (USD)` and `tradeDate` as words. Numbers of items, instructions and units in brackets fall away. */
function plainHeading(heading: string): string {
	return heading
		.replace(/^\s*\d{1,2}[A-Z]?\.\s*/, '')
		.replace(/\((?:Instr[^)]*|Month[^)]*|USD|US\$|\$|shares)\)/gi, '')
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

/** Headings that may stand over something else where another heading names the column too: Amount over dollars, Date over settlement. */
export function isVagueHeading(heading: string): boolean {
	return vague.has(plainHeading(heading));
}

const vague: ReadonlySet<string> = new Set([
	...['amount', 'number', 'volume', 'units', 'date', 'description', 'type', 'transaction', 'activity', 'account'],
	...['position', 'price', 'average price', 'avg price'],
]);

/** Keys and footnotes of the SEC's data sets, which no row has a place for. */
export function isOfDataSets(heading: string): boolean {
	return /^(?:ACCESSION_NUMBER|ROW|.*_SK|.*_FN|TRANS_TIMELINESS)$/.test(heading.trim());
}

/** The code that reports what was done; undefined where the words mean none, or one or another. */
export function codeOfAction(action: string): CodeLetter | undefined {
	const words = action
		.toLowerCase()
		.replace(/[^a-z]+/g, ' ')
		.trim()
		.replace(/^you /, '');
	return actions.find(([pattern]) => pattern.test(words))?.[1];
}

/** Words for what was done, and the code that reports it. Whether a word means another thing for one filer only the filer knows. */
const actions: readonly (readonly [RegExp, CodeLetter])[] = [
	[/^(?:buy|bought|b|purchased?|(?:open )?market (?:purchase|buy)|buy market|kauf)$/, 'P'],
	[/^(?:sell|sold|sale|s|sl|sld|(?:open )?market (?:sale|sell)|sell market|sell to cover|sale to cover|verkauf)$/, 'S'],
	[/^(?:grant|granted|award|awarded|rsu grant|stock award|option grant)$/, 'A'],
	[/^(?:gift|gifted|donation|donated)$/, 'G'],
	[/^(?:exercise|exercised|option exercise|vest|vested|vesting|rsu vest|release|rsu release)$/, 'M'],
	[/^(?:tax|taxes|withheld|withholding|tax withholding|shares withheld|net settlement|withheld for taxes)$/, 'F'],
	[/^(?:conversion|converted|convert)$/, 'C'],
	[/^(?:forfeited to issuer|return to issuer|disposition to issuer)$/, 'D'],
	[/^(?:inherited|inheritance|will)$/, 'W'],
];
