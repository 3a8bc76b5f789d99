import { captions } from '../facts/captions';
import { columnsOf, type Column } from '../facts/columns';
import type { Table, TableId } from '../model/filing';
import type { Row } from '../model/row';
import { shown } from '../model/shown';
import type { AnyValue } from '../model/value';
import { escapedHtml, span, type Whence } from './html';

/** A table of the form with both its lines of headings; a heading over several columns has them below. */
export function table({ id, rows }: Table, from: Whence, sentence?: (row: Row) => string): string {
	const columns = columnsOf(id);
	const [title = '', examples] = captions[id === 'I' ? 'tableI' : 'tableII'].text.split(/ (?=\(e\.g\.)/);
	const caption = [title, ...(examples === undefined ? [] : [examples])].map((line) => `<b>${escapedHtml(line)}</b>`);
	const { above, below } = headings(columns, widths[id]);
	const lines = rows.map((row) => {
		const { cells, at } = row;
		const written = columns.map((column, index) => cellOf(id, column, cells[index], from));
		// The first cell says the whole row before the others are read one by one.
		const said = sentence && ` <span class="unseen">${escapedHtml(sentence(row))}</span>`;
		if (said !== undefined) written[0] = (written[0] ?? '').replace(/<\/td>$/, () => `${said}</td>`);
		return `<tr${from(at)}>\n${written.join('\n')}\n</tr>`;
	});
	return `<table width="100%" border="1" cellspacing="0" cellpadding="4" aria-label="${escapedHtml(title)}">
<thead>
<tr><th width="100%" valign="top" colspan="${String(columns.length)}" align="center" class="FormTextC">${caption.join('<br>')}</th></tr>
<tr>
${above.join('\n')}
</tr>
<tr>
${below.join('\n')}
</tr>
</thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}

/** The SEC's own, in hundredths: titles and natures need room. */
const widths: Readonly<Record<TableId, readonly number[]>> = {
	I: [36, 6, 5, 4, 3, 8, 5, 6, 11, 9, 8],
	II: [13, 5, 5, 5, 4, 4, 5, 5, 5, 4, 10, 7, 6, 6, 6, 7],
};

function headings(
	columns: readonly Column[],
	hundredths: readonly number[],
): { readonly above: readonly string[]; readonly below: readonly string[] } {
	const above: string[] = [];
	const below: string[] = [];
	for (const [index, { caption, sub }] of columns.entries()) {
		const width = `width="${String(hundredths[index] ?? 5)}%"`;
		const under = columns.filter((column) => column.caption === caption).length;
		if (columns[index - 1]?.caption !== caption) {
			const all = hundredths.slice(index, index + under).reduce((sum, each) => sum + each, 0);
			const reach = under > 1 ? `scope="colgroup" colspan="${String(under)}"` : 'scope="col" rowspan="2"';
			above.push(
				`<th width="${String(all)}%" ${reach} valign="top" align="left" class="SmallFormText">${escapedHtml(caption)}</th>`,
			);
		}
		if (sub !== undefined) {
			below.push(
				`<th ${width} scope="col" valign="bottom" align="center" class="SmallFormText">${escapedHtml(sub)}</th>`,
			);
		}
	}
	return { above, below };
}

function cellOf(table: 'I' | 'II', column: Column, value: AnyValue | undefined, from: Whence): string {
	const align = column.id === 'title' || column.id === 'nature' ? 'left' : 'center';
	if (!value) return `<td align="${align}"></td>`;
	return `<td align="${align}"${from(value.cell)}>${content(styles(table, column), value)}</td>`;
}

interface Styles {
	readonly data: string;
	readonly sign: string;
}

/** The SEC sets Table II in a smaller size, to get sixteen columns on a page, and codes in both. */
function styles(table: 'I' | 'II', { id }: Column): Styles {
	const isSmall = table === 'II' || id === 'code';
	return isSmall ? { data: 'SmallFormData', sign: 'SmallFormText' } : { data: 'FormData', sign: 'FormText' };
}

function content({ data, sign }: Styles, value: AnyValue): string {
	const { dollars, text } = shown(value);
	const marks = value.marks.map(({ number }) => `<span class="FootnoteData"><sup>(${String(number)})</sup></span>`);
	return [...(dollars ? [span(sign, '$')] : []), ...(text === '' ? [] : [span(data, text)]), ...marks].join('');
}
