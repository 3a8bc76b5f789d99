import { report } from '../report';
import type { OutputFormat } from './format';

/** An array of files. */
export const json: OutputFormat = {
	head: '[',
	joint: ',',
	file: (checked) => `\n  ${JSON.stringify(report(checked), undefined, 2).replaceAll('\n', '\n  ')}`,
	foot: ({ filings }) => (filings > 0 ? '\n]\n' : ']\n'),
};

/** A file a line. */
export const jsonl: OutputFormat = {
	head: '',
	joint: '',
	file: (checked) => `${JSON.stringify(report(checked))}\n`,
	foot: () => '',
};
