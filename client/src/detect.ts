import type { TextDocument } from 'vscode';

/** How many lines are looked at. A page copied from a browser has its form within them. */
const looked = 80;

/** Whether a plain text is a Form 4, as text, copied from a browser or made into Markdown: its title and a caption stand near the top. */
export function looksLikeForm4(document: TextDocument): boolean {
	if (document.languageId !== 'plaintext') return false;
	let head = '';
	for (let line = 0; line < Math.min(document.lineCount, looked); line++) head += ` ${document.lineAt(line).text}`;
	return isForm4(head);
}

/** Captions wrap, and a tool puts stars, pipes and blanks between their words. */
export function isForm4(head: string): boolean {
	const words = head.replace(/<[^<>]{0,200}>/g, ' ').replace(/[\s|*_\\│]+/g, ' ');
	return (
		/STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP/i.test(words) && /Name and Address of Reporting Person/i.test(words)
	);
}
