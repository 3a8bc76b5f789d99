import { RequestType } from 'vscode-languageserver';
import { beginning, newForm } from '../service/newForm';
import { openAny } from '../service/openAny';
import type { Snapshot } from '../service/snapshot';
import { todayInNewYork } from '../service/today';
import { later, type Handler } from './binding';
import {
	beginningMethod,
	newFormMethod,
	type BeginningParams,
	type BeginningResult,
	type NewFormParams,
	type Refused,
} from './protocol';

const beginningRequest = new RequestType<BeginningParams, BeginningResult, void>(beginningMethod);
const newFormRequest = new RequestType<NewFormParams, string, void>(newFormMethod);

const failed: Refused = { kind: 'refused', reasons: ['The server failed; Form 4: Show Output says why.'] };

export const beginnings: readonly Handler[] = [
	later(beginningRequest, failed, begin),
	later(newFormRequest, '', async ({ previous, cover, transaction, ...rest }) => {
		const snapshot = await opened(previous);
		return newForm({
			...rest,
			signedOn: todayInNewYork(new Date()),
			...(snapshot && { previous: snapshot }),
			...(cover && { cover }),
			...(transaction && { transaction }),
		});
	}),
];

async function begin({ previous }: BeginningParams): Promise<BeginningResult> {
	try {
		const snapshot = await opened(previous);
		if (snapshot?.filing.parts.size === 0) return { kind: 'refused', reasons: ['It holds no Form 4.'] };
		return { kind: 'begun', ...beginning(snapshot) };
	} catch (error) {
		return { kind: 'refused', reasons: [error instanceof Error ? `${error.message}.` : String(error)] };
	}
}

/** A filing in any language that is read. */
async function opened(previous: string | null): Promise<Snapshot | undefined> {
	return previous === null ? undefined : (await openAny(previous, { edgarBlock: true })).snapshot;
}
