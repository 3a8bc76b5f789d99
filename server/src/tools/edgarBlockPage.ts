import { blockKeyIds, blockKeys } from '../facts/edgarBlock';

/** The keys of the EDGAR block, for who writes or reads one. */
export function edgarBlockPage(): string {
	const rows = blockKeyIds().map((id) => {
		const { key, of, element, explain, source } = blockKeys[id];
		return `| \`${key}${of === 'element' ? ' PATH' : ''}\` | ${of} | \`${element}\` | ${explain} | ${source.label} |`;
	});
	return [
		'# The EDGAR block',
		'',
		'EDGAR needs a few things that the page of a Form 4 does not show or does not divide. They may stand in a block of their own behind the OMB block, a key, a colon, a tab and a value on each line:',
		'',
		'```',
		'EDGAR SUBMISSION⇥',
		'Document Type:⇥4',
		'Issuer CIK:⇥0000000001',
		'Reporting Owner CIK:⇥0000000002',
		'```',
		'',
		'`⇥` is a tab. The keys of an owner follow the CIK of that owner; in a joint filing the owners stand in the order of their addresses. What the block says goes before what the page says, except in lines about single elements. Keys that are not in this table are kept as they are. Passwords, such as a CCC, never stand here.',
		'',
		'`form4 convert filing.xml --to text --edgar-block` writes all that the XML has and the page does not show, so that the text becomes the same document again: the same elements in the same order with the same characters and attributes (Canonical XML without comments and without the white space between elements). The command names what does not come back, such as a password. A value that a text would not give back as it is, one with a no-break blank say, is a JSON string in double quotes.',
		'',
		'| Key | Of | Element in ownership XML | What it says | Source |',
		'|---|---|---|---|---|',
		...rows,
		'',
	].join('\n');
}
