import { captions } from '../../facts/captions';
import type { Filing } from '../../model/filing';
import { known, textOf, type Mark } from '../../model/value';
import { escaped } from '../markdown';
import { page, type Answer } from './answer';

/** A mark shows the footnote that it points to. */
export function markAnswer(mark: Mark, filing: Filing): Answer {
	const say = (): string => {
		const note = filing.notes.find(({ number }) => known(number) === mark.number);
		const text = note ? escaped(textOf(note.text)) : 'there is no such footnote under "Explanation of Responses".';
		const first = `**Footnote ${String(mark.number)}**: ${text}`;
		return page({ first, source: captions.explanation.source, more: [captions.explanation.explain] });
	};
	return { at: mark.at, say };
}
