import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hover } from '../../server/src/features/hover/hover';
import { Snapshot } from '../../server/src/service/snapshot';
import type { FrameId } from '../../server/src/rules/rule';
import { sharedFiles } from '../corpus/shared';
import { pointed } from './frame';

function at(frame: FrameId, lines: string): { markdown: string; words: string } {
	const { snapshot, position } = pointed(frame, lines);
	const found = hover(snapshot, position);
	if (!found) throw new Error('Nothing is said');
	// Backslashes before punctuation are for the renderer, not for the reader of a test.
	return { markdown: found.markdown.replace(/\\([^\w\s])/g, '$1'), words: snapshot.source.textAt(found.at) };
}

describe('a cell', () => {
	test.each([
		[
			'Common Stock⇥09/20/2004⇥⇥‸S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
			'S',
			'**S**: Open market or private sale',
			'Table I, item 3, Transaction code, column 4 of 11',
		],
		[
			'Common Stock⇥09/2‸0/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
			'09/20/2004',
			'**Transaction date**: Monday, 09/20/2004',
			'item 2',
		],
		['Common Stock⇥09/20/2004⇥⇥S⇥⇥10,0‸00⇥D⇥\\$5.79⇥90,000⇥D⇥', '10,000', '**Amount**: 10,000', 'item 4'],
		['Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥‸D⇥\\$5.79⇥90,000⇥D⇥', 'D', '**D**: disposed of', 'item 4'],
		[
			'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5‸.79⇥90,000⇥D⇥',
			'\\$5.79',
			'**Price per share**: $5.79',
			'10,000 × $5.79 = $57,900.00',
		],
		[
			'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,‸000⇥D⇥',
			'90,000',
			'**Owned following the transaction**: 90,000',
			'The only transaction of its balance',
		],
		['Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥‸D⇥', 'D', '**D**: direct ownership', 'item 6'],
		[
			'Common Stock⇥09/20/2004⇥‸⇥S⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
			'⇥',
			'**Deemed execution date**: empty',
			'and rightly so',
		],
		[
			'Common Stock⇥09/20/2004⇥⇥S⇥‸⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥',
			'⇥',
			'**Reported early (V)**: empty',
			'could have waited for Form 5',
		],
		['Common Stock⇥‸⇥⇥⇥⇥⇥⇥⇥90,000⇥D⇥', '⇥', '**Transaction date**: empty', 'This line is a holding'],
		['Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥‸x5⇥90,000⇥D⇥', 'x5', '**Price per share**: x5 cannot be read', 'item 4'],
		[
			'Common Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79 ‸⁽¹⁾⇥90,000⇥D⇥',
			'⁽¹⁾',
			'**Footnote 1**: A note of the example.',
			'Explanation of Responses',
		],
	])('of Table I: %s', (line, words, first, then) => {
		const found = at('tableI', line);
		expect(found.words).toBe(words.replace('⇥', '\t'));
		expect(found.markdown.split('\n')[0]).toContain(first);
		expect(found.markdown).toContain(then);
	});

	test.each([
		[
			'Option⇥\\$5‸⇥09/20/2004⇥⇥A⇥⇥100⇥⇥09/20/2005⇥09/20/2014⇥Common Stock⇥100⇥\\$0⇥100⇥D⇥',
			'**Exercise price**: $5',
			'column 2 of 16',
		],
		[
			'Option⇥\\$5⇥09/20/2004⇥⇥A⇥⇥100⇥‸⇥09/20/2005⇥09/20/2014⇥Common Stock⇥100⇥\\$0⇥100⇥D⇥',
			'**Derivatives disposed of (D)**: empty',
			'exactly one of the two cells of item 5',
		],
		['Option⇥\\$5⇥09/20/2004⇥⇥A⇥⇥100⇥⇥‸⁽¹⁾⇥09/20/2014⇥Common Stock⇥100⇥\\$0⇥100⇥D⇥', '**Footnote 1**', 'Explanation'],
		[
			'Option⇥\\$5⇥09/20/2004⇥⇥A⇥⇥100⇥⇥09/20/2005⇥09/20/2014⇥Common ‸Stock⇥100⇥\\$0⇥100⇥D⇥',
			'**Title of underlying security**: Common Stock',
			'item 7',
		],
	])('of Table II: %s', (line, first, then) => {
		const { markdown } = at('tableII', line);
		expect(markdown.split('\n')[0]).toContain(first);
		expect(markdown).toContain(then);
	});

	test('a total says how it follows, and the row is said as a sentence', () => {
		const rows =
			'Common Stock⇥09/20/2004⇥⇥P⇥⇥1,000⇥A⇥\\$5⇥90,000⇥D⇥\nCommon Stock⇥09/20/2004⇥⇥S⇥⇥10,000⇥D⇥\\$5.79⇥80,‸000⇥D⇥';
		const { markdown } = at('tableI', rows);
		expect(markdown).toContain('90,000 - 10,000 = 80,000\n');
		expect(markdown).toContain(
			'*On 09/20/2004 DOE JANE Q sold 10,000 of Common Stock at $5.79; 80,000 owned after this, direct.*',
		);
	});
});

const coverLines = (item1: string, item5: string, item3 = '09/20/2004'): string =>
	`1. Name and Address of Reporting Person* ${item1}⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) ${item5}\n⇥3. Date of Earliest Transaction (Month/Day/Year) ${item3}⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person`;
const doe =
	'<u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)';
const director =
	'<input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)';

describe('the cover', () => {
	test.each([
		[coverLines(doe.replace('DOE', 'D‸OE'), director), 'DOE JANE Q', '**Reporting person**: DOE JANE Q'],
		[coverLines(doe.replace('MAIN', 'M‸AIN'), director), '1 MAIN STREET', '**Street**: 1 MAIN STREET'],
		[coverLines(doe.replace('BOSTON', 'B‸OSTON'), director), 'BOSTON', '**City**: BOSTON'],
		[coverLines(doe.replace('MA 02', 'M‸A 02'), director), 'MA', '**State or country**: MA'],
		[coverLines(doe.replace('02110', '02‸110'), director), '02110', '**Zip**: 02110'],
		[
			coverLines(doe, director.replace('Director', 'Dir‸ector')),
			'<input checked="" type="checkbox"/> Director',
			'**Director**: checked',
		],
		[coverLines(doe, director.replace('10%', '1‸0%')), '10% Owner', '**10% Owner**: not checked'],
		[coverLines(doe, director, '09/2‸0/2004'), '09/20/2004', '**Earliest transaction**: Monday, 09/20/2004'],
		[coverLines(doe, director).replace('WIDG', 'WI‸DG'), 'EXAMPLE WIDGETS INC', '**Issuer**: EXAMPLE WIDGETS INC'],
		[coverLines(doe, director).replace('EXWI]', 'EX‸WI]'), '[EXWI]', '**Ticker**: EXWI'],
		[
			coverLines(doe, director).replace('If Am', 'If ‸Am'),
			'4. If Amendment, Date of Original Filed (Month/Day/Year)',
			'**Item 4, If Amendment, Date of Original Filed**: empty',
		],
		[
			coverLines(doe, director).replace('by More', 'by ‸More'),
			'<input type="checkbox"/> Form filed by More than One Reporting Person',
			'**Form filed by More than One Reporting Person**: not checked',
		],
	])('%#: %s', (lines, words, first) => {
		const found = at('cover', lines);
		expect(found.words).toBe(words);
		expect(found.markdown.split('\n')[0]).toBe(first);
	});
});

describe('headings and closing', () => {
	const { text } = pointed('tableII', 'Option‸⇥\\$5⇥09/20/2004⇥⇥A⇥⇥100⇥⇥⁽¹⁾⇥09/20/2014⇥Common Stock⇥100⇥\\$0⇥100⇥D⇥');
	test.each([
		[
			'8. Price of Derivative Security (Instr. 5)',
			'**8. Price of Derivative Security (Instr. 5)**',
			'Price of derivative (column 13)',
		],
		[
			'5. Number of Derivative',
			'**5. Number of Derivative',
			'Derivatives acquired (A) (column 7), Derivatives disposed of (D) (column 8)',
		],
		['Expiration Date\t\t', '**6. Date Exercisable and Expiration Date', 'Expiration date (column 10)'],
		['Table II - ', '**Table II**: 1 row', 'Options, warrants'],
		['1. A note of', '**Footnote 1**: cited by 1 row', '22 of at most 1,000 characters'],
		['Jane Q. Doe 09', '**Signed by**: Jane Q. Doe', 'power of attorney'],
		['09/22/2004', '**Signed on**: Wednesday, 09/22/2004', 'month, day, year'],
		['3235-0287', '**OMB number**: 3235-0287', 'Form 4 has 3235-0287'],
		['Reminder:', '**Reminder**', 'a line of its own'],
	])('%s', (words, first, then) => {
		const snapshot = Snapshot.open(text);
		const before = text.slice(0, text.lastIndexOf(words) + 1).split('\n');
		const found = hover(snapshot, { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
		const markdown = (found?.markdown ?? '').replace(/\\([^\w\s])/g, '$1');
		expect(markdown.split('\n')[0]).toContain(first);
		expect(markdown).toContain(then);
	});
});

/** At every character of every line that is not blank. */
function expectAnswersEverywhere(text: string): void {
	const snapshot = Snapshot.open(text);
	for (const [line, { text: characters }] of snapshot.source.lines.slice().entries()) {
		if (characters.trim() === '') continue;
		for (let character = 0; character <= characters.length; character++) {
			const found = hover(snapshot, { line, character });
			if (!found) throw new Error(`Nothing is said at ${String(line)}:${String(character)} of "${characters}"`);
			const { start, end } = snapshot.source.rangeOf(found.at);
			const isInside =
				(start.line < line || (start.line === line && start.character <= character)) &&
				(end.line > line || (end.line === line && end.character >= character));
			const isCited = found.markdown.includes('](https://');
			if (!isInside || !isCited) {
				throw new Error(
					`At ${String(line)}:${String(character)}, ${JSON.stringify({ start, end })}: ${found.markdown}`,
				);
			}
		}
	}
}

describe('hover answers at every character, in place and with its source', () => {
	const samples = join(import.meta.dirname, '..', '..', 'samples');
	const own = readdirSync(samples).map((name) => ({ name, text: () => readFileSync(join(samples, name), 'utf8') }));
	const pasted = ['corpus/dialects/browser', 'corpus/dialects/markdown'].flatMap((folder) =>
		sharedFiles(folder).filter((_, index) => index % 25 === 0),
	);
	const files = [...own, ...sharedFiles('seed'), ...pasted];
	test.each(files.map((file) => [file.name, file] as const))('%s', (_, file) => {
		expectAnswersEverywhere(file.text());
	});
});
