import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { previewStyle } from '../../client/src/preview/style';
import { pageOf } from '../../server/src/service/page';
import { Snapshot } from '../../server/src/service/snapshot';

const root = join(import.meta.dirname, '../..');
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const script = readFileSync(join(root, 'client/src/preview/page.js'), 'utf8');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The colours that the preview takes from VS Code's own themes. */
const themes = {
	light: {
		'editor-background': '#ffffff',
		'editor-foreground': '#3b3b3b',
		'textLink-foreground': '#005fb8',
		'editorWidget-border': '#c8c8c8',
		focusBorder: '#005fb8',
		'inputValidation-errorBackground': '#f2dede',
		'inputValidation-warningBackground': '#f6f5d2',
		'inputValidation-infoBackground': '#d6ecf2',
	},
	dark: {
		'editor-background': '#1f1f1f',
		'editor-foreground': '#cccccc',
		'textLink-foreground': '#4daafc',
		'editorWidget-border': '#454545',
		focusBorder: '#0078d4',
		'inputValidation-errorBackground': '#5a1d1d',
		'inputValidation-warningBackground': '#352a05',
		'inputValidation-infoBackground': '#063b49',
	},
	'high contrast': {
		'editor-background': '#000000',
		'editor-foreground': '#ffffff',
		'textLink-foreground': '#21a6ff',
		contrastBorder: '#6fc3df',
		contrastActiveBorder: '#f38518',
		focusBorder: '#f38518',
		'inputValidation-errorBackground': '#000000',
		'inputValidation-warningBackground': '#000000',
		'inputValidation-infoBackground': '#000000',
	},
	'high contrast light': {
		'editor-background': '#ffffff',
		'editor-foreground': '#292929',
		'textLink-foreground': '#0f4a85',
		contrastBorder: '#0f4a85',
		contrastActiveBorder: '#006bbd',
		focusBorder: '#006bbd',
	},
};

const samples = ['clean-exercise-and-sale.form4', 'clean-joint.form4', 'clean-many-notes.form4', 'errors.form4'];

/** A page as the window shows it: in the colours of a theme, with its script, and with what was found in it. */
function viewed(name: string, theme: keyof typeof themes): string {
	const snapshot = Snapshot.open(readFileSync(join(root, 'samples', name), 'utf8'));
	const found = snapshot.findings({ today: { year: 2026, month: 11, day: 24 } });
	const findings = found.map(({ range: { start, end }, message, severity }) => ({
		start,
		end,
		message,
		severity,
		word: severity,
	}));
	const colours = Object.entries(themes[theme]).map(([key, value]) => `--vscode-${key}: ${value};`);
	const sizes = '--vscode-font-size: 13px; --vscode-font-family: sans-serif;';
	const shown = `findings = ${JSON.stringify(findings).replaceAll('<', '\\u003c')}; decorate(); choose({ line: 22, character: 3 }, false);`;
	return pageOf(snapshot, {
		forReading: true,
		head: `<style>:root {${colours.join(' ')} ${sizes}} ${previewStyle}</style>
<script>addEventListener('DOMContentLoaded', () => {
const acquireVsCodeApi = () => ({ postMessage() {} });
${script}
${shown}
});</script>`,
	});
}

describe.skipIf(!existsSync(executablePath))('the preview, looked at by axe', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
	});
	afterAll(() => browser.close());

	test.each(['light', 'dark', 'high contrast', 'high contrast light'] as const)(
		'has no violation in a theme that is %s',
		{ timeout: 60_000 },
		async (theme) => {
			const page = await browser.newPage();
			for (const name of samples) {
				await page.setContent(viewed(name, theme));
				if (name === 'errors.form4') expect(await page.locator('.found').count()).toBeGreaterThan(3);
				await page.evaluate(axe);
				const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
					'axe.run(document)',
				);
				expect(violations.map(({ id, nodes }) => [name, id, nodes[0]?.html])).toEqual([]);
			}
			await page.close();
		},
	);

	test('rows are said as sentences, and what stands in the cells stays what it was', { timeout: 60_000 }, async () => {
		const page = await browser.newPage();
		await page.setContent(viewed('clean-exercise-and-sale.form4', 'light'));
		const first = page.getByRole('row', {
			name: /On 06\/16\/2025 DOE JANE Q acquired by exercise 5,000 of Common Stock/,
		});
		expect(await first.count()).toBe(1);
		expect(await page.getByRole('main').count()).toBe(1);
		expect(await page.getByRole('region').count()).toBe(4);
		await page.close();
	});
});
