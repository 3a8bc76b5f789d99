import type { Table } from '../filing';
import { perRun } from '../runs';
import { folded, stepOf, type Step } from './step';

/** The steps of one balance, in document order. */
export type Group = readonly Step[];

/** What a run of rows does to the groups: a step each, or the end of every group of a title (of all, where none is named). */
type Event = { readonly step: Step; readonly ends?: undefined } | { readonly ends: string; readonly step?: undefined };

const eventsOf = perRun((run): readonly Event[] =>
	run.flatMap((row): readonly Event[] => {
		if (row.kind === 'holding') return [];
		const step = stepOf(row);
		if (step) return [{ step }];
		// A title that is missing or cannot be read may be any of them.
		return [{ ends: row.title.kind !== 'known' ? 'all' : titleKey(folded(row.title)) }];
	}),
);

/** The steps of each balance. A row that is not whole ends every balance of its title. */
export function groupsOf(table: Table): readonly Group[] {
	const open = new Map<string, Step[]>();
	const keysOfTitle = new Map<string, Set<string>>();
	const groups: Step[][] = [];
	for (const events of eventsOf(table)) {
		for (const { step, ends } of events) {
			if (ends !== undefined) {
				end(ends);
				continue;
			}
			const group = open.get(step.key);
			if (group) {
				group.push(step);
				continue;
			}
			const fresh = [step];
			open.set(step.key, fresh);
			const title = titleKey(folded(step.row.title));
			keysOfTitle.set(title, (keysOfTitle.get(title) ?? new Set()).add(step.key));
			groups.push(fresh);
		}
	}
	return groups;

	function end(title: string): void {
		if (title === 'all') {
			open.clear();
			keysOfTitle.clear();
			return;
		}
		for (const key of keysOfTitle.get(title) ?? []) open.delete(key);
		keysOfTitle.delete(title);
	}
}

/** No title is taken for the word `all`. */
function titleKey(title: string): string {
	return `title ${title}`;
}
