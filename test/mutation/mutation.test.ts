import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rules } from '../../server/src/rules';
import { sharedFiles } from '../corpus/shared';
import { kinds } from './kinds';
import { openSound, tryKind, type Trial } from './trial';

const count = Number(process.env['MUTATIONS'] ?? '20');
const only = process.env['MUTATION_KIND'];
const samples = join(import.meta.dirname, '..', '..', 'samples');
const files = sharedFiles('corpus/rendered');
const own = readdirSync(samples)
	.filter((name) => name.startsWith('clean'))
	.map((name) => ({ name, text: () => readFileSync(join(samples, name), 'utf8') }));
const sound = (files.length > 0 ? files : own).map(({ name, text }) => openSound(name, text()));

const lines: string[] = [];
for (const kind of kinds.filter(({ id }) => only === undefined || new RegExp(only).test(id))) {
	test(kind.id, () => {
		const trials = tryKind(kind, sound, count);
		const rate = (is: (trial: Trial) => boolean): number => trials.filter(is).length / Math.max(1, trials.length);
		const pending = kind.rules.every((id) => !rules.some((rule) => rule.id === id));
		const cells = [
			rate((t) => t.isFound),
			rate((t) => t.isAtPlace),
			rate((t) => t.extra.length > 0),
			rate((t) => t.isRepaired),
		];
		lines.push(
			[
				kind.id.padEnd(34),
				String(trials.length).padStart(4),
				...cells.map((c) => (c * 100).toFixed(0).padStart(5)),
				kind.isRepaired ? '' : '(not asked)',
				pending ? 'pending' : '',
			].join(' '),
		);
		if (process.env['MUTATION_SHOW'])
			for (const t of trials)
				if (!t.isFound || !t.isAtPlace || t.extra.length > 0 || (kind.isRepaired && !t.isRepaired))
					lines.push(
						`      ${t.file} "${t.before.slice(0, 60)}" => "${t.after.slice(0, 60)}" | ${t.said} | ${t.extra.join(' ;; ')}${process.env['MUTATION_SHOW'] === '2' ? '\n' + t.line : ''}`,
					);
		expect(pending || trials.length > 0 || files.length === 0).toBe(true);
	});
}

afterAll(() => {
	console.log(lines.join('\n'));
});
