import type { Fix } from '../model/change';
import { decimal, formatNumber, type Decimal } from '../model/decimal';
import type { Figure, FigureValue } from '../model/value';

/** The point moved, or two neighbouring digits exchanged, where exactly one of these gives a number that fits. */
export function shiftFix(
	value: FigureValue,
	{ number, decimals, dollars }: Figure,
	fits: (number: Decimal) => boolean,
): readonly Fix[] {
	const written = number.toFixed(decimals);
	const shifted = [1, 2, 3, 4].flatMap((places) => [movePoint(written, -places), movePoint(written, places)]);
	const found = [...new Set(shifted)].filter((text) => isFit(text));
	const candidates = found.length > 0 ? found : [...new Set(exchanged(written))].filter(isFit);
	const [text] = candidates;
	const wanted = text === undefined ? undefined : decimal(text);
	if (text === undefined || !wanted || candidates.length > 1) return [];
	const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
	const to = { kind: dollars ? 'dollars' : 'number', number: wanted, decimals: places } as const;
	const sign = dollars ? '$' : '';
	return [{ title: `Write ${sign}${formatNumber(wanted, places)}`, safe: false, changes: [{ do: 'set', value, to }] }];

	function isFit(candidate: string): boolean {
		const read = decimal(candidate);
		return read !== undefined && fits(read);
	}
}

/** `1002.50` with the point two places to the left is `10.025`: zeros at the end that the point left behind go. */
function movePoint(written: string, places: number): string {
	const [whole = '', fraction = ''] = written.split('.');
	const digits = whole + fraction;
	const point = whole.length + places;
	const before = point > 0 ? digits.padEnd(point, '0').slice(0, point) : '0';
	const behind = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
	// What has lost its point has all of its digits; zeros that only a shift leaves behind go.
	const kept = behind.length > 2 && written.includes('.') ? behind.replace(/0+$/, '').padEnd(2, '0') : behind;
	return (before.replace(/^0+(?=\d)/, '') || '0') + (kept === '' ? '' : `.${kept}`);
}

function exchanged(written: string): readonly string[] {
	return [...written].flatMap((digit, index) => {
		const next = written.charAt(index + 1);
		if (!/\d/.test(digit) || !/\d/.test(next) || digit === next) return [];
		return written.slice(0, index) + next + digit + written.slice(index + 2);
	});
}
