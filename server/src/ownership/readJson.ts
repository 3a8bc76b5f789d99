import { elementOf, isObject } from './elementOf';
import type { NewElement } from './layout';

/** Whether a text is JSON, which no other language of a filing looks like. */
export function isJson(text: string): boolean {
	return /^\ufeff?\s*\{/.test(text);
}

/**
 * The elements of a filing from its JSON, as `writeJson` writes it: in the order of the schema whatever the order of the names.
 * How transactions and holdings stood among each other JSON does not have: one list follows the other. Throws, with a reason, where it is no such JSON.
 */
export function readJson(text: string): NewElement {
	const json = parsed(text);
	if (!isObject(json) || !isObject(json['ownershipDocument'])) throw new Error('its JSON has no ownershipDocument');
	return elementOf('ownershipDocument', json['ownershipDocument'], []);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch (error) {
		throw new Error(`its JSON cannot be read: ${error instanceof Error ? error.message : ''}`, { cause: error });
	}
}
