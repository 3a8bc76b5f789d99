import { RequestType } from 'vscode-languageserver';
import { convert } from '../service/convert';
import { editableText, writeBack } from '../service/writeBack';
import { on, onAny, type Binding } from './binding';
import {
	convertMethod,
	editableTextMethod,
	writeBackMethod,
	type ConvertParams,
	type ConvertResult,
	type EditableTextParams,
	type EditableTextResult,
	type Refused,
	type WriteBackParams,
	type WriteBackResult,
} from './protocol';

const convertRequest = new RequestType<ConvertParams, ConvertResult | null, void>(convertMethod);
const editableTextRequest = new RequestType<EditableTextParams, EditableTextResult, void>(editableTextMethod);
const writeBackRequest = new RequestType<WriteBackParams, WriteBackResult, void>(writeBackMethod);

const failed: Refused = { kind: 'refused', reasons: ['The server failed; Form 4: Show Output says why.'] };

/** A filing in its other languages: for export, and for XML that is edited as text. */
export const conversionBinding: Binding = {
	capability: {},
	handlers: [
		on(convertRequest, null, ({ snapshot }, { to }) => convert(snapshot, { to })),
		onAny(editableTextRequest, failed, ({ xml }) => editableText(xml)),
		onAny(writeBackRequest, failed, ({ xml, text }) => writeBack(xml, text)),
	],
};
