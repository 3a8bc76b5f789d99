import { RequestType } from 'vscode-languageserver';
import { convert } from '../service/convert';
import { pageOf } from '../service/page';
import { on, type Handler } from './binding';
import { pageMethod, type PageParams, type PageResult } from './protocol';

const pageRequest = new RequestType<PageParams, PageResult, void>(pageMethod);

export const pages: readonly Handler[] = [
	on(pageRequest, null, ({ snapshot }, { view }) =>
		view ? pageOf(snapshot, { ...view, forReading: true }) : convert(snapshot, { to: 'html' }).text,
	),
];
