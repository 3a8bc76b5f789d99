/* global navigator, ClipboardItem, Blob -- what runs in the page */
// A filing in its other languages: XML opened and saved as text, the page pasted as text.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export default async function otherLanguages({ page, editor, step, shot, open, run, goTo, saved, workspace, samples }) {
	await step('ownership XML is opened as text, and Save changes one value of the XML', async () => {
		await open('clean-ownership.xml');
		await editor.locator('.codelens-decoration', { hasText: 'EDGAR would take this form' }).first().waitFor();
		await run('Form 4: Open as Text');
		await page.locator('.tab.active', { hasText: 'clean-ownership.xml.form4' }).waitFor();
		await editor.locator('.view-line', { hasText: 'EDGAR SUBMISSION' }).first().waitFor();
		await goTo('1,500');
		await page.keyboard.type('1,501');
		const xml = await saved('clean-ownership.xml.form4', 'clean-ownership.xml');
		await shot('text-of-xml');
		const before = readFileSync(join(samples, 'clean-ownership.xml'), 'utf8');
		assert.equal(xml, before.replace('>1500<', '>1501<'));
	});

	await step("EDGAR's page is pasted as Form 4 text", async () => {
		const form = join(samples, 'clean-exercise-and-sale.form4');
		const cli = join(dirname(samples), 'dist/cli.js');
		const html = execFileSync(process.execPath, [cli, 'convert', form, '--to', 'html'], { encoding: 'utf8' });
		writeFileSync(join(workspace, 'pasted.form4'), '');
		await open('pasted.form4');
		await page.locator('#status\\.editor\\.mode', { hasText: 'Form 4' }).waitFor();
		await editor.first().click();
		await page.evaluate(async (text) => {
			const type = 'text/html';
			await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([text], { type }) })]);
		}, html);
		await page.keyboard.press('Control+v');
		await page.locator('.tab.active.dirty', { hasText: 'pasted.form4' }).waitFor();
		const text = await saved('pasted.form4');
		await shot('pasted');
		assert.equal(text.trim(), readFileSync(form, 'utf8').trim());
	});
}
