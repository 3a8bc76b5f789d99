import { memoryOf } from './kept';
import type { Filing } from './filing';

/** What is asked of one filing by several rules or features. After an edit it is another filing. */
export const ofFilings = memoryOf<Filing>();
