import { captions } from '../facts/captions';
import { transactionCodes } from '../facts/codes';
import { tableI, tableII, type Column } from '../facts/columns';
import type { Citation } from '../facts/citations';
import { instructions } from '../facts/instructions';
import { rules } from '../rules';

/** `4(b)(v)` of "Instr. 4(b)(v)", "instruction 4 (b) (v)" and "general instruction 4b(v)"; undefined for anything else. */
export function instructionNumber(text: string): string | undefined {
	const match = /^(?:general )?instr(?:uction|\.)?\s*(\d{1,2})((?:\s*\(?[a-z]+\)?)*)$/i.exec(text);
	if (!match) return undefined;
	const parts = [...(match[2] ?? '').matchAll(/[a-z]+/gi)].map(([part]) => `(${part.toLowerCase()})`);
	return `${match[1] ?? ''}${parts.join('')}`;
}

/** What an instruction asks, those below it too, and what of the form and which rules rest on it. */
export function explainInstruction(number: string): string | undefined {
	const asked = [...instructions].filter(([known]) => isBelow(known, number) || isBelow(number, known));
	const own = asked.filter(([known]) => isBelow(known, number));
	const shown = own.length > 0 ? own : asked;
	if (shown.length === 0) return undefined;
	const pages = shown.map(
		([known, { name, explain, source }]) =>
			`# Instruction ${known}: ${name}\n\n${explain}\n\nSource: ${source.label}${source.url === undefined ? '' : ` (${source.url})`}\n`,
	);
	return [...pages, ...restingOn(number)].join('\n');
}

function restingOn(number: string): readonly string[] {
	const cites = (sources: readonly Citation[]): boolean =>
		sources.some(({ label }) => {
			const cited = /^Form 4, Instr\. (.+)$/.exec(label)?.[1];
			return cited !== undefined && isBelow(cited, number);
		});
	const columns = (table: string, all: readonly Column[]): readonly string[] =>
		all.filter(({ source }) => cites([source])).map(({ item, name }) => `Table ${table}, item ${item}: ${name}`);
	const parts = Object.values(captions).filter(({ source }) => cites([source]));
	const codes = Object.entries(transactionCodes).filter(([, { source }]) => cites([source]));
	const lists = [
		['On the form', [...parts.map(({ name }) => name), ...columns('I', tableI), ...columns('II', tableII)]],
		['Codes', codes.map(([letter, { name }]) => `${letter}: ${name}`)],
		['Rules', rules.filter(({ source }) => cites(source)).map(({ id, title }) => `${id}: ${title}`)],
	] as const;
	return lists
		.filter(([, lines]) => lines.length > 0)
		.map(([heading, lines]) => `## ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`);
}

/** `4(b)(v)` is below `4(b)` and `4` and itself; `10` is not below `1`. */
function isBelow(number: string, above: string): boolean {
	return number === above || number.startsWith(`${above}(`);
}
