import { captions, type CaptionId } from '../../facts/captions';
import type { Filing } from '../../model/filing';
import type { AnyValue } from '../../model/value';
import { wholeLine, type Place } from '../../source/place';
import type { Position } from '../../source/source';
import { escaped } from '../markdown';
import { isBefore, type Read } from '../read';
import { counted, say } from '../say';
import { page, type Answer } from './answer';

/** Each caption, sentence and heading that the form prints, with the value that belongs to it. */
export function* captionAnswers({ filing }: Read): Iterable<Answer> {
	for (const { id, at, again } of filing.parts.values()) {
		// The headings of a table answer column by column.
		if (id === 'headingI' || id === 'headingII') continue;
		for (const one of [at, ...again]) yield { at: one, say: () => captionPage(id, filing) };
	}
	const { number, burden } = filing.omb;
	if (number.kind !== 'empty') yield { at: number.at, say: () => captionPage('ombNumber', filing) };
	if (burden.kind !== 'empty') yield { at: burden.at, say: () => captionPage('burden', filing) };
}

/** The nearest caption before a position; above all of them, the form itself. */
export function captionAnswer({ source, filing }: Read, position: Position): Answer {
	let nearest: { id: CaptionId; at: Place; start: Position } | undefined;
	for (const { id, at } of filing.parts.values()) {
		const { start } = source.rangeOf(at);
		if (!isBefore(position, start) && (!nearest || isBefore(nearest.start, start))) nearest = { id, at, start };
	}
	const id = nearest?.id ?? 'title';
	const line = source.inBlocks.at(position.line);
	const text = line?.text.trim() ?? '';
	const at = nearest?.at ?? (line ? wholeLine(line) : filing.tableI.title);
	const isUnread = filing.unread.some((unread) => unread.at.line === line && text !== '');
	return { at, say: () => captionPage(id, filing, isUnread) };
}

function captionPage(id: CaptionId, filing: Filing, isUnread = false): string {
	const { name, explain, source } = captions[id];
	const value = saidUnder(id, filing);
	const first = isUnread
		? `**${name}**: this text belongs to no part of the form`
		: `**${name}**${value === undefined ? '' : `: ${value}`}`;
	return page({ first, source, more: [explain] });
}

/** What stands under a caption, where it is short enough to be said with it. */
function saidUnder(id: CaptionId, filing: Filing): string | undefined {
	switch (id) {
		case 'item2':
			return value(filing.issuer.name);
		case 'foreignSymbol':
			return value(filing.issuer.foreignSymbol);
		case 'item3':
			return value(filing.period);
		case 'item4':
			return value(filing.original);
		case 'ombNumber':
			return value(filing.omb.number);
		case 'burden':
			return value(filing.omb.burden);
		case 'tableI':
			return counted(filing.tableI.rows.length, 'row');
		case 'tableII':
			return counted(filing.tableII.rows.length, 'row');
		case 'explanation':
			return counted(filing.notes.length, 'footnote');
		case 'signature':
			return counted(filing.signatures.length, 'signature');
		case 'edgarBlock':
			return counted(filing.edgarBlock.length, 'line');
		default:
			return undefined;
	}
}

function value(found: AnyValue): string {
	return escaped(say(found)) || 'empty';
}
