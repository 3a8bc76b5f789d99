import type { CaptionId } from '../facts/captions';
import type { Box, Filing, Owner } from '../model/filing';
import type { AnyValue } from '../model/value';
import { isEmptyPlace, type Place } from '../source/place';
import type { PlacedToken } from './placedToken';
import type { TokenType } from './tokenLegend';

/** Sentences that every form prints and nobody fills in. */
const fixed: ReadonlySet<CaptionId> = new Set<CaptionId>([
	'basis',
	'reminder',
	'starNote',
	'doubleStarNote',
	'copiesNote',
	'praNote',
]);

/** What stands outside the rows: captions, cover, notes, remarks, signatures. */
export function* coverTokens(filing: Filing): Iterable<PlacedToken> {
	// In XML a part is a tag, which the editor colours itself.
	for (const { id, at, again } of filing.language === 'xml' ? [] : filing.parts.values()) {
		const type: TokenType = fixed.has(id) ? 'fixedText' : 'caption';
		for (const one of [at, ...again]) yield { at: one, type };
	}
	yield* value(filing.omb.number, 'value');
	yield* value(filing.omb.burden, 'value');
	for (const { keyAt, value: entry } of filing.edgarBlock) {
		yield { at: keyAt, type: 'caption' };
		yield* value(entry, 'value');
	}
	for (const owner of filing.owners) yield* ownerTokens(owner);
	// The first block repeats item 1 and is read as the same owner.
	const [repeated] = filing.ownerBlocks;
	if (repeated) yield* ownerTokens(repeated);
	yield* value(filing.issuer.name, 'issuer');
	yield* value(filing.issuer.symbol, 'ticker');
	yield* value(filing.issuer.foreignSymbol, 'ticker');
	yield* value(filing.period, 'date');
	yield* value(filing.original, 'date');
	yield* boxTokens(filing.section16);
	yield* boxTokens(filing.plan10b5);
	for (const { director, tenPercentOwner, officer, other, officerTitle, otherText } of filing.relationships) {
		for (const box of [director, tenPercentOwner, officer, other]) yield* labelled(box, filing.language === 'xml');
		yield* value(officerTitle, 'role');
		if (otherText.at !== officerTitle.at) yield* value(otherText, 'role');
	}
	yield* labelled(filing.jointFiling.one, filing.language === 'xml');
	yield* labelled(filing.jointFiling.more, filing.language === 'xml');
	for (const { number, text } of filing.notes) {
		yield* value(number, 'noteNumber');
		yield* value(text, 'prose');
	}
	yield* value(filing.remarks, 'prose');
	for (const { mark } of filing.strayMarks) yield { at: mark.at, type: 'mark' };
	for (const { name, date } of filing.signatures) {
		yield* value(name, 'signature');
		yield* value(date, 'date');
	}
}

function* ownerTokens({ name, address: { street, city, state, zip, country } }: Owner): Iterable<PlacedToken> {
	yield* value(name, 'owner');
	for (const part of [street, city, state, zip, country]) yield* value(part, 'address');
}

function* value(found: AnyValue, type: TokenType): Iterable<PlacedToken> {
	if (found.kind !== 'empty') yield { at: found.at, type: found.kind === 'unreadable' ? 'unreadable' : type };
}

function* boxTokens({ at, checked }: Box): Iterable<PlacedToken> {
	if (!isEmptyPlace(at)) yield box(at, checked);
}

/** The label of a checked box speaks for it. */
function* labelled({ at, label, checked, present }: Box, isXml: boolean): Iterable<PlacedToken> {
	if (!isEmptyPlace(at)) yield box(at, checked);
	if (present && !isXml) yield { at: label, type: 'box', ...(checked === true ? { modifiers: ['checked'] } : {}) };
}

function box(at: Place, checked: boolean | undefined): PlacedToken {
	if (checked === undefined) return { at, type: 'unreadable' };
	return { at, type: 'box', ...(checked ? { modifiers: ['checked'] } : {}) };
}
