import { cite } from '../facts/citations';
import { memoryOf } from '../model/kept';
import type { AnyValue } from '../model/value';
import { place, type Place } from '../source/place';
import type { Line } from '../source/line';
import type { Block } from '../source/sequence';
import type { Read } from './read';

export interface DocumentLink {
	readonly at: Place;
	readonly url: string;
	readonly tooltip: string;
}

/** Words of the form that name something with a page of its own: rules, instructions, CIKs, addresses. */
export function documentLinks({ source, filing }: Read): readonly DocumentLink[] {
	const ciks = filing.edgarBlock.flatMap(({ key, value }): readonly DocumentLink[] => {
		return /\bCIK$/i.test(key) ? cikLink(value) : [];
	});
	const values = [filing.issuer.cik, ...filing.owners.map(({ cik }) => cik)];
	const inElements = filing.language === 'xml' ? values.flatMap(cikLink) : [];
	return [...source.inBlocks.blocks().flatMap(linksOf), ...ciks, ...inElements];
}

function cikLink({ kind, raw, at }: AnyValue): readonly DocumentLink[] {
	if (kind !== 'known') return [];
	const url = `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${encodeURIComponent(raw)}`;
	return [{ at, url, tooltip: 'Filings under this CIK on EDGAR' }];
}

const linked =
	/\bRules? (1[06][ab]\d?-\d{1,2}(?:\([a-z0-9]+\))*)|\bInstr(?:uction|\.) (\d+(?: ?\([a-z0-9]+\))*)|https?:\/\/[^\s<>|)\]"]+/g;

const linksOf = memoryOf<Block<Line>>().kept(({ items }): readonly DocumentLink[] => items.flatMap(linksIn));

function linksIn(line: Line): readonly DocumentLink[] {
	return [...line.text.matchAll(linked)].flatMap((match): DocumentLink[] => {
		const at = place(line, match.index, match.index + match[0].length);
		const [whole, rule, instruction] = match;
		if (rule === undefined && instruction === undefined) return [{ at, url: whole, tooltip: 'Follow the link' }];
		const { label, url } = rule === undefined ? cite('form4', `Instr. ${instruction ?? ''}`) : cite('rules', rule);
		return url === undefined ? [] : [{ at, url, tooltip: label }];
	});
}
