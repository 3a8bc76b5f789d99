// Tables by keyboard: Tab by cell, Enter at a row's end.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export default async function tables({ page, step, run, shot, open, goTo, saved, pressUntil, samples }) {
	const name = 'clean-exercise-and-sale.form4';
	const column = (words) => page.locator('.statusbar-item', { hasText: words }).waitFor();
	const before = readFileSync(join(samples, name), 'utf8');

	await step('columns are lined up, and a command shows them as they stand in the file', async () => {
		await open(name);
		const box = (text) =>
			page
				.locator('.view-lines')
				.getByText(text, { exact: true })
				.first()
				.evaluate((one) => one.getBoundingClientRect().toJSON());
		const left = async (text) => (await box(text)).left;
		const right = async (text) => (await box(text)).right;
		const linedUp = async () => Math.abs((await right('20,000')) - (await right('1,500'))) < 1;
		await page.waitForFunction(() => document.querySelectorAll('.view-line [class*="ced-"]').length > 10);
		assert.ok(await linedUp());
		assert.ok((await left('By Spouse')) > (await right('1,500')));
		await shot('aligned');
		await run('Form 4: Toggle Alignment of Columns');
		await page.waitForFunction(() => document.querySelectorAll('.view-line [class*="ced-"]').length === 0);
		assert.ok(!(await linedUp()));
		await run('Form 4: Toggle Alignment of Columns');
		await page.waitForFunction(() => document.querySelectorAll('.view-line [class*="ced-"]').length > 10);
	});

	await step('Tab and Shift+Tab go from cell to cell', async () => {
		await open(name);
		await goTo('$26.31');
		await column('column 8 of 11: Price per share');
		await page.keyboard.press('Tab');
		await column('column 9 of 11');
		await shot('tab-by-cell');
		await page.keyboard.press('Tab');
		await column('column 10 of 11');
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Shift+Tab');
		await column('column 8 of 11');
		await page.keyboard.press('Shift+Tab');
		await column('column 7 of 11');
		assert.equal(await saved(name), before);
	});

	await step('a suggestion that is shown keeps its Tab', async () => {
		await goTo('$26.31');
		for (let key = 0; key < 4; key++) await page.keyboard.press('Shift+Tab');
		await column('column 4 of 11: Transaction code');
		await page.keyboard.press('Delete');
		const list = page.locator('.suggest-widget.visible');
		await pressUntil('Control+Space', list.locator('.monaco-list-row.focused'));
		await page.keyboard.press('Tab');
		await list.waitFor({ state: 'hidden' });
		await column('column 4 of 11: Transaction code');
		await page.keyboard.press('Control+z');
		await page.keyboard.press('Control+z');
	});

	await step('Enter behind a row starts one, which is filled by Tab alone', async () => {
		await goTo('By Spouse');
		await column('column 11 of 11');
		await page.keyboard.press('End');
		await page.keyboard.press('Enter');
		const cells = ['Class B Common', '', '', '', '', '', '', '', '700', 'I', 'By Trust'];
		for (const [index, cell] of cells.entries()) {
			await column(`column ${index + 1} of 11`);
			await page.keyboard.type(cell);
			if (index < 10) await page.keyboard.press('Tab');
		}
		await page.keyboard.press('Escape');
		await column('column 11 of 11');
		await shot('new-row');
		const row = `Class B Common${'\t'.repeat(8)}700\tI\tBy Trust`;
		assert.equal(await saved(name), before.replace('By Spouse', `By Spouse\n${row}`));
	});

	await step('outside the tables Tab is a tab, as it always was', async () => {
		await goTo('The option is fully vested');
		await page.keyboard.press('End');
		await page.keyboard.press('Tab');
		assert.match(await saved(name), /fully vested and exercisable\.\t\n/);
	});
}
