/** Whether a text is HTML, such as a page that was saved or the clipboard of a browser. */
export function isPage(text: string): boolean {
	return /^\s*(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|meta|table|tbody|tr|td|div|span|p|b)\b/i.test(
		text,
	);
}
