/**
 * The lines of an example with the carets of what is found in them: `«…»` is underlined with the next of the messages, `«»` is
 * an empty place.
 */
export function underline(text: string, ...said: readonly string[]): string {
	const messages = [...said];
	return text
		.split('\n')
		.flatMap((line) => {
			const carets: string[] = [];
			let plain = line;
			for (let start = plain.indexOf('«'); start >= 0; start = plain.indexOf('«')) {
				const end = plain.indexOf('»') - 1;
				plain = plain.replace('«', '').replace('»', '');
				carets.push(`${' '.repeat(start)}${end > start ? '^'.repeat(end - start) : '|'} ${messages.shift() ?? ''}`);
			}
			return [plain, ...carets];
		})
		.join('\n');
}
