// One target, in a thread of its own, so that the main thread can end it when it hangs. What reaches code that no input reached
// before is kept and varied further. V8's own block coverage says so; to ask it costs as much as ten inputs, so it is asked once
// for a batch, and where that brought something new, half the batch is run again, and half of that, down to the input.
import { Session } from 'node:inspector';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { mutated, randomFrom } from './mutate.mjs';

const { bundle, runs, length, seed, current, kept } = workerData;
const { run, seeds } = createRequire(import.meta.url)(bundle);
const random = randomFrom(seed);
/** Grows where the inputs are so cheap that the question would cost more than they do. */
let batchSize = 256;
const mostInBatch = 8192;

const session = new Session();
session.connect();
const ask = (method, params) => {
	let answer;
	session.post(method, params, (error, result) => {
		if (error) throw error;
		answer = result;
	});
	return answer;
};

/** Blocks that some input has run, by the numbers of their first and last unit in the bundle. */
const covered = new Set();

/** The blocks that ran since the last look, of those that `isWanted`. */
function blocksRun(isWanted) {
	const found = [];
	for (const { url, functions } of ask('Profiler.takePreciseCoverage').result) {
		if (!url.endsWith(bundle)) continue;
		for (const { ranges } of functions) {
			for (const { startOffset, endOffset, count } of ranges) {
				const block = startOffset * 4_000_000 + endOffset;
				if (count > 0 && isWanted(block)) found.push(block);
			}
		}
	}
	return found;
}

const size = new DataView(current.buffer);

/** Runs one input, written where the main thread finds it should this thread hang. Gives its milliseconds; undefined where it broke. */
async function execute(bytes) {
	size.setUint32(0, bytes.length);
	current.set(bytes, 4);
	const began = performance.now();
	try {
		await run(bytes);
	} catch (error) {
		const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
		parentPort.postMessage({ kind: 'broke', bytes, why });
		return undefined;
	}
	return performance.now() - began;
}

/** Inputs to vary. One is chosen the more often the less it costs, so that many are run in the time there is. */
const pool = [];
let weights = 0;
function keep({ bytes, cost }) {
	weights += 1 / Math.max(0.05, cost);
	pool.push({ bytes, upTo: weights });
}
function chosen() {
	// Now and then any of them, so that the dear ones are not left out.
	if (random(16) === 0) return pool[random(pool.length)].bytes;
	const at = (random(1_000_000) / 1_000_000) * weights;
	let [low, high] = [0, pool.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (pool[middle].upTo > at) high = middle;
		else low = middle + 1;
	}
	return pool[low].bytes;
}

/** Keeps those of the inputs that run one of the blocks, each block once. */
async function keepThoseThatRun(blocks, inputs) {
	if (inputs.length === 1) return keep(inputs[0]);
	const half = inputs.slice(0, inputs.length >> 1);
	for (const { bytes } of half) await execute(bytes);
	const inHalf = blocksRun((block) => blocks.has(block));
	const rest = new Set(blocks);
	for (const block of inHalf) rest.delete(block);
	if (inHalf.length > 0) await keepThoseThatRun(new Set(inHalf), half);
	if (rest.size > 0) await keepThoseThatRun(rest, inputs.slice(half.length));
}

ask('Profiler.enable');
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
let [done, slowest, broke] = [0, 0, 0];
const report = () =>
	parentPort.postMessage({ kind: 'progress', done, covered: covered.size, inputs: pool.length, slowest });

for (const bytes of [new Uint8Array(0), ...seeds, ...kept]) {
	const first = await execute(bytes);
	done++;
	if (first === undefined) broke++;
	// The first run of some code compiles it; the second says what it costs.
	else keep({ bytes, cost: Math.min(first, (await execute(bytes)) ?? first) });
}
for (const block of blocksRun(() => true)) covered.add(block);
while (done < runs && broke < 5) {
	const batch = [];
	const began = performance.now();
	while (batch.length < batchSize && done < runs) {
		const bytes = mutated(chosen(), pool[random(pool.length)].bytes, random, length);
		const cost = await execute(bytes);
		done++;
		if (cost === undefined) {
			broke++;
			break;
		}
		slowest = Math.max(slowest, cost);
		batch.push({ bytes, cost });
	}
	const asked = performance.now();
	const fresh = new Set(blocksRun((block) => !covered.has(block)));
	if (performance.now() - asked > (asked - began) / 8) batchSize = Math.min(batchSize * 2, mostInBatch);
	if (fresh.size > 0 && batch.length > 0) await keepThoseThatRun(fresh, batch);
	for (const block of fresh) covered.add(block);
	report();
}
report();
parentPort.postMessage({ kind: 'end', inputs: pool.map(({ bytes }) => bytes) });
