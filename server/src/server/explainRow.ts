import { RequestType } from 'vscode-languageserver';
import { explainRow } from '../features/explainRow';
import { on, type Handler } from './binding';
import { explainRowMethod, type ExplainRowParams, type ExplainRowResult } from './protocol';

const explainRowRequest = new RequestType<ExplainRowParams, ExplainRowResult | null, void>(explainRowMethod);

export const explanations: readonly Handler[] = [
	on(explainRowRequest, null, ({ snapshot, check }, { position }) => {
		const page = explainRow(snapshot, position, snapshot.findings(check));
		return page ? { title: page.title, markdown: page.markdown, range: snapshot.source.rangeOf(page.at) } : null;
	}),
];
