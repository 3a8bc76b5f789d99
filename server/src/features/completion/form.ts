import { captions } from '../../facts/captions';
import { headings } from '../../facts/columns';
import { writeForm } from '../../formtext/writeForm';
import { formatDate, type PlainDate } from '../../model/date';
import type { Line } from '../../source/line';
import { place } from '../../source/place';
import type { Position } from '../../source/source';
import { escapedForSnippet } from '../rows/draft';
import type { Read } from '../read';
import type { Completion } from './completion';

/** A whole form in an empty document, with a stop at everything that the filer has to say. */
export function formCompletions(
	{ source, filing }: Read,
	{ line: number }: Position,
	today: PlainDate,
): readonly Completion[] {
	const line = source.inBlocks.at(number);
	const isBlank = (other: Line): boolean => other === line || other.text.trim() === '';
	const isEmpty = source.inBlocks.blocks().every(({ items }) => items.every(isBlank));
	if (!line || !isEmpty || !/^[a-z\d ]{0,8}$/i.test(line.text) || filing.language !== 'form4') return [];
	const form = writeForm({ ...filing, plan10b5: { ...filing.plan10b5, present: true } });
	let stops = 0;
	// The symbol stands in brackets behind the name, and both have a stop.
	let snippet = escapedForSnippet(form.replace('<u>[]</u>', '<u>]</u>'));
	for (const [before, behind] of stopsOf(today)) {
		const at = snippet.indexOf(escapedForSnippet(before));
		if (at < 0) continue;
		const end = at + escapedForSnippet(before).length;
		const drawn = behind.map((part) => (typeof part === 'string' ? part : `\${${String(++stops)}${part.stop}}`));
		snippet = snippet.slice(0, end) + drawn.join('') + snippet.slice(end);
	}
	return [
		{
			label: 'Form 4',
			kind: 'form',
			detail: 'a whole form, empty',
			markdown:
				'The captions, tables and sentences of the form, with a stop at each value of the cover and at the signature.',
			at: place(line, 0, line.text.length),
			text: form,
			snippet,
			...(line.text !== '' && { filter: line.text }),
		},
	];
}

interface Stop {
	/** What stands behind the number of the stop: `:proposal` or `|one,other|`. */
	readonly stop: string;
}

const checked = '<input checked="" type="checkbox"/>';
const roles = ['Director', '10% Owner', 'Officer (give title below)', 'Other (specify below)'] as const;

/** Where the stops stand, in the order of the form: behind which words, between which others. */
function stopsOf(today: PlainDate): readonly (readonly [string, readonly (string | Stop)[]])[] {
	const choices = ['Officer (give title below)', 'Director', '10% Owner', 'Other (specify below)'].map((chosen) => {
		const boxes = roles.map((role) => (role === chosen ? `${checked} ${role}` : role)).join(' ');
		return chosen.includes('below') ? `${boxes} <u>TITLE</u>` : boxes;
	});
	return [
		[`${captions.item1.text} <u>`, [{ stop: ':LAST FIRST MIDDLE' }]],
		['(Last) (First) (Middle)', [' ', { stop: ':STREET' }]],
		['(Street)', [' ', { stop: ':CITY ST 00000' }]],
		[`${captions.item2.text} <u>`, [{ stop: ':ISSUER NAME' }, ' [', { stop: ':SYMBOL' }]],
		[`${captions.item5.text} `, [{ stop: `|${choices.join(',')}|` }]],
		[captions.item3.text, [' ', { stop: ':MM/DD/YYYY' }]],
		[headings.I[1], ['\n$0']],
		[`${captions.explanation.text}\n\n`, [{ stop: ':/s/ NAME' }, ` ${formatDate(today)}\n\n`]],
	];
}
