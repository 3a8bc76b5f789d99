import type { Fix } from '../model/change';
import type { PlacedEdit } from '../model/placedEdit';
import type { PlainDate } from '../model/date';
import type { Filing } from '../model/filing';
import type { OwnershipText } from '../ownership/readOwnership';
import { grouped, run, type RuleFinding, type RunResult } from '../rules/run';
import type { Severity } from '../rules/rule';
import { verdictOf, type Verdict } from '../rules/verdict';
import type { Edit, Source } from '../source/source';
import { suppress, type Suppression } from './suppress';
import { canWriteFix, editDocument, isXml, openDocument, writeFix, type Document } from './document';
import type { PlacedFinding } from './placedFinding';

export interface CheckSettings {
	readonly today: PlainDate;
	readonly severities?: ReadonlyMap<string, Severity | 'off'>;
	/** Every finding by itself, where the rest of many of one rule is otherwise counted in one. */
	readonly ungrouped?: boolean;
	/** What may stand in this document: such findings are left out, and EDGAR's verdict counts them all the same. */
	readonly suppressions?: readonly Suppression[];
	/** The document is looked at this once, and nothing is kept for a look after an edit. */
	readonly once?: boolean;
}

/** A document at one moment. A request keeps the one it began with. */
export class Snapshot {
	private result:
		| { readonly settings: CheckSettings; readonly run: RunResult; readonly placed: readonly PlacedFinding[] }
		| undefined;

	private constructor(readonly document: Document) {}

	/** In whichever language the text is: its content decides, not its name. */
	static open(text: string): Snapshot {
		return new Snapshot(openDocument(text));
	}

	get source(): Source {
		return this.document.source;
	}

	get filing(): Filing {
		return this.document.filing;
	}

	/** The elements of ownership XML; undefined for a text. */
	get xml(): OwnershipText | undefined {
		return isXml(this.document) ? this.document : undefined;
	}

	/** Changes apply in order, each to the text the one before left. */
	edit(edits: readonly Edit[]): Snapshot {
		let { document } = this;
		for (const edit of edits) document = editDocument(document, edit);
		return new Snapshot(document);
	}

	/** In document order. */
	findings(settings: CheckSettings): readonly PlacedFinding[] {
		return this.checked(settings).placed;
	}

	failures(settings: CheckSettings): RunResult['failures'] {
		return this.checked(settings).run.failures;
	}

	verdict(settings: CheckSettings): Verdict {
		return verdictOf(this.checked(settings).run.findings);
	}

	/** The edits of a fix, last place first, so that each can be applied without moving the others. */
	edits(fix: Fix): readonly PlacedEdit[] {
		return writeFix(this.document, fix);
	}

	/** Its fixes are worked out when someone asks for them. */
	private placed({ fixes, fixesLater, ...said }: RuleFinding): PlacedFinding {
		const { document } = this;
		const range = this.source.rangeOf(said.at);
		if (!fixes && !fixesLater) return { ...said, range };
		const later = new LaterFixes(document, () => fixes ?? fixesLater?.() ?? []);
		return Object.defineProperties({ ...said, range }, { [laterFixes]: { value: later }, fixes: askedFixes });
	}

	private checked(settings: CheckSettings): NonNullable<typeof this.result> {
		if (this.result?.settings === settings) return this.result;
		const { suppressions = [], ungrouped = false } = settings;
		// What is left when the suppressed ones are gone is grouped then.
		const result = run(this.filing, { ...settings, ungrouped: ungrouped || suppressions.length > 0 });
		const all = result.findings
			.map((finding) => this.placed(finding))
			.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
		const { open } = suppress(this, all, suppressions);
		const placed = ungrouped || suppressions.length === 0 ? open : grouped(open);
		this.result = { settings, run: result, placed };
		return this.result;
	}
}

/** Those of the fixes of a finding that its document has a place for, worked out when they are asked for. */
class LaterFixes {
	private writable: readonly Fix[] | undefined;

	constructor(
		private readonly document: Document,
		private readonly fixes: () => readonly Fix[],
	) {}

	list(): readonly Fix[] {
		this.writable ??= this.fixes().filter((fix) => canWriteFix(this.document, fix));
		return this.writable;
	}
}

const laterFixes = Symbol('fixes');

/**
 * One getter for all findings. One of each finding's own would be kept by V8 with all that it sees, the whole document, until it looks
 * through the whole heap.
 */
const askedFixes: PropertyDescriptor & ThisType<{ readonly [laterFixes]: LaterFixes }> = {
	enumerable: true,
	configurable: true,
	get() {
		return this[laterFixes].list();
	},
};

/** The document with the edits of a fix applied. */
export function applyFix(snapshot: Snapshot, fix: Fix): Snapshot {
	const edits = snapshot.edits(fix).map(({ at, text }) => ({ range: snapshot.source.rangeOf(at), text }));
	return snapshot.edit(
		edits.sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character),
	);
}
