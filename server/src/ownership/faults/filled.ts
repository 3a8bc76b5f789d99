import type { StructureFault } from '../../model/structure';
import { allNamed, type XmlElement } from '../element';
import { removal } from '../layout';
import { EmbeddedOffsets } from '../offsets';
import type { XmlRead } from '../xmlRead';

/** What a draft gives though EDGAR writes it. */
export function filledFaults(read: XmlRead, root: XmlElement): readonly StructureFault[] {
	return allNamed(root, filledNames).map((element) => filledFault(read, element));
}

const filledNames: ReadonlySet<string> = new Set([
	'schemaVersion',
	'issuerName',
	'rptOwnerName',
	'rptOwnerStateDescription',
	'rptOwnerGoodAddress',
]);

function filledFault({ offsets }: XmlRead, element: XmlElement): StructureFault {
	return {
		kind: 'filled',
		at: offsets.place(element.start, element.end),
		said: `EDGAR fills ${element.name} itself and drops what is given, with a warning`,
		repairs:
			offsets instanceof EmbeddedOffsets
				? []
				: [{ title: 'Remove it', isCertain: false, edits: [removal(offsets, element)] }],
	};
}
