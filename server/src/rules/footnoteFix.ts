import type { Fix } from '../model/change';
import type { AnyValue } from '../model/value';
import type { FormContext } from './context';

/** A mark behind the value and an empty note to be written, which `note-empty` keeps in sight until it is. */
export function addFootnote(value: AnyValue, { noteNumbers }: FormContext, text = ''): Fix {
	const number = (noteNumbers.at(-1) ?? 0) + 1;
	return {
		title: 'Add a footnote',
		safe: false,
		changes: [
			{ do: 'add-mark', value, number },
			{ do: 'add-note', number, text },
		],
	};
}

/** What stands in the cell becomes a note, and the cell cites it. */
export function leaveToFootnote(value: AnyValue, { noteNumbers }: FormContext): Fix {
	const number = (noteNumbers.at(-1) ?? 0) + 1;
	return {
		title: 'Leave it to a footnote',
		safe: false,
		changes: [
			{ do: 'set', value, to: { kind: 'nothing' } },
			{ do: 'add-mark', value, number },
			{ do: 'add-note', number, text: value.raw.replaceAll('\\$', '$') },
		],
	};
}
