import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readSuppressions, suppressionsFile } from '../service/sidecar';
import type { Suppression } from '../service/suppress';
import { plainReason } from './reason';

/** A file of suppressions that was found. */
export interface Sidecar {
	readonly path: string;
	readonly folder: string;
	readonly suppressions: readonly Suppression[];
	/** What is wrong with it, as lines for standard error. */
	readonly complaints: readonly string[];
}

const byFolder = new Map<string, Sidecar | undefined>();

/** The nearest file of suppressions, in the folder of the filing or above. Read once for a run. */
export function sidecarFor(file: string): Sidecar | undefined {
	return sidecarOf(dirname(resolve(file)));
}

function sidecarOf(folder: string): Sidecar | undefined {
	if (byFolder.has(folder)) return byFolder.get(folder);
	const path = join(folder, suppressionsFile);
	const above = dirname(folder);
	const found = existsSync(path) ? readSidecar(path) : above === folder ? undefined : sidecarOf(above);
	byFolder.set(folder, found);
	return found;
}

function readSidecar(path: string): Sidecar {
	const folder = dirname(path);
	try {
		const { suppressions, problems } = readSuppressions(readFileSync(path, 'utf8'));
		return { path, folder, suppressions, complaints: problems.map((problem) => `${path}: ${problem}`) };
	} catch (error) {
		return { path, folder, suppressions: [], complaints: [`${path}: ${plainReason(error)}`] };
	}
}
