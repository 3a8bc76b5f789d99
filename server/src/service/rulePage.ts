import { frameBad } from '../rules/frames';
import type { Rule } from '../rules/rule';

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
