import { cite } from '../facts/citations';
import type { Fix } from '../model/change';
import type { Owner } from '../model/filing';
import { textOf } from '../model/value';
import type { Rule } from './rule';

export const ownerDuplicate: Rule = {
	id: 'owner-duplicate',
	title: 'An owner listed twice',
	why: 'EDGAR suspends a form that names one account as owner twice.',
	condition:
		'Two owners have the same CIK, leading zeros aside; or, among the owners listed behind Table II, the same name and the same address.',
	source: [cite('spec', '4.3.2, 5')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'One number twice',
			frame: 'xml',
			instead: 'reportingOwner',
			bad: '<reportingOwner>\n    <reportingOwnerId>\n        <rptOwnerCik>0000000002</rptOwnerCik>\n        <rptOwnerName>DOE JANE Q</rptOwnerName>\n    </reportingOwnerId>\n    <reportingOwnerRelationship>\n        <isDirector>1</isDirector>\n    </reportingOwnerRelationship>\n</reportingOwner>\n<reportingOwner>\n    <reportingOwnerId>\n        <rptOwnerCik>2</rptOwnerCik>\n                     ^ owner-duplicate: Owner 0000000002 is listed twice\n        <rptOwnerName>DOE JANE Q</rptOwnerName>\n    </reportingOwnerId>\n    <reportingOwnerRelationship>\n        <isDirector>1</isDirector>\n    </reportingOwnerRelationship>\n</reportingOwner>',
		},
		{
			title: 'Two owners',
			frame: 'xml',
			instead: 'reportingOwner',
			bad: '<reportingOwner>\n    <reportingOwnerId>\n        <rptOwnerCik>0000000002</rptOwnerCik>\n        <rptOwnerName>DOE JANE Q</rptOwnerName>\n    </reportingOwnerId>\n    <reportingOwnerRelationship>\n        <isDirector>1</isDirector>\n    </reportingOwnerRelationship>\n</reportingOwner>\n<reportingOwner>\n    <reportingOwnerId>\n        <rptOwnerCik>0000000003</rptOwnerCik>\n        <rptOwnerName>DOE JANE Q</rptOwnerName>\n    </reportingOwnerId>\n    <reportingOwnerRelationship>\n        <isDirector>1</isDirector>\n    </reportingOwnerRelationship>\n</reportingOwner>',
		},
	],
	*check({ owners, ownerBlocks }) {
		const byCik = new Map<string, Owner>();
		for (const owner of owners) {
			if (owner.cik.kind !== 'known') continue;
			const cik = owner.cik.raw.replace(/^0+/, '');
			const first = byCik.get(cik);
			if (!first) {
				byCik.set(cik, owner);
				continue;
			}
			yield {
				message: `Owner ${cik.padStart(10, '0')} is listed twice`,
				at: owner.cik.at,
				related: [{ message: 'The first', at: first.cik.at }],
				fixes: [removal(owner)],
			};
		}
		const byAddress = new Map<string, Owner>();
		for (const owner of ownerBlocks) {
			const name = textOf(owner.name);
			const { street, city, zip } = owner.address;
			const key = [name, ...[street, city, zip].map(textOf)].join('\n').toUpperCase();
			const first = byAddress.get(key);
			if (name === '' || street.kind !== 'known') continue;
			if (!first) {
				byAddress.set(key, owner);
				continue;
			}
			yield {
				message: `Owner ${name} is listed twice`,
				at: owner.at,
				related: [{ message: 'The first', at: first.at }],
				fixes: [removal(owner)],
			};
		}
	},
};

function removal(owner: Owner): Fix {
	return { title: 'Remove the second', safe: false, changes: [{ do: 'remove-owner', owner }] };
}
