import { transactionCodes } from '../../facts/codes';
import { columnsOf } from '../../facts/columns';
import type { Line } from '../../source/line';
import type { TableId } from '../../model/filing';
import type { Repair } from '../../model/row';
import { readCode } from '../notation';
import type { Stretch } from '../text';
import { alignments, frameOf, type Alignment } from './align';
import { misfit } from './fit';
import { piecesOf } from './pieces';
import { repairOf } from './repair';

/** One division of a line, what it costs, what makes it of the line as it stands, and the cells by column. */
export interface Candidate {
	readonly cost: number;
	readonly repair: Repair;
	readonly stretches: readonly Stretch[];
}

/**
 * The divisions that make a whole row of the line, each once, the likeliest first. `otherwise` is tried where dividers alone do not
 * help; values that run into each other are parted only if that does not help either.
 */
export function likeliest(
	line: Line,
	table: TableId,
	otherwise?: () => Omit<Candidate, 'cost'> | undefined,
): readonly Candidate[] {
	if (line.text.length > longest) return [];
	const coarse = candidates(line, table, false);
	const [best] = coarse;
	if (best && best.cost < 2.5) return coarse;
	const other = otherwise?.();
	if (other) return [{ ...other, cost: 0 }];
	return [...coarse, ...candidates(line, table, true)].sort((a, b) => a.cost - b.cost);
}

/** No row that EDGAR takes is nearly so long. */
const longest = 2000;

function candidates(line: Line, table: TableId, fine: boolean): readonly Candidate[] {
	const pieces = piecesOf(line.text, fine);
	if (pieces.pieces.length < 3 || pieces.pieces.length > 100) return [];
	const found = (['transaction', 'holding'] as const).flatMap((kind) => alignments(line, pieces, frameOf(table, kind)));
	const byText = new Map<string, Candidate>();
	const sorted = found
		.filter((alignment) => isWhole(alignment, table))
		.map((alignment) => ({ ...alignment, cost: alignment.cost + contradictions(line, alignment, table) }))
		.sort((a, b) => a.cost - b.cost);
	for (const alignment of sorted.slice(0, 12)) {
		const key = alignment.cells.map(({ column, start, end }) => [column, start, end].join()).join(' ');
		const repair = repairOf(line, alignment, { gaps: pieces.gaps, table });
		if (!repair || byText.has(key)) continue;
		const stretches = stretchesOf(line, alignment, table);
		byText.set(key, { cost: alignment.cost, repair, stretches });
	}
	return [...byText.values()];
}

/** A row has a title, a total and its letter of ownership, and none of its cells is far from what its column holds. */
export function isWhole({ cells, cost }: Alignment, table: TableId): boolean {
	const has = (column: number): boolean => cells.some((cell) => cell.column === column);
	const [owned, ownership] = table === 'I' ? [8, 9] : [13, 14];
	const { length } = cells.filter(
		({ column, fit }) => fit >= (columnsOf(table)[column]?.kind === 'text' ? misfit : 2.5),
	);
	return cost < 7 && length === 0 && has(0) && has(owned) && has(ownership);
}

/** What one cell of a row says against another. */
export function contradictions({ text }: Line, { cells }: Alignment, table: TableId): number {
	const columns = columnsOf(table);
	const said = (id: string): string => {
		const cell = cells.find(({ column }) => columns[column]?.id === id);
		return cell
			? text
					.slice(cell.start, cell.end)
					.replace(/\s*[⁽(].*$/, '')
					.trim()
			: '';
	};
	const code = readCode(said('code'));
	const fact = code && transactionCodes[code.value.letter];
	const expected = table === 'I' ? fact?.sideI : fact?.sideII;
	const side = table === 'I' ? said('side') : said('acquired') !== '' ? 'A' : said('disposed') !== '' ? 'D' : '';
	let cost = 0;
	if ((expected === 'A' || expected === 'D') && side !== '' && side !== expected) cost += 0.9;
	const isIndirect = said('ownership') === 'I';
	if (isIndirect !== cells.some(({ column }) => columns[column]?.id === 'nature')) cost += 0.5;
	return cost;
}

/** The cells by column; an empty one stands behind the one before it. */
export function stretchesOf(line: Line, { cells }: Alignment, table: TableId): readonly Stretch[] {
	let end = 0;
	return columnsOf(table).map((_, index) => {
		const cell = cells.find(({ column }) => column === index);
		if (!cell) return { line, start: end, end };
		({ end } = cell);
		return { line, start: cell.start, end };
	});
}
