import { expect, test } from 'vitest';
import { instructions } from '../../server/src/facts/instructions';
import { rules } from '../../server/src/rules';
import { explain, suggestions } from '../../server/src/service/explain';

test.each([
	['total-mismatch', '# total-mismatch'],
	['S', '# Code S'],
	['code s', '# Code S'],
	['Table II item 8', '# Table II, item 8'],
	['II 8', '# Table II, item 8'],
	['item 3', '# Item 3, Date of earliest transaction'],
	['Transaction date', '# Table II, item 3: Transaction date'],
	['Remarks', '# Remarks'],
	['Instr. 4(b)(v)', '# Instruction 4(b)(v): Joint filing'],
	['instruction 4 (b)(v)', '# Instruction 4(b)(v): Joint filing'],
	['Instr. 10', '# Instruction 10: Rule 10b5-1'],
])('%s', (what, first) => {
	expect(explain(what)?.toLowerCase()).toContain(first.toLowerCase());
});

test('an instruction names those below it and what rests on it', () => {
	const page = explain('Instr. 4(b)') ?? '';
	expect(page).toContain('# Instruction 4(b)(iii)');
	expect(page).not.toContain('# Instruction 4(c)');
	expect(explain('Instr. 4')).toContain('## Rules');
	expect(explain('Instr. 1')).not.toContain('Instruction 10');
});

test.each([
	['total-mismach', 'total-mismatch'],
	['Remark', 'Remarks'],
	['Instr. 4(x)', 'Instr. 4(a)(i)'],
])('%s may mean %s', (what, meant) => {
	expect(suggestions(what)).toContain(meant);
});

test('an instruction that a rule rests on is explained', () => {
	const cited = rules
		.flatMap(({ source }) => source)
		.flatMap(({ label }) => /^Form 4, (Instr\. .+)$/.exec(label)?.[1] ?? []);
	expect(cited.filter((what) => explain(what) === undefined)).toEqual([]);
	expect(instructions.size).toBeGreaterThan(20);
});
