import { captions } from '../../facts/captions';
import type { Filing } from '../../model/filing';
import { known, type Mark } from '../../model/value';
import { escaped } from '../markdown';
import { say } from '../say';
import { page, type Answer } from './answer';

/** A mark shows the footnote that it points to. */
export function markAnswer(mark: Mark, filing: Filing): Answer {
	const text = (): string => {
		const note = filing.notes.find(({ number }) => known(number) === mark.number);
		const said = note ? escaped(say(note.text)) : 'there is no such footnote under "Explanation of Responses".';
		const first = `**Footnote ${String(mark.number)}**: ${said}`;
		return page({ first, source: captions.explanation.source, more: [captions.explanation.explain] });
	};
	return { at: mark.at, say: text };
}
