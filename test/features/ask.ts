import { balanceLenses, dueLens, verdictLens } from '../../server/src/features/codeLenses';
import { completions } from '../../server/src/features/completion/completions';
import { documentLinks } from '../../server/src/features/documentLinks';
import { explainRow } from '../../server/src/features/explainRow';
import { folds } from '../../server/src/features/folding';
import { hover } from '../../server/src/features/hover/hover';
import { inlayHints } from '../../server/src/features/inlayHints';
import { formSymbols } from '../../server/src/features/formSymbols';
import { refactorings } from '../../server/src/features/refactor/refactorings';
import { selectionRanges } from '../../server/src/features/selectionRange';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { signatureHelp } from '../../server/src/features/signatureHelp';
import { symbols } from '../../server/src/features/symbols';
import { reasons } from '../../server/src/features/verdict';
import { thingAt } from '../../server/src/features/thing';
import { verdictWords } from '../../server/src/features/verdictWords';
import { onTypeEdits } from '../../server/src/service/onType';
import { applyFix, type CheckSettings, type Snapshot } from '../../server/src/service/snapshot';
import type { Position } from '../../server/src/source/source';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };

/** All that an editor asks of a document, at these positions. What throws here would throw there. */
export function askEverything(snapshot: Snapshot, positions: readonly Position[]): void {
	const findings = snapshot.findings(settings);
	const [failure] = snapshot.failures(settings);
	if (failure) throw new Error(`${failure.rule.id} fails: ${String(failure.error)}`);
	for (const { fixes = [] } of findings) for (const fix of fixes) snapshot.edits(fix);
	reasons(findings);
	verdictWords(findings);
	verdictLens(findings);
	dueLens(snapshot.filing, settings.today);
	balanceLenses(snapshot);
	symbols(snapshot.filing);
	formSymbols(snapshot.filing);
	folds(snapshot);
	documentLinks(snapshot);
	semanticTokens(snapshot);
	const end = { line: snapshot.source.lines.length, character: 0 };
	inlayHints(snapshot, { start: { line: 0, character: 0 }, end }, { columns: 'all', balances: true });
	for (const position of positions) {
		hover(snapshot, position);
		explainRow(snapshot, position, findings);
		completions(snapshot, position, settings.today);
		signatureHelp(snapshot, position);
		selectionRanges(snapshot, position);
		thingAt(snapshot, position)?.rename('98');
		onTypeEdits(snapshot, { position, typed: '\t', today: settings.today });
		for (const { title, steps } of refactorings(snapshot, { start: position, end: position })) {
			let next = snapshot;
			for (const step of steps) next = applyFix(next, { title, safe: false, changes: step(next) });
		}
	}
}
