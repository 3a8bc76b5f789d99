import type { Place } from '../source/place';
import type { Filing } from '../model/filing';
import { cover, heading } from './cover';
import { closing, ownerTables } from './closing';
import { whence } from './html';
import { pageStyle } from './style';
import { table } from './table';

export interface PageOptions {
	/**
	 * A word for a place in the document, such as `120-124`. It becomes the attribute `data-at` of what shows the value: of
	 * rows and cells, of boxes, notes, signatures and the values of the cover. Nothing where it is undefined.
	 */
	readonly at?: (place: Place) => string | undefined;
	/** More for the head, as HTML: the security policy of a window, a style sheet of its own. */
	readonly head?: string;
	/** The number that such a policy asks of a style sheet inside the page. */
	readonly nonce?: string;
}

/**
 * A filing as the page that EDGAR shows of it: the same parts in the same order under the same names of classes, with
 * `X` in the boxes that are checked and `(1)` raised for marks. What a page never shows is not there: numbers at EDGAR stand in
 * links only. Stands for itself: no script, nothing to load.
 */
export function writePage(filing: Filing, { at, head = '', nonce }: PageOptions = {}): string {
	const from = whence(at);
	const form = filing.formType.kind === 'known' ? filing.formType.value.charAt(0) : '4';
	const parts = [
		heading(filing, form, from),
		cover(filing, from),
		table(filing.tableI, from),
		table(filing.tableII, from),
		ownerTables(filing, from),
		closing(filing, from),
	];
	return `<!DOCTYPE html>
<html lang="en"><head><meta charset="UTF-8">
<title>SEC FORM ${form}</title>
${head}<style${nonce === undefined ? '' : ` nonce="${nonce}"`}>${pageStyle}</style>
</head>
<body>SEC Form ${form}
${parts.filter((part) => part !== '').join('\n')}
</body></html>
`;
}
