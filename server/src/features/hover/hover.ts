import { place, type Place } from '../../source/place';
import type { Position } from '../../source/source';
import { contains, type Read } from '../read';
import type { Answer } from './answer';
import { blockAnswers } from './block';
import { boxAnswers } from './box';
import { captionAnswer, captionAnswers } from './caption';
import { dateAnswers } from './coverDate';
import { elementAnswer } from './element';
import { headingAnswer } from './heading';
import { issuerAnswers } from './issuer';
import { noteAnswers } from './note';
import { ownerAnswers } from './owner';
import { remarksAnswers } from './remarks';
import { roleAnswers } from './role';
import { rowAnswer } from './row';
import { signatureAnswers } from './signature';

export interface Hover {
	readonly markdown: string;
	readonly at: Place;
}

/** In the order in which they are asked: what is small before what holds it. */
const answerers: readonly ((read: Read) => Iterable<Answer>)[] = [
	blockAnswers,
	boxAnswers,
	roleAnswers,
	issuerAnswers,
	dateAnswers,
	captionAnswers,
	ownerAnswers,
	noteAnswers,
	signatureAnswers,
	remarksAnswers,
];

/** What stands under the cursor: first the answer, then what the form asks there and who says so. Nothing on a blank line. */
export function hover(read: Read, position: Position): Hover | undefined {
	const line = read.source.inBlocks.at(position.line);
	if (!line || line.text.trim() === '') return undefined;
	const answer =
		rowAnswer(read, position) ??
		smallest(read, position) ??
		(read.xml ? elementAnswer(read, position) : headingAnswer(read, position));
	if (answer) return { markdown: answer.say(), at: answer.at };
	// What is left is page text around the form, or stands behind a caption without being its value.
	return { markdown: captionAnswer(read, position).say(), at: place(line, 0, line.text.length) };
}

function smallest(read: Read, position: Position): Answer | undefined {
	for (const answersOf of answerers) {
		for (const answer of answersOf(read)) if (contains(read.source, answer.at, position)) return answer;
	}
	return undefined;
}
