import { captions } from '../../facts/captions';
import { blockKeyOf, blockKeys, pathOfKey } from '../../facts/edgarBlock';
import { span } from '../../source/place';
import { escaped } from '../markdown';
import type { Read } from '../read';
import { say } from '../say';
import { page, type Answer } from './answer';

/** The lines of the EDGAR block: each key with its value. */
export function* blockAnswers({ filing }: Read): Iterable<Answer> {
	const { name, explain, source } = captions.edgarBlock;
	for (const { key, keyAt, value } of filing.edgarBlock) {
		const first = `**${escaped(key)}**: ${escaped(say(value)) || 'empty'}`;
		const id = blockKeyOf(key);
		const known = id && blockKeys[id];
		const about = known
			? { where: `${name}, ${pathOfKey(key) ?? known.element}`, source: known.source, more: [known.explain] }
			: { where: name, source, more: [explain] };
		yield { at: span(keyAt, value.at), say: () => page({ first, ...about }) };
	}
}
