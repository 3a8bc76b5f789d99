import { decimal, formatNumber, rounded, whole, type Decimal } from '../model/decimal';

/** A number that a writing may mean, and how it is written on the form. */
export interface Grouping {
	readonly said: string;
	readonly number: Decimal;
	/** Digits behind the point. */
	readonly decimals: number;
}

/**
 * What a writing that is no number may mean, the likeliest first: without sign, brackets, unit and word, letters that look like
 * digits read as such, thousands divided in another country's way put together. Empty for what has nothing of a number.
 */
export function writtenNumbers(raw: string): readonly Grouping[] {
	const inner = bare(raw);
	if (isNothing.test(inner)) return listed(['0']);
	const multiple = /^([\d.,\s]+?)\s?(k|thousand|mm?|mln|mio|million|bn?|billion)\.?$/i.exec(inner);
	if (multiple) {
		return readings(multiple[1] ?? '').map(({ number }) => inNumbers(number.times(timesOf(multiple[2] ?? ''))));
	}
	const fraction = /^(\d[\d,]*)?\s?(\d{1,2})[/⁄](\d{1,2})$/.exec(inner);
	if (fraction) return fractions(fraction);
	const digits = inner
		.replace(/[oO]/g, '0')
		.replace(/[lI|]/g, '1')
		.replace(/S/g, '5')
		.replace(/B/g, '8')
		.replace(/Z/g, '2');
	return /\d/.test(inner) || /^[oO]$/.test(inner) ? readings(digits) : [];
}

const isNothing = /^(?:nil|none|zero|no|-+\s?0\s?-+)$/i;
const before =
	/^[\s([{"'“‘«\-–—−+~≈±<>=*#:]+|^(?:about|approx(?:imately|\.)?|appr\.?|around|some|circa|ca?\.|nearly|almost|up to|over|more than|less than|at least|no\.|total(?: of)?|usd|us)\s*(?=[\d$.,(])/i;
const behind =
	/(?<=\d)\s*\([^()]*\p{L}[^()]*\)$|[\s)\]}"'”’»*?!%+\-–—−:;=]+$|(?<=[\d\s])(?:shares|shs|sh|units|unit|options|ads|adss|rsus?|usd|us\$|us dollars|dollars|each|(?:per|\/)\s?(?:share|unit|sh)|pcs)\.?$|(?<=\d)[.,]+$/iu;

/** Full-width digits are digits; words, signs and brackets around go, one after the other. */
function bare(raw: string): string {
	let rest = raw.normalize('NFKC').replaceAll('\\', '').trim();
	if (isNothing.test(rest)) return rest;
	for (let last = ''; rest !== last;) {
		last = rest;
		rest = rest
			.replace(before, '')
			.replace(behind, '')
			.replace(/^(?:us\s?|usd\s?)?\$+\s?/i, '')
			.trim();
	}
	// `S5.79`: the dollar sign that a scan reads as a letter.
	return rest.replace(/^S(?=\d+\.\d\d)/, '');
}

function readings(written: string): readonly Grouping[] {
	const joined = written
		.replace(/\s*([,.])\s*/g, '$1')
		.replace(/(?<=\d)[\s'’‘`´ʼ_](?=\d)/g, '')
		.replaceAll(';', ',')
		.replaceAll(':', '.');
	const plain = joined.replaceAll(',', '');
	// `1.234.567`, `1.234,56`: points divide the thousands, a comma the cents.
	if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(joined)) return listed([plain.replaceAll('.', ''), lastPoint(plain)]);
	if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(joined)) return listed([joined.replaceAll('.', '').replace(',', '.')]);
	return listed([lastPoint(plain)]);
}

/** `5..79` is `5.79`: only the last point can be meant. */
function lastPoint(digits: string): string {
	return digits.replace(/\.(?=.*\.)/g, '');
}

function listed(digits: readonly string[]): readonly Grouping[] {
	return digits.flatMap((each) => {
		const number = decimal(each);
		if (!number) return [];
		const decimals = each.includes('.') ? each.length - each.indexOf('.') - 1 : 0;
		return [{ said: formatNumber(number, decimals), number, decimals }];
	});
}

function inNumbers(number: Decimal): Grouping {
	const written = number.toFixed();
	const decimals = written.includes('.') ? written.length - written.indexOf('.') - 1 : 0;
	return { said: formatNumber(number), number, decimals };
}

function timesOf(word: string): Decimal {
	const letter = word.charAt(0).toLowerCase();
	return whole(letter === 'b' ? 1e9 : letter === 'm' ? 1e6 : 1e3);
}

/** `5 3/8`, as prices were written before 2001. */
function fractions([, integer = '', top = '', bottom = '']: RegExpExecArray): readonly Grouping[] {
	const [upper, lower] = [decimal(top), decimal(bottom)];
	const base = integer === '' ? whole(0) : decimal(integer.replaceAll(',', ''));
	return upper && lower?.gt(0) && base ? [inNumbers(rounded(base.plus(upper.div(lower)), 4))] : [];
}
