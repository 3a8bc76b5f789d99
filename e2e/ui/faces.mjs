// The faces of a filing beside its text: a row explained on a page, the list of filings, the walkthrough, the page to print.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';

export default async function faces({ page, step, shot, open, run, goTo }) {
	const shown = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

	await step('Shift+F1 explains the row of the cursor, and Ctrl+W goes back to it', async () => {
		const other = page.locator('.tab', { hasText: 'Page of' });
		if (await other.count()) {
			await other.click();
			await page.keyboard.press('Control+w');
			await other.waitFor({ state: 'detached' });
		}
		await open('clean-exercise-and-sale.form4');
		await goTo('$26.31');
		await page.keyboard.press('Shift+F1');
		await shown.getByRole('heading', { name: 'Table I, row 3: Sale' }).waitFor();
		await shown.getByRole('heading', { name: 'How the total follows' }).waitFor();
		await shown.getByText('22,000 - 2,000 = 20,000').waitFor();
		await shot('explain-row');
		await page.keyboard.press('Control+w');
		await page.locator('.statusbar-item', { hasText: 'column 8 of 11: Price per share' }).waitFor();
	});

	await step('the row of an XML is explained from the command palette', async () => {
		await open('clean-ownership.xml');
		await goTo('<value>25.4</value>');
		await run('Form 4: Explain This Row');
		await shown.getByRole('heading', { name: 'Table I, row 2: Sale' }).waitFor();
		await shot('explain-xml');
		await page.keyboard.press('Control+w');
		await page.locator('.tab.active', { hasText: 'clean-ownership.xml' }).waitFor();
	});

	await step('the Filings view lists issuer, owner and filings with their verdicts, and opens one by keyboard', async () => {
		await run('Focus on Form 4 Filings View');
		const view = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Form 4 Filings' }) });
		const row = (words) => view.getByRole('treeitem', { name: words }).first();
		await row('EXAMPLE WIDGETS INC').waitFor();
		await page.waitForFunction(() => document.activeElement?.closest('.pane .monaco-list'));
		await page.keyboard.press('Home');
		for (const words of ['EXAMPLE', 'DOE']) {
			await view.locator('.monaco-list-row.focused', { hasText: words }).waitFor();
			await page.keyboard.press('ArrowDown');
		}
		await shot('filings');
		await page.keyboard.press('Enter');
		await page.locator('.tab.active').waitFor();
		console.log('   ' + (await view.locator('.monaco-list-row').allInnerTexts()).join(' | ').replace(/\s+/g, ' '));
	});

	await step('the walkthrough opens, shows its pictures and runs its commands by keyboard', async () => {
		await run('Welcome: Open Walkthrough');
		const list = page.locator('.quick-input-widget');
		await page.keyboard.type('First minute');
		await list.locator('.monaco-list-row.focused', { hasText: 'First minute with Form 4' }).waitFor();
		await page.keyboard.press('Enter');
		await page.getByText('Write a new Form 4').first().waitFor();
		// Without the room of the side bar the pictures stand beside the steps.
		await page.keyboard.press('Control+b');
		await page.getByAltText(/^New Form 4 asks for the first transaction/).waitFor();
		await page.getByText('Repair with one key').first().click();
		await page.getByAltText(/^The light bulb offers/).waitFor();
		await shot('walkthrough');
		await page.getByText('Write a new Form 4').first().click();
		await page.getByRole('button', { name: 'New Form 4', exact: true }).press('Enter');
		await list.getByPlaceholder(/Begin empty/).waitFor();
		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+b');
	});

	await step('the page opens in the browser, which makes a PDF of it', async () => {
		await open('clean-exercise-and-sale.form4');
		const opening = page.context().waitForEvent('page');
		await run("Form 4: Open EDGAR's Page in the Browser to Print");
		const other = await opening;
		// code-server leads such an address on; its VS Code, which runs here alone, does not.
		const { groups } = /\/proxy\/(?<port>\d+)(?<path>\/.+)$/.exec(other.url()) ?? {};
		assert.ok(groups, other.url());
		await other.goto(`http://127.0.0.1:${groups.port}${groups.path}`);
		await other.getByText('STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP').last().waitFor();
		await other.screenshot({ path: join(dirname(import.meta.dirname), 'screenshots/print.png') });
		const pdf = await other.pdf({ format: 'Letter' });
		assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
		const guessed = await page.request.get(`http://127.0.0.1:${groups.port}/`);
		assert.equal(guessed.status(), 404);
		await other.close();
	});
}
