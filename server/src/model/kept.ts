/**
 * Remembers what was made of an object as long as the object lives. All that is kept of one kind of object shares one memory:
 * each further weak map costs time whenever memory is tidied up.
 */
export interface Memory<K extends object> {
	/** `make`, asked once for each object. */
	kept<T>(make: (key: K) => T): (key: K) => T;
}

export function memoryOf<K extends object>(): Memory<K> {
	const memory = new WeakMap<K, unknown[]>();
	let readers = 0;
	return {
		kept<T>(make: (key: K) => T) {
			const reader = readers++;
			return (key) => {
				let slots = memory.get(key);
				if (!slots) {
					slots = [];
					memory.set(key, slots);
				}
				// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- only this reader writes its slot
				if (reader in slots) return slots[reader] as T;
				const made = make(key);
				slots[reader] = made;
				return made;
			};
		},
	};
}
