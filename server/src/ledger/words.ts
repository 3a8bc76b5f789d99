/** Words without case and punctuation. */
export function plainWords(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Where a text wraps says nothing. */
export function squeezed(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
