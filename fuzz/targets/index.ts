import type { Target } from '../target';
import { cli } from './cli';
import { convertTarget } from './convert';
import { edit } from './edit';
import { fix } from './fix';
import { messages } from './messages';
import { readRow } from './readRow';
import { readText } from './readText';
import { readXml } from './readXml';
import { text } from './text';
import { xml } from './xml';

export const targets: Readonly<Record<string, Target>> = {
	readRow,
	readText,
	readXml,
	text,
	edit,
	fix,
	xml,
	convert: convertTarget,
	cli,
	messages,
};
