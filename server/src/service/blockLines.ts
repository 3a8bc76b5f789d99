import type { Fix } from '../model/change';
import { blockGaps } from '../model/blockGaps';
import type { Snapshot } from './snapshot';

/** Gives a text a line for each thing that EDGAR needs and the text has no line for; undefined where it has them all. */
export function blockLinesFix({ filing }: Pick<Snapshot, 'filing'>): Fix | undefined {
	const keys = blockGaps(filing).flatMap(({ key, line }) => (line ? [] : [key]));
	if (filing.language !== 'form4' || keys.length === 0) return undefined;
	return { title: 'Add the lines of the EDGAR block', safe: false, changes: [{ do: 'add-block-lines', keys }] };
}
