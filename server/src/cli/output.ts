import { codeOf, writeReason } from './reason';

/** Standard output, written in large pieces. Once it fails (a closed pipe, a full disk) it takes nothing more and says why. */
export class Output {
	/** Why it can no longer be written; undefined as long as it can. */
	failure: string | undefined;
	private pending: string[] = [];
	private size = 0;
	private flushed = Date.now();

	constructor(private readonly stream: NodeJS.WriteStream) {
		stream.on('error', (error) => {
			this.failure ??=
				codeOf(error) === 'EPIPE'
					? 'standard output was closed before everything was written'
					: `standard output cannot be written: ${writeReason(error)}`;
		});
	}

	/** Resolves when the stream takes more. */
	async write(text: string): Promise<void> {
		if (text === '') return;
		this.pending.push(text);
		this.size += text.length;
		// Large pieces are cheap, and whoever reads along waits no longer than this.
		if (this.size >= 65_536 || this.stream.isTTY || Date.now() - this.flushed > 100) await this.flush();
	}

	async flush(): Promise<void> {
		if (this.pending.length === 0 || this.failure !== undefined) return;
		const text = this.pending.join('');
		this.pending = [];
		this.size = 0;
		this.flushed = Date.now();
		if (this.stream.write(text)) return;
		await new Promise<void>((resolve) => {
			const done = (): void => {
				this.stream.off('drain', done);
				this.stream.off('error', done);
				resolve();
			};
			this.stream.on('drain', done);
			this.stream.on('error', done);
		});
	}

	/** Resolves when all of it has left, or cannot. */
	async end(): Promise<void> {
		await this.flush();
		if (this.failure !== undefined) return;
		await new Promise<void>((resolve) => {
			this.stream.once('error', () => resolve());
			this.stream.write('', () => resolve());
		});
	}
}
