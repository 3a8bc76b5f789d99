import { columnsOf } from '../../facts/columns';
import { newCellText, writeChanges } from '../../formtext/write';
import type { PlacedEdit } from '../../model/placedEdit';
import { formatDate, type PlainDate } from '../../model/date';
import type { Filing, Table } from '../../model/filing';
import type { DerivativeRow } from '../../model/row';
import { known, textOf } from '../../model/value';
import { readFigure } from '../../formtext/notation';
import { wholeLine } from '../../source/place';
import type { Position } from '../../source/source';
import type { Line } from '../../source/line';
import { columnNames } from '../columnNames';
import { escaped } from '../markdown';
import type { Read } from '../read';
import { newCells, newStops, snippetOf, type DraftRow, type Written } from '../rows/draft';
import { draftRows, figuresOf, rowKinds, sayFigures, type RowKind } from '../rows/kinds';
import { knownOf, type KnownOfForm } from '../rows/known';
import type { Completion } from './completion';

/**
 * Whole rows, by kind of transaction, on a line of a table that is empty or holds a few typed words: `sale 500 25.40` gives the row
 * with its figures and the total that follows. What belongs into the other table is written there.
 */
export function rowCompletions(
	read: Read,
	{ line: number, character }: Position,
	today: PlainDate,
): readonly Completion[] {
	const { source, filing } = read;
	const line = source.inBlocks.at(number);
	const table = line && tableAround(read, number);
	if (!table || filing.language !== 'form4' || filing.shape === 'markdown' || filing.shape === 'dump') return [];
	// A row that was only started has its tabs already.
	const [first = '', ...rest] = line.text.split('\t');
	if (first.includes('|') || rest.some((cell) => cell.trim() !== '') || character > first.length) return [];
	const typed = readTyped(first);
	if (!typed) return [];
	const before = (row: { readonly at: { readonly line: Line } }): boolean => source.numberOf(row.at.line) < number;
	const form = knownOf(filing, { table: table.id, line, before });
	const dated = form.date ? form : { ...form, proposedDate: today };
	return rowKinds
		.filter((kind) => kind.tables.includes(table.id) && isMeant(kind, typed.words))
		.flatMap((kind) => variantsOf(kind, form, typed.numbers).map((position) => ({ kind, position })))
		.map(({ kind, position }) => offer(read, { kind, position, form: dated, typed, table, line }));
}

interface Typed {
	readonly words: readonly string[];
	readonly numbers: readonly Written[];
}

/** Words, then numbers with or without dollar signs. Undefined for anything else, such as a title that is being typed. */
function readTyped(text: string): Typed | undefined {
	const words: string[] = [];
	const numbers: Written[] = [];
	for (const word of text.trim().split(/\s+/)) {
		if (/^[a-z-]+$/i.test(word)) words.push(word.toLowerCase());
		else if (/^\\?\$?[\d,]*\.?\d*$/.test(word)) {
			const figure = readFigure(word.replace(/[\\$,]/g, ''));
			if (figure) numbers.push(figure.value);
		} else return undefined;
	}
	return { words: words.filter((word) => word !== 'at' && word !== 'and'), numbers };
}

function isMeant({ words }: RowKind, typed: readonly string[]): boolean {
	return typed.every((word) => words.some((own) => own.toLowerCase().startsWith(word)));
}

/** The derivatives of the form that it may be about; one that the form does not have yet, where there is none. */
function variantsOf(
	{ positions }: RowKind,
	form: KnownOfForm,
	numbers: readonly Written[],
): readonly (DerivativeRow | undefined)[] {
	if (!positions) return [undefined];
	const [shares] = numbers;
	const own = form.positions.filter(
		(row) => positions(row) && (!shares || known(row.owned)?.number.gte(shares.number) !== false),
	);
	return own.length > 0 ? own.slice(0, 5) : [undefined];
}

/** The table in whose rows a line stands, or would stand: behind its headings and before what comes next. */
function tableAround({ source, filing }: Read, number: number): Table | undefined {
	const numberOf = (table: Table): number => {
		const head = table.headings.at(-1) ?? (table.rows.length > 0 ? table.rows[0]?.at : undefined);
		return head ? source.numberOf(head.lastLine ?? head.line) : -1;
	};
	const [first, second] = [numberOf(filing.tableI), numberOf(filing.tableII)];
	if (second >= 0 && number > second) return number < endOf(source, filing) ? filing.tableII : undefined;
	if (first < 0 || number <= first) return undefined;
	const end = second >= 0 ? source.numberOf(filing.tableII.title.line) : endOf(source, filing);
	return number < end ? filing.tableI : undefined;
}

/** The first line behind the tables. */
function endOf(source: Read['source'], { parts, ownerBlocks, notes, remarks, signatures }: Filing): number {
	const places = [
		...[parts.get('explanation'), parts.get('remarks'), parts.get('signature')].map((part) => part?.at),
		...[ownerBlocks[0]?.at, notes[0]?.at, remarks.kind === 'empty' ? undefined : remarks.at, signatures[0]?.at],
	];
	return Math.min(...places.map((at) => (at ? source.numberOf(at.line) : Infinity)));
}

interface Offered {
	readonly kind: RowKind;
	readonly position: DerivativeRow | undefined;
	readonly form: KnownOfForm;
	readonly typed: Typed;
	readonly table: Table;
	readonly line: Line;
}

function offer(read: Read, { kind, position, form, typed, table, line }: Offered): Completion {
	const { filing, source } = read;
	const { numbers } = typed;
	const drafts = draftRows(form, { kind, numbers, position });
	const own = drafts.filter((draft) => draft.table === table.id);
	const others = drafts.filter((draft) => draft.table !== table.id);
	const stops = newStops();
	// A row on the line that divides two parts leaves an empty one behind it.
	const next = source.inBlocks.at(source.numberOf(line) + 1)?.text ?? '';
	const isLast = line.text.trim() === '' && next.trim() !== '' && !next.includes('\t');
	const eol = line.end === '' ? '\n' : line.end;
	const behind = isLast ? eol : '';
	const snippet = own.map((draft) => snippetOf(filing, draft, stops)).join(eol) + behind;
	const names = figuresOf(kind, position);
	const of = position ? `${textOf(position.title)}${priceOf(position)}` : '';
	const said = [of, sayFigures(names, numbers)].filter((text) => text !== '').join(', ');
	return {
		label: kind.label,
		kind: 'rows',
		detail: said || names.join(', '),
		markdown: documentation(filing, { kind, names, drafts }),
		at: wholeLine(line),
		text: own.map((draft) => plainText(filing, draft)).join(eol) + behind,
		...(stops.count > 0 && { snippet }),
		...(line.text.trim() !== '' && { filter: line.text.split('\t')[0] ?? '' }),
		elsewhere: elsewhere(read, others),
	};
}

/** `, $10, 03/01/2030`. */
function priceOf({ exercisePrice, expiration }: DerivativeRow): string {
	const price = exercisePrice.kind === 'known' ? ` at ${exercisePrice.raw.replace('\\', '')}` : '';
	const until = known(expiration);
	return until ? `${price} until ${formatDate(until)}` : price;
}

function plainText(filing: Filing, draft: DraftRow): string {
	return newCells(draft)
		.map((cell) => newCellText(filing, cell))
		.join('\t');
}

/** The rows of the other table, behind those that it has. */
function elsewhere(read: Read, drafts: readonly DraftRow[]): readonly PlacedEdit[] {
	return drafts.flatMap((draft) => {
		const table = draft.table === 'I' ? read.filing.tableI : read.filing.tableII;
		if (table.headings.length === 0 && table.rows.length === 0) return [];
		const after = table.rows.at(-1);
		return writeChanges(read, [{ do: 'add-row', table: draft.table, ...(after && { after }), cells: newCells(draft) }]);
	});
}

function documentation(
	filing: Filing,
	{ kind, names, drafts }: { kind: RowKind; names: readonly string[]; drafts: readonly DraftRow[] },
): string {
	const rows = drafts.map((draft) => {
		const cells = columnsOf(draft.table).flatMap(({ id }) => {
			const cell = draft.cells[id];
			const text = cell && newCellText(filing, cell);
			return cell && (text || cell.asks) ? `${columnNames[id]} ${text ? escaped(text) : `*${cell.asks ?? ''}*`}` : [];
		});
		return `- Table ${draft.table}: ${cells.join(', ')}`;
	});
	const example = `\`${(kind.words[1] ?? '').toLowerCase()}\` and ${names.join(', ')}`;
	return `${kind.explain}\n\n${rows.join('\n')}\n\nType ${example} on an empty line of the table to have them filled in.`;
}
