import { singleBlanks } from '../source/blanks';
import { startOf, type Place } from '../source/place';
import { isStateCode } from '../facts/states';
import type { CaptionId } from '../facts/captions';
import type { Address, BlockEntry, Box, Filing, FormType, Issuer, Owner, Relationship } from '../model/filing';
import type { DateValue, TextValue, Value } from '../model/value';
import { boxBefore } from './boxes';
import type { Flat } from './clean';
import { entry, readBlock } from './edgarBlock';
import { impliedCaptions } from './impliedCaptions';
import { findLabels, type Region } from './labels';
import { readDate } from './notation';
import { coverCaptions, type FoundCaption } from './recognise';
import { emptyValue, flatText, trimFlat } from './text';

/** What stands above Table I. */
export type Cover = Pick<
	Filing,
	| 'formType'
	| 'schemaVersion'
	| 'omb'
	| 'section16'
	| 'plan10b5'
	| 'issuer'
	| 'period'
	| 'original'
	| 'relationships'
	| 'jointFiling'
	| 'edgarBlock'
> & {
	readonly owner: Owner;
	/** The first of each, in order. */
	readonly captions: readonly FoundCaption[];
	/** Those that stand a second time. */
	readonly repeated: readonly FoundCaption[];
	/** Empty places where captions are missing. */
	readonly implied: readonly FoundCaption[];
	readonly flat: Flat;
	/** Offsets of the texts that belong to no caption. */
	readonly loose: readonly (readonly [number, number])[];
};

/** Each value stands behind its caption and before the next one; parts of an address stand before the legend that names them. */
export function readCover(flat: Flat): Cover {
	const all = impliedCaptions(flat.text, withoutOverlaps(coverCaptions(flat.text)));
	const captions = firstOfEach(all);
	const found = new Map(captions.map((caption) => [caption.id, caption]));
	const behind = (id: CaptionId): Region => regionBehind(flat, all, found.get(id));
	const before = (id: CaptionId): Box => boxBefore(flat, endBefore(all, found.get(id)), found.get(id));
	const edgarBlock = readBlock(flat, behind('edgarBlock'));
	const item2 = behind('item2');
	const [period, original, item6] = [behind('item3'), behind('item4'), behind('item6')];
	const lines = findLabels(flat.text, item6, ['oneOwner', 'moreOwners']);
	return {
		flat,
		captions: captions.filter(({ isImplied }) => !isImplied),
		repeated: all.filter((caption) => !captions.includes(caption)),
		implied: captions.filter(({ isImplied }) => isImplied),
		loose: [...looseTexts(flat, all, captions), ...behindLabels(flat, item6, lines)],
		formType: readFormType(flat, found.get('title'), edgarBlock),
		schemaVersion: entry(edgarBlock, 'schemaVersion') ?? emptyAt(flat, 0),
		omb: { number: readWord(flat, behind('ombNumber')), burden: readWord(flat, behind('burden')) },
		section16: before('section16'),
		plan10b5: before('planBox'),
		owner: readOwner(flat, behind('item1'), emptyAt(flat, 0)),
		issuer: readIssuer(flat, item2, behind('foreignSymbol'), entry(edgarBlock, 'issuerCik') ?? emptyAt(flat, 0)),
		period: dateIn(flat, period),
		original: dateIn(flat, original),
		relationships: [readRelationship(flat, behind('item5'))],
		jointFiling: readJointFiling(flat, item6, lines),
		edgarBlock,
	};
}

/** The owner whose name and address stand in a region, with the legends that divide them. */
export function readOwner(flat: Flat, { start, end }: Region, cik: Value<string>): Owner {
	const [name, street, city] = findLabels(flat.text, { start, end }, ['nameLegend', 'streetLegend', 'cityLegend']);
	const nameEnd = name?.start ?? lineEnd(flat, start, street?.start ?? city?.start ?? end);
	const streetStart = name?.end ?? nameEnd;
	const streetEnd = street?.start ?? streetStart;
	const cityStart = street?.end ?? streetEnd;
	const cityEnd = city?.start ?? (street ? end : cityStart);
	const at = flat.place(start, end);
	const address: Address = {
		street: flatText(flat, streetStart, Math.max(streetStart, streetEnd)),
		...readCityLine(flat, cityStart, Math.max(cityStart, cityEnd)),
		at: flat.place(...trimFlat(flat, streetStart, Math.max(streetStart, cityEnd))),
	};
	const legends = {
		...(name && { nameLegend: flat.place(name.start, name.end) }),
		...(street && { streetLegend: flat.place(street.start, street.end) }),
		...(city && { cityLegend: flat.place(city.start, city.end) }),
	};
	return { name: flatText(flat, start, Math.max(start, nameEnd)), address, cik, legends, at };
}

function lineEnd(flat: Flat, start: number, end: number): number {
	const [from] = trimFlat(flat, start, end);
	const feed = flat.text.indexOf('\n', from);
	return feed < 0 || feed > end ? end : feed;
}

const zipToken = /^[0-9A-Z#-]*\d[0-9A-Z#-]*$/i;

/** City, state and zip, each in its cell, or run together with the zip at the end and the state before it. */
function readCityLine(flat: Flat, start: number, end: number): Pick<Address, 'city' | 'state' | 'zip' | 'country'> {
	const [from, to] = trimFlat(flat, start, end);
	const cells = cellsBetween(flat, from, to);
	const nothing = emptyAt(flat, to);
	if (cells.length >= 3) {
		const [city, state, zip, country] = cells.map(([first, last]) => flatText(flat, first, last));
		return { city: city ?? nothing, state: state ?? nothing, zip: zip ?? nothing, country: country ?? nothing };
	}
	const words = [...flat.text.slice(from, to).matchAll(/\S+/g)].map((match) => ({
		text: match[0],
		start: from + match.index,
		end: from + match.index + match[0].length,
	}));
	const state = stateAmong(words.map(({ text }) => text));
	if (state === undefined) return cityAndZip(flat, from, to, words);
	const code = words[state];
	const afterState = code?.end ?? to;
	return {
		city: flatText(flat, from, code?.start ?? to),
		state: code ? flatText(flat, code.start, code.end) : nothing,
		zip: flatText(flat, afterState, to),
		country: nothing,
	};
}

/** The index of the word that is the state: the last one that looks like a code and has nothing but a zip behind it. */
function stateAmong(words: readonly string[]): number | undefined {
	for (let index = words.length - 1; index > 0 && index >= words.length - 3; index--) {
		const behind = words.slice(index + 1);
		if (!behind.every((word) => zipToken.test(word) || /^[A-Z]{1,4}\d?$/i.test(word))) continue;
		if (behind.length > 0 && !behind.some((word) => /\d/.test(word))) continue;
		const word = words[index] ?? '';
		const plain = word.replace(/[.,]/g, '').toUpperCase();
		// `ca 94025` and `C.A. 94025` have a state too, written otherwise.
		const isLoose =
			word !== plain && isStateCode(plain) && behind.length === 1 && /^\d{5}(?:-\d{4})?$/.test(behind[0] ?? '');
		if (isLoose) return index;
		if (/^[A-Z0-9]{2}$/.test(word) && (isStateCode(word) || (behind.length > 0 && !/^\d\d$/.test(word)))) return index;
	}
	return undefined;
}

function cityAndZip(
	flat: Flat,
	from: number,
	to: number,
	words: readonly { text: string; start: number; end: number }[],
): Pick<Address, 'city' | 'state' | 'zip' | 'country'> {
	const nothing = emptyAt(flat, to);
	const last = words.at(-1);
	if (!last || !/\d/.test(last.text))
		return { city: flatText(flat, from, to), state: nothing, zip: nothing, country: nothing };
	const zip = flatText(flat, last.start, last.end);
	return { city: flatText(flat, from, last.start), state: emptyAt(flat, last.start), zip, country: nothing };
}

function cellsBetween(flat: Flat, from: number, to: number): (readonly [number, number])[] {
	const cells: (readonly [number, number])[] = [];
	let start = from;
	for (let at = from; at <= to; at++) {
		const unit = at < to ? flat.text.charCodeAt(at) : 10;
		if (unit !== 9 && unit !== 10) continue;
		const [first, last] = trimFlat(flat, start, at);
		if (first < last) cells.push([first, last]);
		start = at + 1;
	}
	return cells;
}

/** `[EXWI]` at the end; a footnote mark behind it, where EDGAR has no place for one, leaves it the symbol. */
const symbolInBrackets = /(\[[^\][]*\])(?:\s*(?:⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾|\(\d{1,2}\)))*\s*$/;

function readIssuer(flat: Flat, region: Region, foreign: Region, cik: Value<string>): Issuer {
	const [start, end] = trimFlat(flat, region.start, region.end);
	const text = flat.text.slice(start, end);
	const brackets = symbolInBrackets.exec(text);
	const at = flat.place(start, end);
	const foreignSymbol = flatText(flat, foreign.start, foreign.end);
	if (!brackets) {
		return { name: flatText(flat, start, end), symbol: emptyAt(flat, end), foreignSymbol, cik, at };
	}
	const open = start + brackets.index;
	const close = open + (brackets[1]?.length ?? 0);
	const cell = flat.place(open, close);
	const symbol = flatText(flat, open + 1, close - 1, cell);
	return { name: flatText(flat, start, open), symbol, foreignSymbol, cik, at };
}

function readRelationship(flat: Flat, { start, end }: Region): Relationship {
	const labels = findLabels(flat.text, { start, end }, ['director', 'tenPercentOwner', 'officer', 'other']);
	const box = (index: number): Box => {
		const label = labels[index];
		let from = start;
		for (const other of labels) {
			if (other && label && other.end <= label.start && other.end > from) from = other.end;
		}
		return boxBefore(flat, from, label);
	};
	const [director, tenPercentOwner, officer, other] = [box(0), box(1), box(2), box(3)];
	const last = Math.max(start, ...labels.map((label) => label?.end ?? start));
	const texts = readRoleTexts(flat, last, end, { officer: officer.checked === true, other: other.checked === true });
	return { director, tenPercentOwner, officer, other, ...texts, at: flat.place(...trimFlat(flat, start, end)) };
}

/** A page of 2023 has a cell for each of title and other text, an older one has one for both. */
function readRoleTexts(
	flat: Flat,
	start: number,
	end: number,
	checked: { officer: boolean; other: boolean },
): Pick<Relationship, 'officerTitle' | 'otherText'> {
	const [from, last] = trimFlat(flat, start, end);
	// A mark behind the title is none of its words.
	const to = from + flat.text.slice(from, last).replace(/(?:\s*⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾)+$/, '').length;
	const nothing = emptyAt(flat, start);
	if (from === to) return { officerTitle: nothing, otherText: nothing };
	const cells = cellsBetween(flat, from, to);
	const [first, second] = cells;
	if (first && second && cells.length === 2 && flat.text.slice(first[1], second[0]).includes('\t')) {
		return { officerTitle: flatText(flat, ...first), otherText: flatText(flat, ...second) };
	}
	const whole = flatText(flat, from, to);
	if (checked.officer && checked.other) {
		const divider = flat.text.slice(from, to).indexOf(' / ');
		if (divider < 0) return { officerTitle: whole, otherText: whole };
		return { officerTitle: flatText(flat, from, from + divider), otherText: flatText(flat, from + divider + 3, to) };
	}
	const isOther = checked.other && !checked.officer;
	return isOther ? { officerTitle: nothing, otherText: whole } : { officerTitle: whole, otherText: nothing };
}

/** The two lines of item 6, where they stand. */
type Labels = ReturnType<typeof findLabels>;

function readJointFiling(flat: Flat, { start }: Region, [one, more]: Labels): Filing['jointFiling'] {
	return {
		one: boxBefore(flat, more && one && more.end <= one.start ? more.end : start, one),
		more: boxBefore(flat, one && more && one.end <= more.start ? one.end : start, more),
	};
}

function dateIn(flat: Flat, { start, end }: Region): DateValue {
	const [from, to] = trimFlat(flat, start, end);
	if (from === to) return emptyAt(flat, start);
	const at = flat.place(from, to);
	const cell = flat.place(start, to);
	const raw = singleBlanks(flat.text.slice(from, to));
	const read = readDate(raw);
	return read ? { kind: 'known', ...read, raw, at, cell, marks: [] } : { kind: 'unreadable', raw, at, cell, marks: [] };
}

/** The first word of a region, which is all that the lines of the OMB box hold. */
function readWord(flat: Flat, { start, end }: Region): Value<string> {
	const [filled] = trimFlat(flat, start, end);
	// Where nothing follows, its place is in the cell behind the caption.
	const from = filled < end ? filled : start + (/^[ \t]*/.exec(flat.text.slice(start, end))?.[0].length ?? 0);
	const word = /^\S+/.exec(flat.text.slice(from, end))?.[0] ?? '';
	const at = flat.place(from, from + word.length);
	if (word === '') return emptyValue(at, at);
	return { kind: 'known', value: word, canonical: true, raw: word, at, cell: at, marks: [] };
}

function readFormType(flat: Flat, title: FoundCaption | undefined, block: readonly BlockEntry[]): Value<FormType> {
	const said = entry(block, 'documentType');
	if (said?.kind === 'known') {
		const type = formTypes.find((known) => known === said.value);
		return type ? { ...said, value: type } : { ...said, kind: 'unreadable' };
	}
	if (!title) return emptyAt(flat, 0);
	const raw = flat.text.slice(title.start, title.end);
	const at = flat.place(title.start, title.end);
	const value = /^initial|^statement\s+of\s+benef/i.test(raw) ? '3' : /^annual/i.test(raw) ? '5' : '4';
	return { kind: 'known', value, canonical: true, raw, at, cell: at, marks: [] };
}

const formTypes = ['3', '3/A', '4', '4/A', '5', '5/A'] as const;

function withoutOverlaps(captions: readonly FoundCaption[]): readonly FoundCaption[] {
	let last = 0;
	return captions.filter(({ start, end }) => {
		if (start < last) return false;
		last = end;
		return true;
	});
}

function firstOfEach(captions: readonly FoundCaption[]): readonly FoundCaption[] {
	const seen = new Set<CaptionId>();
	return captions.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function regionBehind(flat: Flat, captions: readonly FoundCaption[], caption: FoundCaption | undefined): Region {
	if (!caption) return { start: 0, end: 0 };
	const next = captions.find((other) => other !== caption && other.start >= caption.end);
	return { start: caption.end, end: next?.start ?? flat.text.length };
}

function endBefore(captions: readonly FoundCaption[], caption: FoundCaption | undefined): number {
	let last = 0;
	if (!caption) return last;
	for (const { end } of captions) if (end <= caption.start && end > last) last = end;
	return last;
}

/** Lines above the first caption, and behind the captions that have no value. */
function looseTexts(
	flat: Flat,
	all: readonly FoundCaption[],
	captions: readonly FoundCaption[],
): readonly (readonly [number, number])[] {
	const loose: (readonly [number, number])[] = [];
	for (const caption of captions) {
		if (!withoutValue.has(caption.id)) continue;
		const { start, end } = regionBehind(flat, all, caption);
		for (const cell of cellsBetween(flat, start, end)) loose.push(cell);
	}
	return loose;
}

/** What follows the lines of item 6, the last of the cover. */
function behindLabels(flat: Flat, { end }: Region, labels: Labels): readonly (readonly [number, number])[] {
	const ends = labels.flatMap((label) => label?.end ?? []);
	return ends.length > 0 ? cellsBetween(flat, Math.max(...ends), end) : [];
}

const withoutValue: ReadonlySet<CaptionId> = new Set<CaptionId>(['title', 'section16', 'planBox', 'basis', 'omb']);

function emptyAt(flat: Flat, offset: number): TextValue & { kind: 'empty' } {
	const at: Place = startOf(flat.place(offset, offset));
	return emptyValue(at, at);
}
