import type { Source } from '../source/source';
import type { Markup, XmlElement } from './element';
import type { Offsets } from './offsets';
import type { XmlExtent } from './recognise';

/** The markup of a document, before its values are read. */
export interface XmlRead {
	readonly source: Source;
	/** Of the whole document. */
	readonly outer: Offsets;
	readonly extent: XmlExtent;
	readonly markup: Markup;
	/** The `ownershipDocument`. */
	readonly root: XmlElement | undefined;
	/** Of the `ownershipDocument`: the same as `outer`, unless it lies in a submission as base64. */
	readonly offsets: Offsets;
}
