import { headings } from '../facts/columns';
import { escapedForSnippet, newStops, snippetOf, type DraftCell, type DraftRow } from '../features/rows/draft';
import { figuresOf, rowKinds, type RowKind } from '../features/rows/kinds';
import { runsOf } from '../model/runs';
import { knownOf, ownedOf, type KnownOfForm } from '../features/rows/known';
import { readDate, readFigure } from '../formtext/notation';
import { carriedRows, citedIn, nextCover, type CarriedRow } from '../ledger/carriedOver';
import { renumbering } from '../ledger/citedNotes';
import type { PlainDate } from '../model/date';
import { decimal, formatNumber } from '../model/decimal';
import type { Box, Filing, Owner, Relationship, TableId } from '../model/filing';
import type { DerivativeRow, Row } from '../model/row';
import { known, textOf, type TextValue, type Value } from '../model/value';
import { Line } from '../source/line';
import { place } from '../source/place';
import { formWithRows, nextForm } from './nextForm';
import { Snapshot } from './snapshot';

export type RoleId = 'director' | 'tenPercentOwner' | 'officer' | 'other';

/** What the cover says. */
export interface Cover {
	readonly issuer: string;
	readonly symbol: string;
	readonly owner: string;
	readonly street: string;
	/** City, state and zip code, as the form has them on one line. */
	readonly place: string;
	readonly roles: readonly RoleId[];
	/** The officer's title, or what the other relationship is. */
	readonly roleText: string;
}

/** A kind of transaction that can be entered: what it is called, and which figures it asks. */
export interface TransactionKind {
	readonly id: string;
	readonly label: string;
	readonly detail: string;
	readonly figures: readonly string[];
	/** Shares move, so that the class and what was owned of it before have to be known. */
	readonly hasShares: boolean;
}

export interface Transaction {
	readonly kind: string;
	/** As typed, in the order of the kind's `figures`; one that is left open is asked for in the form. */
	readonly figures: readonly string[];
	/** The class of shares and what was owned of it directly before, as typed, where the previous form does not say. */
	readonly title: string;
	readonly owned: string;
}

export interface NewForm {
	/** A previous filing of the owner, of which `nextForm` takes over what stays; `cover` is not needed then. */
	readonly previous?: Snapshot;
	readonly cover?: Cover;
	/** Item 3 and the day of the first row, as typed. */
	readonly date: string;
	readonly signedOn: PlainDate;
	readonly signature: string;
	readonly transaction?: Transaction;
}

/** What can be said before anything is asked: the kinds of transaction, and what a previous filing knows. */
export interface Beginning {
	readonly kinds: readonly TransactionKind[];
	readonly issuer: string;
	readonly owner: string;
	readonly title: string;
	readonly owned: string;
	readonly signature: string;
}

export function beginning(previous?: Snapshot): Beginning {
	const filing = baseOf(previous);
	const form = knownOf(filing, { table: 'I', before: () => true });
	const [signed] = previous?.filing.signatures ?? [];
	return {
		kinds: rowKinds.flatMap((kind) => variants(kind, form).map((position) => kindOf(kind, position, form))),
		issuer: textOf(filing.issuer.name),
		owner: filing.owners[0] ? textOf(filing.owners[0].name) : '',
		title: form.title ?? '',
		owned: form.owned ? formatNumber(form.owned) : '',
		signature: signed ? textOf(signed.name).replace(/\s+/g, ' ') : '',
	};
}

/** A new form as a snippet: what was answered stands there, what is still open in its rows is a stop. */
export function newForm(answers: NewForm): string {
	const { previous, cover, signedOn, signature, transaction } = answers;
	const date = readDate(answers.date)?.value;
	const base = baseOf(previous);
	const filing: Filing = {
		...base,
		...(cover && covered(base, cover)),
		period: date ? valued(date) : nothing,
		signatures: [{ name: text(signature), date: valued(signedOn), at: nowhere }],
	};
	const drafts = transaction ? drafted(filing, transaction, date) : [];
	const rows = carriedRows({
		tableI: withoutDoubles(filing, 'tableI', drafts),
		tableII: withoutDoubles(filing, 'tableII', drafts),
	});
	const numbers = renumbering(filing, new Set([...citedIn(rows), ...drafts.flatMap(citedInDraft)]));
	const stops = newStops();
	let snippet = withCursor(escapedForSnippet(formWithRows(filing, rows, numbers)), { drafts, rows });
	for (const table of ['I', 'II'] as const) {
		const lines = drafts
			.filter((draft) => draft.table === table)
			.map((draft) => snippetOf(filing, withNumbers(draft, numbers), stops));
		// The cursor ends where the rows of the transaction begin.
		const own = lines.map((line, index) => (index === 0 && table === drafts[0]?.table ? `$0${line}` : line));
		const end = endOfHeadings(snippet, table);
		snippet = snippet.slice(0, end) + own.map((row) => `\n${row}`).join('') + snippet.slice(end);
	}
	return snippet;
}

/** Without a transaction the cursor ends behind the last row of Table I, where Enter starts one, or where the first row goes. */
function withCursor(
	snippet: string,
	{ drafts, rows }: { readonly drafts: readonly DraftRow[]; readonly rows: readonly CarriedRow[] },
): string {
	if (drafts.length > 0) return snippet;
	let end = endOfHeadings(snippet, 'I');
	const count = rows.filter(({ table }) => table === 'I').length;
	for (let row = 0; row < count; row++) end = snippet.indexOf('\n', end + 1);
	return `${snippet.slice(0, end)}${count > 0 ? '' : '\n'}$0${snippet.slice(end)}`;
}

function endOfHeadings(snippet: string, table: TableId): number {
	const heading = escapedForSnippet(headings[table][1]);
	return snippet.indexOf(heading) + heading.length;
}

function citedInDraft({ cells }: DraftRow): readonly number[] {
	return Object.values(cells).flatMap(({ marks = [] }) => marks);
}

function withNumbers({ table, cells }: DraftRow, numbers: ReadonlyMap<number, number>): DraftRow {
	const renumbered = Object.entries(cells).map(([id, cell]): [string, DraftCell] => [
		id,
		{ ...cell, marks: (cell.marks ?? []).flatMap((number) => numbers.get(number) ?? []) },
	]);
	return { table, cells: Object.fromEntries(renumbered) };
}

/** The form of the previous filing's owner as far as that one says it; an empty form where there is none. */
function baseOf(previous: Snapshot | undefined): Filing {
	return previous ? nextForm(previous) : nextCover(Snapshot.open('').filing);
}

function variants({ positions }: RowKind, form: KnownOfForm): readonly (DerivativeRow | undefined)[] {
	if (!positions) return [undefined];
	const own = form.positions.filter(positions);
	return own.length > 0 ? own : [undefined];
}

function kindOf(kind: RowKind, position: DerivativeRow | undefined, form: KnownOfForm): TransactionKind {
	const terms = position ? [position.title.raw, position.exercisePrice.raw, position.expiration.raw] : [];
	return {
		id: idOf(kind, position, form),
		label: kind.label,
		detail: terms.length > 0 ? terms.filter((term) => term !== '').join(', ') : kind.explain,
		figures: figuresOf(kind, position),
		hasShares: kind.tables.includes('I'),
	};
}

function idOf({ label }: RowKind, position: DerivativeRow | undefined, { positions }: KnownOfForm): string {
	return position ? `${label} ${String(positions.indexOf(position))}` : label;
}

function drafted(
	filing: Filing,
	{ kind: id, figures, title, owned }: Transaction,
	date: PlainDate | undefined,
): readonly DraftRow[] {
	const known = knownOf(filing, { table: 'I', before: () => true });
	const before = ownedOf(filing.tableI.rows, title || (known.title ?? '')) ?? decimal(owned.replace(/,/g, ''));
	const form: KnownOfForm = {
		...known,
		...(date && { date }),
		...(title !== '' && { title }),
		...(before && { owned: before }),
	};
	for (const kind of rowKinds) {
		const position = variants(kind, known).find((one) => idOf(kind, one, known) === id);
		if (idOf(kind, position, known) !== id) continue;
		const numbers = figures.map((figure) => readFigure(figure.replace(/[$,\s]/g, ''))?.value);
		const names = figuresOf(kind, position);
		return kind.rows(
			form,
			kind.figures.map((name) => numbers[names.indexOf(name)]),
			position,
		);
	}
	return [];
}

/** A holding gives way to a transaction in the same security: the total of the transaction says what it said. */
function withoutDoubles(filing: Filing, which: 'tableI' | 'tableII', drafts: readonly DraftRow[]): Filing['tableI'] {
	const table = filing[which];
	const isDouble = (row: Row): boolean =>
		known(row.ownership) === 'D' &&
		drafts.some(({ table: id, cells: { title, exercisePrice } }) => {
			const isSame = title?.to.kind === 'text' && title.to.text === textOf(row.title);
			if (id !== table.id || !isSame) return false;
			const price = exercisePrice?.to.kind === 'dollars' ? exercisePrice.to.number : undefined;
			return row.table === 'I' || !price || known(row.exercisePrice)?.number.eq(price) === true;
		});
	const rows = table.rows.filter((row) => !isDouble(row));
	return { ...table, rows, runs: runsOf(rows) };
}

function covered(base: Filing, cover: Cover): Partial<Filing> {
	const { issuer, symbol, owner, street, place: town, roles, roleText } = cover;
	const address = {
		street: text(street),
		city: text(town),
		state: nothing,
		zip: nothing,
		country: nothing,
		at: nowhere,
	};
	const reporting: Owner = { name: text(owner), address, cik: nothing, at: nowhere };
	const isOther = roles.includes('other') && !roles.includes('officer');
	const relationship: Relationship = {
		director: box(roles.includes('director')),
		tenPercentOwner: box(roles.includes('tenPercentOwner')),
		officer: box(roles.includes('officer')),
		other: box(roles.includes('other')),
		officerTitle: isOther ? nothing : text(roleText),
		otherText: isOther ? text(roleText) : nothing,
		at: nowhere,
	};
	return {
		issuer: { ...base.issuer, name: text(issuer), symbol: text(symbol) },
		owners: [reporting],
		relationships: [relationship],
		jointFiling: { one: box(true), more: box(false) },
	};
}

const nowhere = place(new Line('', ''), 0, 0);
const nothing = { kind: 'empty', raw: '', at: nowhere, cell: nowhere, marks: [] } as const;

function box(checked: boolean): Box {
	return { present: true, checked, at: nowhere, label: nowhere };
}

function valued<T extends string | PlainDate>(value: T): Value<T> {
	return { kind: 'known', value, canonical: true, raw: '', at: nowhere, cell: nowhere, marks: [] };
}

function text(words: string): TextValue {
	const trimmed = words.trim();
	if (trimmed === '') return nothing;
	const value = { text: trimmed, part: () => nowhere };
	return { kind: 'known', value, canonical: true, raw: trimmed, at: nowhere, cell: nowhere, marks: [] };
}
