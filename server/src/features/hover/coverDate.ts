import { captions } from '../../facts/captions';
import type { DateValue } from '../../model/value';
import { escaped } from '../markdown';
import type { Read } from '../read';
import { say, sayDay } from '../say';
import { page, type Answer } from './answer';

/** Items 3 and 4. */
export function* dateAnswers({ filing }: Read): Iterable<Answer> {
	if (filing.period.kind !== 'empty') yield answer('item3', 'Earliest transaction', filing.period);
	if (filing.original.kind !== 'empty') yield answer('item4', 'Original filed', filing.original);
}

function answer(id: 'item3' | 'item4', name: string, value: DateValue): Answer {
	const { explain, source } = captions[id];
	const said = value.kind === 'known' ? sayDay(value.value) : `${say(value)} cannot be read`;
	const where = id === 'item3' ? 'Item 3' : 'Item 4';
	return { at: value.at, say: () => page({ first: `**${name}**: ${escaped(said)}`, where, source, more: [explain] }) };
}
