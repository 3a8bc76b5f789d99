import { captions } from '../facts/captions';
import { columnsOf, type Column } from '../facts/columns';
import type { Table } from '../model/filing';
import { shown } from '../model/shown';
import type { AnyValue } from '../model/value';
import { escapedHtml, span, type Whence } from './html';

/** A table of the form with both its lines of headings; a heading over several columns has them below. */
export function table({ id, rows }: Table, from: Whence): string {
	const columns = columnsOf(id);
	const [title = '', examples] = captions[id === 'I' ? 'tableI' : 'tableII'].text.split(/ (?=\(e\.g\.)/);
	const caption = [title, ...(examples === undefined ? [] : [examples])].map((line) => `<b>${escapedHtml(line)}</b>`);
	const { above, below } = headings(columns);
	const lines = rows.map(({ cells, at }) => {
		const written = columns.map((column, index) => cellOf(id, column, cells[index], from));
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

function headings(columns: readonly Column[]): {
	readonly above: readonly string[];
	readonly below: readonly string[];
} {
	const above: string[] = [];
	const below: string[] = [];
	for (const [index, { caption, sub }] of columns.entries()) {
		if (columns[index - 1]?.caption !== caption) above.push(heading(columns, caption));
		if (sub !== undefined)
			below.push(`<th scope="col" valign="bottom" align="center" class="SmallFormText">${escapedHtml(sub)}</th>`);
	}
	return { above, below };
}

function heading(columns: readonly Column[], caption: string): string {
	const width = columns.filter((column) => column.caption === caption).length;
	const reach = width > 1 ? `scope="colgroup" colspan="${String(width)}"` : 'scope="col" rowspan="2"';
	return `<th ${reach} valign="top" align="left" class="SmallFormText">${escapedHtml(caption)}</th>`;
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
