const declarationParts =
	/^[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*$/;

/** The version that a declaration gives, from what stands between `<?xml` and `?>`. Undefined where that is none. */
export function declarationVersion(inner: string): string | undefined {
	const match = declarationParts.exec(inner);
	const version = match?.[1] ?? match?.[2];
	return version !== undefined && /^1\.\d+$/.test(version) ? version : undefined;
}

/** Behind the `>` of a document type, its inner part in square brackets skipped unread. */
export function doctypeEnd(text: string, start: number, to: number): number | undefined {
	let quote = 0;
	let depth = 0;
	for (let at = start + 2; at < to; at++) {
		const unit = text.charCodeAt(at);
		if (quote !== 0) {
			if (unit === quote) quote = 0;
		} else if (unit === 0x22 || unit === 0x27) quote = unit;
		else if (unit === 0x5b) depth++;
		else if (unit === 0x5d) depth--;
		else if (unit === 0x3e && depth <= 0) return at + 1;
	}
	return undefined;
}
