/**
 * What is remembered beside an object as long as it lives, or until `forgetKept`. All that is remembered of one kind of object should
 * share one memory: each further weak map costs time whenever memory is tidied up.
 */
export class WeakMemory<K extends object, V> {
	private values: WeakMap<K, V> | undefined;

	get(key: K): V | undefined {
		return this.values?.get(key);
	}

	set(key: K, value: V): void {
		if (!this.values) {
			this.values = new WeakMap();
			filled.push(this);
		}
		this.values.set(key, value);
	}

	forget(): void {
		this.values = undefined;
	}
}

const filled: { forget(): void }[] = [];

/**
 * Forgets what is remembered of all objects; it is made again where it is asked for. For those who read one filing after the other:
 * V8 holds on to the keys of an old weak map until it looks through the whole heap, and so would carry every filing there.
 */
export function forgetKept(): void {
	for (const memory of filled) memory.forget();
	filled.length = 0;
}

/** Remembers what was made of an object. */
export interface Memory<K extends object> {
	/** `make`, asked once for each object. */
	kept<T>(make: (key: K) => T): (key: K) => T;
	/** The same of what is not the object's alone: asked again where `context` is not the one of the last time. */
	keptUnder<C, T>(make: (key: K, context: C) => T): (key: K, context: C) => T;
}

export function memoryOf<K extends object>(): Memory<K> {
	const memory = new WeakMemory<K, unknown[]>();
	let readers = 0;
	const slotsOf = (key: K): unknown[] => {
		const known = memory.get(key);
		if (known) return known;
		// Of the right length from the start: a list that grows takes twice as much, for each row.
		const slots = new Array<unknown>(readers);
		memory.set(key, slots);
		return slots;
	};
	return {
		kept<T>(make: (key: K) => T) {
			const reader = readers++;
			return (key) => {
				const slots = slotsOf(key);
				// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- only this reader writes its slot
				if (reader in slots) return slots[reader] as T;
				const made = make(key);
				slots[reader] = made;
				return made;
			};
		},
		keptUnder<C, T>(make: (key: K, context: C) => T) {
			const reader = readers++;
			return (key: K, context: C) => {
				const slots = slotsOf(key);
				// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- only this reader writes its slot
				const known = slots[reader] as { readonly context: C; readonly made: T } | undefined;
				if (known && known.context === context) return known.made;
				const made = make(key, context);
				slots[reader] = { context, made };
				return made;
			};
		},
	};
}
