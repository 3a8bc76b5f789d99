import { isAmendment, signedOn, type Filing } from '../model/filing';
import { compareDates } from '../model/date';
import { shownText } from '../model/shown';
import { known, type AnyValue } from '../model/value';
import { isExplained } from '../rules/explained';
import type { RowChange } from './rowChanges';
import { plainWords } from './words';

export type Fault =
	/** Neither its form type nor item 4 says that it amends. */
	| 'no-amendment'
	| 'other-issuer'
	| 'other-owner'
	/** Item 4 is before the day on which the original was signed. */
	| 'original-date'
	/** Instr. 9 asks for the lines that are added or amended, and no others. */
	| 'repeated-rows'
	/** Instr. 9 asks for footnotes that explain, as far as they are needed, and nothing does. */
	| 'unexplained';

/** What is wrong with an amendment, beside the form that it amends. */
export function faultsOf(original: Filing, amendment: Filing, rows: readonly RowChange[]): readonly Fault[] {
	const faults: Fault[] = [];
	if (!isAmendment(amendment)) faults.push('no-amendment');
	if (!sameIssuer(original, amendment)) faults.push('other-issuer');
	if (!sharesOwner(original, amendment)) faults.push('other-owner');
	const [signed, filed] = [signedOn(original), known(amendment.original)];
	if (signed && filed && compareDates(filed, signed) < 0) faults.push('original-date');
	if (rows.some(({ kind }) => kind === 'repeated')) faults.push('repeated-rows');
	if (!isExplained(amendment)) faults.push('unexplained');
	return faults;
}

function sameIssuer({ issuer: a }: Filing, { issuer: b }: Filing): boolean {
	if (a.cik.kind === 'known' && b.cik.kind === 'known') return Number(a.cik.value) === Number(b.cik.value);
	const isSame = (one: AnyValue, other: AnyValue): boolean =>
		one.kind === 'known' && other.kind === 'known' && plainWords(shownText(one)) === plainWords(shownText(other));
	return isSame(a.name, b.name) || isSame(a.symbol, b.symbol);
}

/** An owner may be added to a joint filing, or left out; none of them in both is another matter. */
function sharesOwner({ owners: before }: Filing, { owners: after }: Filing): boolean {
	return before.some((a) =>
		after.some((b) =>
			a.cik.kind === 'known' && b.cik.kind === 'known'
				? Number(a.cik.value) === Number(b.cik.value)
				: plainWords(shownText(a.name)) === plainWords(shownText(b.name)),
		),
	);
}
