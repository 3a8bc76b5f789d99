import { applyFix, Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import type { PlacedFinding } from '../../server/src/service/placedFinding';
import type { Kind, Mutation } from './kind';
import { readPage, type Page } from './page';
import { randomFor } from './random';

export const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

export interface SoundFiling {
	readonly name: string;
	readonly page: Page;
	readonly findings: readonly Seen[];
}

interface Seen {
	readonly rule: string;
	readonly start: number;
	readonly end: number;
	readonly finding: PlacedFinding;
}

export interface Trial {
	readonly file: string;
	readonly before: string;
	readonly after: string;
	readonly line: string;
	readonly isFound: boolean;
	readonly isAtPlace: boolean;
	/** Findings of warning or error that are not the one looked for. */
	readonly extra: readonly string[];
	readonly isRepaired: boolean;
	readonly said: string;
}

export function openSound(name: string, text: string): SoundFiling {
	return { name, page: readPage(text), findings: seenIn(Snapshot.open(text)) };
}

/** As many trials as asked, over filings in a fixed random order; fewer where the filings have no more places for the error. */
export function tryKind(kind: Kind, filings: readonly SoundFiling[], count: number): readonly Trial[] {
	const trials: Trial[] = [];
	const random = randomFor(kind.id);
	for (let misses = 0; trials.length < count && misses < 600;) {
		const filing = random.of(filings);
		const mutation = filing && kind.mutate(filing.page, random);
		if (!filing || !mutation) misses++;
		else trials.push(tryMutation(kind, filing, mutation));
	}
	return trials;
}

function tryMutation(kind: Kind, { name, page, findings }: SoundFiling, mutation: Mutation): Trial {
	const { span, text } = mutation;
	const changed = page.text.slice(0, span.start) + text + page.text.slice(span.end);
	const snapshot = Snapshot.open(changed);
	const shift = text.length - (span.end - span.start);
	const moved = (offset: number): number => (offset >= span.end ? offset + shift : offset);
	const known = findings.map(({ rule, start }) => `${rule} ${String(moved(start))}`);
	const fresh = seenIn(snapshot).filter(({ rule, start }) => {
		const index = known.indexOf(`${rule} ${String(start)}`);
		if (index >= 0) known.splice(index, 1);
		return index < 0;
	});
	const wanted = fresh.filter(({ rule }) => kind.rules.includes(rule));
	const places = [
		{
			start: span.start + (mutation.within?.from ?? 0),
			end: span.start + (mutation.within?.to ?? text.length),
		},
		...(mutation.also ?? []).map(({ start, end }) => ({ start: moved(start), end: moved(end) })),
	];
	const atPlace = wanted.find(({ start, end }) => places.some((place) => start <= place.end && end >= place.start));
	const main = atPlace ?? wanted[0];
	const fix = main?.finding.fixes?.[0];
	const lineStart = changed.lastIndexOf('\n', span.start - 1) + 1;
	return {
		file: name,
		before: span.text,
		after: text,
		line: changed.slice(lineStart, changed.indexOf('\n', span.start + text.length)).slice(0, 400),
		isFound: main !== undefined && main.finding.severity === main.finding.rule.severity,
		isAtPlace: atPlace !== undefined,
		extra: fresh
			.filter((each) => each !== main && /error|warning/.test(each.finding.severity))
			.map(({ rule, finding }) => `${rule}: ${finding.message}`),
		isRepaired: fix !== undefined && applyFix(snapshot, fix).source.text === page.text,
		said: main ? `${main.rule}: ${main.finding.message} -> ${fix?.title ?? 'no fix'}` : 'nothing',
	};
}

function seenIn(snapshot: Snapshot): readonly Seen[] {
	const starts: number[] = [];
	let offset = 0;
	for (const { text, end } of snapshot.source.lines) {
		starts.push(offset);
		offset += text.length + end.length;
	}
	return snapshot.findings(settings).map((finding) => ({
		rule: finding.rule.id,
		start: (starts[finding.range.start.line] ?? 0) + finding.range.start.character,
		end: (starts[finding.range.end.line] ?? 0) + finding.range.end.character,
		finding,
	}));
}
