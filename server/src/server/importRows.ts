import { RequestType } from 'vscode-languageserver';
import { knownOf } from '../features/rows/known';
import { later, type Handler, type Host } from './binding';
import { importRowsMethod, type ImportRowsParams, type ImportRowsResult, type Refused } from './protocol';

const request = new RequestType<ImportRowsParams, ImportRowsResult, void>(importRowsMethod);

const failed: Refused = { kind: 'refused', reasons: ['The server failed; Form 4: Show Output says why.'] };

export const importing: readonly Handler[] = [later(request, failed, importRows)];

async function importRows({ textDocument, csv, title }: ImportRowsParams, { find }: Host): Promise<ImportRowsResult> {
	const open = find(textDocument.uri);
	if (!open) return failed;
	// What reads a spreadsheet is loaded when one comes.
	const { importInto } = await import('../service/importInto');
	const { lacksClass, ...imported } = importInto(open.snapshot, csv, title === null ? {} : { title });
	const { rows, problems } = imported;
	if (rows === 0) return { kind: 'refused', reasons: problems.map((problem) => `${problem}.`) };
	const named = knownOf(open.snapshot.filing, { table: 'I', before: () => true }).title ?? '';
	return { kind: 'rows', version: open.version, ...imported, asksTitle: lacksClass ? named : null };
}
