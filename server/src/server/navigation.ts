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
import { selectionRanges } from '../features/selectionRange';
import { thingAt } from '../features/thing';
import type { Place } from '../source/place';
import { on, type Handler, type OpenDocument } from './binding';

/** Ways through a form: its parts, and from mark to footnote and back. */
export const navigation: readonly Handler[] = [
	on(FoldingRangeRequest.type, [], ({ snapshot }) =>
		folds(snapshot).map(({ start, end }) => ({ startLine: start, endLine: end })),
	),
	on(SelectionRangeRequest.type, [], ({ snapshot }, { positions }) =>
		positions.map((position) => chained(selectionRanges(snapshot, position), position)),
	),
	on(DefinitionRequest.type, [], (open, { position }) =>
		(thingAt(open.snapshot, position)?.definitions ?? []).map((at) => located(open, at)),
	),
	on(ReferencesRequest.type, [], (open, { position, context }) => {
		const thing = thingAt(open.snapshot, position);
		if (!thing) return [];
		const own = context.includeDeclaration ? thing.definitions : [];
		return [...own, ...thing.references].map((at) => located(open, at));
	}),
	on(DocumentHighlightRequest.type, [], ({ snapshot }, { position }) => {
		const thing = thingAt(snapshot, position);
		if (!thing) return [];
		const written = thing.definitions.map((at) => ({ at, kind: DocumentHighlightKind.Write }));
		const read = thing.references.map((at) => ({ at, kind: DocumentHighlightKind.Read }));
		return [...written, ...read].map(({ at, kind }) => ({ range: snapshot.source.rangeOf(at), kind }));
	}),
	on(PrepareRenameRequest.type, null, ({ snapshot }, { position }) => {
		const thing = thingAt(snapshot, position);
		return thing ? { range: snapshot.source.rangeOf(thing.at), placeholder: thing.name } : null;
	}),
	on(RenameRequest.type, null, ({ uri, snapshot }, { position, newName }) => {
		const renamed = thingAt(snapshot, position)?.rename(newName);
		if (!renamed) return null;
		if ('refused' in renamed) return new ResponseError(ErrorCodes.InvalidParams, renamed.refused);
		const placed =
			'edits' in renamed ? renamed.edits : snapshot.edits({ title: newName, safe: false, changes: renamed.changes });
		const edits = placed.map(({ at, text }) => ({ range: snapshot.source.rangeOf(at), newText: text }));
		return { changes: { [uri]: edits } };
	}),
	on(DocumentLinkRequest.type, [], ({ snapshot }) =>
		documentLinks(snapshot).map(({ at, url, tooltip }) => ({
			range: snapshot.source.rangeOf(at),
			target: url,
			tooltip,
		})),
	),
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
