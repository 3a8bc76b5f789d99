import { Snapshot } from '../../server/src/service/snapshot';
import { symbols } from '../../server/src/features/symbols';
import { Input, inputOf } from '../input';
import { formPieces, forms, minimalXml } from '../pieces';
import { hold, settings, type Target } from '../target';

const bases: readonly [string, ...string[]] = [...forms, minimalXml];

/** A document that edits led to is the same as one opened afresh. */
export const edit: Target = {
	seeds: bases.map((_, base) => Uint8Array.from([base, ...inputOf('aX\tb\n', formPieces)])),
	run(bytes) {
		const input = new Input(bytes);
		let snapshot = Snapshot.open(input.pick(bases));
		while (!input.isAtEnd) {
			const start = { line: input.nat(70), character: input.nat(255) };
			const end = { line: start.line + input.nat(3), character: input.nat(255) };
			snapshot = snapshot.edit([{ range: { start, end }, text: input.text(formPieces, input.nat(6)) }]);
			// What is found is kept for the next look.
			if (input.nat(1) === 0) snapshot.findings(settings);
		}
		const afresh = Snapshot.open(snapshot.source.text);
		hold(said(snapshot) === said(afresh), `edited and opened afresh differ:\n${said(snapshot)}\n\n${said(afresh)}`);
	},
};

function said(snapshot: Snapshot): string {
	const findings = snapshot.findings(settings).map(({ rule, message, range }) => [rule.id, message, range]);
	const outline = symbols(snapshot.filing).map(({ name, at, children }) => [
		name,
		snapshot.source.rangeOf(at),
		children.map((child) => child.name),
	]);
	return JSON.stringify([findings, outline], undefined, 1);
}
