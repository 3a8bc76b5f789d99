import { formatDocument } from '../../server/src/service/format';
import { fixAll } from '../../server/src/service/fixAll';
import { applyFix, Snapshot } from '../../server/src/service/snapshot';
import { Input, inputOf } from '../input';
import { formPieces, forms, minimalXml } from '../pieces';
import { hold, settings, type Target } from '../target';

const bases: readonly [string, ...string[]] = [...forms, minimalXml];

/** Fixes can be applied, the safe ones come to an end that stays, and formatting twice is formatting once. */
export const fix: Target = {
	seeds: bases.map((_, base) => Uint8Array.from([base, 20, 3, 4, ...inputOf('x', formPieces)])),
	run(bytes) {
		const input = new Input(bytes);
		let snapshot = Snapshot.open(input.pick(bases));
		while (!input.isAtEnd) {
			const start = { line: input.nat(70), character: input.nat(255) };
			const end = { line: start.line, character: start.character + input.nat(4) };
			snapshot = snapshot.edit([{ range: { start, end }, text: input.text(formPieces, input.nat(3)) }]);
		}
		for (const { fixes = [] } of snapshot.findings(settings)) for (const one of fixes) applyFix(snapshot, one);
		const look = (one: Snapshot): ReturnType<Snapshot['findings']> => one.findings(settings);
		const mended = fixAll(snapshot, look);
		const again = fixAll(Snapshot.open(mended.snapshot.source.text), look);
		hold(again.applied === 0, 'what is mended stays as it is');
		const formatted = formatDocument(snapshot);
		if (formatted.kind === 'refused') return;
		const twice = formatDocument(Snapshot.open(formatted.text));
		hold(twice.kind === 'formatted' && twice.edits.length === 0, 'formatting twice is formatting once');
	},
};
