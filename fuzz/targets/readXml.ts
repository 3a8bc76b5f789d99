import { forgetKept } from '../../server/src/model/kept';
import { openDocument } from '../../server/src/service/document';
import { Input, inputOf } from '../input';
import { holdPlaces } from '../places';
import { minimalXml, xmlPieces } from '../pieces';
import { hold, type Target } from '../target';

/** Any markup is read as it is, and all that is found in it has a place there. The reader alone, so that many are run. */
export const readXml: Target = {
	seeds: [inputOf(minimalXml, xmlPieces)],
	run(bytes) {
		const written = `<ownershipDocument>${new Input(bytes).text(xmlPieces)}`;
		const { source, filing } = openDocument(written);
		hold(source.text === written, 'the text is kept');
		holdPlaces(filing, source);
		forgetKept();
	},
};
