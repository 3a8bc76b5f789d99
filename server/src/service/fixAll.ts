import type { Edit, Range } from '../source/source';
import { compare, editsInOrder, editsOf, offsets } from './composedEdits';
import { composed, type Piece } from './pieces';
import type { Snapshot } from './snapshot';
import type { PlacedFinding } from './placedFinding';

/** What the safe fixes of a document come to. */
export interface FixedAll {
	/** The mended document; the one that was given where nothing is safe to mend. */
	readonly snapshot: Snapshot;
	/** From the document that was given to the mended one, in order, each of the fewest characters. */
	readonly edits: readonly Required<Edit>[];
	/** How many fixes were applied. */
	readonly applied: number;
}

/** What is found in a document, each finding by itself; the caller says with which settings and without what is suppressed. */
export type Look = (snapshot: Snapshot) => readonly PlacedFinding[];

/**
 * Applies the safe fixes until none is left. One that would leave its finding, or bring out a finding that was not there, is
 * not applied: it wants a look.
 */
export function fixAll(snapshot: Snapshot, look: Look): FixedAll {
	let state: State = { snapshot, findings: look(snapshot), pieces: [{ start: 0, end: snapshot.source.text.length }] };
	const refused = new Set<string>();
	let applied = 0;
	for (;;) {
		const chosen = nextRepairs(state, refused);
		if (chosen.length === 0) break;
		const next = repaired(state, chosen, look);
		if (next) {
			state = next;
			applied += chosen.length;
			continue;
		}
		// Together they do not do; one after the other shows which of them.
		for (const repair of chosen) {
			const alone = chosen.length > 1 ? repaired(state, [repair], look) : undefined;
			if (alone) {
				state = alone;
				applied++;
				break;
			}
			refused.add(repair.key);
		}
	}
	return { snapshot: state.snapshot, edits: editsOf(snapshot.source, state.pieces), applied };
}

/** A document on its way, and how it is made of the first one. */
interface State {
	readonly snapshot: Snapshot;
	readonly findings: readonly PlacedFinding[];
	readonly pieces: readonly Piece[];
}

interface Repair {
	/** Names the finding, so that what was refused once is not tried for ever. */
	readonly key: string;
	readonly edits: readonly Required<Edit>[];
}

/**
 * Fixes of rules of rows are independent of each other as long as they stand in different lines, and go together. Any other is
 * applied alone, since the next one may follow from it.
 */
function nextRepairs({ snapshot, findings }: State, refused: ReadonlySet<string>): readonly Repair[] {
	const chosen: Repair[] = [];
	const lines = new Set<number>();
	let first: Repair | undefined;
	for (const finding of findings) {
		const fix = finding.fixes?.find(({ safe }) => safe);
		if (!fix) continue;
		const key = keyOf(snapshot, finding);
		if (refused.has(key)) continue;
		const repair = { key, edits: editsInOrder(snapshot, fix) };
		if (repair.edits.length === 0) continue;
		first ??= repair;
		const { line } = finding.range.start;
		const isOfRow = finding.rule.row && repair.edits.every(({ range }) => isIn(range, line));
		if (!isOfRow || lines.has(line)) continue;
		lines.add(line);
		chosen.push(repair);
	}
	return chosen.length > 0 ? chosen : first ? [first] : [];
}

function isIn({ start, end }: Range, line: number): boolean {
	return start.line === line && end.line === line;
}

/** The document with the repairs; undefined where they leave their finding or bring out another. */
function repaired({ snapshot, findings, pieces }: State, repairs: readonly Repair[], look: Look): State | undefined {
	const edits = repairs.flatMap((repair) => repair.edits).sort((a, b) => compare(a.range.start, b.range.start));
	const next = snapshot.edit([...edits].reverse());
	const after = look(next);
	// Each step leaves fewer findings, so that there is an end to them.
	if (after.length >= findings.length) return undefined;
	const before = countByRule(findings);
	for (const [rule, count] of countByRule(after)) if (count > (before.get(rule) ?? 0)) return undefined;
	const left = new Set(after.map((finding) => keyOf(next, finding)));
	if (repairs.some(({ key }) => left.has(key))) return undefined;
	return { snapshot: next, findings: after, pieces: composed(pieces, offsets(snapshot.source, edits)) };
}

function keyOf({ source }: Snapshot, { rule, message, range: { start } }: PlacedFinding): string {
	return `${rule.id}\n${message}\n${String(start.line)}\n${source.inBlocks.at(start.line)?.text ?? ''}`;
}

function countByRule(findings: readonly PlacedFinding[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { rule } of findings) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
	return counts;
}
