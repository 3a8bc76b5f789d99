import { detached } from '../source/detached';

/** What is told by a title alone: a form has few titles and many rows, and all forms of a folder much the same. */
export function keptByTitle<T>(read: (title: string) => T): (title: string) => T {
	const kept = new Map<string, { readonly is: T }>();
	return (title) => {
		const before = kept.get(title);
		if (before) return before.is;
		if (kept.size > mostTitles) kept.clear();
		// It outlives the document.
		const own = detached(title);
		const is = read(own);
		kept.set(own, { is });
		return is;
	};
}

const mostTitles = 250;
