// Whole rows from one line, a row swapped with the next, and the list of balances.
import assert from 'node:assert/strict';

export default async function rows({ page, editor, step, run, shot, open, goTo, saved, pressUntil }) {
	const name = 'clean-joint.form4';

	await step('exercise and sale are entered through one line, in both tables', async () => {
		await open(name);
		await goTo('$26.31');
		await page.keyboard.press('End');
		// Before the server has read the file Enter is a line end, as in any text.
		await page.locator('.statusbar-item', { hasText: 'column 11 of 11' }).waitFor();
		await page.keyboard.press('Enter');
		// The new row comes from the extension; what is typed before it is there belongs to the row above.
		await page.locator('.statusbar-item', { hasText: 'column 1 of 11' }).waitFor();
		await page.keyboard.type('exercise 1000 26', { delay: 30 });
		const offer = page.locator('.suggest-widget').getByText('Exercise and same-day sale').first();
		// Escape first: Ctrl+Space on a list that is just coming up would show the details of its first line.
		await pressUntil('Control+Space', offer);
		await shot('rows-offered');
		await offer.click();
		await editor.locator('.view-lines').getByText('21,000', { exact: true }).first().waitFor();
		const text = await saved(name);
		assert.ok(text.includes('\nCommon Stock\t06/16/2025\t\tM\t\t1,000\tA\t\\$10\t21,000\tD\t\n'));
		assert.ok(text.includes('\nCommon Stock\t06/16/2025\t\tS\t\t1,000\tD\t\\$26\t20,000\tD\t\n'));
		assert.match(
			text,
			/\nStock Option \(right to buy\)\t\\\$10\t06\/16\/2025\t\tM\t\t\t1,000\t⁽⁴⁾\t03\/01\/2030\tCommon Stock\t1,000\t\\\$0\t14,000\tD\t\n/,
		);
		await shot('rows-written');
	});

	await step('the net change of each class stands above its table', async () => {
		await run('Form 4: Show Balances');
		await page.locator('.quick-input-widget').getByText('20,000 → 20,000 (0) · 5 transactions').waitFor();
		await shot('balances');
		await page.keyboard.press('Escape');
	});
}
