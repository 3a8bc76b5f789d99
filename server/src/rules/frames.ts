import { captions, closingNotes } from '../facts/captions';
import { headings } from '../facts/columns';
import { coverLines } from './coverLines';
import type { Example, FrameId } from './rule';
import { xmlFrame } from './xmlFrame';

/** What an example says is found: the rule, the message and the underlined characters. */
export interface ExpectedFinding {
	/** Zero-based, in the text of the whole form. */
	readonly line: number;
	readonly start: number;
	readonly end: number;
	readonly rule: string;
	readonly message: string;
}

export interface FramedExample {
	readonly text: string;
	readonly findings: readonly ExpectedFinding[];
}

const usualPeriod = '09/20/2004';
const cover = coverLines().split('\n');
const row = 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥';
/** Examples have their own signature, or none. */
const notesBehind = closingNotes.filter((note) => note !== captions.signature);

/** An example in its form: the lines of `bad` without the carets, and what the carets say. */
export function frameBad(example: Example): FramedExample {
	const lines: string[] = [];
	const carets: { below: number; text: string }[] = [];
	for (const line of example.bad.split('\n')) {
		if (/^ *(?:\^+|\|) [a-z\d-]+: /.test(line)) carets.push({ below: lines.length - 1, text: line });
		else lines.push(line);
	}
	const { text, lineOf, indent = 0 } = frame(example, lines);
	const findings = carets.map(({ below, text: caret }) => {
		const match = /^( *)(\^+|\|) ([a-z\d-]+): (.*)$/.exec(caret);
		const start = indent + (match?.[1]?.length ?? 0);
		const drawn = match?.[2] ?? '';
		const end = drawn === '|' ? start : start + drawn.length;
		return { line: lineOf(below), start, end, rule: match?.[3] ?? '', message: match?.[4] ?? '' };
	});
	return { text, findings };
}

/** The form that the first fix leads to. */
export function frameGood(example: Example, bad: string): string {
	return frame(example, (example.good ?? '').split('\n'), bad).text;
}

/** `shape`: the example whose notes the form has, where the lines themselves do not cite them. */
function frame(
	example: Example,
	lines: readonly string[],
	shape = lines.join('\n'),
): { text: string; lineOf: (line: number) => number; indent?: number } {
	const id: FrameId = example.frame;
	if (id === 'xml') {
		const { text, firstLine, indent } = xmlFrame(example, lines);
		return { text, lineOf: (line) => firstLine + line, indent };
	}
	if (id === 'form') return { text: lines.join('\n').replaceAll('⇥', '\t'), lineOf: (line) => line };
	const head = [
		...['', '', `${captions.omb.text}⇥`, `${captions.ombNumber.text}⇥3235-0287`, `${captions.burden.text}⇥0.5`, ''],
		...[captions.title.text, '', captions.section16.text, ...(hasPlanBox(example) ? ['', captions.planBox.text] : [])],
		...['', captions.basis.text],
	];
	const period = example.period ?? usualPeriod;
	const before = [...(id === 'head' ? lines : (example.head?.split('\n') ?? head)), ''];
	// Rows of Table I, and behind a blank line what stands further down.
	const divider = id === 'tables' || id === 'notes' ? lines.indexOf('') : lines.length;
	const rest = lines.slice(divider + 1);
	const parts = {
		cover:
			id === 'cover' ? lines : (example.cover?.split('\n') ?? cover).map((line) => line.replace(usualPeriod, period)),
		tableI: rowsOfTableI(),
		tableII: id === 'tableII' ? lines : id === 'tables' ? rest : [],
		closing: id === 'closing' ? lines : closingFor(example, { shape, notes: id === 'notes' ? rest : undefined }),
	};
	const firstTable = [...before, ...parts.cover, ''];
	const tableI = id === 'wholeTableI' ? lines : [captions.tableI.text, '', ...headings.I, ...parts.tableI];
	const all = [...firstTable, ...tableI, ''];
	const tableII = id === 'wholeTableII' ? lines : [captions.tableII.text, '', ...headings.II, ...parts.tableII];
	const beforeClosing = [...all, ...tableII, ''];
	const secondTable = beforeClosing.slice(0, beforeClosing.length - parts.tableII.length - 1);
	const firstLines = {
		head: 0,
		cover: before.length,
		tableI: all.length - parts.tableI.length - 1,
		tableII: secondTable.length,
		wholeTableI: firstTable.length,
		wholeTableII: all.length,
		tables: all.length - parts.tableI.length - 1,
		notes: all.length - parts.tableI.length - 1,
		closing: beforeClosing.length,
	};
	const whole = [...beforeClosing, ...parts.closing, ...notesBehind.flatMap(({ text }) => ['', text])];
	const secondPart = id === 'notes' ? beforeClosing.length + linesBeforeNotes : secondTable.length;
	const lineOf = (line: number): number => (line > divider ? secondPart + line - divider - 1 : firstLines[id] + line);
	return { text: whole.join('\n').replaceAll('⇥', '\t'), lineOf };

	function rowsOfTableI(): readonly string[] {
		if (id === 'tableI') return lines;
		if (id === 'tables' || id === 'notes') return lines.slice(0, divider);
		return id === 'tableII' ? [] : [row.replace(usualPeriod, period)];
	}
}

/** A form signed since April 2023 has the box for a plan. */
function hasPlanBox({ signed = '' }: Example): boolean {
	const [month = '', , year = ''] = signed.split('/');
	return year > '2023' || (year === '2023' && month >= '04');
}

/** The heading and a blank line. */
const linesBeforeNotes = 2;

/** The notes of the example, else 1 and 2 if they are cited, and a signature two days after the trade. */
function closingFor(
	{ notes: given, signed = '09/22/2004' }: Example,
	{ shape, notes: blocks }: { shape: string; notes: readonly string[] | undefined },
): readonly string[] {
	const cited = ['¹', '²'].flatMap((digit, index) =>
		shape.includes(`⁽${digit}⁾`) ? [`${String(index + 1)}. A note of the example.`] : [],
	);
	const notes = given?.map((note, index) => `${String(index + 1)}. ${note}`) ?? cited;
	return [
		captions.explanation.text,
		...(blocks ? ['', ...blocks] : notes.flatMap((note) => ['', note])),
		...['', `Jane Q. Doe ${signed}`, '', captions.signature.text],
	];
}
