import { writeForm } from '../formtext/writeForm';
import { allRows, type Filing } from '../model/filing';
import { saysTheSame } from '../model/saying';
import { isLost } from '../model/value';
import type { Edit } from '../source/source';
import { lineEdits } from './lineEdits';
import { Snapshot } from './snapshot';

export type Formatted =
	| {
			readonly kind: 'formatted';
			/** The canonical text, with line feeds. */
			readonly text: string;
			/** From the document to that text, line ends aside; none where it is canonical already. */
			readonly edits: readonly Required<Edit>[];
	  }
	/** Nothing is changed; `why` is a sentence for the user. */
	| { readonly kind: 'refused'; readonly why: string };

/**
 * The document in canonical shape. Only a form that is understood to the last line is formatted, and only where the result, read
 * again, says just what the document says.
 */
export function formatDocument({ filing, source }: Snapshot): Formatted {
	const doubt = whyNot(filing, (line) => source.numberOf(line) + 1);
	if (doubt !== undefined) return { kind: 'refused', why: doubt };
	const text = writeForm(filing);
	if (!saysTheSame(Snapshot.open(text).filing, filing)) {
		return { kind: 'refused', why: 'The canonical text would not say the same, so nothing is changed.' };
	}
	return { kind: 'formatted', text, edits: lineEdits(source, text.split('\n')) };
}

function whyNot(
	filing: Filing,
	numberOf: (line: Filing['unread'][number]['at']['line']) => number,
): string | undefined {
	if (filing.language === 'xml') return 'Ownership XML has its own formatters.';
	if (filing.formType.kind !== 'known' || !filing.formType.value.startsWith('4')) return 'This is no Form 4.';
	const [unread] = filing.unread;
	if (unread)
		return `Line ${String(numberOf(unread.at.line))} belongs to no part of the form, and nothing may be lost.`;
	if (filing.shape === 'dump' && allRows(filing).some(({ cells, side }) => [...cells, side].some(isLost))) {
		return 'The dump has lost values that the canonical shape would need.';
	}
	return undefined;
}
