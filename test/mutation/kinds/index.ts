import type { Kind } from '../kind';
import { codes } from './codes';
import { dates } from './dates';
import { notes } from './notes';
import { numbers } from './numbers';
import { shape } from './shape';
import { slips } from './slips';
import { writings } from './writings';

/** Every way to go wrong that is tried. */
export const kinds: readonly Kind[] = [...dates, ...codes, ...numbers, ...notes, ...shape, ...writings, ...slips];
