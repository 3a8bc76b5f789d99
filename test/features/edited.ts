import type { Completion } from '../../server/src/features/completion/completion';
import type { PlacedEdit } from '../../server/src/model/placedEdit';
import type { Snapshot } from '../../server/src/service/snapshot';

/** The document after edits that an editor applies at once: all measured against the text as it was. */
export function editedBy(snapshot: Snapshot, edits: readonly PlacedEdit[]): Snapshot {
	const placed = edits.map(({ at, text }, index) => ({ range: snapshot.source.rangeOf(at), text, index }));
	placed.sort(
		(a, b) =>
			b.range.start.line - a.range.start.line ||
			b.range.start.character - a.range.start.character ||
			// Several at one place stand in the order in which they come.
			b.index - a.index,
	);
	return snapshot.edit(placed);
}

/** The document after a completion was chosen and its stops were left as proposed. */
export function chosen(snapshot: Snapshot, { at, text, snippet, elsewhere = [] }: Completion): Snapshot {
	const plain = snippet === undefined ? text : withProposals(snippet);
	return editedBy(snapshot, [{ at, text: plain }, ...elsewhere]);
}

/** A snippet as an editor inserts it: each stop with what its first place proposes, between the marks where some are asked for. */
export function withProposals(snippet: string, [open, close] = ['', '']): string {
	const proposals = new Map<string, string>();
	return snippet.replace(
		/\\([\\$}])|\$\{?(\d+)(?::((?:\\.|[^\\}])*))?\}?/g,
		(_, escaped: string | undefined, stop = '', proposed: string | undefined) => {
			if (escaped !== undefined) return escaped;
			if (proposed !== undefined) proposals.set(stop, open + proposed.replace(/\\([\\$}])/g, '$1') + close);
			return proposals.get(stop) ?? '';
		},
	);
}
