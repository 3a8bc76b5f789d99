import { captions } from '../../facts/captions';
import { limits } from '../../facts/limits';
import { formatNumber, whole } from '../../model/decimal';
import { allRows, type Filing, type Note } from '../../model/filing';
import type { Row } from '../../model/row';
import { known, textOf } from '../../model/value';
import { cited, escaped } from '../markdown';
import type { Read } from '../read';
import { counted } from '../say';
import { sentence } from '../sentence';
import { page, type Answer } from './answer';

/** A list longer than this is no longer read. */
const shownRows = 8;

export function* noteAnswers({ filing }: Read): Iterable<Answer> {
	for (const note of filing.notes) yield { at: note.at, say: () => notePage(note, filing) };
}

function notePage({ number, text }: Note, filing: Filing): string {
	const citing = rowsCiting(filing, known(number));
	const first = `**Footnote ${number.raw}**: ${citing.length === 0 ? 'no row cites it' : `cited by ${counted(citing.length, 'row')}`}`;
	const rows = citing.slice(0, shownRows).map((row) => `- ${escaped(sentence(row, filing))}`);
	const left = citing.length > shownRows ? [`- and ${String(citing.length - shownRows)} more`] : [];
	const length = formatNumber(whole(textOf(text).length));
	const most = formatNumber(whole(limits.note.max));
	const size = `${length} of at most ${most} characters. ${cited(limits.note.source)}`;
	return page({ first, source: captions.explanation.source, more: [[...rows, ...left].join('\n'), size] });
}

function rowsCiting(filing: Filing, number: number | undefined): readonly Row[] {
	return allRows(filing).filter(({ cells }) => cells.some(({ marks }) => marks.some((mark) => mark.number === number)));
}
