import { captions } from '../facts/captions';
import { headings } from '../facts/columns';
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
const address =
	'<u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)';
const cover = [
	`${captions.item1.text} ${address}⇥${captions.item2.text} <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥${captions.item5.text} <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)`,
	`⇥${captions.item3.text} 09/20/2004⇥`,
	`⇥${captions.item4.text}⇥${captions.item6.text} <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person`,
];
const row = 'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥';
const closingNotes = [
	captions.reminder,
	captions.starNote,
	captions.doubleStarNote,
	captions.copiesNote,
	captions.praNote,
];

/** An example in its form: the lines of `bad` without the carets, and what the carets say. */
export function frameBad(example: Example): FramedExample {
	const lines: string[] = [];
	const carets: { below: number; text: string }[] = [];
	for (const line of example.bad.split('\n')) {
		if (/^ *(?:\^+|\|) [a-z\d-]+: /.test(line)) carets.push({ below: lines.length - 1, text: line });
		else lines.push(line);
	}
	const { text, firstLine, indent = 0 } = frame(example, lines);
	const findings = carets.map(({ below, text: caret }) => {
		const match = /^( *)(\^+|\|) ([a-z\d-]+): (.*)$/.exec(caret);
		const start = indent + (match?.[1]?.length ?? 0);
		const drawn = match?.[2] ?? '';
		const end = drawn === '|' ? start : start + drawn.length;
		const line = firstLine + below + (isInSecondTable(lines, below, example) ? linesBetweenTables : 0);
		return { line, start, end, rule: match?.[3] ?? '', message: match?.[4] ?? '' };
	});
	return { text, findings };
}

/** Title and headings of Table II, which an example of both tables leaves out. */
const linesBetweenTables = 2 + headings.II.length;

function isInSecondTable(lines: readonly string[], line: number, { frame: id }: Example): boolean {
	return id === 'tables' && line > lines.indexOf('');
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
): { text: string; firstLine: number; indent?: number } {
	const id: FrameId = example.frame;
	if (id === 'xml') return xmlFrame(example, lines);
	if (id === 'form') return { text: lines.join('\n').replaceAll('⇥', '\t'), firstLine: 0 };
	const head = [
		...['', '', `${captions.omb.text}⇥`, `${captions.ombNumber.text}⇥3235-0287`, `${captions.burden.text}⇥0.5`, ''],
		...[captions.title.text, '', captions.section16.text, '', captions.basis.text],
	];
	const period = example.period ?? usualPeriod;
	const before = [...(id === 'head' ? lines : head), ''];
	const divider = lines.indexOf('');
	const parts = {
		cover: id === 'cover' ? lines : cover.map((line) => line.replace(usualPeriod, period)),
		tableI: rowsOfTableI(),
		tableII: id === 'tableII' ? lines : id === 'tables' ? lines.slice(divider + 1) : [],
		closing: id === 'closing' ? lines : closingFor(example, shape),
	};
	const all = [...before, ...parts.cover, '', captions.tableI.text, '', ...headings.I, ...parts.tableI, ''];
	const secondTable = [...all, captions.tableII.text, '', ...headings.II];
	const beforeClosing = [...secondTable, ...parts.tableII, ''];
	const firstLines = {
		head: 0,
		cover: before.length,
		tableI: all.length - parts.tableI.length - 1,
		tableII: secondTable.length,
		tables: all.length - parts.tableI.length - 1,
		closing: beforeClosing.length,
	};
	const whole = [...beforeClosing, ...parts.closing, ...closingNotes.flatMap(({ text }) => ['', text])];
	return { text: whole.join('\n').replaceAll('⇥', '\t'), firstLine: firstLines[id] };

	function rowsOfTableI(): readonly string[] {
		if (id === 'tableI') return lines;
		if (id === 'tables') return lines.slice(0, divider);
		return id === 'tableII' ? [] : [row.replace(usualPeriod, period)];
	}
}

/** The notes of the example, else 1 and 2 if they are cited, and a signature two days after the trade. */
function closingFor({ notes: given, signed = '09/22/2004' }: Example, text: string): readonly string[] {
	const cited = ['¹', '²'].flatMap((digit, index) =>
		text.includes(`⁽${digit}⁾`) ? [`${String(index + 1)}. A note of the example.`] : [],
	);
	const notes = given?.map((note, index) => `${String(index + 1)}. ${note}`) ?? cited;
	return [
		captions.explanation.text,
		...notes.flatMap((note) => ['', note]),
		...['', `Jane Q. Doe ${signed}`, '', captions.signature.text],
	];
}
