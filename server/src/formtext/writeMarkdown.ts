import { captions, closingNotes } from '../facts/captions';
import { columnsOf } from '../facts/columns';
import type { Filing, Owner, Table } from '../model/filing';
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
import type { AnyValue } from '../model/value';
import { blockValue } from './edgarBlock';
import { markText } from './marks';
import { blockLines, type BlockLine } from './writeForm';

/**
 * A filing as Markdown that shows well where Markdown is shown: both tables of the form as tables, captions bold, marks raised.
 * The law: reading it again gives what reading the canonical text gives.
 */
export function writeMarkdown(filing: Filing): string {
	const { omb, section16, plan10b5, issuer, period, original, notes, remarks, signatures, parts } = filing;
	const { one, more } = jointLines(filing);
	const [owner] = filing.owners;
	const block = blockLines(filing);
	const symbol = `\\[${prose(issuer.symbol)}\\]`;
	const blocks: readonly (readonly string[])[] = [
		['SEC Form 4'],
		table(
			[captions.omb.text, ''],
			[
				[captions.ombNumber.text, plain(omb.number.raw || '3235-0287')],
				[captions.burden.text, plain(omb.burden.raw || '0.5')],
			],
		),
		...(block.length > 0 ? [[captions.edgarBlock.text], table(['', ''], block.map(blockRow))] : []),
		[`**${formTitle(filing)}**`],
		[boxed(section16.checked === true, captions.section16.text)],
		...(plan10b5.present ? [[boxed(plan10b5.checked === true, captions.planBox.text)]] : []),
		[captions.basis.text],
		...(owner ? ownerBlocks(owner) : [[bold(captions.item1.text)]]),
		[bold(captions.item2.text)],
		[`${prose(issuer.name)} ${symbol}`.trim()],
		[bold(captions.item3.text)],
		...lineOf(period),
		[bold(captions.item4.text)],
		...lineOf(original),
		[bold(captions.item5.text)],
		[roleLabels.map(([role, label]) => boxed(checkedRole(filing, role) !== undefined, label)).join(' ')],
		...roleTextBlock(filing),
		[bold(captions.item6.text)],
		[`${boxed(one, jointLabels.one)} ${boxed(more, jointLabels.more)}`],
		...formTable(filing.tableI),
		...formTable(filing.tableII),
		...furtherOwners(filing).flatMap(ownerBlocks),
		[bold(captions.explanation.text)],
		...notes.map((note) => [`${plain(noteLabel(note))}\\. ${prose(note.text)}`.trim()]),
		...(parts.has('remarks') || remarks.kind !== 'empty' ? [[bold(captions.remarks.text)], ...lineOf(remarks)] : []),
		...signatures.map(({ name, date }) => [
			atStart([prose(name), prose(date)].filter((text) => text !== '').join(' ')),
		]),
		...closingNotes.map(({ text }) => [atStart(plain(text))]),
	];
	const text = `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
	// As in the canonical text: a page shows any run of blanks in ownership XML as one.
	return filing.language === 'xml' ? text.replace(/(?<=\S) {2,}(?! *\|)/g, ' ') : text;
}

function blockRow({ key, value }: BlockLine): readonly string[] {
	const written = blockValue(value);
	return [`${plain(key)}:`, plain(written.startsWith('"') ? written : value)];
}

function bold(caption: string): string {
	return `**${plain(caption)}**`;
}

function boxed(isChecked: boolean, label: string): string {
	return `${isChecked ? '☒' : '☐'} ${plain(label)}`;
}

/** Item 1: the parts of an address above the legends that name them. */
function ownerBlocks({ name, address: { street, city, state, zip } }: Owner): readonly (readonly string[])[] {
	return [
		[bold(captions.item1.text)],
		...lineOf(name),
		['(Last) (First) (Middle)'],
		...lineOf(street),
		['(Street)'],
		table([prose(city), prose(state), prose(zip)], [['(City)', '(State)', '(Zip)']]),
	];
}

function roleTextBlock(filing: Filing): readonly (readonly string[])[] {
	const texts = new Set(roleTexts(filing).map(({ value }) => prose(value)));
	return texts.size === 0 ? [] : [[atStart([...texts].join(' / '))]];
}

/** Two lines of headings: Markdown has one, so the second is the first row. */
function formTable({ id, rows }: Table): readonly (readonly string[])[] {
	const columns = columnsOf(id);
	const above = columns.map(({ caption }, index) => (columns[index - 1]?.caption === caption ? '' : plain(caption)));
	const below = columns.map(({ sub = '' }) => plain(sub));
	const lines = rows.map(({ cells }) => cells.map(cellText));
	return [[bold(captions[id === 'I' ? 'tableI' : 'tableII'].text)], table(above, [below, ...lines])];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** Marks as the text has them: no others are known so surely from brackets that the filer typed. */
function cellText(value: AnyValue): string {
	const marks = value.marks.map(({ number }) => markText(number)).join('');
	return [prose(value), marks].filter((part) => part !== '').join(' ');
}

/** A value in a paragraph of its own. */
function lineOf(value: AnyValue): readonly (readonly string[])[] {
	const text = prose(value);
	return text === '' ? [] : [[atStart(text)]];
}

function prose(value: AnyValue): string {
	const { dollars, text } = shown(value);
	return plain(dollars ? `$${text}` : text);
}

/** Characters that Markdown gives a meaning to have a backslash, wherever they stand. */
function plain(text: string): string {
	return text.replace(/[\\`*_[\]<>&|$~^#]/g, '\\$&');
}

/** A line that would begin a list, a heading or a rule begins a paragraph. */
function atStart(text: string): string {
	return text.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=](?=[\s=-]|$)/, '\\$&');
}
