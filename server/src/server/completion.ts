import {
	CompletionItemKind,
	CompletionRequest,
	CompletionResolveRequest,
	InsertTextFormat,
	InsertTextMode,
	MarkupKind,
	type CompletionItem,
	type CompletionList,
	type CompletionParams,
	type Position,
} from 'vscode-languageserver';
import type { Completion } from '../features/completion/completion';
import { completions } from '../features/completion/completions';
import * as z from 'zod/mini';
import { on, onAny, type Handler, type OpenDocument } from './binding';

export const completion: readonly Handler[] = [
	on(CompletionRequest.type, [], complete),
	onAny(CompletionResolveRequest.type, { label: '' }, resolve),
];

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
	code: CompletionItemKind.Keyword,
	letter: CompletionItemKind.EnumMember,
	date: CompletionItemKind.Constant,
	figure: CompletionItemKind.Value,
	text: CompletionItemKind.Text,
	mark: CompletionItemKind.Reference,
	note: CompletionItemKind.Snippet,
	rows: CompletionItemKind.Snippet,
	form: CompletionItemKind.Snippet,
	element: CompletionItemKind.Property,
};

/** What was offered last. Its explanations are made when an editor shows one. */
let last: { readonly id: number; readonly offers: readonly Completion[] } = { id: 0, offers: [] };

function complete(open: OpenDocument, { position, context }: CompletionParams): CompletionItem[] | CompletionList {
	const { snapshot, check } = open;
	const isAsked = context?.triggerCharacter === undefined;
	const all = completions(snapshot, position, check.today);
	// In XML the characters that ask are its own, and the client says which.
	const offers = isAsked || snapshot.xml ? all : all.filter((offer) => goesOn(offer, position));
	last = { id: last.id + 1, offers };
	const items = offers.map((offer, index) => toItem(open, offer, index));
	// The figures behind a word change what is offered, so an editor has to ask again.
	return offers.some(({ kind }) => kind === 'rows') ? { isIncomplete: true, items } : items;
}

/** Whether what was typed before a blank begins what is offered: `exercise `, or `Common ` in a cell. */
function goesOn({ kind, filter, label, at }: Completion, { character }: Position): boolean {
	if (kind === 'rows') return filter !== undefined;
	const typed = at.line.text.slice(at.start, character).toLowerCase();
	return kind === 'text' && typed.trim() !== '' && label.toLowerCase().startsWith(typed);
}

function toItem({ snapshot, hasSnippets }: OpenDocument, offer: Completion, index: number): CompletionItem {
	const { label, kind, detail, at, text, elsewhere = [] } = offer;
	const snippet = hasSnippets ? offer.snippet : undefined;
	const additional = elsewhere.map((edit) => ({ range: snapshot.source.rangeOf(edit.at), newText: edit.text }));
	return {
		label,
		kind: kinds[kind],
		// Shown with every item; `detail` would be shown with the chosen one only.
		labelDetails: { description: detail },
		// Likeliest first, whatever the alphabet says.
		sortText: String(index).padStart(4, '0'),
		filterText: filterOf(offer, snapshot.source.textAt(at)),
		textEdit: { range: snapshot.source.rangeOf(at), newText: snippet ?? text },
		...(snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
		...(isBlock(kind) ? { insertTextMode: InsertTextMode.asIs } : { commitCharacters: ['\t'] }),
		...(additional.length > 0 && { additionalTextEdits: additional }),
		data: { list: last.id, index },
	};
}

/** An editor compares what stands in the range, so what comes behind a value has to begin with nothing. */
function filterOf({ label, kind, filter }: Completion, given: string): string {
	return filter ?? (kind === 'mark' || kind === 'note' ? given + label : label);
}

/** Lines of their own, which Tab behind a typed word should not bring. */
function isBlock(kind: Completion['kind']): boolean {
	return kind === 'rows' || kind === 'note' || kind === 'form';
}

const asked = z.object({ data: z.object({ list: z.number(), index: z.number() }) });

/** The explanation of an item. One of an older list stays as it is. */
function resolve(item: CompletionItem): CompletionItem {
	const read = asked.safeParse(item);
	if (!read.success || read.data.data.list !== last.id) return item;
	const offer = last.offers[read.data.data.index];
	if (!offer || offer.markdown === '') return item;
	return { ...item, documentation: { kind: MarkupKind.Markdown, value: offer.markdown } };
}
