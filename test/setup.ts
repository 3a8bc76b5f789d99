import { configureGlobal } from 'fast-check';

// A run that decides whether a change is taken tries the same cases each time; everywhere else new ones are tried.
if (process.env['CI'] !== undefined) configureGlobal({ seed: 20041234 });
