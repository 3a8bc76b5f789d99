// Drives the real window as a user does: opens a file, sees the squiggle, reads the hover, applies the quick fix with
// Ctrl+. , saves, and looks at the file on disk. Screenshots go to e2e/screenshots/. Exits non-zero when a step fails.
//   node e2e/run-ui.mjs [FILE.vsix] [--pictures] [--only PART] [--web]   with a .vsix: that, installed; --pictures writes those
//   of README and walkthrough; --only runs one file of e2e/ui; --web has the extension run in a worker of the browser
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { picture } from './picture.mjs';
import { installExtension, launchBrowser, serveWebExtension, startServer } from './real-vscode.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const vsix = process.argv[2]?.startsWith('--') ? undefined : process.argv[2];
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const pictures = process.argv.includes('--pictures');
const isWeb = process.argv.includes('--web');
const shots = join(root, 'e2e/screenshots');
/** The pictures that README and walkthrough show, each with the part of the window that it is about: left, top, width and height. */
const shown = {
	clean: [352, 36, 924, 730],
	hover: [400, 250, 876, 380],
	fix: [400, 390, 876, 380],
	verdict: [330, 0, 640, 340],
	columns: [400, 400, 876, 370],
	completion: [400, 400, 876, 370],
	rename: [400, 400, 876, 330],
	'new-form-kinds': [330, 0, 640, 340],
	'rows-offered': [400, 400, 876, 370],
	'explain-row': [352, 36, 924, 640],
	preview: [48, 36, 1228, 730],
	'high-contrast': [48, 36, 1228, 730],
};
const temporary = mkdtempSync(join(tmpdir(), 'ui-'));
const workspace = join(temporary, 'workspace');
const folders = { userData: join(temporary, 'user-data'), extensions: join(temporary, 'extensions') };
mkdirSync(shots, { recursive: true });
mkdirSync(join(folders.userData, 'User'), { recursive: true });
cpSync(join(root, 'samples'), workspace, { recursive: true });
writeFileSync(
	join(folders.userData, 'User/settings.json'),
	JSON.stringify({
		'workbench.startupEditor': 'none',
		'telemetry.telemetryLevel': 'off',
		'chat.disableAIFeatures': true,
		'workbench.colorTheme': 'Default Dark Modern',
		'editor.fontSize': 15,
		'editor.minimap.enabled': false,
		'workbench.secondarySideBar.defaultVisibility': 'hidden',
		'editor.hover.delay': 100,
		'files.autoSave': 'off',
		'git.enabled': false,
	}),
);

/** The steps that stand in files of their own, in this order. */
const parts = ['tables', 'newForm', 'rows', 'otherLanguages', 'preview', 'faces'];

let server, browser, page, failed;
const steps = [];
/** The file of e2e/ui whose steps run. */
let part;
async function step(name, run) {
	if (only && part && part !== only) return;
	const start = Date.now();
	try {
		await run();
	} catch (error) {
		await page?.screenshot({ path: join(shots, 'failed.png') }).catch(() => {});
		error.message = `step "${name}": ${error.message}`;
		throw error;
	}
	steps.push(name);
	console.log(`ok ${name} (${Date.now() - start} ms)`);
}
const shot = async (name) => {
	await page.screenshot({ path: join(shots, `${name}.png`) });
	if (!pictures || !shown[name]) return;
	const [x, y, width, height] = shown[name];
	writeFileSync(join(root, 'images', `${name}.png`), await picture(page, { x, y, width, height }));
};

try {
	if (vsix) assert.equal(await installExtension(folders, resolve(vsix)), 0);
	server = await startServer(folders);
	browser = await launchBrowser(join(temporary, 'chromium'));
	page = browser.pages()[0] ?? (await browser.newPage());
	page.setDefaultTimeout(30_000);

	await step('the workbench opens', async () => {
		if (isWeb) await serveWebExtension(browser, server, root);
		const isElsewhere = isWeb || vsix !== undefined;
		await page.goto(server.url(workspace, isElsewhere ? {} : { extensionDevelopmentPath: server.remote(root) }));
		await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
	});
	part = 'reading';
	const editor = page.locator('.editor-instance .monaco-editor');
	const open = async (name) => {
		await page.locator('.explorer-folders-view').getByRole('treeitem', { name }).dblclick();
		await page.locator('.tab.active', { hasText: name }).waitFor();
		await page.waitForFunction(() => document.activeElement?.closest('.editor-instance'));
	};

	await step('a clean filing opens in colour and without a finding', async () => {
		await open('clean-exercise-and-sale.form4');
		await page.locator('#status\\.editor\\.mode', { hasText: 'Form 4' }).waitFor();
		await page.waitForFunction(
			() => new Set([...document.querySelectorAll('.view-line span span')].map((e) => e.className)).size > 4,
		);
		await editor.locator('.codelens-decoration', { hasText: 'EDGAR would take this form' }).waitFor();
		assert.equal(await editor.locator('.cdr.squiggly-error').count(), 0);
		await shot('clean');
	});

	await step('errors are underlined', async () => {
		await open('errors.form4');
		await editor.locator('.cdr.squiggly-error').first().waitFor();
	});

	await step('the hover of a total says how it was reached', async () => {
		await goTo('22,200');
		await page.keyboard.press('Control+k');
		await page.keyboard.press('Control+i');
		const hover = page.locator('.monaco-hover').filter({ hasText: '25,000 - 3,000 = 22,000' }).first();
		await hover.waitFor();
		console.log(`   hover: ${(await hover.innerText()).replace(/\s+/g, ' ').slice(0, 400)}`);
		await shot('hover');
		await page.keyboard.press('Escape');
	});

	await step('the status bar names the column of the cursor', async () => {
		await page
			.locator('.statusbar-item', { hasText: 'Table I, column 9 of 11: Owned following the transaction' })
			.waitFor();
	});

	await step('a lens above the form gives the verdict, and its command lists the reasons', async () => {
		await run('Form 4: Show Verdict and Reasons');
		const list = page.locator('.quick-input-widget');
		await list.getByText('EDGAR would suspend this form').waitFor();
		await list.getByText('"m" is not a transaction code').first().waitFor();
		await shot('verdict');
		await page.keyboard.type('undefined');
		await page.keyboard.press('Enter');
		await list.waitFor({ state: 'hidden' });
		await page.locator('.statusbar-item', { hasText: 'column 8 of 11: Price per share' }).waitFor();
		await page.keyboard.press('Control+Home');
		await editor.locator('.codelens-decoration', { hasText: 'EDGAR would suspend this form' }).waitFor();
	});

	await step('the link of a finding opens the page of its rule, without a network', async () => {
		await goTo('22,200');
		await page.keyboard.press('Control+k');
		await page.keyboard.press('Control+i');
		await page.locator('.monaco-hover a', { hasText: 'total-mismatch' }).first().click();
		await page.locator('.tab.active', { hasText: 'total-mismatch' }).waitFor();
		const words = await pageOfRule();
		assert.match(words, /^total-mismatch/);
		await shot('rule');
		await page.locator('.tab', { hasText: 'errors.form4' }).click();
		await page.locator('.tab.active', { hasText: 'errors.form4' }).waitFor();
	});

	await step('Ctrl+. writes the right total', async () => {
		const offer = page.locator('.action-widget').getByText('Write 22,000');
		await goTo('22,200');
		await pressUntil('Control+.', offer);
		await shot('fix');
		await page.keyboard.press('Enter');
		await offer.waitFor({ state: 'detached' });
	});

	await step('the saved file has the right total, and nothing else changed', async () => {
		const before = readFileSync(join(root, 'samples/errors.form4'), 'utf8');
		assert.equal(await saved('errors.form4'), before.replace('22,200', '22,000'));
		await shot('fixed');
	});

	await step('names of columns and sums stand in the rows when that is asked for', async () => {
		await open('clean-many-notes.form4');
		mkdirSync(join(workspace, '.vscode'));
		const settings = { 'form4.inlayHints.columns': 'empty', 'form4.inlayHints.balances': true };
		writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
		await editor.getByText('deemed date').first().waitFor();
		await editor.getByText('= 124,000 - 9,480').first().waitFor();
		await goTo('9,480');
		await shot('columns');
		writeFileSync(join(workspace, '.vscode/settings.json'), '{}');
		await editor.getByText('deemed date').first().waitFor({ state: 'detached' });
	});

	await step('F2 on a mark gives the footnote another number everywhere', async () => {
		await goTo('⁽³⁾');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('F2');
		await page.waitForFunction(() => document.activeElement?.closest('.rename-box'));
		await page.keyboard.press('Control+a');
		await page.keyboard.type('13');
		await shot('rename');
		await page.keyboard.press('Enter');
		const lines = editor.locator('.view-lines');
		await lines.getByText('⁽¹³⁾').first().waitFor();
		assert.equal(await lines.getByText('⁽³⁾').count(), 0);
		await page.keyboard.press('Control+z');
		await lines.getByText('⁽³⁾').first().waitFor();
	});

	await step('Ctrl+Space offers the codes with their meaning', async () => {
		await goTo('2,500');
		// Over the cell of V to the code, and before its letter.
		for (let key = 0; key < 4; key++) await page.keyboard.press('ArrowLeft');
		await pressUntil('Control+Space', page.locator('.suggest-widget').getByText('Sale', { exact: true }).first());
		await shot('completion');
		await page.keyboard.press('Escape');
	});

	for (part of parts) {
		const { default: steps } = await import(`./ui/${part}.mjs`);
		await steps({
			page,
			editor,
			step,
			shot,
			open,
			run,
			goTo,
			saved,
			pressUntil,
			workspace,
			samples: join(root, 'samples'),
		});
	}

	/** Runs a command as a user does who knows its name. A window that has just opened may not know it yet. */
	async function run(command) {
		const row = page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first();
		for (let tries = 1; ; tries++) {
			await page.keyboard.press('F1');
			await page.waitForFunction(() => document.activeElement?.closest('.quick-input-widget'));
			await page.keyboard.type(command);
			try {
				await row.waitFor({ timeout: 5_000 });
				break;
			} catch (error) {
				if (tries === 5) throw error;
			}
			await page.keyboard.press('Escape');
		}
		await page.keyboard.press('Enter');
	}

	/** Presses a key until what it brings is seen, as a user does who was faster than the server. */
	async function pressUntil(key, seen) {
		for (let tries = 1; ; tries++) {
			await page.keyboard.press(key);
			try {
				await seen.waitFor({ timeout: 5_000 });
				return;
			} catch (error) {
				if (tries === 5) throw error;
			}
			console.log(`   ${key} once more`);
			await page.keyboard.press('Escape');
		}
	}

	/** What the preview of a rule's page shows; it stands in a frame within a frame. */
	async function pageOfRule() {
		const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
		return preview.locator('body').innerText();
	}

	// Columns in "go to line" count what a tab shows, so the words are looked for.
	/** Saves the active tab and gives the words of its file, or of the file that it writes to. */
	async function saved(tab, file = tab) {
		// The last keys are on their way to the document, and a file is empty for a moment while it is written.
		await page.waitForTimeout(500);
		await page.keyboard.press('Control+s');
		await page.locator('.tab.active:not(.dirty)', { hasText: tab }).waitFor();
		for (let last = '', tries = 0; ; tries++) {
			await page.waitForTimeout(300);
			const text = readFileSync(join(workspace, file), 'utf8');
			if ((text !== '' && text === last) || tries > 20) return text;
			last = text;
		}
	}
	async function goTo(words) {
		await page.keyboard.press('Control+f');
		await page.waitForFunction(() => document.activeElement?.closest('.find-widget'));
		await page.keyboard.type(words);
		const widget = page.locator('.find-widget.visible');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Escape');
		// While it closes, keys still go to it.
		await widget.waitFor({ state: 'hidden' });
		await page.waitForFunction(() =>
			document.activeElement?.closest('.editor-instance .native-edit-context, .editor-instance .inputarea'),
		);
	}
} catch (error) {
	failed = error;
	console.error(error.message);
} finally {
	await browser?.close();
	await server?.stop();
	rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${steps.length} passed, ${failed ? 1 : 0} failed`);
process.exit(failed ? 1 : 0);
