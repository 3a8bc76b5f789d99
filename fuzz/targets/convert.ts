import { convert } from '../../server/src/service/convert';
import { Snapshot } from '../../server/src/service/snapshot';
import { Input, inputOf } from '../input';
import { formPieces, forms, minimalXml, xmlPieces } from '../pieces';
import { hold, type Target } from '../target';

/** Whatever a document says can be written in each language, and what was written once is written the same again. */
export const convertTarget: Target = {
	seeds: [...forms.map((form) => inputOf(form, formPieces, [0])), inputOf(minimalXml, xmlPieces, [1])],
	run(bytes) {
		const input = new Input(bytes);
		const isText = input.nat(1) === 0;
		const written = isText ? input.text(formPieces) : `<ownershipDocument>${input.text(xmlPieces)}`;
		const snapshot = Snapshot.open(written);
		JSON.parse(convert(snapshot, { to: 'json' }).text);
		convert(snapshot, { to: 'text', edgarBlock: true });
		for (const to of ['text', 'xml'] as const) {
			const once = convert(snapshot, { to }).text;
			const twice = convert(Snapshot.open(once), { to }).text;
			const thrice = convert(Snapshot.open(twice), { to }).text;
			hold(thrice === twice, `what was written as ${to} is written the same again`);
		}
	},
};
