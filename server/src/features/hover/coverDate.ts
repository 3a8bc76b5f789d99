import { captions } from '../../facts/captions';
import type { DateValue } from '../../model/value';
import { dueOfForm, sayDue } from '../due';
import { escaped } from '../markdown';
import type { Read } from '../read';
import { say, sayDay } from '../say';
import { page, type Answer } from './answer';

/** Items 3 and 4. */
export function* dateAnswers({ filing }: Read): Iterable<Answer> {
	const due = dueOfForm(filing);
	const said = due ? `The form is due ${escaped(sayDue(due))}` : '';
	if (filing.period.kind !== 'empty') yield answer('item3', 'Earliest transaction', filing.period, said);
	if (filing.original.kind !== 'empty') yield answer('item4', 'Original filed', filing.original, '');
}

function answer(id: 'item3' | 'item4', name: string, value: DateValue, due: string): Answer {
	const { explain, source } = captions[id];
	const said = value.kind === 'known' ? sayDay(value.value) : `${say(value)} cannot be read`;
	const where = id === 'item3' ? 'Item 3' : 'Item 4';
	return {
		at: value.at,
		say: () => page({ first: `**${name}**: ${escaped(said)}`, where, source, more: [due, explain] }),
	};
}
