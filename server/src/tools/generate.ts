import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { rules } from '../rules';
import { rulePage } from '../service/rulePage';
import { edgarBlockPage } from './edgarBlockPage';
import { grammar } from './grammar';
import { manifestWithRules } from './manifest';
import { ownershipJsonSchema } from './ownershipJsonSchema';

// Writes what follows from the source: the grammar, a page for each rule, and the ids of the rules in package.json. `--check` only says whether they are current.
const files = new Map<string, string>([
	['syntaxes/form4.tmLanguage.json', `${JSON.stringify(grammar(), undefined, '\t')}\n`],
	['docs/edgar-block.md', edgarBlockPage()],
	['package.json', manifestWithRules(readFileSync('package.json', 'utf8'))],
	['schemas/ownership.schema.json', ownershipJsonSchema()],
	...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)] as const),
]);

const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
if (process.argv.includes('--check')) {
	for (const [path] of stale) console.error(`${path} is not current; run npm run generate`);
	process.exitCode = stale.length > 0 ? 1 : 0;
} else {
	for (const [path, text] of stale) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
	console.log(`${String(stale.length)} of ${String(files.size)} generated files written`);
}
