import { captions, type CaptionId } from '../facts/captions';
import { cite } from '../facts/citations';
import { partsInOrder } from '../facts/wordings';
import { wholeLine, type Place } from '../source/place';
import type { Line } from '../source/line';
import type { Filing, Part, Signature, Unread } from '../model/filing';
import { headLines } from './coverLines';
import type { Finding, Rule } from './rule';
import { underline } from './underline';

export const lineUnread: Rule = {
	id: 'line-unread',
	title: 'A line that belongs to no part of the form',
	why: 'What no part of the form holds is not filed: a remark to a colleague, the rest of another document, a line pasted twice.',
	condition:
		'A line that belongs to no part of the form as it was read; a line of empty cells in a table; a caption, title or heading that stands a second time, item 1 behind Table II aside; a signature, name and date, that stands a second time where there are more signatures than owners.',
	source: [cite('textLanguage')],
	severity: 'information',
	edgar: null,
	applies: 'text',
	yieldsTo: ['part-missing'],
	examples: [
		{
			title: 'A word to a colleague',
			frame: 'head',
			bad: underline(
				`${headLines()}\n\n«DRAFT - not for filing»`,
				'line-unread: This line belongs to no part of Form 4',
			),
			good: headLines(),
		},
		{
			title: 'A title twice',
			frame: 'head',
			bad: underline(
				headLines().replace(captions.title.text, `${captions.title.text}\n\n«${captions.title.text}»`),
				'line-unread: Title of the form stands twice',
			),
			good: headLines(),
		},
		{
			title: 'A sentence among the signatures',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\nDraft, not for filing\n^^^^^^^^^^^^^^^^^^^^^ line-unread: This line belongs to no part of Form 4\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date',
			good: 'Explanation of Responses:\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'A signature pasted twice',
			frame: 'closing',
			bad: 'Explanation of Responses:\n\n/s/ Jane Q. Doe 09/21/2004\n/s/ Jane Q. Doe 09/21/2004\n^^^^^^^^^^^^^^^^^^^^^^^^^^ line-unread: This signature stands twice\n\n** Signature of Reporting Person Date',
			good: 'Explanation of Responses:\n\n/s/ Jane Q. Doe 09/21/2004\n\n** Signature of Reporting Person Date',
		},
		{
			title: 'A row of empty cells',
			frame: 'tableI',
			bad: underline(
				'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n«⇥⇥⇥⇥⇥⇥⇥⇥⇥⇥»',
				'line-unread: A row of empty cells',
			),
			good: 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
		},
	],
	check({ unread, parts, shape, signatures, owners }) {
		const found = unread.map(unreadFinding);
		if (isAnyRepeated(parts)) found.push(...repeated(parts, shape));
		if (signatures.length > owners.length) found.push(...signedTwice(signatures, owners.length));
		return found;
	},
};

function isAnyRepeated(parts: Filing['parts']): boolean {
	for (const { again } of parts.values()) if (again.length > 0) return true;
	return false;
}

function unreadFinding({ at, why, first }: Unread): Finding {
	const said = why === 'empty-row' ? 'A row of empty cells' : 'This line belongs to no part of Form 4';
	return {
		message: said,
		at,
		...(first && { related: [{ message: 'The first', at: first }] }),
		...(isWholeLine(at) && deleteLine(at)),
	};
}

/** What stands a second time, once for each line. Pasted pages repeat what is no item of the form. */
function* repeated(parts: Filing['parts'], shape: Filing['shape']): Iterable<Finding> {
	const wanted = shape === 'canonical' ? partsInOrder : items;
	const byLine = new Map<Line, { at: Place; part: Part }[]>();
	for (const id of wanted) {
		const part = parts.get(id);
		for (const at of part?.again ?? []) {
			if (part) byLine.set(at.line, [...(byLine.get(at.line) ?? []), { at, part }]);
		}
	}
	for (const [line, found] of byLine) {
		const [only] = found;
		if (!only) continue;
		const first = only.part.at;
		const isSame = line.text.trim() === first.line.text.trim();
		yield {
			message: found.length > 1 ? 'This line stands twice' : `${captions[only.part.id].name} stands twice`,
			at: found.length > 1 ? wholeLine(line) : only.at,
			related: [{ message: 'The first', at: first }],
			...((isSame || isWholeLine(only.at)) && deleteLine(only.at)),
		};
	}
}

/** One who signs for several owners may write the same line for each. */
function* signedTwice(signatures: readonly Signature[], owners: number): Iterable<Finding> {
	let tooMany = signatures.length - owners;
	for (const [index, { name, date, at }] of signatures.entries()) {
		const first = signatures
			.slice(0, index)
			.find((other) => other.name.raw === name.raw && other.date.raw === date.raw);
		if (!first || tooMany-- <= 0) continue;
		const related = [{ message: 'The first', at: first.at }];
		yield { message: 'This signature stands twice', at, related, ...(isWholeLine(at) && deleteLine(at)) };
	}
}

const items: readonly CaptionId[] = [
	...(['item1', 'item2', 'item3', 'item4', 'item5', 'item6'] as const),
	...(['tableI', 'tableII', 'headingI', 'headingII', 'explanation', 'remarks'] as const),
];

function isWholeLine({ line, start, end, lastLine }: Place): boolean {
	return lastLine === undefined && line.text.slice(0, start).trim() === '' && line.text.slice(end).trim() === '';
}

function deleteLine(at: Place): Pick<Finding, 'fixes'> {
	return { fixes: [{ title: 'Delete the line', safe: false, changes: [{ do: 'remove-line', at }] }] };
}
