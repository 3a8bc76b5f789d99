import type { Place } from '../source/place';
import { captions } from '../facts/captions';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
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
	/** Parts of the page as landmarks with names, its title as a heading, and each row as a sentence, for those who hear it read. */
	readonly sentence?: (row: Row) => string;
	/** The number that such a policy asks of a style sheet inside the page. */
	readonly nonce?: string;
}

/**
 * A filing as the page that EDGAR shows of it: the same parts in the same order under the same names of classes, with
 * `X` in the boxes that are checked and `(1)` raised for marks. What a page never shows is not there: numbers at EDGAR stand in
 * links only. Stands for itself: no script, nothing to load.
 */
export function writePage(filing: Filing, { at, head = '', sentence, nonce }: PageOptions = {}): string {
	const from = whence(at);
	const form = filing.formType.kind === 'known' ? filing.formType.value.charAt(0) : '4';
	const parts = [
		part('Cover', heading(filing, form, from), cover(filing, from)),
		part('Table I', table(filing.tableI, from, sentence)),
		part('Table II', table(filing.tableII, from, sentence)),
		part('Reporting owners', ownerTables(filing, from)),
		part('Explanation, remarks and signatures', closing(filing, from)),
	];
	const form4 = parts.filter(({ html }) => html !== '');
	const written = sentence ? landmarks(form4) : form4.map(({ html }) => html).join('\n');
	return `<!DOCTYPE html>
<html lang="en"><head><meta charset="UTF-8">
<title>SEC FORM ${form}</title>
${head}<style${nonce === undefined ? '' : ` nonce="${nonce}"`}>${pageStyle}</style>
</head>
<body>${sentence ? '' : `SEC Form ${form}\n`}${written}
</body></html>
`;
}

interface PagePart {
	readonly name: string;
	readonly html: string;
}

function part(name: string, ...pieces: readonly string[]): PagePart {
	return { name, html: pieces.filter((piece) => piece !== '').join('\n') };
}

function landmarks(parts: readonly PagePart[]): string {
	const regions = parts.map(({ name, html }) => `<section aria-label="${name}">\n${html}\n</section>`);
	return `<main>\n<h1 class="unseen">${captions.title.text}</h1>\n${regions.join('\n')}\n</main>`;
}
