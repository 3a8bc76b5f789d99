import type { Snapshot } from '../../service/snapshot';
import type { PlacedFinding } from '../../service/placedFinding';
import type { Severity } from '../../rules/rule';
import { reactions, type Verdict } from '../../rules/verdict';
import type { Position } from '../../source/source';
import { visible } from '../reason';
import type { Style } from '../request';
import { count } from '../summary';
import { excerpt } from './excerpt';
import { painter, type Colour, type Paint } from './paint';
import type { OutputFormat } from './format';

const verdicts: Readonly<Record<Verdict, readonly [string, Colour]>> = {
	accepted: ['EDGAR would take it', 'green'],
	'accepted-with-warnings': ['EDGAR would take it with a warning', 'yellow'],
	suspended: ['EDGAR would suspend it', 'red'],
};
const colours: Readonly<Record<Severity, Colour>> = {
	error: 'red',
	warning: 'yellow',
	information: 'blue',
	hint: 'cyan',
};

/** For people: the verdict of each file, then a line for each finding, and on a terminal the line of the filing with carets. */
export const text: OutputFormat = {
	head: '',
	joint: '',
	saysFixable: true,
	file: ({ file, snapshot, verdict, findings }, style) => {
		const paint = painter(style.colours);
		const [said, colour] = verdicts[verdict];
		const wide = Math.max(0, ...findings.map(({ range }) => position(range.start).length));
		const words = Math.max(0, ...findings.map(({ severity }) => severity.length));
		const lines = findings.map((finding) => lineOf(snapshot, finding, { wide, words, style, paint }));
		return `${paint('bold', visible(file))}: ${paint(colour, said)}\n${lines.join('')}`;
	},
	foot: ({ filings, others, counts, stopped }, style) => {
		const paint = painter(style.colours);
		const found = [
			paint(counts.error > 0 ? 'red' : 'dim', count(counts.error, 'error')),
			paint(counts.warning > 0 ? 'yellow' : 'dim', count(counts.warning, 'warning')),
			count(counts.information + counts.hint, 'other finding'),
		];
		const beside = [
			counts.suppressed > 0 ? `${String(counts.suppressed)} suppressed` : '',
			counts.known > 0 ? `${String(counts.known)} known before` : '',
			counts.fixed > 0 ? `${String(counts.fixed)} mended` : '',
			others > 0 ? `${count(others, 'other file')} passed over` : '',
		].filter((part) => part !== '');
		const rest = beside.length > 0 ? ` (${beside.join(', ')})` : '';
		const hint = counts.fixable > 0 ? `--fix would mend ${String(counts.fixable)} of them.\n` : '';
		const start = stopped ? 'Stopped. ' : '';
		return `${start}${count(filings, 'filing')} checked: ${found.join(', ')}${rest}\n${hint}`;
	},
};

interface Table {
	readonly wide: number;
	readonly words: number;
	readonly style: Style;
	readonly paint: Paint;
}

function lineOf(snapshot: Snapshot, finding: PlacedFinding, { wide, words, style, paint }: Table): string {
	const { rule, severity, message, range, related = [], fixes = [] } = finding;
	const where = paint('dim', position(range.start).padStart(wide));
	const sources = rule.source.map(({ label }) => label).join(', ');
	const reaction = rule.edgar === null ? '' : `. ${reactions[rule.edgar]} (${sources})`;
	const said = visible(`${message}${reaction}`);
	const first = `  ${where}  ${paint(colours[severity], severity.padEnd(words))}  ${said}  ${paint('dim', rule.id)}\n`;
	if (!style.excerpts) return first;
	const shown = excerpt(snapshot.source, range, style.width);
	const margin = String(range.start.line + 1).padStart(wide + 2);
	const lines = [
		`${paint('dim', `${margin} │`)} ${shown.line}`,
		`${paint('dim', `${' '.repeat(margin.length)} │`)} ${paint(colours[severity], shown.carets)}`,
		...related.map((place) => {
			const { start } = snapshot.source.rangeOf(place.at);
			return `${' '.repeat(margin.length)} ${paint('dim', `${position(start)}:`)} ${visible(place.message)}`;
		}),
		...fixes
			.slice(0, 3)
			.map(({ title, safe }) => `${' '.repeat(margin.length)} ${safe ? 'fix' : 'or'}: ${visible(title)}`),
	];
	return `${first}${lines.join('\n')}\n`;
}

function position({ line, character }: Position): string {
	return `${String(line + 1)}:${String(character + 1)}`;
}
