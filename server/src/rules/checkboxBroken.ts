import { cite } from '../facts/citations';
import type { Box } from '../model/filing';
import type { Rule } from './rule';

export const checkboxBroken: Rule = {
	id: 'checkbox-broken',
	title: 'A box that cannot be read',
	why: 'A tag that is cut or mistyped is neither checked nor unchecked.',
	condition: 'A tag that begins with input stands where a box belongs and is no complete check box.',
	source: [cite('textLanguage')],
	severity: 'warning',
	edgar: null,
	applies: 'text',
	hits: 0,
	examples: [],
	*check({ section16, plan10b5, relationships, jointFiling }) {
		const roles = relationships.flatMap(({ director, tenPercentOwner, officer, other }) => [
			director,
			tenPercentOwner,
			officer,
			other,
		]);
		const boxes: readonly Box[] = [section16, plan10b5, ...roles, jointFiling.one, jointFiling.more];
		for (const box of boxes) {
			if (box.checked !== undefined) continue;
			const fixes = [true, false].map((checked) => ({
				title: `Make it ${checked ? 'a checked' : 'an unchecked'} box`,
				safe: false,
				changes: [{ do: 'check', box, checked } as const],
			}));
			yield { message: 'This box is not readable as checked or unchecked', at: box.at, fixes };
		}
	},
};
