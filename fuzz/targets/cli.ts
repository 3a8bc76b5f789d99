import { checkText } from '../../server/src/cli/checkFile';
import { textOf } from '../../server/src/cli/readText';
import type { CheckRequest, Format } from '../../server/src/cli/request';
import { Input, inputOf } from '../input';
import { formPieces, forms } from '../pieces';
import { hold, settings, type Target } from '../target';

const style = { colours: false, excerpts: true, width: 80 };
const request: Omit<CheckRequest, 'format'> = {
	failOn: 'error',
	fix: false,
	stdinName: 'draft.form4',
	settings,
	baseline: undefined,
	writesBaseline: false,
	style,
};
const found = { argument: 0, path: '-', isNamed: true };

/** Bytes of any encoding are read or refused in words, and every format writes what a program can read. */
export const cli: Target = {
	seeds: forms.map((form) => inputOf(form, formPieces, [0, 0])),
	run(bytes) {
		const input = new Input(bytes);
		const format = input.pick<Format>(['text', 'json', 'jsonl', 'sarif', 'github']);
		const isRaw = input.nat(1) === 1;
		const file = isRaw ? Buffer.from(bytes) : Buffer.from(input.text(formPieces), 'utf8');
		const read = readable(file);
		if (!read) return;
		const encoded = read.encode(read.text);
		hold(encoded?.equals(file) === true, 'an untouched file is written as it was');
		const { output, isFiling } = checkText(found, read, { ...request, format });
		if (isFiling && (format === 'json' || format === 'jsonl')) JSON.parse(output);
	},
};

function readable(bytes: Buffer): ReturnType<typeof textOf> | undefined {
	try {
		return textOf(bytes);
	} catch (error) {
		hold(error instanceof Error && error.message.startsWith('it is '), `refused in words: ${String(error)}`);
		return undefined;
	}
}
