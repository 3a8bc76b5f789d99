import { cite } from '../facts/citations';
import type { Row } from '../model/row';
import { listOverRuns, oneList } from '../model/runs';
import { known, type Mark } from '../model/value';
import { areInOrder } from '../model/noteList';
import type { Filing } from '../model/filing';
import { superscript } from './say';
import type { Finding, Rule } from './rule';
import { typedMarks, type TypedMark } from './typedMarks';

export const markStyle: Rule = {
	id: 'mark-style',
	title: 'A mark in another style',
	why: 'In brackets alone a mark is easily taken for a figure or a part of the text.',
	condition:
		'In a text of canonical shape a mark is written (1), [1], ^1 or in another way than as superscript digits in brackets, or the number of a footnote otherwise than 1. with a point. Behind a text, (1) is taken for a mark where footnote 1 is given, unless the same words stand with another number too. Not in texts from a browser or from Markdown, where (1) is the rule.',
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
		{
			title: 'Brackets behind a title',
			frame: 'tableI',
			notes: ['Held in a trust.'],
			bad: 'Common Stock (1)⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n             ^^^ mark-style: Marks are written ⁽¹⁾ here',
			good: 'Common Stock ⁽¹⁾⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
		{
			title: 'A footnote numbered with a bracket',
			frame: 'form',
			bad: 'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\nCommon Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79 ⁽²⁾⇥90,000⇥D⇥\n\nExplanation of Responses:\n\n1. Under a plan.\n\n2) An average.\n^^ mark-style: Footnotes are numbered 2. here\n\nJane Q. Doe 09/22/2004',
			good: 'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\nCommon Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79 ⁽²⁾⇥90,000⇥D⇥\n\nExplanation of Responses:\n\n1. Under a plan.\n\n2. An average.\n\nJane Q. Doe 09/22/2004',
		},
		{
			title: 'Two trusts that have numbers of their own, and a note named in words',
			frame: 'tableI',
			notes: ['One.', 'Two.'],
			bad: 'Common Stock⇥⇥⇥⇥⇥⇥⇥⇥10,000⇥I ⁽¹⁾⇥By Trust (1)\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥20,000⇥I ⁽²⁾⇥By Trust (2)\nCommon Stock⇥⇥⇥⇥⇥⇥⇥⇥30,000⇥I⇥See footnote (2) ⁽²⁾',
		},
	],
	check(filing) {
		if (filing.shape !== 'canonical') return undefined;
		const others = oneList([otherMarks(filing.tableI), otherMarks(filing.tableII)]);
		const typed = typedMarks(filing);
		const isUsual = others.length === 0 && typed.length === 0 && areInOrder(filing.notes);
		return isUsual ? undefined : unusual(filing, others, typed);
	},
};

function* unusual(filing: Filing, others: readonly OtherMark[], typed: readonly TypedMark[]): Iterable<Finding> {
	const given = new Set(filing.notes.map(({ number }) => known(number)));
	for (const { mark, row } of others) {
		if (given.has(mark.number)) yield finding(mark, row);
	}
	for (const { at, number, row } of typed) yield finding({ at, number }, row);
	for (const note of filing.notes) {
		const { number } = note;
		if (number.kind !== 'known' || number.canonical || number.raw.startsWith('0')) continue;
		const wanted = `${String(number.value)}.`;
		yield {
			message: `Footnotes are numbered ${wanted} here`,
			at: number.at,
			fixes: [{ title: `Write ${wanted}`, safe: true, changes: [{ do: 'number-note', note, number: number.value }] }],
		};
	}
}

function finding({ at, number }: Pick<Mark, 'at' | 'number'>, row: Row): Finding {
	const wanted = superscript(number);
	// Between a text and its mark stands one blank.
	const isGlued = /[^\s⁾]$/.test(at.line.text.slice(0, at.start));
	const text = isGlued ? ` ${wanted}` : wanted;
	return {
		message: `Marks are written ${wanted} here`,
		at,
		row,
		fixes: [{ title: `Write ${wanted}`, safe: true, changes: [{ do: 'replace', at, text }] }],
	};
}

interface OtherMark {
	readonly mark: Mark;
	readonly row: Row;
}

const otherMarks = listOverRuns((run) => {
	const found: OtherMark[] = [];
	for (const row of run) {
		for (const { marks } of row.cells) {
			for (const mark of marks) if (!mark.canonical) found.push({ mark, row });
		}
	}
	return found;
});
