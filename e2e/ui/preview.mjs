// EDGAR's page beside the text: live, in step both ways, findings marked, in high contrast.
/* global getComputedStyle, requestAnimationFrame, scrollY */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export default async function preview({ page, step, shot, open, run, goTo, workspace }) {
	const shown = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

	/** With the room of the side bar, which the next step has again. */
	const wide = async (name) => {
		const sideBar = page.locator('.explorer-folders-view');
		await page.keyboard.press('Control+b');
		await sideBar.waitFor({ state: 'hidden' });
		await shown.locator('td.chosen').scrollIntoViewIfNeeded();
		await shot(name);
		await page.keyboard.press('Control+b');
		await sideBar.waitFor();
	};

	await step('the page of a form stands beside its text, and each keystroke is in it', async () => {
		await open('errors.form4');
		await run("Form 4: Show EDGAR's Page to the Side");
		await shown.getByText('STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP').last().waitFor();
		await shown.locator('.found .sign[aria-label^="error"]').first().waitFor();
		await page.keyboard.press('Control+1');
		await goTo('EXAMPLE');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.type('NEW ');
		await shown.getByText('NEW EXAMPLE').first().waitFor();
		await page.keyboard.press('Control+z');
		await page.keyboard.press('Control+z');
	});

	await step('a cell that is chosen in the text is lit on the page, and the other way round', async () => {
		await page.keyboard.press('Control+1');
		await goTo('20,000');
		await shown.locator('td.chosen', { hasText: '20,000' }).waitFor();
		await shown.locator('td[data-at]', { hasText: '25,000' }).first().click();
		await page.locator('.statusbar-item', { hasText: 'column 9 of 11' }).waitFor();
		await shown.locator('td.chosen', { hasText: '25,000' }).waitFor();
		await wide('preview');
	});

	await step('both scroll together', async () => {
		await page.keyboard.press('Control+1');
		await page.keyboard.press('Control+Home');
		const top = () => shown.locator('body').evaluate(() => scrollY);
		const before = await top();
		await page.keyboard.press('Control+End');
		await shown.locator('body').evaluate(
			(_, from) =>
				new Promise((done) => {
					const look = () => (scrollY > from ? done() : requestAnimationFrame(look));
					look();
				}),
			before,
		);
		assert.ok((await top()) > before);
	});

	await step('in high contrast it has the borders and colours of the theme', async () => {
		mkdirSync(join(workspace, '.vscode'), { recursive: true });
		writeFileSync(
			join(workspace, '.vscode/settings.json'),
			JSON.stringify({ 'workbench.colorTheme': 'Default High Contrast' }),
		);
		await shown.locator('body.vscode-high-contrast').waitFor();
		await page.keyboard.press('Control+1');
		await goTo('20,000');
		await shown.locator('td.chosen', { hasText: '20,000' }).waitFor();
		await wide('high-contrast');
		const background = await shown.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
		assert.equal(background, 'rgb(0, 0, 0)');
		writeFileSync(join(workspace, '.vscode/settings.json'), '{}');
	});
}
