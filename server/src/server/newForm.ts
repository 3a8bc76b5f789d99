import { RequestType } from 'vscode-languageserver';
import { beginning, newForm } from '../service/newForm';
import { todayInNewYork } from '../service/today';
import { onAny, type Binding } from './binding';
import { beginningMethod, newFormMethod, type Beginning, type BeginningParams, type NewFormParams } from './protocol';

const beginningRequest = new RequestType<BeginningParams, Beginning, void>(beginningMethod);
const newFormRequest = new RequestType<NewFormParams, string, void>(newFormMethod);

const nothing: Beginning = { kinds: [], issuer: '', owner: '', title: '', owned: '', signature: '' };

export const newFormBinding: Binding = {
	capability: {},
	handlers: [
		onAny(beginningRequest, nothing, ({ previous }) => beginning(previous ?? undefined)),
		onAny(newFormRequest, '', ({ previous, cover, transaction, ...rest }) =>
			newForm({
				...rest,
				signedOn: todayInNewYork(new Date()),
				...(previous !== null && { previous }),
				...(cover && { cover }),
				...(transaction && { transaction }),
			}),
		),
	],
};
