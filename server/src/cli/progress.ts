import type { Summary } from './summary';
import { count } from './summary';

/** A line on a terminal that says how far a long run is. It is taken away before anything else is written. */
export class Progress {
	private readonly started = Date.now();
	private drawn = 0;
	private isShown = false;

	constructor(
		private readonly stream: NodeJS.WriteStream,
		private readonly isWanted: boolean,
	) {}

	/** A run that is soon over shows none. */
	show({ filings, counts: { error } }: Summary): void {
		if (!this.isWanted) return;
		const now = Date.now();
		if (now - this.started < 500 || now - this.drawn < 100) return;
		this.drawn = now;
		this.isShown = true;
		const perSecond = Math.round((filings / (now - this.started)) * 1000).toLocaleString('en-US');
		this.stream.write(`\r\u001b[K${count(filings, 'filing')} checked, ${count(error, 'error')}, ${perSecond} a second`);
	}

	hide(): void {
		if (!this.isShown) return;
		this.isShown = false;
		this.stream.write('\r\u001b[K');
	}
}
