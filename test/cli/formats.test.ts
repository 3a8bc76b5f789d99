import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, Region } from 'sarif';
import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules';
import { bundle, form4, root, testFolder } from './form4';

const folder = testFolder();
const faulty = readFileSync(join(root, 'samples/errors.form4'), 'utf8');

function sarifOf(args: readonly string[]): Log {
	const { out } = form4(['check', '--format', 'sarif', ...args]);
	return JSON.parse(out) as Log; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- each test looks at what it needs
}

test('JSON is an array of files, JSON lines one file a line, both the same', () => {
	const json: unknown = JSON.parse(form4(['check', '--format', 'json', 'samples']).out);
	const lines = form4(['check', '--format', 'jsonl', 'samples']).out.trimEnd().split('\n');
	expect(lines.map((line): unknown => JSON.parse(line))).toEqual(json);
	expect(Object.keys(JSON.parse(lines.at(-1) ?? ''))).toEqual(['file', 'language', 'filing', 'verdict', 'findings']);
	expect(JSON.parse(form4(['check', '--format', 'json', 'gone']).out)).toEqual([]);
});

test('SARIF has the essentials of 2.1.0', () => {
	const log = sarifOf(['samples', 'gone.form4']);
	expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
	const [run] = log.runs;
	expect(run?.columnKind).toBe('utf16CodeUnits');
	const { driver } = run?.tool ?? { driver: { name: '' } };
	expect(driver.name).toBe('form4');
	expect(driver.rules?.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
	for (const rule of driver.rules ?? []) {
		expect(rule.shortDescription?.text, rule.id).toBeTruthy();
		expect(rule.help?.text, rule.id).toBeTruthy();
		expect(rule.help?.markdown, rule.id).toContain(`# ${rule.id}`);
		expect(['error', 'warning', 'note', 'none'], rule.id).toContain(rule.defaultConfiguration?.level);
		if (rule.helpUri !== undefined) expect(new URL(rule.helpUri).protocol, rule.id).toBe('https:');
	}
	expect(run?.results?.length).toBeGreaterThan(4);
	for (const result of run?.results ?? []) {
		expect(driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
		expect(['error', 'warning', 'note']).toContain(result.level);
		expect(result.message.text).toBeTruthy();
		const place = result.locations?.[0]?.physicalLocation;
		expect(place?.artifactLocation?.uri).toBe('samples/errors.form4');
		expectRegion(place?.region);
		for (const { artifactChanges } of result.fixes ?? []) {
			for (const { artifactLocation, replacements } of artifactChanges) {
				expect(artifactLocation.uri).toBe('samples/errors.form4');
				for (const { deletedRegion } of replacements) expectRegion(deletedRegion);
			}
		}
		expect(Object.keys(result.partialFingerprints ?? {})).toEqual(['ruleAndContent/v1']);
	}
	const prints = run?.results?.map(({ partialFingerprints }) => partialFingerprints?.['ruleAndContent/v1']);
	expect(new Set(prints).size).toBe(prints?.length);
	expect(run?.invocations).toEqual([
		{
			executionSuccessful: false,
			toolExecutionNotifications: [{ level: 'error', message: { text: 'gone.form4: there is no such file' } }],
		},
	]);
});

/** Lines and columns count from 1, and the end does not stand before the start. */
function expectRegion(region: Region | undefined): void {
	const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = region ?? {};
	expect(startLine).toBeGreaterThan(0);
	expect(startColumn).toBeGreaterThan(0);
	expect(endLine > startLine || (endLine === startLine && endColumn >= startColumn)).toBe(true);
}

test('SARIF of nothing is whole too', () => {
	expect(sarifOf(['samples/clean-joint.form4']).runs[0]?.results).toEqual([]);
	expect(sarifOf(['gone']).runs[0]?.results).toEqual([]);
});

test('GitHub commands are escaped', () => {
	const path = join(folder, 'a,b:c%.form4');
	writeFileSync(path, faulty);
	const [first] = form4(['check', '--format', 'github', path]).out.split('\n');
	expect(first).toBe(
		`::warning file=${folder}/a%2Cb%3Ac%25.form4,line=23,endLine=23,col=14,endColumn=24,title=date-format::Dates are written 06/16/2025; here it says 2025-06-16`,
	);
});

test('a line for each finding, as compilers write them', () => {
	const { out } = form4(['check', '--format', 'unix', 'samples']);
	expect(out.split('\n').slice(0, 2)).toEqual([
		'samples/errors.form4:23:14: warning: Dates are written 06/16/2025; here it says 2025-06-16 [date-format]',
		'samples/errors.form4:23:26: error: "m" is not a transaction code. EDGAR suspends this. [code-unknown]',
	]);
	expect(out).toMatch(/^7 filings checked: 3 errors, 2 warnings, 0 other findings$/m);
});

test('colours only where they are asked for or seen', () => {
	const plain = form4(['check', 'samples/errors.form4']).out;
	expect(plain).not.toContain('\u001b');
	expect(form4(['check', 'samples/errors.form4'], { env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[31m');
	expect(form4(['check', 'samples/errors.form4'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).toBe(plain);
});

test('what a filing says cannot steer the terminal', () => {
	const path = join(folder, 'escape.form4');
	writeFileSync(path, faulty.replace('\tm\t', '\t\u001b]0;x\u0007m\t'));
	expect(form4(['check', path]).out).not.toMatch(/[\u001b\u0007]/);
});

test.each([
	['never', 0],
	['error', 1],
	['hint', 1],
])('--fail-on %s', (limit, status) => {
	expect(form4(['check', '--fail-on', limit, 'samples/errors.form4']).status).toBe(status);
});

test('--rule changes how loud a rule is, as often as it is given', () => {
	const args = ['--rule', 'code-unknown=off', '--rule', 'date-format=error', '--format', 'github'];
	const { out } = form4(['check', ...args, 'samples/errors.form4']);
	expect(out).toContain('title=date-format');
	expect(out).toMatch(/^::error .*title=date-format/m);
	expect(out).not.toContain('code-unknown');
});

test('help says what there is', () => {
	for (const args of [
		['--help'],
		['check', '--help'],
		['explain', '--help'],
		['suppress', '--help'],
		['lsp', '--help'],
	]) {
		const { status, out, error } = form4(args);
		expect({ status, error }).toEqual({ status: 0, error: '' });
		expect(out).toMatch(/^Usage: form4/);
	}
	expect(form4(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('lsp is the language server beside it', async () => {
	const server = spawn(process.execPath, [bundle, 'lsp', '--stdio']);
	const say = (content: object): void => {
		const text = JSON.stringify({ jsonrpc: '2.0', ...content });
		server.stdin.write(`Content-Length: ${String(text.length)}\r\n\r\n${text}`);
	};
	const closed = new Promise((resolve) => server.on('close', resolve));
	let [out, said] = ['', 1];
	server.stdout.on('data', (data: Buffer) => {
		out += data.toString();
		if (said === 1 && out.includes('"id":1')) say({ id: ++said, method: 'shutdown' });
		if (said === 2 && out.includes('"id":2')) {
			said++;
			say({ method: 'exit' });
		}
	});
	say({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
	expect(await closed).toBe(0);
	expect(out).toContain('"hoverProvider":');
});
