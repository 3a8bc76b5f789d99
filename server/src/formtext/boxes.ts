import type { Box } from '../model/filing';
import { brokenSign, checkedSign, uncheckedSign, type Flat } from './clean';

const checked = /(?:[\ue001☒☑✓✔]|(?<![\p{L}\p{N}])(?:[[(]\s*[xX✓]\s*[\])]|_+[xX]_+|[xX]))\s*$/u;
const unchecked = /(?:[\ue002☐]|[[(]\s*[\])]|(?<![\p{L}\p{N}])_{2,})\s*$/u;

/** What is left of a tag that lost its start. */
const fragment =
	/(?:\binput\b[^\ue001-\ue003]{0,60}|\bchecked\s*=\s*"?"?[^\ue001-\ue003]{0,40}|\btype\s*=\s*"?che?c?k[^\ue001-\ue003]{0,20})\s*$/i;

/**
 * The box before a label. It is a tag, a sign, or an `X` of its own, and stands between `from`, where what comes before ends, and
 * the label.
 */
export function boxBefore(flat: Flat, from: number, label: { start: number; end: number } | undefined): Box {
	if (!label) {
		const nowhere = flat.place(from, from);
		return { present: false, checked: false, at: nowhere, label: nowhere };
	}
	const labelAt = flat.place(label.start, label.end);
	const last = lastInk(flat.text, from, label.start);
	const sign = last < from ? '' : flat.text.charAt(last);
	if (sign === '') return { present: true, checked: false, at: flat.place(label.start, label.start), label: labelAt };
	// The sign that stands right before the label is its box, whatever stands before that.
	if (sign === checkedSign || sign === uncheckedSign) {
		return { present: true, checked: sign === checkedSign, at: flat.place(last, last + 1), label: labelAt };
	}
	const before = flat.text.slice(from, label.start);
	const broken = before.lastIndexOf(brokenSign);
	if (broken >= 0 && !before.includes(checkedSign, broken) && !before.includes(uncheckedSign, broken)) {
		return { present: true, checked: undefined, at: flat.place(from + broken, from + broken + 1), label: labelAt };
	}
	const rest = fragment.exec(before);
	if (rest) {
		const end = from + rest.index + rest[0].trimEnd().length;
		return { present: true, checked: undefined, at: flat.place(from + rest.index, end), label: labelAt };
	}
	for (const [pattern, isChecked] of [[checked, true] as const, [unchecked, false] as const]) {
		const found = pattern.exec(before);
		if (!found) continue;
		const end = from + found.index + found[0].trimEnd().length;
		return { present: true, checked: isChecked, at: flat.place(from + found.index, end), label: labelAt };
	}
	return { present: true, checked: false, at: flat.place(label.start, label.start), label: labelAt };
}

/** The last character between two offsets that is no blank; before the first offset where there is none. */
function lastInk(text: string, from: number, end: number): number {
	let at = end - 1;
	while (at >= from && isBlankUnit(text.charCodeAt(at))) at--;
	return at;
}

function isBlankUnit(unit: number): boolean {
	return unit === 32 || unit === 9 || unit === 10;
}
