import type { Address, Filing } from '../model/filing';

/** Every address of the form once: that of item 1, and those of further owners. */
export function addressesOf({ owners }: Pick<Filing, 'owners'>): readonly Address[] {
	return owners.map(({ address }) => address);
}
