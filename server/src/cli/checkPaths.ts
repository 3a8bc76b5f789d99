import { basename, relative, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { checkText, unreadable } from './checkFile';
import type { FileResult, SidecarUse } from './fileResult';
import type { KnownFinding } from './baseline';
import { findFiles, type FoundFile, type Unreadable } from './findFiles';
import { formats } from './formats';
import { Output } from './output';
import { ownThread, workerThreads, type Checker } from './pool';
import { Progress } from './progress';
import { complain, plainReason } from './reason';
import { textOf } from './readText';
import type { CheckRequest } from './request';
import { lapsedEntries, type EntriesSeen } from './lapsed';
import { isInShard, type Shard } from './shard';
import { emptySummary, withResult, type Summary } from './summary';

export interface Run {
	readonly summary: Summary;
	/** For a new baseline: what each file has. */
	readonly known: ReadonlyMap<string, readonly KnownFinding[]>;
}

/** Files that are worth the start of more threads. */
const manyFiles = 200;
const filesInBatch = 16;

/** Checks what the paths name and prints it as it goes, in the order of the paths. */
export async function checkPaths(
	paths: readonly string[],
	request: CheckRequest,
	{ jobs, shard }: { readonly jobs: number; readonly shard: Shard | undefined },
): Promise<Run> {
	const run = new RunningCheck(paths, request, shard);
	process.on('SIGINT', run.stop);
	try {
		return await run.run(jobs);
	} finally {
		process.off('SIGINT', run.stop);
	}
}

class RunningCheck {
	private readonly output = new Output(process.stdout);
	private readonly progress: Progress;
	private readonly known = new Map<string, readonly KnownFinding[]>();
	private readonly sidecars = new Map<string, EntriesSeen>();
	private readonly filingsOf: number[];
	private readonly complaintsOf: number[];
	private readonly sharedOut: boolean[];
	private summary = emptySummary;
	private stopped = false;
	private wrote = false;

	constructor(
		private readonly paths: readonly string[],
		private readonly request: CheckRequest,
		private readonly shard: Shard | undefined,
	) {
		this.progress = new Progress(process.stderr, process.stderr.isTTY);
		this.filingsOf = paths.map(() => 0);
		this.complaintsOf = paths.map(() => 0);
		this.sharedOut = paths.map(() => false);
	}

	/** Ctrl+C: what was begun is finished, so that the output is whole. A second one ends it at once. */
	readonly stop = (): void => {
		if (this.stopped) process.exit(130);
		this.stopped = true;
	};

	async run(jobs: number): Promise<Run> {
		const format = formats[this.request.format];
		await this.output.write(format.head);
		await this.checkAll(jobs);
		if (!this.stopped && this.output.failure === undefined) {
			this.complainOfNothing();
			this.reportLapsed();
		}
		this.progress.hide();
		this.summary = { ...this.summary, stopped: this.stopped };
		await this.output.write(format.foot(this.summary, this.request.style));
		await this.output.end();
		if (this.output.failure !== undefined) this.complain(this.output.failure);
		return { summary: this.summary, known: this.known };
	}

	/** A few files are checked here; when there are many, threads take over. */
	private async checkAll(jobs: number): Promise<void> {
		let checker: Checker = ownThread(this.request);
		let found = 0;
		const ahead: Promise<readonly FileResult[]>[] = [];
		const drain = async (most: number): Promise<void> => {
			while (ahead.length > most) {
				for (const result of (await ahead.shift()) ?? []) await this.take(result);
			}
		};
		for await (const batch of this.batches()) {
			if (this.stopped || this.output.failure !== undefined) break;
			found += batch.length;
			if (jobs > 1 && checker.width === 1 && found > manyFiles) {
				await drain(0);
				checker = workerThreads(jobs, this.request);
			}
			ahead.push(this.checked(batch, checker));
			await drain(checker.width === 1 ? 0 : checker.width);
		}
		await drain(0);
		await checker.end();
	}

	private async checked(batch: readonly FoundFile[], checker: Checker): Promise<readonly FileResult[]> {
		const [first] = batch;
		return first?.path === '-' ? [await this.checkStdin(first)] : checker.check(batch);
	}

	private async checkStdin(found: FoundFile): Promise<FileResult> {
		try {
			const bytes = await buffer(process.stdin);
			if (bytes.length === 0) throw new Error('standard input is empty');
			return checkText(found, textOf(bytes), this.request);
		} catch (error) {
			return unreadable(found, `${this.request.stdinName}: ${plainReason(error)}`);
		}
	}

	/** Files in lots; standard input is a lot of its own. Complaints about what cannot be listed are made on the way. */
	private async *batches(): AsyncGenerator<readonly FoundFile[]> {
		let batch: FoundFile[] = [];
		const seen = new Set<string>();
		for await (const found of findFiles(this.paths)) {
			if (isUnreadable(found)) {
				this.complain(found.complaint);
				this.complaintsOf[found.argument] = (this.complaintsOf[found.argument] ?? 0) + 1;
				continue;
			}
			if (this.shard && !isInShard(this.nameOf(found), this.shard)) {
				this.sharedOut[found.argument] = true;
				continue;
			}
			// A file that two arguments lead to is checked once.
			if (this.paths.length > 1) {
				const path = resolve(found.path);
				if (seen.has(path)) {
					this.filingsOf[found.argument] = (this.filingsOf[found.argument] ?? 0) + 1;
					continue;
				}
				seen.add(path);
			}
			if (found.path === '-') {
				if (batch.length > 0) yield batch;
				batch = [];
				yield [found];
				continue;
			}
			batch.push(found);
			if (batch.length < filesInBatch) continue;
			yield batch;
			batch = [];
			// Lets Ctrl+C through.
			await new Promise((next) => setImmediate(next));
		}
		if (batch.length > 0) yield batch;
	}

	/** The path of a file below the argument that led to it. */
	private nameOf({ path, argument }: FoundFile): string {
		return relative(this.paths[argument] ?? '', path) || basename(path);
	}

	private async take(result: FileResult): Promise<void> {
		this.summary = withResult(this.summary, result);
		for (const complaint of result.complaints) this.say(complaint);
		for (const notice of result.notices) this.say(notice);
		if (result.sidecar) this.noteSidecar(result.sidecar);
		const { argument } = result;
		if (result.isFiling) this.filingsOf[argument] = (this.filingsOf[argument] ?? 0) + 1;
		this.complaintsOf[argument] = (this.complaintsOf[argument] ?? 0) + result.complaints.length;
		if (result.known.length > 0) this.known.set(result.file, result.known);
		if (result.output !== '') {
			if (process.stdout.isTTY) this.progress.hide();
			await this.output.write(this.wrote ? formats[this.request.format].joint + result.output : result.output);
			this.wrote = true;
		}
		this.progress.show(this.summary);
	}

	/** Each file of suppressions is complained of once. */
	private noteSidecar({ path, complaints, used, lapsed }: SidecarUse): void {
		let seen = this.sidecars.get(path);
		if (!seen) {
			seen = { used: new Set(), lapsed: new Set() };
			this.sidecars.set(path, seen);
			for (const complaint of complaints) this.complain(complaint);
		}
		for (const index of used) seen.used.add(index);
		for (const index of lapsed) seen.lapsed.add(index);
	}

	private reportLapsed(): void {
		// Other machines look at the rest of a folder.
		const whole = this.shard ? [] : this.paths;
		for (const notice of lapsedEntries(this.sidecars, whole, this.request.settings)) this.say(notice);
	}

	private complainOfNothing(): void {
		for (const [argument, path] of this.paths.entries()) {
			if ((this.filingsOf[argument] ?? 0) > 0 || (this.complaintsOf[argument] ?? 0) > 0) continue;
			// Its filings fall to other machines.
			if (this.sharedOut[argument]) continue;
			this.complain(`${path}: no filing is found in it`);
		}
	}

	private complain(message: string): void {
		this.summary = { ...this.summary, complaints: [...this.summary.complaints, message] };
		this.say(message);
	}

	private say(message: string): void {
		this.progress.hide();
		complain(message);
	}
}

function isUnreadable(found: FoundFile | Unreadable): found is Unreadable {
	return 'complaint' in found;
}
