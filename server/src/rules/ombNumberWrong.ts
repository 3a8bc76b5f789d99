import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import type { AnyValue } from '../model/value';
import type { Rule } from './rule';

export const ombNumberWrong: Rule = {
	id: 'omb-number-wrong',
	title: 'The OMB number of another form',
	why: 'The number names the form; another one most often means that the form was begun from a Form 3 or 5.',
	condition: 'The OMB number is not 3235-0287, or the burden is not 0.5 hours.',
	source: [cite('form4', 'heading')],
	severity: 'warning',
	edgar: null,
	applies: 'text',
	hits: 0,
	examples: [
		{
			title: 'The number of Form 3',
			frame: 'head',
			bad: '\n\nOMB APPROVAL⇥\nOMB Number:⇥3235-0104\n            ^^^^^^^^^ omb-number-wrong: OMB number 3235-0104 is that of Form 3; Form 4 has 3235-0287\nEstimated average burden hours per response:⇥0.5',
		},
		{
			title: 'The number of Form 4',
			frame: 'head',
			bad: '\n\nOMB APPROVAL⇥\nOMB Number:⇥3235-0287\nEstimated average burden hours per response:⇥0.5',
		},
	],
	*check({ omb: { number, burden } }) {
		if (number.kind === 'known' && number.raw !== right) {
			const form = formsByNumber.get(number.raw);
			yield {
				message: `OMB number ${number.raw} is ${form === undefined ? 'not that of Form 4' : `that of Form ${form}`}; Form 4 has ${right}`,
				at: number.at,
				fixes: [write(number, right)],
			};
		}
		if (burden.kind === 'known' && Number(burden.raw) !== 0.5) {
			yield {
				message: `The burden of Form 4 is 0.5 hours, not ${burden.raw}`,
				at: burden.at,
				fixes: [write(burden, '0.5')],
			};
		}
	},
};

const right = '3235-0287';
const formsByNumber = new Map([
	['3235-0104', '3'],
	['3235-0362', '5'],
]);

function write(value: AnyValue, text: string): Fix {
	return { title: `Write ${text}`, safe: false, changes: [{ do: 'set', value, to: { kind: 'text', text } }] };
}
