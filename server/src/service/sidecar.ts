import * as z from 'zod/mini';
import { ruleById } from '../rules';
import type { Suppression } from './suppress';

/** The file that says which findings are meant to stay. It lies beside the filings or in a folder above them. */
export const suppressionsFile = 'form4-suppressions.json';

export interface ReadSuppressions {
	readonly suppressions: readonly Suppression[];
	/** What is wrong with the file or with entries of it, as sentences. Such entries suppress nothing. */
	readonly problems: readonly string[];
}

const entry = z.object({
	rule: z.string(),
	content: z.string(),
	reason: z.optional(z.string()),
	file: z.optional(z.string()),
});
const document = z.object({ suppressions: z.array(z.unknown()) });

/** Reads the file. Each entry stands by itself: a bad one costs only itself. */
export function readSuppressions(text: string): ReadSuppressions {
	const read = document.safeParse(parsed(text));
	if (!read.success) {
		return { suppressions: [], problems: ['it is not JSON of the form { "suppressions": [ … ] }'] };
	}
	const suppressions: Suppression[] = [];
	const problems: string[] = [];
	for (const [index, raw] of read.data.suppressions.entries()) {
		const name = `entry ${String(index + 1)}`;
		const { data } = entry.safeParse(raw);
		if (!data) problems.push(`${name} lacks a rule or a content`);
		else if (!ruleById(data.rule)) problems.push(`${name}: there is no rule ${data.rule}`);
		else if ((data.reason ?? '').trim() === '') problems.push(`${name} (${data.rule}) has no reason`);
		else {
			const { rule, content, reason = '', file } = data;
			suppressions.push({ rule, content, reason, ...(file === undefined ? {} : { file }) });
		}
	}
	return { suppressions, problems };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}

/** The text of the file with one more entry; `text` is undefined where there is no file yet. An entry that is there gets the new reason. */
export function withSuppression(text: string | undefined, suppression: Suppression): string {
	const { data } = z.looseObject(document.shape).safeParse(text === undefined ? { suppressions: [] } : parsed(text));
	if (!data) throw new Error('it is not JSON of the form { "suppressions": [ … ] }');
	const others = data.suppressions.filter((raw) => {
		const { data: known } = entry.safeParse(raw);
		return known?.rule !== suppression.rule || known.content !== suppression.content || known.file !== suppression.file;
	});
	return `${JSON.stringify({ ...data, suppressions: [...others, suppression] }, undefined, '\t')}\n`;
}
