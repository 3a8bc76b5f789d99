import { Worker } from 'node:worker_threads';
import { checkFile, unreadable } from './checkFile';
import type { FileResult } from './fileResult';
import type { FoundFile } from './findFiles';
import { plainReason } from './reason';
import type { CheckRequest } from './request';
import type { Batch, BatchResult } from './serveJobs';

/** Checks files, in this thread or in others. */
export interface Checker {
	/** How many batches keep it busy. */
	readonly width: number;
	/** The results of the files, in their order. */
	check(files: readonly FoundFile[]): Promise<readonly FileResult[]>;
	end(): Promise<void>;
}

export function ownThread(request: CheckRequest): Checker {
	return {
		width: 1,
		check: (files) => Promise.resolve(files.map((file) => checkFile(file, request))),
		end: () => Promise.resolve(),
	};
}

/** Worker threads of this same bundle, each with a batch or two in hand. */
export function workerThreads(jobs: number, request: CheckRequest): Checker {
	const seats = Array.from({ length: jobs }, () => new Seat(request));
	return {
		width: jobs * 2,
		check: (files) => {
			const free = seats.reduce((best, seat) => (seat.load < best.load ? seat : best));
			return free.check(files);
		},
		end: async () => {
			await Promise.all(seats.map((seat) => seat.end()));
		},
	};
}

interface Waiting {
	readonly files: readonly FoundFile[];
	readonly resolve: (results: readonly FileResult[]) => void;
}

/** A place for a worker. One that dies costs only the files it had; another takes its place. */
class Seat {
	private readonly waiting = new Map<number, Waiting>();
	private worker: Worker | undefined;
	private lastId = 0;

	constructor(private readonly request: CheckRequest) {}

	get load(): number {
		return this.waiting.size;
	}

	check(files: readonly FoundFile[]): Promise<readonly FileResult[]> {
		return new Promise((resolve) => {
			const batch: Batch = { id: ++this.lastId, files };
			this.waiting.set(batch.id, { files, resolve });
			this.worker ??= this.start();
			this.worker.postMessage(batch);
		});
	}

	async end(): Promise<void> {
		await this.worker?.terminate();
	}

	private start(): Worker {
		const worker = new Worker(__filename, { workerData: this.request });
		worker.on('message', ({ id, results }: BatchResult) => {
			this.waiting.get(id)?.resolve(results);
			this.waiting.delete(id);
		});
		worker.on('error', (error) => {
			this.worker = undefined;
			const lost = [...this.waiting.values()];
			this.waiting.clear();
			for (const { files, resolve } of lost) {
				resolve(files.map((file) => unreadable(file, `${file.path}: it could not be checked: ${plainReason(error)}`)));
			}
		});
		return worker;
	}
}
