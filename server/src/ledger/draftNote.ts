import { limits } from '../facts/limits';
import { formatDate } from '../model/date';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import { shownText } from '../model/shown';
import { known } from '../model/value';
import type { Comparison } from './amendment';
import type { Change } from './coverChanges';

/**
 * A footnote or remark that says what an amendment changes, as far as the two forms tell: which lines, which values, from what to
 * what. Why, and whether something was left out by mistake, only the filer knows. Undefined where nothing is changed. At most as
 * long as a footnote may be.
 */
export function draftNote({ rows, cover }: Comparison, amendment: Filing): string | undefined {
	const parts = [
		...cover.map((change) => `to correct ${lowerFirst(change.name)}${fromTo(change)}`),
		...rows.flatMap((change) => {
			if (change.kind === 'changed') {
				const cells = change.cells.filter(({ before, after }) => before !== after);
				const what = cells.map((cell) => `${lowerFirst(cell.name)}${fromTo(cell)}`);
				return what.length === 0 ? [] : [`to correct, in ${lineName(change.before)}, ${listed(what)}`];
			}
			return change.kind === 'added' ? [`to add ${lineName(change.after)}`] : [];
		}),
	];
	if (parts.length === 0) return undefined;
	const filed = known(amendment.original);
	const start = `This amendment to the Form 4${filed ? ` filed on ${formatDate(filed)}` : ''} is filed `;
	const whole = `${start}${listed(parts, '; ')}.`;
	if (whole.length <= limits.note.max) return whole;
	return `${start}${shortened(parts, limits.note.max - start.length)}.`;
}

/** As many as there is room for, and how many more there are. */
function shortened(parts: readonly string[], room: number): string {
	const rest = (count: number): string => `; and for ${String(count)} more, shown in the tables`;
	let shown = '';
	for (const [index, part] of parts.entries()) {
		const next = shown === '' ? part : `${shown}; ${part}`;
		if (next.length + rest(parts.length).length + 1 > room)
			return shown === '' ? 'to correct what the tables show' : shown + rest(parts.length - index);
		shown = next;
	}
	return shown;
}

/** `the line of Table I for Common Stock, 09/20/2004, code S`. */
function lineName({ table, title, date, code, kind, nature }: Row): string {
	const what = kind === 'holding' ? 'the holding' : 'the line';
	const said = [title, date, ...(kind === 'holding' ? [nature] : [])].map(shownText).filter((text) => text !== '');
	const letter = shownText(code);
	const words = [...said, ...(letter === '' ? [] : [`code ${letter}`])].join(', ');
	return `${what} of Table ${table}${words === '' ? '' : ` for ${words}`}`;
}

function fromTo({ before, after }: Change): string {
	if (before === '') return `, which was left out and is ${after}`;
	return after === '' ? `, which was ${before} and is left out` : ` from ${before} to ${after}`;
}

function listed(parts: readonly string[], divider = ', '): string {
	const last = parts.at(-1) ?? '';
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(divider)}${divider === ', ' ? ' and ' : '; and '}${last}`;
}

/** `Item 3` and names stay; `Price per share` becomes a word of the sentence. */
function lowerFirst(name: string): string {
	return /^(?:Item|Section|Rule)\b/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
