import type { PlainDate } from '../../model/date';
import type { Position } from '../../source/source';
import type { Read } from '../read';
import { cellCompletions } from './cells';
import { coverCompletions } from './cover';
import { formCompletions } from './form';
import { noteCompletions } from './notes';
import { rowCompletions } from './rows';
import { xmlCompletions } from './xml/xml';
import type { Completion } from './completion';

/** What can stand where the cursor is. `today` dates what has no date yet. */
export function completions(read: Read, position: Position, today: PlainDate): readonly Completion[] {
	if (read.xml) return xmlCompletions(read, read.xml, position, today);
	return [
		...formCompletions(read, position, today),
		...rowCompletions(read, position, today),
		...cellCompletions(read, position),
		...noteCompletions(read, position),
		...coverCompletions(read, position, today),
	];
}
