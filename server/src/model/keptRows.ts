import { memoryOf } from './kept';
import type { Row } from './row';

/** Rows outlive the edits of other rows, and so does what is kept of them. */
export const ofRows = memoryOf<Row>();
