import { boxes, type BoxId } from '../../facts/boxes';
import type { Box } from '../../model/filing';
import { isEmptyPlace, span } from '../../source/place';
import type { Read } from '../read';
import { page, type Answer } from './answer';

/** Each box of the cover with its label or sentence. */
export function* boxAnswers({ filing }: Read): Iterable<Answer> {
	const isXml = filing.language === 'xml';
	const answer = (id: BoxId, box: Box): Iterable<Answer> => boxAnswer(id, box, isXml);
	yield* answer('section16', filing.section16);
	yield* answer('planBox', filing.plan10b5);
	for (const { director, tenPercentOwner, officer, other } of filing.relationships) {
		yield* answer('director', director);
		yield* answer('tenPercentOwner', tenPercentOwner);
		yield* answer('officer', officer);
		yield* answer('other', other);
	}
	yield* answer('oneOwner', filing.jointFiling.one);
	yield* answer('moreOwners', filing.jointFiling.more);
}

/** The label of a box stands behind it; in XML it is the tag before the flag. */
function* boxAnswer(id: BoxId, box: Box, isXml: boolean): Iterable<Answer> {
	if (!box.present || isEmptyPlace(box.label)) return;
	const { name, checked, unchecked, source } = boxes[id];
	const state = box.checked === undefined ? 'cannot be read' : box.checked ? 'checked' : 'not checked';
	const means =
		box.checked === undefined ? 'Something stands here that is no whole box.' : box.checked ? checked : unchecked;
	const at = isXml ? span(box.label, box.at) : span(box.at, box.label);
	yield { at, say: () => page({ first: `**${name}**: ${state}`, source, more: [means] }) };
}
