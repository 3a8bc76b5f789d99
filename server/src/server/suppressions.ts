import { RequestType } from 'vscode-languageserver';
import { readSuppressions, withSuppression } from '../service/sidecar';
import { suppressionOf, suppressionsFor, type Suppression } from '../service/suppress';
import { on, type Handler } from './binding';
import { suppressMethod, type SuppressionsParams, type SuppressParams, type SuppressResult } from './protocol';

const suppressRequest = new RequestType<SuppressParams, SuppressResult, void>(suppressMethod);

/** Writes an entry for a finding. The client keeps the file; the server knows what the row says. */
export const suppressing: readonly Handler[] = [
	on(suppressRequest, null, ({ snapshot, check }, { rule, range, reason, text, file }) => {
		const finding = snapshot
			.findings({ ...check, ungrouped: true })
			.find((one) => one.rule.id === rule && one.range.start.line === range.start.line);
		if (!finding || reason.trim() === '') return null;
		return withSuppression(text ?? undefined, suppressionOf(snapshot, finding, { reason, file }));
	}),
];

/** What a sidecar says of one filing, and what is wrong with it. */
export function suppressionsIn({ text, file }: Pick<SuppressionsParams, 'text' | 'file'>): {
	readonly suppressions: readonly Suppression[];
	readonly problems: readonly string[];
} {
	if (text === null) return { suppressions: [], problems: [] };
	const { suppressions, problems } = readSuppressions(text);
	return { suppressions: suppressionsFor(suppressions, file), problems };
}
