import type { Kind } from '../kind';
import { cells } from './cells';
import { codes } from './codes';
import { dates } from './dates';
import { notes } from './notes';
import { numbers } from './numbers';
import { shape } from './shape';
import { slips } from './slips';
import { writings } from './writings';

/** Every way to go wrong that is tried. */
export const kinds: readonly Kind[] = [
	...[...dates, ...cells, ...codes, ...numbers, ...notes],
	...[...shape, ...writings, ...slips],
];
