import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { serveJobs } from './serveJobs';
import { runProgram } from './program';

// The same bundle is the command and, in a thread of it, the worker of `check --jobs`.
if (isMainThread) void runProgram();
else if (parentPort) serveJobs(parentPort, workerData);
