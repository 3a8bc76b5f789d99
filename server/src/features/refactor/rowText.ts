import { newCellText } from '../../formtext/write';
import type { NewCell } from '../../model/change';
import type { Filing } from '../../model/filing';
import type { Row } from '../../model/row';
import type { AnyValue } from '../../model/value';

/** A row stands on one line of a text, so that its line can be written anew. */
export function isOneLine({ at, written }: Row): boolean {
	return written !== undefined && at.lastLine === undefined;
}

/** The characters of a row with other values in some cells. Marks and all else stay as they are. */
export function rowText(filing: Filing, row: Row, changed: ReadonlyMap<AnyValue, NewCell['to']>): string {
	const { line, start, end } = row.at;
	let text = '';
	let from = start;
	const cells = [...changed].filter(([value]) => row.cells.includes(value)).sort(([a], [b]) => a.at.start - b.at.start);
	for (const [{ at, kind }, to] of cells) {
		const written = newCellText(filing, { to });
		// The place of a figure that can be read begins behind its dollar sign.
		const digits = to.kind === 'dollars' && kind === 'known' ? written.replace(/^\\?\$/, '') : written;
		text += line.text.slice(from, at.start) + digits;
		from = at.end;
	}
	return text + line.text.slice(from, end);
}
