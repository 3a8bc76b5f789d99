import { captions, closingNotes } from '../facts/captions';
import { headings } from '../facts/columns';
import type { Box, Filing, Note, Owner, Signature, Table } from '../model/filing';
import type { Row } from '../model/row';
import { noteLabel, shown } from '../model/shown';
import {
	checkedRole,
	formTitle,
	furtherOwners,
	jointLabels,
	jointLines,
	roleLabels,
	roleTexts,
} from '../model/shownCover';
import { textOf, type AnyValue } from '../model/value';
import { blockValue } from './edgarBlock';
import { escapedText } from './escape';
import { markText } from './marks';

/** A line of the EDGAR block. */
export interface BlockLine {
	readonly key: string;
	readonly value: string;
}

/**
 * A filing as canonical Form 4 text: UTF-8, line feeds, none at the end. What cannot be read is written as it stands. The law:
 * reading it again gives the same filing. `block` has the lines of the EDGAR block, where they are others than its own.
 */
export function writeForm(filing: Filing, block = blockLines(filing)): string {
	const head = [ombBlock(filing), ...(block.length > 0 ? [edgarBlock(block)] : [])];
	const blocks: readonly (readonly string[])[] = [
		[formTitle(filing)],
		[boxed(filing.section16, captions.section16.text)],
		...(filing.plan10b5.present ? [[boxed(filing.plan10b5, captions.planBox.text)]] : []),
		[captions.basis.text],
		coverLines(filing),
		...tableBlocks(filing.tableI, captions.tableI.text, headings.I),
		...tableBlocks(filing.tableII, captions.tableII.text, headings.II),
		...furtherOwners(filing).map((owner) => [ownerText(owner)]),
		[captions.explanation.text],
		...filing.notes.map((note) => [noteLine(note)]),
		...remarksBlocks(filing),
		...filing.signatures.map((signature) => [signatureLine(signature)]),
		...closingNotes.map(({ text }) => [text]),
	];
	const text = joined(blocks);
	// A page, and so its text, shows any run of blanks in ownership XML as one.
	return `\n\n${joined(head)}\n\n${filing.language === 'xml' ? text.replace(/ {2,}/g, ' ') : text}`;
}

function joined(blocks: readonly (readonly string[])[]): string {
	return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

/** The lines of the EDGAR block of a filing, as they are meant. */
export function blockLines({ edgarBlock: entries }: Filing): readonly BlockLine[] {
	return entries.map(({ key, value }) => ({ key, value: value.kind === 'unreadable' ? value.raw : textOf(value) }));
}

function ombBlock({ omb: { number, burden } }: Filing): readonly string[] {
	return [
		`${captions.omb.text}\t`,
		`${captions.ombNumber.text}\t${number.raw || '3235-0287'}`,
		`${captions.burden.text}\t${burden.raw || '0.5'}`,
	];
}

function edgarBlock(lines: readonly BlockLine[]): readonly string[] {
	return [`${captions.edgarBlock.text}\t`, ...lines.map(({ key, value }) => `${key}:\t${blockValue(value)}`)];
}

/** The three lines of the cover, three cells each. */
function coverLines(filing: Filing): readonly string[] {
	const { owners, issuer, period, original } = filing;
	const [owner] = owners;
	const symbol = said(issuer.symbol);
	const issuerText = `${said(issuer.name)} [${symbol}]`.trim();
	const item1 = owner ? ownerText(owner) : captions.item1.text;
	const item2 = `${captions.item2.text} <u>${issuerText}</u>`;
	return [
		`${item1}\t${item2}\t${captions.item5.text} ${relationship(filing)}`,
		`\t${behind(captions.item3.text, said(period))}\t`,
		`\t${behind(captions.item4.text, said(original))}\t${captions.item6.text} ${jointBoxes(filing)}`,
	];
}

/** An owner as the form has it, with the legends of name and address: one line. */
export function ownerText({ name, address: { street, city, state, zip } }: Owner): string {
	const place = [said(city), said(state), said(zip)].filter((part) => part !== '').join(' ');
	const lines = [
		`${captions.item1.text} <u>${said(name)}</u>`,
		behind('(Last) (First) (Middle)', said(street)),
		behind('(Street)', place),
		'(City) (State) (Zip)',
	];
	return lines.join(' <hr/> ');
}

function behind(caption: string, value: string): string {
	return value === '' ? caption : `${caption} ${value}`;
}

const checkedTag = '<input checked="" type="checkbox"/>';
const uncheckedTag = '<input type="checkbox"/>';

function boxed({ checked }: Box, label: string): string {
	return checked === true ? `${checkedTag} ${label}` : label;
}

function relationship(filing: Filing): string {
	const labels = roleLabels
		.map(([role, label]) => (checkedRole(filing, role) ? `${checkedTag} ${label}` : label))
		.join(' ');
	const texts = new Set(roleTexts(filing).map(({ value }) => said(value)));
	return texts.size === 0 ? labels : `${labels} <u>${[...texts].join(' / ')}</u>`;
}

function jointBoxes(filing: Filing): string {
	const { one, more } = jointLines(filing);
	const tag = (isChecked: boolean): string => (isChecked ? checkedTag : uncheckedTag);
	return `${tag(one)} ${jointLabels.one} ${tag(more)} ${jointLabels.more}`;
}

function tableBlocks(
	{ rows }: Table,
	title: string,
	[heading, subheading]: readonly [string, string],
): readonly (readonly string[])[] {
	return [[title], [heading, subheading, ...rows.map(rowLine)]];
}

/** A row as a line of 11 or 16 cells. */
export function rowLine({ cells }: Row): string {
	return cells.map(cellText).join('\t');
}

function cellText(value: AnyValue): string {
	const marks = value.marks.map(({ number }) => markText(number)).join('');
	const text = said(value);
	return text !== '' && marks !== '' ? `${text} ${marks}` : text + marks;
}

function said(value: AnyValue): string {
	const { dollars, text } = shown(value);
	return (dollars ? '\\$' : '') + escapedText(text);
}

function noteLine(note: Note): string {
	return behind(`${noteLabel(note)}.`, said(note.text));
}

/** The heading stands where it stood, though nothing may stand below. */
function remarksBlocks({ remarks, parts }: Filing): readonly (readonly string[])[] {
	const text = said(remarks);
	if (text === '') return parts.has('remarks') ? [[captions.remarks.text]] : [];
	return [[captions.remarks.text], [text]];
}

function signatureLine({ name, date }: Signature): string {
	return [said(name), said(date)].filter((part) => part !== '').join(' ');
}
