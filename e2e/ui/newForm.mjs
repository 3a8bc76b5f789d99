// A new Form 4 from the command to a clean verdict, without the mouse.
import assert from 'node:assert/strict';

export default async function newForm({ page, editor, step, shot, run }) {
	const input = page.locator('.quick-input-widget');
	/** Waits for the question, so that no answer goes to the one before. */
	const answer = async (question, text) => {
		await input.getByText(question).first().waitFor();
		await page.waitForFunction(() => document.activeElement?.closest('.quick-input-widget'));
		await page.keyboard.press('Control+a');
		await page.keyboard.type(text);
		await page.keyboard.press('Enter');
	};
	const pick = async (placeholder, text, key = 'Enter') => {
		await input.getByPlaceholder(placeholder).waitFor();
		await page.keyboard.type(text);
		await input.locator('.monaco-list-row.focused', { hasText: text }).waitFor();
		if (key === 'Space') await shot('new-form-ask');
		await page.keyboard.press('Enter');
	};

	/**
	 * The last day that is no Saturday or Sunday, as the form writes it: a form about an older one would be late. The days of a form
	 * are New York's, where it is still yesterday when a new one has begun in UTC.
	 */
	const day = new Date(new Date().toLocaleDateString('en-CA', { timeZone: 'America/New_York' }));
	while (day.getUTCDay() % 6 === 0) day.setUTCDate(day.getUTCDate() - 1);
	const date = [day.getUTCMonth() + 1, day.getUTCDate(), day.getUTCFullYear()]
		.map((part) => String(part).padStart(2, '0'))
		.join('/');
	const isClean = async () => {
		await page.keyboard.press('Control+Home');
		await editor.locator('.codelens-decoration', { hasText: 'EDGAR would take this form' }).waitFor();
		assert.equal(await editor.locator('.cdr.squiggly-error, .cdr.squiggly-warning').count(), 0);
	};

	await step('a new Form 4 from the command to a clean verdict, by keyboard alone', async () => {
		await run('Form 4: New Form 4');
		await pick(/Begin empty/, 'Empty form');
		await answer('2. Name of the issuer', 'EXAMPLE WIDGETS INC');
		await answer('2. Ticker', 'EXWI');
		await answer('1. Name of the reporting person', 'DOE JANE Q');
		await answer('1. Street', '1 MAIN STREET');
		await answer('1. City', 'BOSTON MA 02110');
		await input.getByPlaceholder(/5. Relationship/).waitFor();
		await page.keyboard.type('Officer');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Space');
		await shot('new-form-ask');
		await page.keyboard.press('Enter');
		await answer('5. Title of the officer', 'Chief Financial Officer');
		await answer('3. Date of the earliest', date);
		await input.getByPlaceholder(/The first transaction/).waitFor();
		await shot('new-form-kinds');
		await pick(/The first transaction/, 'Sale in the market');
		await answer('Table I, 1. Class of shares', 'Common Stock');
		await answer('owned directly before', '10,000');
		await answer('Sale in the market: shares', '1,500');
		await answer('Sale in the market: price', '25.40');
		await answer('Signature, as it is signed', '/s/ Jane Q. Doe');
		await editor.getByText('8,500').first().waitFor();
		await isClean();
		await shot('new-form');
	});

	await step('the next form of the same owner begins with what the last one left', async () => {
		await run('Form 4: New Form 4');
		await pick(/Begin empty/, 'clean-exercise');
		await answer('3. Date of the earliest', date);
		await pick(/The first transaction/, 'Sale in the market');
		await answer('Table I, 1. Class of shares', 'Common Stock');
		await answer('Sale in the market: shares', '500');
		await answer('Sale in the market: price', '30');
		await input.getByText('Signature, as it is signed').waitFor();
		await page.keyboard.press('Enter');
		await editor.getByText('19,500').first().waitFor();
		await isClean();
		await shot('next-form');
	});
}
