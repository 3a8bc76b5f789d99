import { RequestType } from 'vscode-languageserver';
import { blockLinesFix } from '../service/blockLines';
import { convertTo } from '../service/convert';
import { diffFilings, sayDifference } from '../service/diff';
import { openAny } from '../service/openAny';
import { pageInto } from '../service/pageInto';
import { editableText, writeBack } from '../service/writeBack';
import { later, onAny, type Handler, type Host } from './binding';
import { toEdits } from './convert';
import {
	compareMethod,
	convertMethod,
	editableTextMethod,
	pastedTextMethod,
	writeBackMethod,
	type CompareParams,
	type CompareResult,
	type ConvertParams,
	type ConvertResult,
	type EditableTextParams,
	type EditableTextResult,
	type PastedTextParams,
	type PastedTextResult,
	type Refused,
	type WriteBackParams,
	type WriteBackResult,
} from './protocol';

const convertRequest = new RequestType<ConvertParams, ConvertResult | null, void>(convertMethod);
const compareRequest = new RequestType<CompareParams, CompareResult, void>(compareMethod);
const pastedTextRequest = new RequestType<PastedTextParams, PastedTextResult, void>(pastedTextMethod);
const editableTextRequest = new RequestType<EditableTextParams, EditableTextResult, void>(editableTextMethod);
const writeBackRequest = new RequestType<WriteBackParams, WriteBackResult, void>(writeBackMethod);

const failed: Refused = { kind: 'refused', reasons: ['The server failed; Form 4: Show Output says why.'] };

/** A filing in its other languages: for export, and for XML that is edited as text. */
export const conversions: readonly Handler[] = [
	later(convertRequest, null, converted),
	later(compareRequest, failed, compare),
	later(pastedTextRequest, { text: null }, pastedText),
	onAny(editableTextRequest, failed, ({ xml }) => editableText(xml)),
	onAny(writeBackRequest, failed, ({ xml, text }) => writeBack(xml, text)),
];

async function converted({ textDocument, to }: ConvertParams, { find }: Host): Promise<ConvertResult | null> {
	const open = find(textDocument.uri);
	if (!open) return null;
	const { snapshot } = open;
	const fix = to === 'xml' ? blockLinesFix(snapshot) : undefined;
	return { ...(await convertTo(snapshot, { to })), blockLines: fix ? toEdits(snapshot, fix) : [] };
}

async function compare({ textDocument, original }: CompareParams, { find }: Host): Promise<CompareResult> {
	const amendment = find(textDocument.uri)?.snapshot.filing;
	if (!amendment) return failed;
	let before;
	try {
		({ filing: before } = (await openAny(original)).snapshot);
	} catch (error) {
		return { kind: 'refused', reasons: [error instanceof Error ? `${error.message}.` : String(error)] };
	}
	if (before.parts.size === 0) return { kind: 'refused', reasons: ['It holds no Form 4.'] };
	const difference = diffFilings(before, amendment);
	return { kind: 'compared', report: sayDifference(difference, amendment), draft: difference.draft ?? null };
}

async function pastedText({ html, plain, isEmpty }: PastedTextParams): Promise<PastedTextResult> {
	if (!isEmpty && plain !== null) {
		const { sheetInto } = await import('../service/sheetInto');
		const rows = sheetInto(plain);
		if (rows !== undefined) return { text: rows };
	}
	return { text: html === null ? null : ((await pageInto(html, { isEmpty })) ?? null) };
}
