import { compareDates, sameDate, type PlainDate } from '../model/date';
import { allRows, type Filing } from '../model/filing';
import type { RuleFinding } from '../rules/run';
import type { Place } from '../source/place';
import { dueOfForm, dueOfRow, sayDue } from './due';
import { netChanges, sayNetChange } from './netChanges';
import type { Read } from './read';
import { verdictWords } from './verdictWords';

/** A line above the form or above a table. */
export interface CodeLens {
	readonly line: number;
	readonly title: string;
	/** What choosing it shows: the reasons of the verdict, the row that is due first, or the balances. */
	readonly shows: 'verdict' | 'due' | 'balances';
	/** Where it leads, for what stands in one place. */
	readonly at?: Place;
}

/** What EDGAR would do with the form. */
export function verdictLens(findings: readonly Pick<RuleFinding, 'rule'>[]): CodeLens {
	return { line: 0, title: verdictWords(findings), shows: 'verdict' };
}

/** Until when the form has to be filed. Nothing above a form that was signed and whose day is past. */
export function dueLens(filing: Filing, today: PlainDate): CodeLens | undefined {
	const due = dueOfForm(filing);
	if (!due) return undefined;
	const left = compareDates(due, today);
	const isSigned = filing.signatures.some(({ date }) => date.kind !== 'empty');
	if (left < 0 && isSigned) return undefined;
	const first = allRows(filing).find((row) => {
		const own = dueOfRow(row);
		return own && sameDate(own, due);
	});
	const title = `${left < 0 ? 'Was due' : left === 0 ? 'Due today,' : 'Due'} ${sayDue(due)}`;
	return { line: 0, title, shows: 'due', ...(first && { at: first.date.at }) };
}

/** As many classes as are read at a glance; the list behind the lens has all. */
const named = 3;

/** Above each table the net change of its classes. */
export function balanceLenses({ source, filing }: Read): readonly CodeLens[] {
	const changes = netChanges(filing);
	return [filing.tableI, filing.tableII].flatMap((table): readonly CodeLens[] => {
		const own = changes.filter((change) => change.table === table.id);
		const [first] = own;
		if (!first) return [];
		const more = own.length > named ? [`${String(own.length - named)} more`] : [];
		const title = [...own.slice(0, named).map(sayNetChange), ...more].join(' · ');
		const at = table.headings.length > 0 ? table.title : first.first.at;
		return [{ line: source.numberOf(at.line), title, shows: 'balances' }];
	});
}
