import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { serveJobs } from './serveJobs';
import { runProgram } from './program';

// The same bundle is the command and, in a thread of it, the worker of `check --jobs`.
if (isMainThread) void runProgram();
// eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- it comes from pool.ts, which is held to the same type
else if (parentPort) serveJobs(parentPort, workerData);
