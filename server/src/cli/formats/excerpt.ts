import type { Range, Source } from '../../source/source';
import { visible } from '../reason';

export interface Excerpt {
	readonly line: string;
	/** As many carets as characters, below them; one for an empty place. */
	readonly carets: string;
}

/** The line of a finding, cut to the width around its place. A tab shows as one `⇥`, so that carets stand under what they mean. */
export function excerpt(source: Source, { start, end }: Range, width: number): Excerpt {
	const text = source.lines.at(start.line)?.text ?? '';
	const last = end.line === start.line ? end.character : text.length;
	const room = Math.max(30, width - 12);
	const from = Math.max(0, Math.min(start.character - Math.floor(room / 3), text.length - room));
	const to = Math.min(text.length, from + room);
	const drawn = visible(text.slice(from, to).replaceAll('\t', '⇥'));
	const [head, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
	const size = Math.max(1, Math.min(last, to) - start.character);
	const before = ' '.repeat(head.length + start.character - from);
	return { line: `${head}${drawn}${tail}`, carets: `${before}${'^'.repeat(size)}` };
}
