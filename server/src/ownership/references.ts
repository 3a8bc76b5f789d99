import type { MarkupFault } from './element';

/** Says where a `&` begins no reference, or one to an entity that XML does not have by itself. */
export function checkReference(
	text: string,
	at: number,
	limit: number,
	fault: (kind: MarkupFault['kind'], start: number, end: number, name?: string) => void,
): void {
	const ahead = text.slice(at, Math.min(limit, at + 40));
	const length = ahead.indexOf(';');
	const isNear = length > 0;
	const semicolon = at + length;
	const inner = isNear ? ahead.slice(1, length) : '';
	if (isKnownReference(inner)) return;
	const isName = isNear && /^(?:#?[A-Za-z_][\w.-]*|#\d+|#x[\da-fA-F]+)$/.test(inner);
	if (isName) fault('unknown-entity', at, semicolon + 1, inner);
	else fault('bare-ampersand', at, at + 1);
}

function isKnownReference(inner: string): boolean {
	if (inner === 'amp' || inner === 'lt' || inner === 'gt' || inner === 'quot' || inner === 'apos') return true;
	const number = referencedCharacter(inner);
	return number !== undefined && isXmlCharacter(number);
}

/** The number of the character that `#38` or `#x26` stands for. */
export function referencedCharacter(inner: string): number | undefined {
	if (inner.charCodeAt(0) !== 35) return undefined;
	if (/^#\d{1,7}$/.test(inner)) return Number(inner.slice(1));
	return /^#x[\da-fA-F]{1,6}$/.test(inner) ? Number.parseInt(inner.slice(2), 16) : undefined;
}

function isXmlCharacter(number: number): boolean {
	return (
		number === 9 ||
		number === 10 ||
		number === 13 ||
		(number >= 0x20 && number <= 0xd7ff) ||
		(number >= 0xe000 && number <= 0xfffd) ||
		(number >= 0x10000 && number <= 0x10ffff)
	);
}
