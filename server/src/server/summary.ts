import { RequestType } from 'vscode-languageserver';
import { summaryOf } from '../service/summary';
import { todayInNewYork } from '../service/today';
import { onAny, type Handler } from './binding';
import { summaryMethod, type SummaryParams, type SummaryResult } from './protocol';

const summaryRequest = new RequestType<SummaryParams, SummaryResult, void>(summaryMethod);

export const summaries: readonly Handler[] = [
	onAny(summaryRequest, null, ({ text }) => {
		return summaryOf(text, { today: todayInNewYork(new Date()), once: true }) ?? null;
	}),
];
