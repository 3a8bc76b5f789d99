import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import type { Change, Fix } from '../model/change';
import { cellMarks, noteNumbers } from '../model/citings';
import type { Filing, Note } from '../model/filing';
import { known } from '../model/value';
import type { Rule } from './rule';

const { max } = limits.note;

export const noteTooLong: Rule = {
	id: 'note-too-long',
	title: 'A footnote longer than EDGAR takes',
	why: 'EDGAR takes 1,000 characters and suspends a form with a longer footnote; the rest belongs into a second one.',
	condition: 'A footnote has more than 1,000 characters, escapes resolved and marks not counted.',
	source: [cite('spec', '3.5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'Seven characters too many',
			frame: 'form',
			bad: `Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\nCommon Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\nExplanation of Responses:\n\n1. ${'Ten signs. '.repeat(90)}The end of it is beyond.\n${' '.repeat(1003)}^^^^^^^^^^^^^^ note-too-long: Footnote 1 has 1,014 characters; EDGAR takes 1,000\n\nJane Q. Doe 09/22/2004`,
		},
	],
	*check(filing) {
		for (const note of filing.notes) {
			const { number, text } = note;
			if (text.kind !== 'known' || text.value.text.length <= max) continue;
			const { length } = text.value.text;
			yield {
				message: `Footnote ${number.raw.replace(/^F/, '')} has ${length.toLocaleString('en-US')} characters; EDGAR takes 1,000`,
				at: text.value.part(max, length),
				fixesLater: () => splitInTwo(note, filing),
			};
		}
	},
};

/** At the end of the last sentence that fits, else at the last blank; both notes are cited where the one was. */
function splitInTwo({ number, text }: Note, filing: Filing): readonly Fix[] {
	const old = known(number);
	if (text.kind !== 'known' || old === undefined) return [];
	const whole = text.value.text;
	const head = whole.slice(0, max + 1);
	const sentence = [...head.matchAll(/[.;:!?]["')]?(?=\s)/g)].at(-1);
	const end = sentence ? sentence.index + sentence[0].length : head.lastIndexOf(' ');
	const rest = whole.slice(end).trim();
	if (end <= 0 || rest.length > max) return [];
	const fresh = Math.max(...noteNumbers(filing.notes)) + 1;
	const citing = new Set(cellMarks(filing).flatMap(({ mark, value }) => (mark.number === old ? [value] : [])));
	const changes: readonly Change[] = [
		...[...citing].map((value): Change => ({ do: 'add-mark', value, number: fresh })),
		{ do: 'write-text', at: text.value.part(end, whole.length), text: '' },
		{ do: 'add-note', number: fresh, text: rest },
	];
	return [{ title: `Split it, the rest as footnote ${String(fresh)}`, safe: false, changes }];
}
