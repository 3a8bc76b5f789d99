import { cite } from '../facts/citations';
import type { Box, Filing } from '../model/filing';
import { coverLines, jointBoxes, roles } from './coverLines';
import type { Rule, Finding } from './rule';
import { underline } from './underline';

export const checkboxBroken: Rule = {
	id: 'checkbox-broken',
	title: 'A box that cannot be read',
	why: 'A tag that is cut or mistyped is neither checked nor unchecked.',
	condition:
		'A tag that begins with input, or what is left of one, stands where a box belongs and is no complete check box.',
	source: [cite('textLanguage')],
	severity: 'warning',
	edgar: null,
	applies: 'text',
	hits: 0,
	examples: [
		{
			title: 'The tag is not closed',
			frame: 'cover',
			bad: underline(
				coverLines({ item5: `«<input checked="" type="checkbox"» ${roles({})}` }),
				'checkbox-broken: This box is not readable as checked or unchecked',
			),
			good: coverLines(),
		},
		{
			title: 'The type is misspelt',
			frame: 'cover',
			bad: underline(
				coverLines({
					item6: jointBoxes('one').replace('<input type="checkbox"/>', '«<input type="chekbox"/>»'),
				}),
				'checkbox-broken: This box is not readable as checked or unchecked',
			),
			good: coverLines(),
		},
		{
			title: 'HTML in another spelling is a box',
			frame: 'cover',
			bad: coverLines({ item5: `<input type=checkbox checked> ${roles({})}` }),
		},
	],
	check(filing) {
		const { section16, plan10b5, relationships, jointFiling } = filing;
		const isReadable =
			[section16, plan10b5, jointFiling.one, jointFiling.more].every(({ checked }) => checked !== undefined) &&
			relationships.every(
				({ director, tenPercentOwner, officer, other }) =>
					director.checked !== undefined &&
					tenPercentOwner.checked !== undefined &&
					officer.checked !== undefined &&
					other.checked !== undefined,
			);
		return isReadable ? undefined : broken(filing);
	},
};

function* broken({ section16, plan10b5, relationships, jointFiling }: Filing): Iterable<Finding> {
	const ofRoles = relationships.flatMap(({ director, tenPercentOwner, officer, other }) => [
		director,
		tenPercentOwner,
		officer,
		other,
	]);
	const boxes: readonly Box[] = [section16, plan10b5, ...ofRoles, jointFiling.one, jointFiling.more];
	for (const box of boxes) {
		if (box.checked !== undefined) continue;
		// What is left of the tag says more often than not what it was.
		const wasChecked = /checked/i.test(box.at.line.text.slice(box.at.start, box.at.end));
		const fixes = [wasChecked, !wasChecked].map((checked) => ({
			title: `Make it ${checked ? 'a checked' : 'an unchecked'} box`,
			safe: false,
			changes: [{ do: 'check', box, checked } as const],
		}));
		yield { message: 'This box is not readable as checked or unchecked', at: box.at, fixes };
	}
}
