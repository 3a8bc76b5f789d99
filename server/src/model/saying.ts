import { formatIso } from './date';
import type { Box, Filing, Owner, Relationship, Signature, Table } from './filing';
import type { Row } from './row';
import type { AnyValue } from './value';

/** What a filing says, without places and notation: two filings that say the same have equal sayings. Plain data, for comparison. */
export function sayingOf(filing: Filing): object {
	const { omb, issuer, jointFiling } = filing;
	return {
		formType: said(filing.formType),
		schemaVersion: said(filing.schemaVersion),
		omb: [said(omb.number), said(omb.burden)],
		boxes: [filing.section16, filing.plan10b5, jointFiling.one, jointFiling.more].map(isChecked),
		owners: filing.owners.map(ownerSaying),
		ownerBlocks: filing.ownerBlocks.map(ownerSaying),
		issuer: [issuer.name, issuer.symbol, issuer.foreignSymbol, issuer.cik].map(said),
		period: said(filing.period),
		original: said(filing.original),
		relationships: filing.relationships.map(relationshipSaying),
		tables: [tableSaying(filing.tableI), tableSaying(filing.tableII)],
		notes: filing.notes.map(({ number, text }) => [said(number), said(text)]),
		remarks: said(filing.remarks),
		signatures: filing.signatures.map(signatureSaying),
		edgarBlock: filing.edgarBlock.map(({ key, value }) => [key, said(value)]),
		strayMarks: filing.strayMarks.map(({ mark, where }) => [mark.number, where]),
	};
}

/** Whether two filings say the same. */
export function saysTheSame(a: Filing, b: Filing): boolean {
	return JSON.stringify(sayingOf(a)) === JSON.stringify(sayingOf(b));
}

/** Whether two rows say the same, cell by cell. With `mayBecomeKnown`, what cannot be read in `a` may say anything in `b`. */
export function cellsSayTheSame(a: Row, b: Row, { mayBecomeKnown }: { readonly mayBecomeKnown: boolean }): boolean {
	return (
		a.table === b.table &&
		a.cells.length === b.cells.length &&
		a.cells.every((value, index) => {
			const other = b.cells[index];
			if (!other) return false;
			return (mayBecomeKnown && value.kind === 'unreadable' && other.kind === 'known') || said(value) === said(other);
		})
	);
}

function ownerSaying({ name, cik, address }: Owner): readonly string[] {
	const { street, city, state, zip, country } = address;
	return [name, cik, street, city, state, zip, country].map(said);
}

function relationshipSaying(one: Relationship): readonly unknown[] {
	const boxes = [one.director, one.tenPercentOwner, one.officer, one.other].map(isChecked);
	return [...boxes, said(one.officerTitle), said(one.otherText)];
}

function signatureSaying({ name, date }: Signature): readonly string[] {
	return [said(name), said(date)];
}

function tableSaying({ rows }: Table): readonly (readonly string[])[] {
	return rows.map(({ kind, cells }) => [kind, ...cells.map(said)]);
}

/** A broken box is neither checked nor unchecked. */
function isChecked({ checked }: Box): boolean | 'broken' {
	return checked ?? 'broken';
}

function said(value: AnyValue): string {
	const marks = value.marks.map(({ number }) => `(${String(number)})`).join('');
	return contentOf(value) + marks;
}

function contentOf(value: AnyValue): string {
	if (value.kind === 'empty') return '';
	if (value.kind === 'unreadable') return `unreadable: ${squeezed(value.raw.replaceAll('\\$', '$'))}`;
	const content = value.value;
	if (typeof content !== 'object') return String(content);
	if ('year' in content) return formatIso(content);
	if ('number' in content) return (content.dollars ? '$' : '') + content.number.toFixed(content.decimals);
	if ('letter' in content) return content.letter + (content.swap ? '/K' : '');
	return squeezed(content.text);
}

/** Where a text wraps says nothing. */
function squeezed(text: string): string {
	return text.replace(/\s*[\t\r\n]\s*/g, ' ');
}
