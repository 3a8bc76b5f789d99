import {
	DefinitionRequest,
	DocumentHighlightKind,
	DocumentHighlightRequest,
	DocumentLinkRequest,
	ErrorCodes,
	FoldingRangeRequest,
	PrepareRenameRequest,
	ReferencesRequest,
	RenameRequest,
	ResponseError,
	SelectionRangeRequest,
	type Position,
	type SelectionRange,
} from 'vscode-languageserver';
import { documentLinks } from '../features/documentLinks';
import { folds } from '../features/folding';
import { citingsOf, definitionsOf, noteAt } from '../features/notes';
import { renameNote } from '../features/renameNote';
import { selectionRanges } from '../features/selectionRange';
import type { Place } from '../source/place';
import { on, type Binding, type OpenDocument } from './binding';

/** Ways through a form: its parts, and from mark to footnote and back. */
export const navigation: readonly Binding[] = [
	{
		capability: { foldingRangeProvider: true },
		handlers: [
			on(FoldingRangeRequest.type, [], ({ snapshot }) =>
				folds(snapshot).map(({ start, end }) => ({ startLine: start, endLine: end })),
			),
		],
	},
	{
		capability: { selectionRangeProvider: true },
		handlers: [
			on(SelectionRangeRequest.type, [], ({ snapshot }, { positions }) =>
				positions.map((position) => chained(selectionRanges(snapshot, position), position)),
			),
		],
	},
	{
		capability: { definitionProvider: true },
		handlers: [
			on(DefinitionRequest.type, [], (open, { position }) => {
				const note = noteAt(open.snapshot, position);
				return note ? definitionsOf(open.snapshot.filing, note.number).map((at) => located(open, at)) : [];
			}),
		],
	},
	{
		capability: { referencesProvider: true },
		handlers: [
			on(ReferencesRequest.type, [], (open, { position, context }) => {
				const note = noteAt(open.snapshot, position);
				if (!note) return [];
				const { filing } = open.snapshot;
				const own = context.includeDeclaration ? definitionsOf(filing, note.number) : [];
				const places = [...own, ...citingsOf(filing, note.number).map(({ at }) => at)];
				return places.map((at) => located(open, at));
			}),
		],
	},
	{
		capability: { documentHighlightProvider: true },
		handlers: [
			on(DocumentHighlightRequest.type, [], ({ snapshot: { source, filing }, snapshot }, { position }) => {
				const note = noteAt(snapshot, position);
				if (!note) return [];
				const written = definitionsOf(filing, note.number).map((at) => ({ at, kind: DocumentHighlightKind.Write }));
				const read = citingsOf(filing, note.number).map(({ at }) => ({ at, kind: DocumentHighlightKind.Read }));
				return [...written, ...read].map(({ at, kind }) => ({ range: source.rangeOf(at), kind }));
			}),
		],
	},
	{
		capability: { renameProvider: { prepareProvider: true } },
		handlers: [
			on(PrepareRenameRequest.type, null, ({ snapshot }, { position }) => {
				const note = noteAt(snapshot, position);
				return note ? { range: snapshot.source.rangeOf(note.at), placeholder: String(note.number) } : null;
			}),
			on(RenameRequest.type, null, ({ uri, snapshot }, { position, newName }) => {
				const note = noteAt(snapshot, position);
				if (!note) return null;
				const renamed = renameNote(snapshot, note, newName);
				if ('refused' in renamed) return new ResponseError(ErrorCodes.InvalidParams, renamed.refused);
				const edits = renamed.edits.map(({ at, text }) => ({ range: snapshot.source.rangeOf(at), newText: text }));
				return { changes: { [uri]: edits } };
			}),
		],
	},
	{
		capability: { documentLinkProvider: {} },
		handlers: [
			on(DocumentLinkRequest.type, [], ({ snapshot }) =>
				documentLinks(snapshot).map(({ at, url, tooltip }) => ({
					range: snapshot.source.rangeOf(at),
					target: url,
					tooltip,
				})),
			),
		],
	},
];

function located({ uri, snapshot }: OpenDocument, at: Place): { uri: string; range: SelectionRange['range'] } {
	return { uri, range: snapshot.source.rangeOf(at) };
}

/** LSP wants one range for each position, each with the next larger one as its parent. */
function chained(ranges: readonly SelectionRange['range'][], position: Position): SelectionRange {
	let outer: SelectionRange | undefined;
	for (const range of ranges.toReversed()) outer = outer ? { range, parent: outer } : { range };
	return outer ?? { range: { start: position, end: position } };
}
