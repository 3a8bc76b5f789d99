import { dueOfForm, sayDue } from '../features/due';
import { verdictWords } from '../features/verdictWords';
import { compareDates, formatDate } from '../model/date';
import { known, textOf } from '../model/value';
import type { Verdict } from '../rules/verdict';
import { Snapshot, type CheckSettings } from './snapshot';

/** A filing in a list: who, when, and what EDGAR would do with it. */
export interface Summary {
	readonly issuer: string;
	readonly owners: string;
	/** `4` or `4/A`. */
	readonly form: string;
	/** Item 3 as the form writes it; empty where it cannot be read. */
	readonly period: string;
	/** The same as `YYYY-MM-DD`, for sorting. */
	readonly order: string;
	readonly verdict: Verdict;
	readonly words: string;
	/** Until when it has to be filed, while that day is not past. */
	readonly due: string;
}

/** Undefined for a text that is no filing: it names neither issuer nor owner. */
export function summaryOf(text: string, check: CheckSettings): Summary | undefined {
	const snapshot = Snapshot.open(text);
	const { issuer, owners, formType, period } = snapshot.filing;
	const name = textOf(issuer.name);
	const names = owners.map((owner) => textOf(owner.name)).filter((one) => one !== '');
	if (name === '' && names.length === 0) return undefined;
	const due = dueOfForm(snapshot.filing);
	const day = known(period);
	const [month = '', date = '', year = ''] = day ? formatDate(day).split('/') : [];
	return {
		issuer: name,
		owners: names.join('; '),
		form: known(formType) ?? '4',
		period: day ? formatDate(day) : '',
		order: [year, month, date].join('-'),
		verdict: snapshot.verdict(check),
		words: verdictWords(snapshot.findings(check)),
		due: due && compareDates(due, check.today) >= 0 ? sayDue(due) : '',
	};
}
