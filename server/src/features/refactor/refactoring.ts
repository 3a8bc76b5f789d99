import type { Change } from '../../model/change';
import type { Read } from '../read';

/** What is done next, given the form as the steps before it left it. */
export type Step = (read: Read) => readonly Change[];

/** A change of a form that keeps what it says, or says it of another transaction, as one step to undo. */
export interface Refactoring {
	readonly title: string;
	readonly kind: 'refactor.extract' | 'refactor.move' | 'refactor.rewrite';
	readonly steps: readonly Step[];
}
