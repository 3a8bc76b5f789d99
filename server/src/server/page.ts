import { RequestType } from 'vscode-languageserver';
import { convert } from '../service/convert';
import { pageOf } from '../service/page';
import { on, type Binding } from './binding';
import { pageMethod, type PageParams, type PageResult } from './protocol';

const pageRequest = new RequestType<PageParams, PageResult, void>(pageMethod);

export const pageBinding: Binding = {
	capability: {},
	handlers: [
		on(pageRequest, null, ({ snapshot }, { view }) =>
			view ? pageOf(snapshot, { ...view, forReading: true }) : convert(snapshot, { to: 'html' }).text,
		),
	],
};
