import { frameBad } from '../../server/src/rules/frames';
import type { FrameId } from '../../server/src/rules/rule';
import { Snapshot } from '../../server/src/service/snapshot';
import type { Position } from '../../server/src/source/source';

export interface Pointed {
	readonly snapshot: Snapshot;
	readonly text: string;
	readonly position: Position;
}

/** Lines of a form in their frame, `⇥` for a tab, `‸` the cursor. */
export function pointed(frame: FrameId, lines: string): Pointed {
	const { text } = frameBad({ title: '', frame, bad: lines });
	const before = text.slice(0, text.indexOf('‸')).split('\n');
	const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
	const without = text.replace('‸', '');
	return { snapshot: Snapshot.open(without), text: without, position };
}
