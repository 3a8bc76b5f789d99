import { captions } from '../facts/captions';
import { isCodeLetter, transactionCodes } from '../facts/codes';
import { tableI, tableII, type Column } from '../facts/columns';
import { instructions } from '../facts/instructions';
import { rules } from '../rules';
import { explainInstruction, instructionNumber } from './explainInstruction';
import { nearest } from './nearest';
import { rulePage } from './rulePage';

/** What a rule, a transaction code, an instruction, or an item, column or part of the form is about, as Markdown. Undefined when nothing has that name. */
export function explain(what: string): string | undefined {
	const wanted = what.trim().replace(/^(?:rule|code)\s+(?=\S)/i, '');
	const rule = rules.find(({ id }) => id === wanted.toLowerCase());
	if (rule) return rulePage(rule);
	const letter = wanted.toUpperCase();
	if (isCodeLetter(letter)) {
		const { label, explain: use, source } = transactionCodes[letter];
		return `# Code ${letter}\n\n${label}.\n\n${use}\n\nSource: ${source.label}\n`;
	}
	const instruction = instructionNumber(wanted);
	if (instruction !== undefined) return explainInstruction(instruction);
	const item = /^(?:(?:table )?(i{1,2})[ ,]+)?(?:item |column )?(\d{1,2}a?)$/i.exec(wanted);
	if (item) return explainItem(item[1]?.toUpperCase(), (item[2] ?? '').toUpperCase());
	const caption = Object.entries(captions).find(
		([id, { name }]) => id === wanted || name.toLowerCase() === wanted.toLowerCase(),
	);
	const columns = columnsNamed(wanted);
	if (columns !== undefined) return columns;
	return caption && `# ${caption[1].name}\n\n${caption[1].explain}\n\nSource: ${caption[1].source.label}\n`;
}

function columnsNamed(name: string): string | undefined {
	const tables = [
		['I', tableI],
		['II', tableII],
	] as const;
	const pages = tables.flatMap(([id, columns]) =>
		columns
			.filter((column) => column.name.toLowerCase() === name.toLowerCase())
			.map((column) => pageOfColumn(id, column)),
	);
	return pages.length > 0 ? pages.join('\n') : undefined;
}

function pageOfColumn(table: 'I' | 'II', { item, name, explain: asked, source }: Column): string {
	return `# Table ${table}, item ${item}: ${name}\n\n${asked}\n\nSource: ${source.label}\n`;
}

function explainItem(table: string | undefined, item: string): string | undefined {
	const columns = [
		...(table === 'II' ? [] : tableI.map((column) => ['I', column] as const)),
		...(table === 'I' ? [] : tableII.map((column) => ['II', column] as const)),
	].filter(([, column]) => column.item === item);
	const cover = table === undefined ? Object.values(captions).filter(({ text }) => text.startsWith(`${item}. `)) : [];
	const said = [
		...cover.map(({ name, explain: asked, source }) => `# ${name}\n\n${asked}\n\nSource: ${source.label}\n`),
		...columns.map(([id, column]) => pageOfColumn(id, column)),
	];
	return said.length > 0 ? said.join('\n') : undefined;
}

/** Names that `explain` knows and that may have been meant, the likeliest first. */
export function suggestions(what: string): readonly string[] {
	const number = instructionNumber(what.trim());
	const whole = number === undefined ? undefined : /^\d+/.exec(number)?.[0];
	if (whole !== undefined) {
		return [...instructions.keys()]
			.filter((known) => Number.parseInt(known) === Number(whole))
			.map((known) => `Instr. ${known}`);
	}
	const columns = [...tableI, ...tableII].map(({ name }) => name);
	const parts = Object.values(captions).map(({ name }) => name);
	return nearest(what.trim(), [...new Set([...rules.map(({ id }) => id), ...parts, ...columns])]);
}
