import type { TextDocument } from 'vscode';

/** Whether a plain text is a Form 4: its title and one of its captions stand near the top. */
export function looksLikeForm4(document: TextDocument): boolean {
	if (document.languageId !== 'plaintext') return false;
	let head = '';
	for (let line = 0; line < Math.min(document.lineCount, 60); line++) head += `${document.lineAt(line).text}\n`;
	return (
		/STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP/i.test(head) && /Name and Address of Reporting Person/i.test(head)
	);
}
