import { limits } from '../../facts/limits';
import type { Change } from '../../model/change';
import { formatDate } from '../../model/date';
import { allRows, isAmendment, signedOn, type Filing } from '../../model/filing';
import { textOf } from '../../model/value';
import type { Range } from '../../source/source';
import type { Read } from '../read';
import type { Refactoring } from './refactoring';
import { uncited, withoutNotes } from './uncited';

/** Of both tables, with room for those who count otherwise. */
const mostRows = 4 * limits.rows.max;

/**
 * The form as an amendment of the rows in a range, or of all where none is in it: item 4 has the day on which the form was signed,
 * the other rows go with the footnotes that only they cite, and a remark is begun that says what is corrected.
 */
export function amendment({ filing, source }: Read, { start, end }: Range): readonly Refactoring[] {
	const date = signedOn(filing);
	if (!date || filing.language !== 'form4' || isAmendment(filing) || !filing.parts.has('item4')) return [];
	const rows = allRows(filing);
	// What EDGAR cannot have taken is not amended, and to take thousands of rows away would take seconds.
	if (rows.length > mostRows) return [];
	const chosen = rows.filter(({ at }) => {
		const [first, last] = [source.numberOf(at.line), source.numberOf(at.lastLine ?? at.line)];
		return first <= end.line && last >= start.line;
	});
	const item4 = filing.parts.get('item4');
	const isAtItem = item4 && source.numberOf(item4.at.line) === start.line;
	if (chosen.length === 0 && !isAtItem) return [];
	const gone = chosen.length === 0 ? [] : rows.filter((row) => !chosen.includes(row));
	const before = uncited(filing);
	const remark = `The Form 4 filed on ${formatDate(date)} is amended to correct [what was wrong].`;
	return [
		{
			title: `Make this an amendment (4/A)${sayRows(gone.length === 0 ? 0 : chosen.length)}`,
			kind: 'refactor.rewrite',
			steps: [
				() => [
					{ do: 'set', value: filing.original, to: { kind: 'date', date } },
					...documentType(filing),
					...gone.map((row): Change => ({ do: 'remove-row', row })),
				],
				(next) => withoutNotes(next.filing, uncited(next.filing, before)),
				(next) => [...withoutPlan(filing, next.filing), { do: 'add-remark', text: remark }],
			],
		},
	];
}

/** The box for a plan goes with the last footnote that speaks of one. */
function withoutPlan(before: Filing, { plan10b5, notes, remarks }: Filing): readonly Change[] {
	const speaks = (filing: Pick<Filing, 'notes' | 'remarks'>): boolean =>
		[...filing.notes.map(({ text }) => text), filing.remarks].some((text) => /10b5-?1/i.test(textOf(text)));
	const isLost = plan10b5.checked === true && speaks(before) && !speaks({ notes, remarks });
	return isLost ? [{ do: 'check', box: plan10b5, checked: false }] : [];
}

function sayRows(count: number): string {
	return count === 0 ? '' : count === 1 ? ' of this row' : ` of these ${String(count)} rows`;
}

/** Where the EDGAR block names the type of the form, it says 4/A. */
function documentType({ edgarBlock }: Filing): readonly Change[] {
	return edgarBlock
		.filter(({ key, value }) => key.toLowerCase() === 'document type' && value.kind !== 'empty')
		.map(({ value }): Change => ({ do: 'set', value, to: { kind: 'text', text: '4/A' } }));
}
