import * as vscode from 'vscode';

const scheme = 'form4-report';
/** So many reports are kept; an editor that is older has its text already. */
const most = 20;
const reports = new Map<string, string>();
let count = 0;

/** Texts to read that are no files: they are never dirty, and closing them asks nothing. */
export function showReports(): vscode.Disposable {
	return vscode.workspace.registerTextDocumentContentProvider(scheme, {
		provideTextDocumentContent: ({ query }) => reports.get(query),
	});
}

/** The address of a report. `diff` has its `+` and `-` coloured; our package.json has `md` opened as a preview. */
export function reportUri(title: string, text: string, ending: 'diff' | 'md'): vscode.Uri {
	const id = String(++count);
	reports.set(id, text);
	const [oldest] = reports.keys();
	if (reports.size > most && oldest !== undefined) reports.delete(oldest);
	return vscode.Uri.from({ scheme, path: `/${title}.${ending}`, query: id });
}
