import {
	CompletionItemKind,
	CompletionRequest,
	MarkupKind,
	type CompletionItem,
	type CompletionParams,
} from 'vscode-languageserver';
import { completions, type Completion } from '../features/completion';
import { on, type Binding, type OpenDocument } from './binding';

/** No character asks for it unbidden: who goes through empty cells with Tab would take what is offered. */
export const completionBinding: Binding = {
	capability: { completionProvider: {} },
	handlers: [on(CompletionRequest.type, [], complete)],
};

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
	code: CompletionItemKind.Keyword,
	letter: CompletionItemKind.EnumMember,
	date: CompletionItemKind.Constant,
	figure: CompletionItemKind.Value,
	text: CompletionItemKind.Text,
	mark: CompletionItemKind.Reference,
};

function complete({ snapshot }: OpenDocument, { position }: CompletionParams): CompletionItem[] {
	return completions(snapshot, position).map(({ label, kind, detail, markdown, at, text }, index): CompletionItem => {
		const range = snapshot.source.rangeOf(at);
		return {
			label,
			kind: kinds[kind],
			// Shown with every item; `detail` would be shown with the chosen one only.
			labelDetails: { description: detail },
			documentation: { kind: MarkupKind.Markdown, value: markdown },
			// Likeliest first, whatever the alphabet says.
			sortText: String(index).padStart(4, '0'),
			// An editor compares what stands in the range, so a mark behind a value has to begin with nothing.
			filterText: kind === 'mark' ? snapshot.source.textAt(at) + label : label,
			textEdit: { range, newText: text },
			commitCharacters: ['\t'],
		};
	});
}
