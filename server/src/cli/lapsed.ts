import { resolve } from 'node:path';
import { ruleById } from '../rules';
import type { CheckSettings } from '../service/snapshot';
import { sidecarFor } from './sidecars';

/** The entries of a file of suppressions, by their numbers, that a run came by. */
export interface EntriesSeen {
	readonly used: Set<number>;
	/** Those that name a filing that was checked, and suppressed nothing in it. */
	readonly lapsed: Set<number>;
}

/**
 * Says which entries suppress nothing any more. Of one that names no filing, or one that was not checked, that is known only
 * when everything in the folder of its file was checked.
 */
export function lapsedEntries(
	sidecars: ReadonlyMap<string, EntriesSeen>,
	paths: readonly string[],
	{ severities }: CheckSettings,
): readonly string[] {
	const checked = new Set(paths.map((path) => resolve(path)));
	return [...sidecars].flatMap(([path, { used, lapsed }]) => {
		const sidecar = sidecarFor(path);
		if (!sidecar) return [];
		const isWhole = checked.has(sidecar.folder);
		return sidecar.suppressions.flatMap(({ rule, file }, index) => {
			const isOff = (severities?.get(rule) ?? ruleById(rule)?.severity) === 'off';
			if (isOff || used.has(index) || !(lapsed.has(index) || isWhole)) return [];
			const name = file === undefined ? rule : `${rule} in ${file}`;
			return [`${path}: entry ${String(index + 1)} (${name}) suppresses nothing any more`];
		});
	});
}
