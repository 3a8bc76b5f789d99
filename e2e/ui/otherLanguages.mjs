/* global navigator, ClipboardItem, Blob, DataTransfer, DragEvent -- what runs in the page */
// A filing in its other languages: XML opened and saved as text, the page pasted as text.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export default async function otherLanguages({ page, editor, step, shot, open, run, goTo, saved, workspace, samples }) {
	await step('ownership XML is opened as text, and Save changes one value of the XML', async () => {
		await open('clean-ownership.xml');
		// It may be open already, at one of its rows.
		await page.keyboard.press('Control+Home');
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

	const form = join(samples, 'clean-exercise-and-sale.form4');
	const cli = join(dirname(samples), 'dist/cli.js');
	const html = execFileSync(process.execPath, [cli, 'convert', form, '--to', 'html'], { encoding: 'utf8' });

	await step("EDGAR's page is pasted as Form 4 text", async () => {
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

	await step('and dropped', async () => {
		writeFileSync(join(workspace, 'dropped.form4'), '');
		await open('dropped.form4');
		await page.locator('#status\\.editor\\.mode', { hasText: 'Form 4' }).waitFor();
		// The lens above the line moves it down.
		await editor.locator('.codelens-decoration', { hasText: 'EDGAR would suspend' }).first().waitFor();
		await editor
			.first()
			.locator('.view-line')
			.first()
			.evaluate((line, text) => {
				const dataTransfer = new DataTransfer();
				dataTransfer.setData('text/html', text);
				dataTransfer.setData('text/plain', 'what a browser makes of it');
				const { left, top } = line.getBoundingClientRect();
				const at = { clientX: left + 20, clientY: top + 5, bubbles: true, cancelable: true, composed: true };
				for (const kind of ['dragenter', 'dragover', 'drop'])
					line.dispatchEvent(new DragEvent(kind, { ...at, dataTransfer }));
			}, html);
		await page.locator('.tab.active.dirty', { hasText: 'dropped.form4' }).waitFor();
		const text = await saved('dropped.form4');
		await shot('dropped');
		assert.equal(text.trim(), readFileSync(form, 'utf8').trim());
	});

	await step('and a list copied from a spreadsheet is pasted in the place of a row that is begun', async () => {
		const lines = readFileSync(join(samples, 'clean-joint.form4'), 'utf8').split('\n');
		const last = lines.findLastIndex((line) => line.split('\t').length === 11);
		writeFileSync(join(workspace, 'listed.form4'), lines.toSpliced(last + 1, 0, '\t'.repeat(10)).join('\n'));
		await open('listed.form4');
		await page.locator('#status\\.editor\\.mode', { hasText: 'Form 4' }).waitFor();
		await page.keyboard.press('Control+g');
		await page.locator('.quick-input-widget').waitFor();
		await page.keyboard.type(String(last + 2));
		await page.keyboard.press('Enter');
		await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${last + 2}, Col 1` }).waitFor();
		await page.waitForFunction(() => document.activeElement?.closest('.editor-instance'));
		await page.evaluate(async () => {
			const cells = [
				['Trade Date', 'Action', 'Quantity', 'Price', 'Security', 'Position'],
				['6/18/2026', 'Sell', '1,500', '5.79', 'Common Stock', '8,500'],
			];
			const lines = cells.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
			const given = {
				'text/html': `<table><tbody>${lines.join('')}</tbody></table>`,
				'text/plain': `${cells.map((line) => line.join('\t')).join('\r\n')}\r\n`,
			};
			const blobs = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })]);
			await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
		});
		await page.keyboard.press('Control+v');
		await editor.locator('.view-line', { hasText: '06/18/2026' }).first().waitFor();
		const text = await saved('listed.form4');
		await shot('pasted-rows');
		assert.ok(text.includes('\nCommon Stock\t06/18/2026\t\tS\t\t1,500\tD\t\\$5.79\t8,500\t\t\n'), text);
	});

	await step('Export for EDGAR adds to the text the lines that EDGAR needs', async () => {
		writeFileSync(join(workspace, 'export.form4'), readFileSync(form));
		await open('export.form4');
		await page.locator('#status\\.editor\\.mode', { hasText: 'Form 4' }).waitFor();
		await run('Form 4: Export for EDGAR');
		const list = page.locator('.quick-input-list .monaco-list-row');
		await list.filter({ hasText: 'issuerCik is not given' }).first().waitFor();
		await shot('export');
		await list.filter({ hasText: 'Add lines for them to the EDGAR block' }).first().click();
		// The cursor stands behind the first key.
		await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 8' }).waitFor();
		await page.keyboard.type('0000000001');
		await editor.locator('.squiggly-info').first().waitFor();
		const text = await saved('export.form4');
		await shot('export-lines');
		const block = '\n\nEDGAR SUBMISSION\t\nIssuer CIK:\t0000000001\nReporting Owner CIK:\t';
		assert.equal(text, readFileSync(form, 'utf8').replace('response:\t0.5', `$&${block}`));
	});
}
