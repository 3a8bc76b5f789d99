import type { Source } from '../source/source';
import type { Filing, Part, Table, Unread } from '../model/filing';
import type { Division } from './cells';
import type { Closing } from './closing';
import type { Cover } from './cover';
import type { Layout } from './laidOut';

/** A Form 4 text as read. It never changes: an edit gives a new one that shares what the edit left alone. */
export interface FormText {
	readonly source: Source;
	readonly layout: Layout;
	readonly cover: Cover;
	readonly tableI: TableText;
	readonly tableII: TableText;
	readonly closing: Closing;
	readonly filing: Filing;
}

/** One table as read, with what its lines say beside the rows. */
export interface TableText {
	readonly division: Division;
	readonly table: Table;
	readonly unread: readonly Unread[];
	readonly headings: readonly Heading[];
}

/** A title or heading line of a table. */
export type Heading = Pick<Part, 'id' | 'at' | 'text'>;
