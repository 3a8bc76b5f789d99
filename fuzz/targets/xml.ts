import { askEverything } from '../../test/features/ask';
import { Snapshot } from '../../server/src/service/snapshot';
import { Input, inputOf } from '../input';
import { minimalXml, xmlPieces } from '../pieces';
import { hold, type Target } from '../target';

/** Any markup under the root of an ownership document is kept as it is, and answers all that an editor asks. */
export const xml: Target = {
	seeds: [inputOf(minimalXml, xmlPieces, [0, 9])],
	run(bytes) {
		const input = new Input(bytes);
		const [line, character] = [input.nat(60), input.nat(80)];
		const written = `<ownershipDocument>${input.text(xmlPieces)}`;
		const snapshot = Snapshot.open(written);
		hold(snapshot.source.text === written, 'the text is kept');
		askEverything(snapshot, [{ line, character }]);
	},
};
