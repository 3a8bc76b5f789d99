import { captions, type CaptionId } from '../facts/captions';
import { cite } from '../facts/citations';
import { headings } from '../facts/columns';
import { formLabels, type LabelId } from '../facts/labels';
import { partsInOrder, wordingsOf } from '../facts/wordings';
import { place, startOf, type Place } from '../source/place';
import type { Change } from '../model/change';
import type { Filing, Part, Table } from '../model/filing';
import { coverLines, headLines, jointBoxes } from './coverLines';
import type { Finding, Rule } from './rule';
import { underline } from './underline';
import { nearestDiff } from './wordingDiff';

export const fixedTextAltered: Rule = {
	id: 'fixed-text-altered',
	title: "The form's own words are altered",
	why: 'What the form prints is the same on every form; where it is not, the template is old or a hand slipped.',
	condition:
		'In a text in the canonical shape a caption, a label of items 1, 5 and 6, a title, a sentence above the cover, a heading line or a closing note is none of the wordings that the form has had; letter case, kinds of quotes and dashes and runs of blanks do not count. Or the legal basis, the Section 16 sentence, a heading line or a closing note is missing between its neighbours.',
	source: [cite('form4'), cite('textLanguage')],
	severity: 'hint',
	edgar: null,
	applies: 'text',
	examples: [
		{
			title: 'A word of a sentence',
			frame: 'head',
			bad: underline(
				headLines({ section16: captions.section16.text.replace('no longer', '«not»') }),
				'fixed-text-altered: The form says "no longer"; here it says "not"',
			),
			good: headLines(),
		},
		{
			title: 'The label of a box',
			frame: 'cover',
			bad: underline(
				coverLines({ item6: jointBoxes('one').replace('filed by One', '«field» by One') }),
				'fixed-text-altered: The form says "filed"; here it says "field"',
			),
			good: coverLines(),
		},
		{
			title: 'A sentence is missing',
			frame: 'head',
			bad: underline(
				headLines({ section16: `«${captions.basis.text}»` }).replace(/\n\n[^\n]*$/, ''),
				'fixed-text-altered: The form prints "Check this box if no longer subject to Section 16. Form 4 ..." here, and it is missing',
			),
			good: headLines(),
		},
		{
			title: 'A heading',
			frame: 'wholeTableI',
			bad: underline(
				[captions.tableI.text, '', headings.I[0].replace('3. Transaction', '3. «Trans»'), headings.I[1]]
					.join('\n')
					.replaceAll('\t', '⇥')
					.concat('\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥'),
				'fixed-text-altered: The form says "Transaction"; here it says "Trans"',
			),
			good: [captions.tableI.text, '', ...headings.I]
				.join('\n')
				.replaceAll('\t', '⇥')
				.concat('\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥'),
		},
	],
	check(filing) {
		if (filing.shape !== 'canonical') return undefined;
		const found: Finding[] = [];
		for (const part of filing.parts.values()) if (!isPrinted(part)) found.push(...altered(part));
		for (const [id, at] of labelsOf(filing)) if (!isLabel(id, at)) found.push(...alteredLabel(id, at));
		for (const table of [filing.tableI, filing.tableII]) found.push(...alteredHeadings(table));
		if (!isWhole(filing)) found.push(...missing(filing));
		return found;
	},
};

/** Nearly all parts are printed to the letter; the headings are judged line by line. */
function isPrinted({ id, text }: Part): boolean {
	return id === 'headingI' || id === 'headingII' || !judged.has(id) || wordingsOf(id).includes(text);
}

function isLabel(id: LabelId, { line, start, end, lastLine }: Place): boolean {
	const { text } = formLabels[id];
	return lastLine !== undefined || (end - start === text.length && line.text.startsWith(text, start));
}

/** Whether all is there of which something may be missing. */
function isWhole({ parts, tableI, tableII }: Filing): boolean {
	if (tableI.headings.length < 2 || tableII.headings.length < 2 || !parts.has('praNote')) return false;
	return neighbours.every(([id]) => parts.has(id));
}

/** Of the others some are known by their values, and some stand outside the form. */
const judged: ReadonlySet<CaptionId> = new Set(partsInOrder);

function* altered({ id, at, text }: Part): Iterable<Finding> {
	const diff = judged.has(id) ? nearestDiff(text, wordingsOf(id)) : undefined;
	if (!diff) return;
	// A caption that wraps has its words in several lines; then all of it is shown.
	const isOneLine = at.lastLine === undefined && at.line.text.slice(at.start, at.end) === text;
	const where = isOneLine ? place(at.line, at.start + diff.from, at.start + diff.to) : at;
	yield {
		message: said(diff.given, diff.wanted),
		at: where,
		...(isOneLine && restore({ do: 'replace', at: where, text: diff.text })),
	};
}

/** The legends below item 1 and the labels of the boxes of items 5 and 6, where they stand. */
function labelsOf({ owners, relationships, jointFiling }: Filing): readonly (readonly [LabelId, Place])[] {
	const labels: [LabelId, Place][] = [];
	for (const { legends } of owners) {
		for (const id of ['nameLegend', 'streetLegend', 'cityLegend'] as const) {
			const at = legends?.[id];
			if (at) labels.push([id, at]);
		}
	}
	for (const relationship of relationships) {
		for (const id of ['director', 'tenPercentOwner', 'officer', 'other'] as const) {
			if (relationship[id].present) labels.push([id, relationship[id].label]);
		}
	}
	if (jointFiling.one.present) labels.push(['oneOwner', jointFiling.one.label]);
	if (jointFiling.more.present) labels.push(['moreOwners', jointFiling.more.label]);
	return labels;
}

function* alteredLabel(id: LabelId, at: Place): Iterable<Finding> {
	const { text, others = [] } = formLabels[id];
	// A label that wraps is told by its words alone, and they are somewhere in two lines.
	const diff = at.lastLine ? undefined : nearestDiff(at.line.text.slice(at.start, at.end), [text, ...others]);
	if (!diff) return;
	const where = place(at.line, at.start + diff.from, at.start + diff.to);
	yield {
		message: said(diff.given, diff.wanted),
		at: where,
		...restore({ do: 'replace', at: where, text: diff.text }),
	};
}

function* alteredHeadings(table: Table): Iterable<Finding> {
	const [first, second] = headingWordings[table.id];
	for (const { line } of table.headings) {
		if (first.includes(line.text) || second.includes(line.text)) continue;
		const diff = nearestDiff(line.text, headingWordings[table.id][isFirst(line.text) ? 0 : 1]);
		if (!diff) continue;
		const at = place(line, diff.from, diff.to);
		yield { message: said(diff.given, diff.wanted), at, ...restore({ do: 'replace', at, text: diff.text }) };
	}
}

const headingWordings = {
	I: [editionsOf(headings.I[0]), editionsOf(headings.I[1])],
	II: [editionsOf(headings.II[0]), editionsOf(headings.II[1])],
} as const;

function editionsOf(heading: string): readonly string[] {
	return [heading, heading.replaceAll('3, 4 and 5', '3, 4, and 5')];
}

function isFirst(line: string): boolean {
	return /\(Instr|\(Month|title\s+of/i.test(line);
}

function said(given: string, wanted: string): string {
	if (given === '') return `The form says "${wanted}" here, and it is missing`;
	if (wanted === '') return `The form does not say "${given}" here`;
	return `The form says "${wanted}"; here it says "${given}"`;
}

function restore(change: Change): Pick<Finding, 'fixes'> {
	return { fixes: [{ title: "Restore the form's wording", safe: false, changes: [change] }] };
}

/** What no other rule misses, with what has to stand before it and behind it. */
const neighbours: readonly (readonly [CaptionId, CaptionId, CaptionId])[] = [
	['section16', 'title', 'item1'],
	['basis', 'title', 'item1'],
	['reminder', 'signature', 'starNote'],
	['starNote', 'signature', 'doubleStarNote'],
	['doubleStarNote', 'starNote', 'copiesNote'],
	['copiesNote', 'doubleStarNote', 'praNote'],
];

function* missing({ parts, tableI, tableII }: Filing): Iterable<Finding> {
	for (const [id, before, behind] of neighbours) {
		if (parts.has(id) || !parts.has(before) || !parts.has(behind)) continue;
		const next = partsInOrder.slice(partsInOrder.findIndex((each) => each === id)).find((each) => parts.has(each));
		const at = next && parts.get(next)?.at;
		if (!at) continue;
		yield {
			message: `The form prints "${shortened(captions[id].text)}" here, and it is missing`,
			at,
			...restore({ do: 'add-part', part: id, before: at }),
		};
	}
	const praNote = parts.get('praNote');
	const last = parts.get('copiesNote');
	if (!praNote && last && parts.has('doubleStarNote') && parts.has('reminder')) {
		yield {
			message: `The form prints "${shortened(captions.praNote.text)}" below, and it is missing`,
			at: last.at,
			...restore({ do: 'add-part', part: 'praNote', after: last.at }),
		};
	}
	yield* missingHeadings(tableI, parts.has('tableI') && parts.has('tableII'));
	yield* missingHeadings(tableII, parts.has('tableII') && parts.has('explanation'));
}

function* missingHeadings({ id, headings: given, runs, title, end }: Table, isExpected: boolean): Iterable<Finding> {
	if (!isExpected || given.length > 1) return;
	const [first] = given;
	const isSecondThere = first !== undefined && !isFirst(first.line.text);
	const lines = isSecondThere ? [headings[id][0]] : first ? [headings[id][1]] : headings[id];
	const next: Place | undefined = isSecondThere ? first : runs.at(0)?.at;
	const said = `The headings of Table ${id} are ${first ? 'not whole' : 'missing'}`;
	if (!next) {
		const above = first ?? title;
		const at = place(above.line, above.line.text.length, above.line.text.length);
		const text = first ? `\n${lines.join('\n')}` : `\n\n${lines.join('\n')}`;
		yield { message: said, at: end.line === above.line ? above : title, ...restore({ do: 'replace', at, text }) };
		return;
	}
	const at = startOf(place(next.line, 0, 0));
	yield {
		message: said,
		at: place(next.line, 0, next.line.text.length),
		...restore({ do: 'replace', at, text: `${lines.join('\n')}\n` }),
	};
}

function shortened(text: string): string {
	return text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(' ', 57))} ...`;
}
