/** The words that the form has for its parts, as types of semantic tokens. package.json says how each looks. */
export const tokenTypes = [
	'caption',
	'fixedText',
	'owner',
	'issuer',
	'ticker',
	'address',
	'role',
	'box',
	'security',
	'date',
	'figure',
	'price',
	'code',
	'letter',
	'nature',
	'mark',
	'noteNumber',
	'prose',
	'signature',
	'value',
	'unreadable',
] as const;

/**
 * `second`: the second of two neighbouring columns that hold the same kind of value. `single`: a column of single letters.
 * `checked`: a box that is. They are drawn slanted and bold, so that columns differ by more than colour.
 */
export const tokenModifiers = ['second', 'single', 'checked'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];
