import type { MessagePort } from 'node:worker_threads';
import { checkFile } from './checkFile';
import type { FileResult } from './fileResult';
import type { FoundFile } from './findFiles';
import type { CheckRequest } from './request';

/** Some files for a worker, and what it answers. */
export interface Batch {
	readonly id: number;
	readonly files: readonly FoundFile[];
}

export interface BatchResult {
	readonly id: number;
	readonly results: readonly FileResult[];
}

/** The worker's side of `check --jobs`: checks batch after batch under the request it was started with. */
export function serveJobs(port: MessagePort, request: CheckRequest): void {
	port.on('message', ({ id, files }: Batch) => {
		const answer: BatchResult = { id, results: files.map((file) => checkFile(file, request)) };
		port.postMessage(answer);
	});
}
