import { captions, type CaptionId } from '../facts/captions';
import { cite } from '../facts/citations';
import { headings } from '../facts/columns';
import { partsInOrder } from '../facts/wordings';
import { endOf, place, startOf, type Place } from '../source/place';
import type { Change, Fix } from '../model/change';
import type { Filing } from '../model/filing';
import { coverLines, headLines } from './coverLines';
import type { Finding, Rule } from './rule';
import { underline } from './underline';

const row = 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥';
const headingLines = headings.I.join('\n').replaceAll('\t', '⇥');

export const partMissing: Rule = {
	id: 'part-missing',
	title: 'A part of the form is missing',
	why: 'Readers and programs find a value by the caption before it.',
	condition:
		'The title, a caption of items 1 to 6, the title of a table, the heading Explanation of Responses or the line of the signature is missing from a text that has most of the others. An item 3 without a date is period-missing.',
	source: [cite('textLanguage'), cite('form4')],
	severity: 'warning',
	edgar: null,
	applies: 'text',
	hits: 0,
	examples: [
		{
			title: 'A caption is gone, and its value is there',
			frame: 'cover',
			bad: underline(
				coverLines().replace('2. Issuer Name and Ticker or Trading Symbol ', '«»'),
				'part-missing: The caption of item 2, Issuer Name and Ticker or Trading Symbol, is missing',
			),
			good: coverLines(),
		},
		{
			title: 'Item 4, which is empty on most forms',
			frame: 'cover',
			bad: underline(
				coverLines().replace(captions.item4.text, '«»'),
				'part-missing: The caption of item 4, If Amendment, Date of Original Filed, is missing',
			),
			good: coverLines(),
		},
		{
			title: 'The title of Table I',
			frame: 'wholeTableI',
			bad: underline(
				[`«${headingLines.split('\n')[0] ?? ''}»`, headingLines.split('\n')[1], row].join('\n'),
				'part-missing: Table I has no title',
			),
			good: [captions.tableI.text, '', headingLines, row].join('\n'),
		},
		{
			title: 'No heading above the notes',
			frame: 'closing',
			bad: underline(
				`Jane Q. Doe 09/22/2004\n\n«${captions.signature.text}»`,
				'part-missing: "Explanation of Responses:" is missing',
			),
		},
		{ title: 'Nothing is missing', frame: 'head', bad: headLines() },
	],
	check(filing) {
		const { parts, gaps } = filing;
		const isWhole = gaps.size === 0 && required.every((id) => parts.has(id));
		return isWhole || required.filter((id) => parts.has(id)).length < most ? undefined : missing(filing);
	},
};

function* missing(filing: Filing): Iterable<Finding> {
	const { parts, gaps } = filing;
	for (const [id, at] of gaps) {
		if (isBlock(id)) continue;
		yield { message: `The caption of ${nameOf(id)}, is missing`, at, fixesLater: () => captionFix(filing, id, at) };
	}
	const byNext = new Map<CaptionId | 'end', CaptionId[]>();
	for (const id of required) {
		if (parts.has(id) || (gaps.has(id) && !isBlock(id))) continue;
		const next = nextOf(id, parts) ?? 'end';
		byNext.set(next, [...(byNext.get(next) ?? []), id]);
	}
	for (const [next, ids] of byNext) yield* missingBefore(filing, ids, next);
}

const required = [
	...(['title', 'item1', 'item2', 'item5', 'item4', 'item6'] as const),
	...(['tableI', 'tableII', 'explanation', 'signature'] as const),
];
/** A text that has fewer of them is no Form 4, or the beginning of one. */
const most = 5;

/** The parts that are a line of their own. */
const blocks: ReadonlySet<CaptionId> = new Set<CaptionId>(['title', 'tableI', 'tableII', 'explanation', 'signature']);

function isBlock(id: CaptionId): boolean {
	return blocks.has(id);
}

function nextOf(id: CaptionId, parts: Filing['parts']): CaptionId | undefined {
	const behind = partsInOrder.slice(partsInOrder.findIndex((each) => each === id) + 1);
	return behind.find((each) => parts.has(each));
}

function* missingBefore(filing: Filing, ids: readonly CaptionId[], next: CaptionId | 'end'): Iterable<Finding> {
	const [first] = ids;
	const last = filing.signatures.at(-1)?.at ?? filing.parts.get('explanation')?.at;
	const at = next === 'end' ? last : filing.parts.get(next)?.at;
	// Of a form that is still being written only what lies before its end is missing.
	if (!first || !at || (next === 'end' && !(ids.length === 1 && first === 'signature'))) return;
	const names =
		ids.length > 1 ? `${ids.slice(0, -1).map(shortName).join(', ')} and ${shortName(ids.at(-1) ?? first)}` : '';
	yield {
		message: ids.length > 1 ? `${capital(names)} are missing` : missingSaid(first),
		at: next === 'end' ? endOf(at) : at,
		fixesLater: () => lineFix(filing, ids, { at, isEnd: next === 'end' }),
	};
}

function missingSaid(id: CaptionId): string {
	if (id === 'tableI') return 'Table I has no title';
	if (id === 'tableII') return 'Table II has no title';
	return `${capital(nameOf(id))} is missing`;
}

/** `item 2, Issuer Name and Ticker or Trading Symbol`. */
function nameOf(id: CaptionId): string {
	switch (id) {
		case 'title':
			return 'the title of the form';
		case 'tableI':
			return 'the title of Table I';
		case 'tableII':
			return 'the title of Table II';
		case 'signature':
			return 'the line below the signature';
		case 'explanation':
			return `"${captions[id].text}"`;
		default:
			return captions[id].name.replace(/^Item /, 'item ');
	}
}

/** `item 2`. */
function shortName(id: CaptionId): string {
	return /^item \d/.exec(nameOf(id))?.[0] ?? nameOf(id);
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The caption, and a blank before its value where there is none. */
function captionFix({ shape }: Filing, id: CaptionId, at: Place): readonly Fix[] {
	if (shape !== 'canonical') return [];
	const isDivided = /^(?:[\t ]|$)/.test(at.line.text.slice(at.start));
	return [insertion(id, { do: 'replace', at, text: captions[id].text + (isDivided ? '' : ' ') })];
}

/** A line of its own, or a line of the cover with the captions that it has. */
function lineFix(
	{ shape }: Filing,
	ids: readonly CaptionId[],
	{ at, isEnd }: { readonly at: Place; readonly isEnd: boolean },
): readonly Fix[] {
	const [id] = ids;
	if (!id) return [];
	if (ids.length === 1 && isBlock(id)) {
		return [insertion(id, isEnd ? { do: 'add-part', part: id, after: at } : { do: 'add-part', part: id, before: at })];
	}
	const cells = lines.find((line) => line.length === ids.length && line.every((each) => ids.includes(each)));
	if (!cells || shape !== 'canonical') return [];
	const text = `${id === 'item1' ? '' : '\t'}${cells.map((each) => captions[each].text).join('\t')}\n`;
	return [insertion(id, { do: 'replace', at: startOf(place(at.line, 0, 0)), text })];
}

const lines: readonly (readonly CaptionId[])[] = [
	['item1', 'item2', 'item5'],
	['item4', 'item6'],
];

function insertion(id: CaptionId, change: Change): Fix {
	return {
		title: `Insert ${shortName(id) === '' ? captions[id].name : shortName(id)}`,
		safe: false,
		changes: [change],
	};
}
