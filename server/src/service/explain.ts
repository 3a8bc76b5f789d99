import { captions } from '../facts/captions';
import { isCodeLetter, transactionCodes } from '../facts/codes';
import { tableI, tableII } from '../facts/columns';
import { rules } from '../rules';
import { frameBad } from '../rules/frames';
import type { Rule } from '../rules/rule';
import { nearest } from './nearest';

/** What a rule, a transaction code or a column of the form is about, as Markdown. Undefined when nothing has that name. */
export function explain(what: string): string | undefined {
	const wanted = what.trim();
	const rule = rules.find(({ id }) => id === wanted.toLowerCase());
	if (rule) return rulePage(rule);
	const letter = wanted.toUpperCase();
	if (isCodeLetter(letter)) {
		const { label, explain: use, source } = transactionCodes[letter];
		return `# Code ${letter}\n\n${label}.\n\n${use}\n\nSource: ${source.label}\n`;
	}
	const item = /^(?:(?:table )?(i{1,2})[ ,]+)?(?:item |column )?(\d{1,2}a?)$/i.exec(wanted);
	if (item) return explainItem(item[1]?.toUpperCase(), (item[2] ?? '').toUpperCase());
	const caption = Object.entries(captions).find(
		([id, { name }]) => id === wanted || name.toLowerCase() === wanted.toLowerCase(),
	);
	return caption && `# ${caption[1].name}\n\n${caption[1].explain}\n\nSource: ${caption[1].source.label}\n`;
}

function explainItem(table: string | undefined, item: string): string | undefined {
	const columns = [
		...(table === 'II' ? [] : tableI.map((column) => ['I', column] as const)),
		...(table === 'I' ? [] : tableII.map((column) => ['II', column] as const)),
	].filter(([, column]) => column.item === item);
	const cover = table === undefined ? Object.values(captions).filter(({ text }) => text.startsWith(`${item}. `)) : [];
	const said = [
		...cover.map(({ name, explain: asked, source }) => `# ${name}\n\n${asked}\n\nSource: ${source.label}\n`),
		...columns.map(
			([id, { name, explain: asked, source }]) =>
				`# Table ${id}, item ${item}: ${name}\n\n${asked}\n\nSource: ${source.label}\n`,
		),
	];
	return said.length > 0 ? said.join('\n') : undefined;
}

/** The page of a rule: when it speaks, why, who says so, examples. */
export function rulePage(rule: Rule): string {
	const edgar =
		rule.edgar === 'suspense'
			? 'EDGAR suspends such a form.'
			: rule.edgar === 'warning'
				? 'EDGAR takes such a form with a warning.'
				: 'EDGAR takes such a form without a word.';
	const measured =
		rule.hits === undefined ? '' : `\n\nOf 496 real filings that EDGAR took, ${String(rule.hits)} show it.`;
	const lines = [
		`# ${rule.id}`,
		`**${rule.title}** · ${rule.severity} · ${edgar}`,
		`## When\n\n${rule.condition}`,
		`## Why\n\n${rule.why}${measured}`,
		`## Source\n\n${rule.source.map(({ label, url }) => (url === undefined ? label : `[${label}](${url})`)).join(', ')}`,
	];
	for (const example of rule.examples) {
		const found = frameBad(example).findings.length > 0;
		const good = example.good === undefined ? '' : `\n\nMended:\n\n\`\`\`\n${example.good}\n\`\`\``;
		lines.push(
			`## ${example.title}\n\n${found ? 'Found' : 'Nothing is found'}:\n\n\`\`\`\n${example.bad}\n\`\`\`${good}`,
		);
	}
	return `${lines.join('\n\n')}\n`;
}

/** Names that `explain` knows and that may have been meant, the likeliest first. */
export function suggestions(what: string): readonly string[] {
	return nearest(what.trim(), [...rules.map(({ id }) => id), ...Object.values(captions).map(({ name }) => name)]);
}
