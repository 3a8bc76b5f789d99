import type { CodeLetter } from '../facts/codes';
import { overRuns } from '../model/runs';

/** The letters of the codes in a table, each once. */
export const lettersIn = overRuns((run): ReadonlySet<CodeLetter> => {
	const letters = new Set<CodeLetter>();
	for (const { code } of run) if (code.kind === 'known') letters.add(code.value.letter);
	return letters;
}, together);

function together(parts: readonly ReadonlySet<CodeLetter>[]): ReadonlySet<CodeLetter> {
	const letters = new Set<CodeLetter>();
	for (const part of parts) for (const letter of part) letters.add(letter);
	return letters;
}
