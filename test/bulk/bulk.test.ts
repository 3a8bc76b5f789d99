import { expect, test } from 'vitest';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { frameBad } from '../../server/src/rules/frames';
import { sharedFiles } from '../corpus/shared';

// Every row of a quarter's real tables, each in a form of its own: none may have an error, and what is said beside is counted.
//   BULK_SHOW=1           the findings per rule, with a row for each
//   BULK_EVERY=1          every row instead of every eighth

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 }, once: true };
const every = Number(process.env['BULK_EVERY'] ?? '8');
const files = sharedFiles('corpus/bulk/2024q3').filter(({ name }) => name.startsWith('rows_'));

test.runIf(files.length > 0)('rows of real tables have no error', () => {
	const errors: string[] = [];
	const counts = new Map<string, { count: number; row: string }>();
	let rows = 0;
	for (const { name, text } of files) {
		for (const [index, row] of text().split('\n').entries()) {
			if (row === '' || index % every !== 0) continue;
			rows++;
			for (const { rule, severity, message } of Snapshot.open(formWith(row, name.includes('table2'))).findings(
				settings,
			)) {
				const known = counts.get(`${severity} ${rule.id}`);
				counts.set(`${severity} ${rule.id}`, {
					count: (known?.count ?? 0) + 1,
					row: known?.row ?? `${message} | ${row}`,
				});
				if (severity === 'error' && !isOfDataSet(rule.id, row)) errors.push(`${rule.id}: ${message} | ${row}`);
			}
		}
	}
	if (process.env['BULK_SHOW'] !== undefined) {
		const lines = [...counts].sort().map(([id, { count, row }]) => `${String(count).padStart(6)} ${id}  ${row}`);
		console.log([`${String(rows)} rows`, ...lines].join('\n'));
	}
	expect(errors).toEqual([]);
});

/** What the data set, and not the filing, has otherwise than Form 4. */
function isOfDataSet(rule: string, row: string): boolean {
	switch (rule) {
		// Holdings of Form 3, which has no column 9.
		case 'total-missing':
			return row
				.split('\t')
				.slice(2, 8)
				.every((cell) => cell === '');
		// Five of its rows lack the amount; whether the filings do cannot be seen.
		case 'row-incomplete':
			return row
				.split('\t')
				.slice(6, 8)
				.every((cell) => cell === '');
		// It doubles quotes and puts a title that has some between two more.
		case 'text-too-long':
			return row.startsWith('"') && row.includes('""');
		default:
			return false;
	}
}

/** The smallest form around a row: signed on its day, with every note that it cites. */
function formWith(row: string, isDerivative: boolean): string {
	const date = /^\d\d\/\d\d\/\d{4}/.exec(row.split('\t')[isDerivative ? 2 : 1] ?? '')?.[0] ?? '09/20/2024';
	const cited = [...row.matchAll(/⁽([⁰¹²³⁴⁵⁶⁷⁸⁹]+)⁾/g)].map((match) =>
		[...(match[1] ?? '')].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join(''),
	);
	const notes = [...new Set(cited)].sort((a, b) => Number(a) - Number(b));
	const { text } = frameBad({ title: '', frame: isDerivative ? 'tableII' : 'tableI', bad: row.replaceAll('\t', '⇥') });
	const said = notes.map((number) => `\n\n${number}. What note ${number} says.`).join('');
	return text
		.replace(/(Explanation of Responses:)[^]*?\n\nJane/, `$1${said}\n\nJane`)
		.replace('Jane Q. Doe 09/22/2004', `Jane Q. Doe ${date}`)
		.replace('(Month/Day/Year) 09/20/2004', `(Month/Day/Year) ${date}`);
}
