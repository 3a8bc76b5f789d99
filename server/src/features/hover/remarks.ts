import { captions } from '../../facts/captions';
import { limits } from '../../facts/limits';
import { formatNumber, whole } from '../../model/decimal';
import { textOf } from '../../model/value';
import type { Read } from '../read';
import { page, type Answer } from './answer';

export function* remarksAnswers({ filing: { remarks } }: Read): Iterable<Answer> {
	if (remarks.kind === 'empty') return;
	const { explain, source } = captions.remarks;
	const say = (): string => {
		const length = formatNumber(whole(textOf(remarks).length));
		const first = `**Remarks**: ${length} of at most ${formatNumber(whole(limits.remarks.max))} characters`;
		return page({ first, source, more: [explain] });
	};
	yield { at: remarks.at, say };
}
