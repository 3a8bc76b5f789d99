import type { Line } from '../source/line';
import type { TableId } from '../model/filing';
import type { Row } from '../model/row';
import type { Division } from './cells';
import type { FormText } from './formText';
import type { Layout } from './laidOut';

/** The rows of a table by their lines, if a line reads today as it did then. In Markdown that depends on its neighbours. */
export function rowsByLine(
	before: FormText,
	{ layout, id, division }: { layout: Layout; id: TableId; division: Division },
): ReadonlyMap<Line, Row> | undefined {
	const kept = id === 'I' ? before.tableI : before.tableII;
	const { shape } = before.layout;
	if (shape === 'markdown' || shape !== layout.shape || division !== kept.division) return undefined;
	return new Map(kept.table.rows.flatMap((row) => (isDoubtful(row) ? [] : [[row.at.line, row]])));
}

/** A row that its line alone does not make, or not alone. */
export function isDoubtful({ at, misdivided }: Row): boolean {
	return at.lastLine !== undefined || misdivided?.isSecond === true || misdivided?.repairs[0]?.how === 'part';
}
