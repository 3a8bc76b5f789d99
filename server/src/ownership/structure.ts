import { firstDocumentedVersion } from '../facts/schemaVersions';
import type { Filing } from '../model/filing';
import type { Row } from '../model/row';
import type { Structure, StructureFault } from '../model/structure';
import { editionOf } from './edition';
import type { XmlElement } from './element';
import { filledFaults } from './faults/filled';
import { lateEarlyRows } from './faults/lateEarlyRows';
import { malformed, prologFaults, singleLine } from './faults/markupFaults';
import { reported } from './faults/reported';
import { EmbeddedOffsets, type Offsets } from './offsets';
import type { XmlRead } from './xmlRead';
import { readSubmission } from './submission';
import { validate, type SchemaFault } from './validate';

/** What is wrong with the elements of a document, as rules report it. */
export function structureOf(read: XmlRead, filing: Filing, rows: ReadonlyMap<Row, XmlElement>): Structure {
	const { outer, markup, root } = read;
	const isSent = markup.root?.name === 'edgarSubmission';
	const submission = readSubmission(read);
	const hasCcc = filing.owners.some(({ ccc }) => ccc !== undefined);
	const lacksNames = filing.issuer.name.kind === 'empty' && filing.owners.every(({ name }) => name.kind === 'empty');
	const isMalformed = markup.faults.length > 0;
	const faults = [
		...markup.faults.map((fault) => malformed(outer, fault)),
		...prologFaults(read),
		...(isMalformed ? [] : schemaFaults(read, filing, { rows, isSent: isSent || hasCcc })),
		...(root && !isMalformed ? singleLine(read) : []),
	];
	const isDraft = isSent || hasCcc || lacksNames;
	return { faults, isDraft, ...(submission && { submission }) };
}

function schemaFaults(
	read: XmlRead,
	filing: Filing,
	{ rows, isSent }: { readonly rows: ReadonlyMap<Row, XmlElement>; readonly isSent: boolean },
): readonly StructureFault[] {
	const { outer, offsets, markup, root } = read;
	const edition = editionOf(filing);
	const faults: StructureFault[] = [];
	if (markup.root?.name === 'edgarSubmission') {
		for (const fault of validate(outer, markup.root, edition)) add(outer, fault);
	}
	// Before X0303 nobody says what a file looked like; Form 3 kept that line of versions until 2021.
	const isDocumented =
		edition.version >= firstDocumentedVersion || (edition.form.startsWith('3') && edition.version >= 'X0202');
	if (!root || !isDocumented) return faults;
	for (const fault of validate(offsets, root, edition)) add(offsets, fault);
	if (isSent) faults.push(...filledFaults(read, root));
	faults.push(...lateEarlyRows(read, rows.values(), edition));
	return faults;

	function add(where: Offsets, fault: SchemaFault): void {
		const found = reported(where, fault, filing);
		if (!found) return;
		// What lies in base64 cannot be edited where it stands.
		faults.push(where instanceof EmbeddedOffsets ? { ...found, repairs: [] } : found);
	}
}
