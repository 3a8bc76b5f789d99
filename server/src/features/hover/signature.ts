import { captions } from '../../facts/captions';
import type { Signature } from '../../model/filing';
import { escaped } from '../markdown';
import type { Read } from '../read';
import { say, sayDay } from '../say';
import { page, type Answer } from './answer';

/** Name and date apart; between them, the signature as a whole. */
export function* signatureAnswers({ filing }: Read): Iterable<Answer> {
	for (const signature of filing.signatures) {
		const { name, date, at } = signature;
		if (name.kind !== 'empty') yield { at: name.at, say: () => namePage(signature) };
		if (date.kind !== 'empty') yield { at: date.at, say: () => datePage(signature) };
		yield { at, say: () => namePage(signature) };
	}
}

const { source } = captions.signature;

function namePage({ name }: Signature): string {
	const text = say(name);
	const forAnother = /attorney|\bPOA\b|\bfor\b|^By:/i.test(text)
		? 'Someone signs for the owner: the power of attorney has to be filed with this form or an earlier one.'
		: '';
	const first = `**Signed by**: ${escaped(text) || 'nobody yet'}`;
	return page({ first, where: 'Signature', source, more: [captions.signature.explain, forAnother] });
}

function datePage({ date }: Signature): string {
	const said = date.kind === 'known' ? sayDay(date.value) : `${say(date)} cannot be read`;
	const asks = 'The day of signing, month, day, year: on or after the last transaction that the form reports.';
	return page({ first: `**Signed on**: ${escaped(said)}`, where: 'Signature', source, more: [asks] });
}
