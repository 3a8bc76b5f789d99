import { cite } from '../facts/citations';
import { span } from '../source/place';
import type { Change } from '../model/change';
import type { Rule } from './rule';

export const jointBoxWrong: Rule = {
	id: 'joint-box-wrong',
	title: 'Item 6 and the number of owners',
	why: 'Item 6 tells a reader whether to look for more owners behind Table II.',
	condition: 'Item 6 has no line checked, or both, or the line that does not fit the number of owners.',
	source: [cite('form4', 'item 6')],
	severity: 'warning',
	edgar: null,
	applies: 'text',
	hits: 0,
	examples: [],
	*check({ jointFiling: { one, more }, owners }) {
		if (!one.present || !more.present || one.checked === undefined || more.checked === undefined) return;
		const isJoint = owners.length > 1;
		if (one.checked !== more.checked && more.checked === isJoint) return;
		const said =
			one.checked && more.checked
				? 'Both lines of item 6 are checked'
				: one.checked || more.checked
					? `"Form filed by ${one.checked ? 'One' : 'More than One'} Reporting Person" is checked`
					: 'Neither line of item 6 is checked';
		const count = owners.length === 1 ? 'one owner' : `${String(owners.length)} owners`;
		const changes: readonly Change[] = [
			{ do: 'check', box: one, checked: !isJoint },
			{ do: 'check', box: more, checked: isJoint },
		];
		yield {
			message: `${said}; this form lists ${count}`,
			at: span(one.at, more.label),
			fixes: [{ title: 'Check the right line', safe: true, changes }],
		};
	},
};
