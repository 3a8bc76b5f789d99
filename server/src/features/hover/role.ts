import { captions } from '../../facts/captions';
import { limits } from '../../facts/limits';
import { textOf, type TextValue } from '../../model/value';
import { escaped } from '../markdown';
import type { Read } from '../read';
import { page, type Answer } from './answer';

/** The officer's title and the text of another capacity. */
export function* roleAnswers({ filing }: Read): Iterable<Answer> {
	for (const { officerTitle, otherText } of filing.relationships) {
		yield* answer('Officer title', officerTitle, limits.officerTitle.max);
		yield* answer('Other capacity', otherText, limits.otherText.max);
	}
}

function* answer(name: string, value: TextValue, most: number): Iterable<Answer> {
	if (value.kind === 'empty') return;
	const { source } = captions.item5;
	const say = (): string => {
		const text = textOf(value);
		const size = `${String(text.length)} of at most ${String(most)} characters. What is longer goes to Remarks, and "See Remarks" stands here.`;
		return page({ first: `**${name}**: ${escaped(text)}`, where: 'Item 5', source, more: [size] });
	};
	yield { at: value.at, say };
}
