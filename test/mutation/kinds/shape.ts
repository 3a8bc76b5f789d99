import { cell, found, isTransaction, value, type Page, type PageRow, type Span } from '../page';
import type { Random } from '../random';
import { write, type Kind } from '../kind';
import { codeOf } from './codes';
import { exchanged } from './dates';

function aRow(page: Page, random: Random, wanted: (row: PageRow) => boolean = () => true): PageRow | undefined {
	return random.of(page.rows.filter(wanted));
}

/** A tab of the row taken away, before one of these cells. */
function withoutTab(
	wanted: (row: PageRow, index: number) => boolean,
	rules = ['cell-count', 'cells-shifted'],
): Omit<Kind, 'id'> {
	return {
		rules,
		isRepaired: true,
		mutate: (page, random) => {
			const row = aRow(page, random);
			const index = row && random.of(row.cells.flatMap((_, at) => (at > 0 && wanted(row, at) ? [at] : [])));
			const before = row?.cells[(index ?? 0) - 1];
			if (!row || !before || index === undefined) return undefined;
			return write({ start: before.end, end: before.end + 1, text: '\t' }, '', [row.line]);
		},
	};
}

/** Deletes a line with the blank line behind it. */
function withoutLine(pattern: RegExp): Kind['mutate'] {
	return (page) => {
		const index = page.lines.findIndex((line) => pattern.test(line.text));
		const [line, next] = [page.lines[index], page.lines[index + 2]];
		if (!line || !next) return undefined;
		return {
			span: { start: line.start, end: next.start, text: page.text.slice(line.start, next.start) },
			text: '',
			also: [page.lines[index - 2] ?? line],
		};
	};
}

function without(pattern: RegExp, also: RegExp = pattern): Kind['mutate'] {
	return (page) => {
		const span = found(page, pattern);
		const place = found(page, also);
		return span && write(span, '', place ? [place, lineOf(page, span)] : [lineOf(page, span)]);
	};
}

function lineOf(page: Page, { start }: Span): Span {
	return page.lines.find((line) => line.start <= start && line.end >= start) ?? { start, end: start, text: '' };
}

function replaced(pattern: RegExp, text: string | readonly string[]): Kind['mutate'] {
	return (page, random) => write(found(page, pattern), typeof text === 'string' ? text : random.of(text));
}

const isFilled = (row: PageRow, index: number): boolean =>
	row.cells[index - 1]?.text !== '' && row.cells[index]?.text !== '';

const box = '<input checked="" type="checkbox"/>';

export const shape: readonly Kind[] = [
	{
		id: 'tab-lost-empty-cell',
		...withoutTab(
			(row, at) =>
				isTransaction(row) && row.cells[at]?.text === '' && row.cells.slice(at).some(({ text }) => text !== ''),
		),
	},
	{
		id: 'tab-lost-between-values',
		...withoutTab(isFilled, ['cell-count', 'cells-shifted', 'date-invalid', 'number-invalid', 'code-unknown']),
	},
	{
		id: 'tab-lost-holding',
		...withoutTab(
			(row, at) =>
				!isTransaction(row) &&
				at > 0 &&
				row.cells[at]?.text === '' &&
				row.cells.slice(at).some(({ text }) => text !== ''),
		),
	},
	{
		id: 'tab-extra',
		rules: ['cell-count', 'cells-shifted'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = aRow(page, random);
			const filled = row?.cells.filter(({ text }, at) => text !== '' && at > 0) ?? [];
			const of = random.of(filled);
			return row && of && write({ start: of.start, end: of.start, text: '' }, '\t', [row.line]);
		},
	},
	{
		id: 'tab-extra-at-start',
		rules: ['cell-count', 'cells-shifted'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = aRow(page, random);
			return row && write({ start: row.line.start, end: row.line.start, text: '' }, '\t', [row.line]);
		},
	},
	{
		id: 'tabs-as-blanks',
		rules: ['cell-count', 'cells-shifted'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = aRow(page, random, isTransaction);
			return row && write(row.line, row.line.text.replaceAll('\t', '    '));
		},
	},
	{
		id: 'cells-exchanged-date-code',
		rules: ['cells-shifted', 'cell-count', 'date-invalid', 'code-unknown'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = aRow(page, random, isTransaction);
			return row && exchanged(page, cell(row, 'date'), cell(row, 'code'));
		},
	},
	{
		id: 'cells-shifted-right',
		rules: ['cells-shifted', 'cell-count'],
		isRepaired: true,
		mutate: (page, random) => {
			// A tab too many in the middle and one too few at the end: the number of cells is right.
			const row = aRow(page, random, (each) => isTransaction(each) && each.cells.at(-1)?.text === '');
			const date = row && cell(row, 'date');
			if (!row || !date) return undefined;
			const rest = row.line.text.slice(date.start - row.line.start, -1);
			return { span: { start: date.start, end: row.line.end, text: `${rest}\t` }, text: `\t${rest}` };
		},
	},
	{
		id: 'row-broken-in-two',
		rules: ['cell-count', 'cells-shifted', 'row-incomplete', 'line-unread'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = aRow(page, random, isTransaction);
			const of = row && cell(row, 'owned');
			return of && row && write({ start: of.start - 1, end: of.start, text: '\t' }, '\n', [row.line]);
		},
	},
	{
		id: 'row-twice',
		rules: ['row-twice'],
		isRepaired: true,
		mutate: (page, random) => {
			// A thirty-first row is an error of its own.
			const row = aRow(page, random, ({ table }) => page.rows.filter((each) => each.table === table).length < 30);
			return row && write({ start: row.line.end, end: row.line.end, text: '' }, `\n${row.line.text}`, [row.line]);
		},
	},
	{
		id: 'row-of-empty-cells',
		rules: ['line-unread'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = aRow(page, random);
			return (
				row &&
				write({ start: row.line.end, end: row.line.end, text: '' }, `\n${'\t'.repeat(row.cells.length - 1)}`, [
					row.line,
				])
			);
		},
	},
	{
		id: 'rows-too-many',
		rules: ['rows-too-many'],
		isRepaired: false,
		mutate: (page, random) => {
			const last = page.rows.findLast((row) => row.table === 'I');
			const holding = `\nPhantom Stock\t\t\t\t\t\t\t\t1\tD\t`;
			void random;
			return (
				last &&
				write(
					{ start: last.line.end, end: last.line.end, text: '' },
					Array.from({ length: 31 }, (_, index) => holding.replace('Phantom', `Class ${String(index)}`)).join(''),
				)
			);
		},
	},
	{
		id: 'no-rows',
		rules: ['rows-missing'],
		isRepaired: false,
		mutate: (page) => {
			const [first, last] = [page.rows[0], page.rows.at(-1)];
			if (!first || !last || first.table !== last.table || page.notes.length > 0) return undefined;
			const title = found(page, /Table I - .*/);
			return {
				span: {
					start: first.line.start,
					end: last.line.end + 1,
					text: page.text.slice(first.line.start, last.line.end + 1),
				},
				text: '',
				also: title ? [title] : [],
			};
		},
	},
	{
		id: 'stray-line',
		rules: ['line-unread'],
		isRepaired: true,
		mutate: (page, random) => {
			const line = page.lines.find(({ text }) => text.startsWith(random.below(2) ? 'Table II - ' : 'Table I - '));
			return (
				line && {
					span: { start: line.start, end: line.start, text: '' },
					text: 'DRAFT - confidential\n\n',
					within: { from: 0, to: 20 },
				}
			);
		},
	},
	{
		id: 'title-deleted',
		rules: ['part-missing', 'fixed-text-altered'],
		isRepaired: false,
		mutate: withoutLine(/^STATEMENT OF CHANGES/),
	},
	{
		id: 'table-1-title-deleted',
		rules: ['part-missing', 'fixed-text-altered'],
		isRepaired: false,
		mutate: withoutLine(/^Table I - /),
	},
	{
		id: 'table-2-title-deleted',
		rules: ['part-missing', 'fixed-text-altered'],
		isRepaired: false,
		mutate: withoutLine(/^Table II - /),
	},
	{
		id: 'signature-caption-deleted',
		rules: ['part-missing', 'fixed-text-altered'],
		isRepaired: false,
		mutate: withoutLine(/^\*\* Signature of Reporting/),
	},
	{
		id: 'basis-deleted',
		rules: ['fixed-text-altered', 'part-missing'],
		isRepaired: false,
		mutate: withoutLine(/^Filed pursuant/),
	},
	{
		id: 'item-4-caption-deleted',
		rules: ['part-missing'],
		isRepaired: false,
		mutate: without(/4\. If Amendment, Date of Original Filed \(Month\/Day\/Year\)/),
	},
	{
		id: 'item-6-caption-deleted',
		rules: ['part-missing'],
		isRepaired: false,
		mutate: without(/6\. Individual or Joint\/Group Filing \(Check Applicable Line\)/),
	},
	{
		id: 'item-2-caption-deleted',
		rules: ['part-missing', 'name-missing', 'ticker-missing'],
		isRepaired: false,
		mutate: without(/2\. Issuer Name and Ticker or Trading Symbol/),
	},
	{
		id: 'heading-altered',
		rules: ['fixed-text-altered'],
		isRepaired: true,
		mutate: replaced(/(3\. Transaction Code) \(Instr\. 8\)\t\t4\. Sec/, '3. Trans Code'),
	},
	{
		id: 'sentence-altered',
		rules: ['fixed-text-altered'],
		isRepaired: true,
		mutate: replaced(/Check this box (if no longer) subject/, ['if not', 'when no longer']),
	},
	{
		id: 'closing-altered',
		rules: ['fixed-text-altered'],
		isRepaired: true,
		mutate: replaced(/(Reminder): Report on/, ['Note', 'Reminer']),
	},
	{
		id: 'title-of-form-altered',
		rules: ['fixed-text-altered', 'part-missing'],
		isRepaired: true,
		mutate: replaced(/STATEMENT (OF CHANGES) IN BENEFICIAL/, 'OF CHANGE'),
	},
	{
		id: 'form-5-title',
		rules: ['form-type-other', 'fixed-text-altered'],
		isRepaired: false,
		mutate: replaced(
			/(STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP)/,
			'ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP',
		),
	},
	{
		id: 'omb-number-wrong',
		rules: ['omb-number-wrong'],
		isRepaired: true,
		mutate: replaced(/OMB Number:\t(3235-0287)/, ['3235-0104', '3235-0278', '3235-287', '3235-0362']),
	},
	{
		id: 'burden-wrong',
		rules: ['omb-number-wrong'],
		isRepaired: true,
		mutate: replaced(/burden hours per response:\t(0\.5)/, ['0.05', '5', '1.0']),
	},
	{
		id: 'box-broken',
		rules: ['checkbox-broken', 'relationship-missing'],
		isRepaired: true,
		mutate: replaced(new RegExp(`all applicable\\) .*?(${box})`), [
			'<input checked="" type="checkbox"',
			'<input checked type=checkbox',
			'<input checked="" type="chekbox"/>',
		]),
	},
	{
		id: 'no-role',
		rules: ['relationship-missing', 'role-text-unticked'],
		isRepaired: false,
		mutate: (page) => {
			const boxes = page.text.split('\t').find((part) => part.startsWith('5. Relationship'));
			if (!boxes || boxes.split(box).length !== 2) return undefined;
			const start = page.text.indexOf(box, page.text.indexOf('5. Relationship'));
			const item = { start: page.text.indexOf('5. Relationship'), end: start, text: '' };
			return write({ start, end: start + box.length + 1, text: `${box} ` }, '', [item, lineOf(page, item)]);
		},
	},
	{
		id: 'officer-title-missing',
		rules: ['role-text-missing'],
		isRepaired: false,
		mutate: (page) => {
			const span = found(page, /Officer \(give title below\) Other \(specify below\)( <u>[^<]*<\/u>)/);
			return span && write(span, '', [lineOf(page, span)]);
		},
	},
	{
		id: 'officer-box-unticked',
		rules: ['role-text-unticked', 'relationship-missing'],
		isRepaired: true,
		mutate: (page) => {
			const span = found(page, /(<input checked="" type="checkbox"\/> )Officer \(give title below\) Other/);
			return span && write(span, '', [lineOf(page, span)]);
		},
	},
	{
		id: 'officer-title-too-long',
		rules: ['role-text-too-long'],
		isRepaired: false,
		mutate: replaced(/Other \(specify below\) <u>([^<]*)<\/u>/, 'Executive Vice President and Chief Financial Officer'),
	},
	{
		id: 'officer-title-see-remarks',
		rules: ['see-remarks-missing'],
		isRepaired: false,
		mutate: (page) =>
			page.text.includes('Remarks:\n\n** Sig') || !page.text.includes('Remarks:')
				? write(found(page, /Other \(specify below\) <u>([^<]*)<\/u>/), 'See Remarks')
				: undefined,
	},
	{
		id: 'joint-both',
		rules: ['joint-box-wrong'],
		isRepaired: true,
		mutate: replaced(/(<input type="checkbox"\/>) Form filed by/, box),
	},
	{
		id: 'joint-none',
		rules: ['joint-box-wrong'],
		isRepaired: true,
		mutate: replaced(new RegExp(`(${box}) Form filed by`), '<input type="checkbox"/>'),
	},
	{
		id: 'joint-exchanged',
		rules: ['joint-box-wrong'],
		isRepaired: true,
		mutate: (page) => {
			const tick = found(page, /6\. Individual.*?(<input .* type="checkbox"\/> Form filed by More)/);
			if (!tick) return undefined;
			const text = tick.text.includes(`${box} Form filed by One`)
				? `<input type="checkbox"/> Form filed by One Reporting Person ${box} Form filed by More`
				: `${box} Form filed by One Reporting Person <input type="checkbox"/> Form filed by More`;
			return write(tick, text);
		},
	},
	{
		id: 'ticker-without-brackets',
		rules: ['ticker-missing'],
		isRepaired: true,
		mutate: (page) => {
			const span = found(page, /<u>[^<]*( \[[A-Z]{1,5}\])<\/u>\t5/);
			return span && write(span, ` ${span.text.slice(2, -1)}`);
		},
	},
	{
		id: 'ticker-missing',
		rules: ['ticker-missing'],
		isRepaired: false,
		mutate: (page) => {
			const span = found(page, /<u>[^<]*( \[[^\]]*\])<\/u>\t5/);
			return span && write(span, '', [lineOf(page, span)]);
		},
	},
	{
		id: 'ticker-empty',
		rules: ['ticker-missing'],
		isRepaired: false,
		mutate: replaced(/<u>[^<]*\[([^\]]*)\]<\/u>\t5/, ''),
	},
	{
		id: 'ticker-bracket-lost',
		rules: ['ticker-missing', 'ticker-form'],
		isRepaired: true,
		mutate: (page) => {
			const span = found(page, /<u>[^<]*\[[A-Z]{1,5}(\])<\/u>\t5/);
			return span && write(span, '', [lineOf(page, span)]);
		},
	},
	{
		id: 'ticker-exchange',
		rules: ['ticker-form'],
		isRepaired: true,
		mutate: (page) => {
			const span = found(page, /<u>[^<]*\[([A-Z]{1,5})\]<\/u>\t5/);
			return span && write(span, `NYSE: ${span.text}`);
		},
	},
	{
		id: 'ticker-small',
		rules: ['ticker-form'],
		isRepaired: true,
		mutate: (page) => {
			const span = found(page, /<u>[^<]*\[([A-Z]{1,5})\]<\/u>\t5/);
			return span && write(span, span.text.toLowerCase());
		},
	},
	{
		id: 'ticker-too-long',
		rules: ['text-too-long'],
		isRepaired: false,
		mutate: replaced(/<u>[^<]*\[([^\]]*)\]<\/u>\t5/, 'ABCDE FGHIJK'),
	},
	{
		id: 'issuer-name-missing',
		rules: ['name-missing'],
		isRepaired: false,
		mutate: (page) => {
			const span = found(page, /Trading Symbol <u>([^<]*?) \[[^\]]*\]<\/u>\t5/);
			return span && write(span, '', [lineOf(page, span)]);
		},
	},
	{
		id: 'owner-name-missing',
		rules: ['name-missing'],
		isRepaired: false,
		mutate: (page) => {
			const span = found(page, /Reporting Person\* <u>([^<]*)<\/u>/);
			return span && write(span, '', [lineOf(page, span)]);
		},
	},
	{
		id: 'state-unknown',
		rules: ['state-unknown'],
		isRepaired: true,
		// XX is a code: EDGAR's "unknown".
		mutate: replaced(/<hr\/> \(Street\) [^<]*? ([A-Z]{2}) \d{5} <hr\/>/, ['ZZ', 'YY', 'QQ']),
	},
	{
		id: 'state-in-full',
		rules: ['state-unknown'],
		isRepaired: true,
		mutate: (page) => {
			const span = found(page, /<hr\/> \(Street\) [^<]*? ([A-Z]{2}) \d{5} <hr\/>/);
			const name = span && { CA: 'CALIFORNIA', MA: 'MASSACHUSETTS', TX: 'TEXAS', WA: 'WASHINGTON' }[span.text];
			return span && name ? write(span, name) : undefined;
		},
	},
	...(
		[
			['state-lower-case', (code: string) => code.toLowerCase()],
			['state-mixed-case', (code: string) => code.charAt(0) + code.charAt(1).toLowerCase()],
			['state-point', (code: string) => `${code}.`],
			['state-points', (code: string) => `${code.charAt(0)}.${code.charAt(1)}.`],
			['state-comma', (code: string) => `${code},`],
		] as const
	).map(([id, turn]): Kind => ({
		id,
		rules: ['state-unknown'],
		isRepaired: true,
		mutate: (page) => {
			const span = found(page, /<hr\/> \(Street\) [^<]*? ([A-Z]{2}) \d{5} <hr\/>/);
			return span && write(span, turn(span.text));
		},
	})),
	{
		id: 'zip-letter-o',
		rules: ['zip-unlikely'],
		isRepaired: true,
		mutate: (page) => {
			const span = found(page, /<hr\/> \(Street\) [^<]*? [A-Z]{2} (\d*0\d*) <hr\/>/);
			return span?.text.length === 5 ? write(span, span.text.replace('0', 'O')) : undefined;
		},
	},
	{
		id: 'zip-blank-inside',
		rules: ['zip-unlikely'],
		isRepaired: true,
		mutate: (page) => {
			const span = found(page, /<hr\/> \(Street\) [^<]*? [A-Z]{2} (\d{5}) <hr\/>/);
			return span && write(span, `${span.text.slice(0, 2)} ${span.text.slice(2)}`);
		},
	},
	{
		id: 'zip-character',
		rules: ['zip-invalid'],
		isRepaired: false,
		mutate: replaced(/<hr\/> \(Street\) [^<]*? [A-Z]{2} (\d{5}) <hr\/>/, ['02110_1', '0211!', '02.110']),
	},
	{
		id: 'zip-of-another-state',
		rules: ['zip-unlikely'],
		isRepaired: false,
		mutate: (page) => {
			const span = found(page, /<hr\/> \(Street\) [^<]*? CA (\d{5}) <hr\/>/);
			return span && write(span, '02110');
		},
	},
	{
		id: 'zip-four-digits',
		rules: ['zip-unlikely', 'zip-invalid'],
		isRepaired: false,
		mutate: (page) => {
			const span = found(page, /<hr\/> \(Street\) [^<]*? (?:CA|NY|MA|TX|WA) (\d{5}) <hr\/>/);
			return span && write(span, span.text.slice(1));
		},
	},
	{
		id: 'signature-missing',
		rules: ['signature-missing'],
		isRepaired: false,
		mutate: (page) => {
			const line = page.signatures[0]?.line;
			return !line || page.signatures.length !== 1
				? undefined
				: {
						span: { start: line.start, end: line.end + 2, text: `${line.text}\n\n` },
						text: '',
						also: [found(page, /\*\* Signature of Reporting Person Date/) ?? line],
					};
		},
	},
	{
		id: 'signature-date-missing',
		rules: ['signature-missing'],
		isRepaired: false,
		mutate: (page, random) => {
			const signature = random.of(page.signatures);
			return (
				signature &&
				write({ start: signature.name.end, end: signature.date.end, text: ` ${signature.date.text}` }, '', [
					signature.line,
				])
			);
		},
	},
	{
		id: 'signature-name-missing',
		rules: ['signature-missing'],
		isRepaired: false,
		mutate: (page, random) => {
			const signature = random.of(page.signatures);
			return (
				signature &&
				write({ start: signature.name.start, end: signature.date.start, text: `${signature.name.text} ` }, '', [
					signature.line,
				])
			);
		},
	},
	{
		id: 'title-variant',
		rules: ['title-variant'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = aRow(
				page,
				random,
				(each) =>
					page.rows.filter((other) => titleOf(other) === titleOf(each)).length > 2 && /[a-z]/.test(titleOf(each)),
			);
			const of = row && cell(row, 'title');
			const turn = random.of([
				(text: string) => text.toUpperCase(),
				(text: string) => text.replace(' ', '  '),
				(text: string) => text.replace(' ', '-'),
			]);
			return of && turn && write(value(of), turn(value(of).text));
		},
	},
	{
		id: 'title-too-long',
		rules: ['text-too-long'],
		isRepaired: false,
		mutate: (page, random) => {
			const row = aRow(page, random, (each) =>
				page.rows.every((other) => other === each || titleOf(other) !== titleOf(each)),
			);
			const of = row && cell(row, 'title');
			return (
				of &&
				write(value(of), `${value(of).text}, par value one tenth of one cent per share of the issuer named in item 2`)
			);
		},
	},
	{
		id: 'title-derivative',
		rules: ['derivative-in-table-one'],
		isRepaired: false,
		mutate: (page, random) => {
			const row = aRow(
				page,
				random,
				(each) => each.table === 'I' && page.rows.every((other) => other === each || titleOf(other) !== titleOf(each)),
			);
			const of = row && cell(row, 'title');
			return of && write(value(of), 'Stock Option (right to buy)');
		},
	},
	{
		id: 'exercise-unpaired',
		rules: ['exercise-unpaired'],
		isRepaired: false,
		mutate: (page, random) => {
			const row = aRow(
				page,
				random,
				(each) =>
					each.table === 'I' &&
					codeOf(each) === 'A' &&
					!page.rows.some((other) => other.table === 'II' && codeOf(other) === 'M'),
			);
			const of = row && cell(row, 'code');
			return of && !/Date of Original Filed \(Month\/Day\/Year\) \d/.test(page.text)
				? write(value(of), 'M')
				: undefined;
		},
	},
	{
		id: 'underlying-differs',
		rules: ['underlying-differs'],
		isRepaired: true,
		mutate: (page, random) => {
			const row = aRow(
				page,
				random,
				(each) => each.table === 'II' && isTransaction(each) && /option|right to buy|unit/i.test(titleOf(each)),
			);
			const [of, acquired, disposed] = [
				row && cell(row, 'underlyingAmount'),
				row && cell(row, 'acquired'),
				row && cell(row, 'disposed'),
			];
			const amount = [acquired, disposed].map((each) => each && value(each).text).find((text) => text !== '');
			return of && of.text === amount && of.text !== '' && /^\d/.test(of.text)
				? write(of, String((Number(of.text.charAt(0)) % 9) + 1) + of.text.slice(1))
				: undefined;
		},
	},
	{
		id: 'remarks-too-long',
		rules: ['text-too-long'],
		isRepaired: false,
		mutate: (page) => {
			const span = found(page, /(Remarks:)\n/);
			return span &&
				!/Remarks:\n\n[^\n]{20}/.test(page.text.replace(/\d\d\/\d\d\/\d{4}\n/g, '\n')) &&
				page.text.split('Remarks:').length === 2
				? {
						span: { start: span.end, end: span.end, text: '' },
						text: `\n\n${'The reporting person may be deemed a member of a group with the other holders. '.repeat(27)}`,
					}
				: undefined;
		},
	},
	{
		id: 'remarks-mark',
		rules: ['note-misplaced', 'mark-style'],
		isRepaired: false,
		mutate: (page) => {
			const span = found(page, /Other \(specify below\) <u>([^<]*)<\/u>/);
			// A title that is too long is so with the mark too, and ends elsewhere.
			return span && span.text.length <= 30 && page.notes.length > 0
				? write({ start: span.end, end: span.end, text: '' }, ' ⁽¹⁾', [lineOf(page, span)])
				: undefined;
		},
	},
];

function titleOf(row: PageRow): string {
	const of = cell(row, 'title');
	return of ? value(of).text : '';
}
