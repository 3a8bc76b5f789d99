import type { Table } from '../filing';
import { perRun } from '../runs';
import { folded, stepOf, type Step } from './step';

/** The steps of one balance, in document order. */
export type Group = readonly Step[];

/** The steps of one balance as the runs of rows have them: an edit leaves all parts but one the same objects. */
export type GroupParts = readonly Group[];

/** What rows do to the groups: steps for some of them, or the end of every group of a title (of all, where none is named). */
type Event =
	| { readonly parts: ReadonlyMap<string, readonly [Step, ...Step[]]>; readonly ends?: undefined }
	| { readonly ends: string; readonly parts?: undefined };

const eventsOf = perRun((run): readonly Event[] => {
	const events: Event[] = [];
	let parts: Map<string, [Step, ...Step[]]> | undefined;
	for (const row of run) {
		if (row.kind === 'holding') continue;
		const step = stepOf(row);
		if (!step) {
			// A title that is missing or cannot be read may be any of them.
			events.push({ ends: row.title.kind !== 'known' ? 'all' : titleKey(folded(row.title)) });
			parts = undefined;
			continue;
		}
		if (!parts) events.push({ parts: (parts = new Map()) });
		const part = parts.get(step.key);
		if (part) part.push(step);
		else parts.set(step.key, [step]);
	}
	return events;
});

/** The steps of each balance. A row that is not whole ends every balance of its title. */
export function groupsOf(table: Table): readonly GroupParts[] {
	const open = new Map<string, Group[]>();
	const keysOfTitle = new Map<string, Set<string>>();
	const groups: Group[][] = [];
	for (const events of eventsOf(table)) {
		for (const { parts, ends } of events) {
			if (ends !== undefined) {
				end(ends);
				continue;
			}
			for (const [key, steps] of parts) {
				const group = open.get(key);
				if (group) {
					group.push(steps);
					continue;
				}
				const fresh = [steps];
				open.set(key, fresh);
				const title = titleKey(folded(steps[0].row.title));
				keysOfTitle.set(title, (keysOfTitle.get(title) ?? new Set()).add(key));
				groups.push(fresh);
			}
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
