// What the tests in a window share.
import * as vscode from 'vscode';

export function equal<T>(actual: T, expected: T): void {
	const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
	if (got !== wanted) throw new Error(`expected ${wanted}, got ${got}`);
}

export async function diagnosticsOf(
	uri: vscode.Uri,
	isDone: (all: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
	const now = vscode.languages.getDiagnostics(uri);
	if (isDone(now)) return now;
	return new Promise((resolve) => {
		const waiting = vscode.languages.onDidChangeDiagnostics(() => {
			const all = vscode.languages.getDiagnostics(uri);
			if (!isDone(all)) return;
			waiting.dispose();
			resolve(all);
		});
	});
}

export function codes(all: readonly vscode.Diagnostic[]): string[] {
	return all.map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
}
