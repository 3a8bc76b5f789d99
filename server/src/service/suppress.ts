import { contentOf } from './content';
import type { PlacedFinding } from './placedFinding';
import type { Read } from '../features/read';

/** One finding that someone looked at and lets stand. */
export interface Suppression {
	readonly rule: string;
	/** What the row, the note or the line says. When it says something else the suppression has lapsed. */
	readonly content: string;
	readonly reason: string;
	/** The filing, relative to the folder of the file with `/` between folders. Without it any filing there. */
	readonly file?: string;
}

export interface Suppressed {
	readonly finding: PlacedFinding;
	readonly suppression: Suppression;
}

/** Findings divided by what is said about them. */
export interface Sorted {
	readonly open: readonly PlacedFinding[];
	readonly suppressed: readonly Suppressed[];
}

/** The suppressions that can be about a filing, by its path relative to the folder of their file. */
export function suppressionsFor(all: readonly Suppression[], file: string): readonly Suppression[] {
	return all.filter((suppression) => suppression.file === undefined || suppression.file === file);
}

/** Takes out the findings that are suppressed. */
export function suppress(read: Read, findings: readonly PlacedFinding[], suppressions: readonly Suppression[]): Sorted {
	if (suppressions.length === 0) return { open: findings, suppressed: [] };
	const rules = new Set(suppressions.map(({ rule }) => rule));
	const open: PlacedFinding[] = [];
	const suppressed: Suppressed[] = [];
	for (const finding of findings) {
		const content = rules.has(finding.rule.id) ? contentOf(read, finding) : undefined;
		const suppression = suppressions.find((one) => one.rule === finding.rule.id && one.content === content);
		if (suppression) suppressed.push({ finding, suppression });
		else open.push(finding);
	}
	return { open, suppressed };
}

/** The entry that suppresses a finding, and any other of the same rule and content. */
export function suppressionOf(
	read: Read,
	finding: PlacedFinding,
	{ reason, file }: { readonly reason: string; readonly file: string },
): Suppression {
	return { rule: finding.rule.id, file, content: contentOf(read, finding), reason };
}
