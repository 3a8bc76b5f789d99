import type { Metafile } from 'esbuild';

/** What esbuild is told of a bundle. */
export type Bundle = object;

export const bundles: Readonly<Record<'server' | 'server.web', Bundle>>;

export function make(
	bundle: Bundle,
	options?: { readonly outdir?: string; readonly write?: boolean },
): Promise<{ readonly metafile: Metafile; readonly outputs: Metafile['outputs'] }>;
