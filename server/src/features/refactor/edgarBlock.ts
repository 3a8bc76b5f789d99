import { blockGaps } from '../../model/blockGaps';
import type { Position } from '../../source/source';
import type { Read } from '../read';
import type { Refactoring } from './refactoring';

/** The EDGAR block with what EDGAR needs and no page shows, to be filled in: offered above item 1 of a text that has none. */
export function addEdgarBlock({ filing, source }: Read, { line }: Position): readonly Refactoring[] {
	const { parts, language } = filing;
	const item1 = parts.get('item1');
	if (language !== 'form4' || !item1 || !parts.has('item2') || parts.has('edgarBlock')) return [];
	if (line >= source.numberOf(item1.at.line)) return [];
	const keys = blockGaps(filing).map(({ key }) => key);
	return [
		{
			title: 'Add the EDGAR block to fill in',
			kind: 'refactor.rewrite',
			steps: [() => [{ do: 'add-block-lines', keys }]],
		},
	];
}
