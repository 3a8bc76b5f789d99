import { captions } from '../facts/captions';
import { cite } from '../facts/citations';
import type { CaptionId } from '../facts/captions';
import type { Place } from '../source/place';
import type { Fix } from '../model/change';
import type { Rule } from './rule';

export const lineUnread: Rule = {
	id: 'line-unread',
	title: 'A line that belongs to no part of the form',
	why: 'What stands outside the items, tables, notes and signatures does not reach EDGAR.',
	condition:
		'A line that is not empty and belongs to no part of the form; a caption, title or heading that stands a second time, item 1 behind Table II aside; a row of empty cells.',
	source: [cite('textLanguage')],
	severity: 'information',
	edgar: null,
	applies: 'text',
	yieldsTo: ['part-missing'],
	examples: [
		{
			title: 'A sentence among the signatures',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\nDraft, not for filing\n^^^^^^^^^^^^^^^^^^^^^ line-unread: This line belongs to no part of Form 4\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date',
			good: 'Explanation of Responses:\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'A heading twice',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date\n\n** Signature of Reporting Person Date\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ line-unread: "** Signature of Reporting Person Date" stands twice',
		},
	],
	*check({ unread, parts, shape }) {
		for (const { at, why } of unread) {
			const message = why === 'empty-row' ? 'A row of empty cells' : 'This line belongs to no part of Form 4';
			yield { message, at, fixes: [deleteLine(at)] };
		}
		if (shape !== 'canonical') return;
		for (const { id, at, again } of parts.values()) {
			if (mayRepeat.has(id)) continue;
			for (const place of again) {
				yield {
					message: `"${captions[id].text.slice(0, 60)}" stands twice`,
					at: place,
					related: [{ message: 'The first of its kind', at }],
					fixes: [deleteLine(place)],
				};
			}
		}
	},
};

/** Every owner of a joint filing has item 1 again; the headings of a table are known by their line. */
const mayRepeat: ReadonlySet<CaptionId> = new Set<CaptionId>(['item1']);

function deleteLine(at: Place): Fix {
	return { title: 'Delete the line', safe: false, changes: [{ do: 'remove-line', at }] };
}
