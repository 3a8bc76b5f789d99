import { captions, type CaptionId } from '../facts/captions';
import { cite } from '../facts/citations';
import type { Filing } from '../model/filing';
import { startOf, type Place } from '../source/place';
import type { Rule } from './rule';

export const partMissing: Rule = {
	id: 'part-missing',
	title: 'A part of the form is missing',
	why: 'A reader, and every program, finds a value by the caption before it.',
	condition:
		'The title, item 1, 2, 4, 5 or 6, the title of a table, the heading of the explanations or the line below the signatures does not stand in a text that is Form 4. Item 3 is left to period-missing.',
	source: [cite('textLanguage'), cite('form4')],
	severity: 'warning',
	edgar: null,
	applies: 'text',
	hits: 0,
	examples: [
		{
			title: 'No heading above the notes',
			frame: 'closing',
			bad: 'Jane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date\n| part-missing: Explanation of Responses is missing',
		},
	],
	*check(filing) {
		const { parts, shape, formType } = filing;
		// Too little of a form to say what it lacks.
		if (shape !== 'canonical' || formType.kind !== 'known' || (!parts.has('item1') && !parts.has('tableI'))) return;
		for (const id of wanted) {
			if (parts.has(id)) continue;
			const at = placeFor(id, filing);
			if (at) yield { message: `${captions[id].name} is missing`, at };
		}
	},
};

/** In the order of the form. */
const wanted = [
	'title',
	'item1',
	'item2',
	'item4',
	'item5',
	'item6',
	'tableI',
	'tableII',
	'explanation',
	'signature',
] as const satisfies readonly CaptionId[];

/** All captions in their order, to find the one before which a missing one belongs. */
const order: readonly CaptionId[] = [
	...(['omb', 'ombNumber', 'burden', 'title', 'section16', 'planBox', 'basis', 'item1', 'item2', 'item5'] as const),
	...(['item3', 'item4', 'item6', 'tableI', 'headingI', 'tableII', 'headingII', 'explanation', 'remarks'] as const),
	...(['signature', 'reminder', 'starNote', 'doubleStarNote', 'copiesNote', 'praNote'] as const),
];

/** The empty place before the part that follows the missing one, else behind the tables. */
function placeFor(id: CaptionId, { parts, tableII }: Filing): Place | undefined {
	const next = order.slice(order.indexOf(id) + 1).find((other) => parts.has(other));
	const part = next && parts.get(next);
	return part ? startOf(part.at) : tableII.end;
}
