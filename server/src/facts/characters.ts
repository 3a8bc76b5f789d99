/** What stands for a character outside EDGAR's set; EDGAR Filer Manual II, 5.2.1. */
interface PlainCharacter {
	readonly plain: string;
	/** The same sign in another shape, so that nothing is lost. */
	readonly isSure: boolean;
}

function same(plain: string): PlainCharacter {
	return { plain, isSure: true };
}

function instead(plain: string): PlainCharacter {
	return { plain, isSure: false };
}

export const plainCharacters: Readonly<Record<string, PlainCharacter>> = {
	'\u2018': same("'"),
	'\u2019': same("'"),
	'\u201a': same("'"),
	'\u2032': same("'"),
	'\u201c': same('"'),
	'\u201d': same('"'),
	'\u201e': same('"'),
	'\u2010': same('-'),
	'\u2011': same('-'),
	'\u2012': same('-'),
	'\u2013': same('-'),
	'\u2014': same('-'),
	'\u2212': same('-'),
	'\u2026': same('...'),
	'\u2022': instead('-'),
	'\u00a7': instead('Section'),
	'\u2122': instead('(TM)'),
	'\u00ae': instead('(R)'),
	'\u00a9': instead('(C)'),
	'\u00bd': instead('1/2'),
	'\u00bc': instead('1/4'),
	'\u00be': instead('3/4'),
	é: instead('e'),
	è: instead('e'),
	ê: instead('e'),
	á: instead('a'),
	à: instead('a'),
	â: instead('a'),
	ä: instead('ae'),
	ö: instead('oe'),
	ü: instead('ue'),
	ó: instead('o'),
	ô: instead('o'),
	ú: instead('u'),
	í: instead('i'),
	ñ: instead('n'),
	ç: instead('c'),
	É: instead('E'),
	ß: instead('ss'),
};
