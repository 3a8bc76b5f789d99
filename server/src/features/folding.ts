import type { Filing, Table } from '../model/filing';
import type { Line } from '../source/line';
import type { Source } from '../source/source';
import type { Read } from './read';
import { elementFolds } from './xmlElements';

/** Lines that fold into the first of them. */
export interface Fold {
	readonly start: number;
	readonly end: number;
}

/** The parts of the form that have more than one line, in document order. */
export function folds({ source, filing, xml }: Read): readonly Fold[] {
	const found = [...(xml ? elementFolds(xml) : foldsOf(filing, source))].filter(
		({ start, end }) => start >= 0 && end > start,
	);
	return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function* foldsOf(filing: Filing, source: Source): Iterable<Fold> {
	const { parts, edgarBlock, ownerBlocks, notes } = filing;
	const number = (line: Line): number => source.numberOf(line);
	const omb = parts.get('omb');
	const burden = parts.get('burden');
	if (omb && burden) yield { start: number(omb.at.line), end: number(burden.at.line) };
	const lastEntry = edgarBlock.at(-1);
	const block = parts.get('edgarBlock');
	if (block && lastEntry) yield { start: number(block.at.line), end: number(lastEntry.value.at.line) };
	yield cover(filing, source);
	yield tableFold(filing.tableI, source);
	yield tableFold(filing.tableII, source);
	for (const { at } of ownerBlocks) yield linesOf(source, at);
	const explanation = parts.get('explanation');
	const lastNote = notes.at(-1);
	if (explanation && lastNote) yield { start: number(explanation.at.line), end: linesOf(source, lastNote.at).end };
	for (const { at } of notes) yield linesOf(source, at);
	const remarks = parts.get('remarks');
	if (remarks && filing.remarks.kind !== 'empty')
		yield { start: number(remarks.at.line), end: linesOf(source, filing.remarks.at).end };
	const signature = parts.get('signature');
	if (signature) yield { start: number(signature.at.line), end: lastWritten(source, source.inBlocks.length - 1) };
}

/** From item 1 to the last item before Table I. */
function cover({ parts, tableI }: Filing, source: Source): Fold {
	const item1 = parts.get('item1');
	const start = item1 ? source.numberOf(item1.at.line) : -1;
	return { start, end: lastWritten(source, source.numberOf(tableI.title.line) - 1) };
}

function tableFold({ title, end }: Table, source: Source): Fold {
	return { start: source.numberOf(title.line), end: lastWritten(source, source.numberOf(end.line)) };
}

function linesOf(source: Source, at: Filing['tableI']['title']): Fold {
	const { start, end } = source.rangeOf(at);
	return { start: start.line, end: end.line };
}

/** The last line up to `line` that is not blank. */
function lastWritten(source: Source, line: number): number {
	let last = line;
	while (last > 0 && source.inBlocks.at(last)?.text.trim() === '') last--;
	return last;
}
