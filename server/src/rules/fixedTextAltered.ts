import { captions, type CaptionId } from '../facts/captions';
import { cite } from '../facts/citations';
import { headings } from '../facts/columns';
import type { Rule } from './rule';

export const fixedTextAltered: Rule = {
	id: 'fixed-text-altered',
	title: 'Wording that is not the form’s',
	why: 'The printed words of the form are not the filer’s to change, and programs look for them.',
	condition:
		'In a text of canonical shape the Section 16 sentence, the Rule 10b5-1 sentence, the legal basis, a title or heading of a table or a closing note is none of the wordings that the form has had. Case, quotes, dashes and runs of blanks do not count.',
	source: [cite('form4'), cite('textLanguage')],
	severity: 'hint',
	edgar: null,
	applies: 'text',
	examples: [
		{
			title: 'A word changed in a closing note',
			frame: 'form',
			bad: 'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n\nExplanation of Responses:\n\nJane Q. Doe 09/22/2004\n\n** Signature of Reporting Person Date\n\nReminder: Report on a separate line for each kind of securities beneficially owned directly or indirectly.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fixed-text-altered: The form says "Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly."',
		},
	],
	*check({ parts, shape }) {
		if (shape !== 'canonical') return;
		for (const id of fixed) {
			const part = parts.get(id);
			if (!part) continue;
			const wording = wordingOf(id);
			if (known(id).some((text) => plain(text) === plain(part.text))) continue;
			yield {
				message: `The form says "${wording.length > 120 ? `${wording.slice(0, 117)}...` : wording}"`,
				at: part.at,
				fixes: [
					{
						title: 'Restore the form’s wording',
						safe: false,
						changes: [{ do: 'replace', at: part.at, text: wording }],
					},
				],
			};
		}
	},
};

const fixed = [
	'section16',
	'planBox',
	'basis',
	'tableI',
	'headingI',
	'tableII',
	'headingII',
	'reminder',
	'starNote',
	'doubleStarNote',
	'copiesNote',
] as const satisfies readonly CaptionId[];

function wordingOf(id: (typeof fixed)[number]): string {
	if (id === 'headingI') return headings.I[0];
	return id === 'headingII' ? headings.II[0].trimEnd() : captions[id].text;
}

/** Wordings of other editions of the form, without what changes from copy to copy. */
const editions: Partial<Record<CaptionId, readonly string[]>> = {
	basis: [
		'Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934, Section 17(a) of the Public Utility Holding Company Act of 1935 or Section 30(h) of the Investment Company Act of 1940',
		'Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934, Section 17(a) of the Public Utility Holding Company Act of 1935 or Section 30(f) of the Investment Company Act of 1940',
	],
};

function known(id: (typeof fixed)[number]): readonly string[] {
	return [wordingOf(id), ...(editions[id] ?? [])];
}

function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[‘’“”"']/g, "'")
		.replace(/[-‐‑‒–—]/g, '-')
		.replace(/[\s*]+/g, ' ')
		.trim();
}
