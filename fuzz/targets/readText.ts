import { forgetKept } from '../../server/src/model/kept';
import { openDocument } from '../../server/src/service/document';
import { Input, inputOf } from '../input';
import { holdPlaces } from '../places';
import { formPieces, forms } from '../pieces';
import { hold, type Target } from '../target';

/** Any text is read as it is, and all that is found in it has a place there. The reader alone, so that many are run. */
export const readText: Target = {
	seeds: forms.map((form) => inputOf(form, formPieces)),
	run(bytes) {
		const written = new Input(bytes).text(formPieces);
		const { source, filing } = openDocument(written);
		hold(source.text === written, 'the text is kept');
		holdPlaces(filing, source);
		forgetKept();
	},
};
