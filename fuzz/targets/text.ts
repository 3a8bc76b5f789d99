import { askEverything } from '../../test/features/ask';
import { Snapshot } from '../../server/src/service/snapshot';
import { Input, inputOf } from '../input';
import { formPieces, forms } from '../pieces';
import { hold, type Target } from '../target';

/** Any text is kept as it is, and answers all that an editor asks. */
export const text: Target = {
	seeds: forms.map((form) => inputOf(form, formPieces, [0, 9])),
	run(bytes) {
		const input = new Input(bytes);
		const [line, character] = [input.nat(60), input.nat(80)];
		const written = input.text(formPieces);
		const snapshot = Snapshot.open(written);
		hold(snapshot.source.text === written, 'the text is kept');
		askEverything(snapshot, [{ line, character }]);
	},
};
