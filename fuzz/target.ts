/** Something that any bytes may be given to. */
export interface Target {
	/** Inputs to begin with. */
	readonly seeds: readonly Uint8Array[];
	/** Throws where a law is broken, and only there. */
	readonly run: (bytes: Uint8Array) => void | Promise<void>;
}

/** What counts as today; a fuzzer's finding must repeat itself on any other day. */
export const settings = { today: { year: 2026, month: 11, day: 24 } } as const;

export function hold(isTrue: boolean, law: string): asserts isTrue {
	if (!isTrue) throw new Error(law);
}
