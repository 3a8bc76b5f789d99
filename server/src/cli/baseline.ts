import { dirname, relative, resolve } from 'node:path';
import * as z from 'zod/mini';
import { contentOf } from '../service/content';
import type { Snapshot } from '../service/snapshot';
import type { PlacedFinding } from '../service/placedFinding';

/**
 * The findings that a folder had when the baseline was written. One that is in it is known and not counted. They are known by
 * rule and by what their row says, so that they stay known when lines move.
 */
export interface Baseline {
	/** The folder of the baseline, to which its file names are relative. */
	readonly folder: string;
	readonly files: ReadonlyMap<string, readonly KnownFinding[]>;
}

export interface KnownFinding {
	readonly rule: string;
	readonly content: string;
	/** How many of them there are, where there is more than one. */
	readonly count?: number;
}

const schema = z.object({
	version: z.literal(1),
	files: z.record(
		z.string(),
		z.array(z.object({ rule: z.string(), content: z.string(), count: z.optional(z.int().check(z.positive())) })),
	),
});

export function readBaseline(path: string, text: string): Baseline {
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch {
		throw new Error('it is not JSON');
	}
	const { data } = schema.safeParse(raw);
	if (!data) throw new Error('it is no baseline of form4; write one with --write-baseline');
	const files = Object.entries(data.files).map(
		([file, known]) =>
			[
				file,
				known.map(({ rule, content, count }) => ({ rule, content, ...(count === undefined ? {} : { count }) })),
			] as const,
	);
	return { folder: dirname(resolve(path)), files: new Map(files) };
}

export function writtenBaseline(files: ReadonlyMap<string, readonly KnownFinding[]>): string {
	const sorted = [...files].filter(([, known]) => known.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
	return `${JSON.stringify({ version: 1, files: Object.fromEntries(sorted) }, undefined, '\t')}\n`;
}

/** Divides the findings of a file into new ones and those that the baseline has; each entry covers as many as it counts. */
export function sortByBaseline(
	baseline: Baseline,
	file: string,
	snapshot: Snapshot,
	findings: readonly PlacedFinding[],
): { readonly fresh: readonly PlacedFinding[]; readonly known: readonly PlacedFinding[] } {
	const left = new Map<string, number>();
	for (const { rule, content, count = 1 } of baseline.files.get(nameIn(baseline.folder, file)) ?? []) {
		left.set(`${rule}\n${content}`, count);
	}
	const fresh: PlacedFinding[] = [];
	const known: PlacedFinding[] = [];
	for (const finding of findings) {
		const key = left.size > 0 ? `${finding.rule.id}\n${contentOf(snapshot, finding)}` : '';
		const count = left.get(key) ?? 0;
		if (count > 0) left.set(key, count - 1);
		(count > 0 ? known : fresh).push(finding);
	}
	return { fresh, known };
}

export function knownFindings(snapshot: Snapshot, findings: readonly PlacedFinding[]): readonly KnownFinding[] {
	const counts = new Map<string, { rule: string; content: string; count: number }>();
	for (const finding of findings) {
		const content = contentOf(snapshot, finding);
		const key = `${finding.rule.id}\n${content}`;
		const known = counts.get(key);
		if (known) known.count++;
		else counts.set(key, { rule: finding.rule.id, content, count: 1 });
	}
	return [...counts.values()].map(({ rule, content, count }) =>
		count === 1 ? { rule, content } : { rule, content, count },
	);
}

/** A file's name as it stands in a file of that folder: relative, with `/` on every system. */
export function nameIn(folder: string, file: string): string {
	return relative(folder, resolve(file)).replaceAll('\\', '/');
}
