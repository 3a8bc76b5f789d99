import { Parser } from 'htmlparser2';

/** What a page says, as lines of text: the cells of a row divided by tabs, marks raised as in Form 4 text. */
export interface PageText {
	readonly text: string;
	/** The number that EDGAR knows a name by, from the link behind it. */
	readonly ciks: ReadonlyMap<string, string>;
}

/**
 * The text of EDGAR's page, or of a piece of it. It is set as a browser copies it, and what a copy loses stays: every
 * empty cell, and whether `(1)` is a mark or was typed. Nothing is run, nothing is loaded.
 */
export function readPage(html: string): PageText {
	const reader = new PageReader();
	const parser = new Parser({
		onopentag: (name, attributes) => reader.open(name, attributes),
		ontext: (text) => reader.add(text),
		onclosetag: (name) => reader.close(name),
	});
	parser.end(html);
	return { text: reader.lines().join('\n'), ciks: reader.ciks };
}

/** Text in lines: a page, or one cell of it. */
interface Block {
	readonly kind: 'block';
	readonly lines: string[];
	line: string;
	/** Some of its lines are rows of a table inside it. */
	hasRows: boolean;
}

interface Row {
	readonly kind: 'row';
	readonly cells: Block[];
}

const unread: ReadonlySet<string> = new Set(['head', 'style', 'script', 'template', 'noscript', 'textarea']);
const breaking: ReadonlySet<string> = new Set([
	...['br', 'hr', 'p', 'div', 'table', 'caption', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'main', 'section'],
]);

/** What is open, the page itself first. The parser closes what a page leaves open, so that each tag has its end. */
class PageReader {
	readonly ciks = new Map<string, string>();
	private readonly page = block();
	private readonly inside: (Block | Row)[] = [];
	private unreadDepth = 0;
	private raised: string | undefined;
	private link: { readonly cik: string; text: string } | undefined;

	open(name: string, attributes: Readonly<Record<string, string>>): void {
		if (unread.has(name)) this.unreadDepth++;
		if (this.unreadDepth > 0) return;
		if (breaking.has(name)) this.endLine();
		if (name === 'tr') this.inside.push({ kind: 'row', cells: [] });
		if (name === 'td' || name === 'th') this.inside.push(block());
		if (name === 'sup') this.raised = '';
		if (name === 'input' && attributes['type'] === 'checkbox') this.write('checked' in attributes ? 'X ' : '');
		if (name === 'a') {
			const cik = /[?&]CIK=(\d{1,10})(?:&|$)/i.exec(attributes['href'] ?? '')?.[1];
			if (cik !== undefined) this.link = { cik: cik.padStart(10, '0'), text: '' };
		}
	}

	add(text: string): void {
		if (this.unreadDepth > 0) return;
		if (this.link) this.link.text += text;
		if (this.raised !== undefined) this.raised += text;
		else this.write(text);
	}

	close(name: string): void {
		if (unread.has(name)) this.unreadDepth--;
		else if (this.unreadDepth === 0) {
			if (breaking.has(name)) this.endLine();
			if (name === 'td' || name === 'th' || name === 'tr') this.endFrame();
			if (name === 'sup') this.endRaised();
			if (name === 'a' && this.link) {
				this.ciks.set(squeezed(this.link.text), this.link.cik);
				this.link = undefined;
			}
		}
	}

	lines(): readonly string[] {
		endLine(this.page);
		return this.page.lines;
	}

	private get top(): Block | Row {
		return this.inside.at(-1) ?? this.page;
	}

	/** Between the cells of a row stands nothing. */
	private write(text: string): void {
		if (this.top.kind === 'block') this.top.line += text;
	}

	private endLine(): void {
		if (this.top.kind === 'block') endLine(this.top);
	}

	private endRaised(): void {
		const raised = squeezed(this.raised ?? '');
		this.raised = undefined;
		const number = /^\(?(\d{1,2})\)?$/.exec(raised)?.[1];
		this.write(number === undefined ? raised : markOf(number));
	}

	private endFrame(): void {
		const ended = this.inside.pop();
		const around = this.top;
		if (ended?.kind === 'block') {
			endLine(ended);
			if (around.kind === 'row') around.cells.push(ended);
			else around.lines.push(...ended.lines);
		} else if (ended && around.kind === 'block') {
			endLine(around);
			around.lines.push(...rowLines(ended));
			around.hasRows = true;
		}
	}
}

function block(): Block {
	return { kind: 'block', lines: [], line: '', hasRows: false };
}

function endLine(ended: Block): void {
	const line = squeezed(ended.line);
	ended.line = '';
	if (line !== '') ended.lines.push(line);
}

/** A row of the form's tables is one line; what only sets things beside each other is read one after another. */
function rowLines({ cells }: Row): readonly string[] {
	const isFormRow = cells.length > 8 && !cells.some(({ hasRows }) => hasRows);
	if (isFormRow || cells.every(({ lines, hasRows }) => lines.length < 2 && !hasRows)) {
		return [cells.map(({ lines }) => lines.join(' ')).join('\t')];
	}
	return cells.flatMap(({ lines }) => lines);
}

function squeezed(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A mark as the text language writes it. */
function markOf(number: string): string {
	return ` ⁽${[...number].map((digit) => superscripts.charAt(Number(digit))).join('')}⁾`;
}
