// The faces of a filing beside its text: a row explained on a page.
export default async function faces({ page, step, shot, open, run, goTo }) {
	const shown = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

	await step('Shift+F1 explains the row of the cursor, and Ctrl+W goes back to it', async () => {
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
}
