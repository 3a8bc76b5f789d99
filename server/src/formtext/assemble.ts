import { endOf, type Place } from '../source/place';
import type { CaptionId } from '../facts/captions';
import type { Filing, Owner, Part, Unread } from '../model/filing';
import type { Flat } from './clean';
import { ownersWithBlock, relationshipsWithBlock } from './edgarBlock';
import type { FormText } from './formText';
import type { FoundCaption } from './recognise';
import { strayMarksOf } from './strayMarks';

/** What an edit left alone stays the same object, so that whoever looked at it need not look again. */
export function assemble(read: Omit<FormText, 'filing'>, before?: FormText): FormText {
	const { cover, tableI, tableII, closing, layout } = read;
	const { owner, captions: _, repeated: _repeated, implied: _implied, flat: __, loose: ___, ...values } = cover;
	const sameText = cover === before?.cover && closing === before.closing;
	const sameParts =
		sameText && tableI.headings === before.tableI.headings && tableII.headings === before.tableII.headings;
	const sameUnread = sameText && tableI.unread === before.tableI.unread && tableII.unread === before.tableII.unread;
	const owners = sameText
		? before.filing.owners
		: ownersWithBlock(ownersOf(owner, closing.ownerBlocks), values.edgarBlock);
	const filing: Filing = {
		language: 'form4',
		shape: layout.shape,
		...values,
		owners,
		relationships: sameText
			? before.filing.relationships
			: relationshipsWithBlock(values.relationships, { owners, block: values.edgarBlock }),
		ownerBlocks: closing.ownerBlocks,
		tableI: tableI.table,
		tableII: tableII.table,
		notes: closing.notes,
		remarks: closing.remarks,
		signatures: closing.signatures,
		parts: sameParts ? before.filing.parts : partsOf(read),
		gaps: sameText ? before.filing.gaps : gapsOf(read),
		strayMarks: sameText
			? before.filing.strayMarks
			: [...strayMarksOf(cover), ...strayMarksOf(closing, closing.signatures)],
		unread: sameUnread ? before.filing.unread : unreadOf(read),
	};
	return { ...read, filing };
}

function unreadOf({ cover, tableI, tableII, closing }: Omit<FormText, 'filing'>): readonly Unread[] {
	return [
		...cover.loose.filter(([start, end]) => !isPageText(cover.flat.text.slice(start, end))).map(noPart(cover.flat)),
		...tableI.unread,
		...tableII.unread,
		...closing.loose.map(noPart(closing.flat)),
	];
}

const noPart =
	(flat: Flat) =>
	([start, end]: readonly [number, number]): Unread => ({ at: flat.place(start, end), why: 'no-part' });

/** What EDGAR's page prints around the form, and boxes, which belong to the sentence behind them. */
function isPageText(text: string): boolean {
	return /^(?:[\ue001-\ue003\sXx[\]()]*|\W*(?:SEC )?FORM 4\W*|UNITED STATES SECURITIES.*|Washington, D\.?C.*|hours per response:?|or Section 30.*|Expires:.*|[\d.]+)$/i.test(
		text,
	);
}

function ownersOf(owner: Owner, blocks: readonly Owner[]): readonly Owner[] {
	return blocks.length > 1 ? [owner, ...blocks.slice(1)] : [owner];
}

function partsOf({ cover, closing, tableI, tableII }: Omit<FormText, 'filing'>): ReadonlyMap<CaptionId, Part> {
	const parts = new Map<CaptionId, Part>();
	const add = (id: CaptionId, at: Place, text: string): void => {
		const kept = parts.get(id);
		parts.set(id, kept ? { ...kept, again: [...kept.again, at] } : { id, at, text, again: [] });
	};
	const addAll = (flat: Flat, captions: readonly FoundCaption[]): void => {
		for (const { id, start, end } of captions) add(id, flat.place(start, end), flat.text.slice(start, end));
	};
	addAll(cover.flat, cover.captions);
	addAll(cover.flat, cover.repeated);
	for (const { id, at, text } of [...tableI.headings, ...tableII.headings]) add(id, at, text);
	addAll(
		closing.flat,
		closing.captions.filter(({ id }) => id !== 'item1'),
	);
	return parts;
}

function gapsOf({ cover, closing }: Pick<FormText, 'cover' | 'closing'>): ReadonlyMap<CaptionId, Place> {
	return new Map(
		[cover, closing].flatMap(({ flat, implied }) => implied.map(({ id, start }) => [id, gapAt(flat, start)] as const)),
	);
}

/** Behind what divides its cell from the one before, so that tags around the value are behind it too. */
function gapAt(flat: Flat, at: number): Place {
	return at > 0 ? endOf(flat.place(at - 1, at)) : flat.place(at, at);
}
