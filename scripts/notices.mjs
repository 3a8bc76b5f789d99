import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that let their work be given on in a bundle, with their text beside it. */
const permissive = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0']);

/**
 * The packages that went into bundles, by esbuild's metafiles, with the text of each licence. Throws where a package has another
 * licence than those that are known to let it be given on, or comes without a text.
 */
export function noticesOf(metafiles) {
	const folders = new Set();
	for (const { outputs } of metafiles) {
		for (const { inputs } of Object.values(outputs)) {
			for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
				const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
				if (folder && bytesInOutput > 0) folders.add(folder);
			}
		}
	}
	const packages = [...folders].map(read).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
	const list = packages.map(({ name, version, licence }) => `- ${name} ${version}, ${licence}`).join('\n');
	const texts = packages.map(({ name, text }) => `${'-'.repeat(80)}\n${name}\n\n${text.trim()}\n`).join('\n');
	return `The bundles of this extension contain these packages:\n\n${list}\n\n${texts}`;
}

function read(folder) {
	const { name, version, license: licence } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	if (!permissive.has(licence)) throw new Error(`${name} has the licence ${licence}: look at it before it is bundled`);
	const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
	if (!file || !existsSync(join(folder, file))) throw new Error(`${name} comes without the text of its licence`);
	return { name, version, licence, text: readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n') };
}
