import { cite } from '../facts/citations';
import { perRun } from '../model/runs';
import { superscript } from './say';
import type { Rule } from './rule';

export const markStyle: Rule = {
	id: 'mark-style',
	title: 'A mark in another style',
	why: 'In brackets alone a mark is easily taken for a figure or a part of the text.',
	condition:
		'In a text of canonical shape a mark is written (1), [1], ^1 or in another way than as superscript digits in brackets. Not in texts from a browser or from Markdown, where (1) is the rule.',
	source: [cite('textLanguage')],
	severity: 'hint',
	edgar: null,
	applies: 'text',
	otherForms: true,
	examples: [
		{
			title: 'Brackets',
			frame: 'tableI',
			notes: ['An average.'],
			bad: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 (1)⇥90,000⇥D⇥\n                                            ^^^ mark-style: Marks are written ⁽¹⁾ here',
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 ⁽¹⁾⇥90,000⇥D⇥',
		},
	],
	*check(filing) {
		if (filing.shape !== 'canonical') return;
		for (const { mark, row } of [...otherMarks(filing.tableI), ...otherMarks(filing.tableII)].flat()) {
			const wanted = superscript(mark.number);
			yield {
				message: `Marks are written ${wanted} here`,
				at: mark.at,
				row,
				fixes: [{ title: `Write ${wanted}`, safe: true, changes: [{ do: 'replace', at: mark.at, text: wanted }] }],
			};
		}
	},
};

const otherMarks = perRun((run) =>
	run.flatMap((row) =>
		row.cells.flatMap(({ marks }) => marks.filter(({ canonical }) => !canonical).map((mark) => ({ mark, row }))),
	),
);
