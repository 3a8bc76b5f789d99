// Runs a program of a bundle with its arguments, and keeps in a file what V8 has compiled of it until it ends.
//   node scripts/compiling.cjs FILE dist/serverFirst.js --stdio
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, resolve } = require('node:path');
const { Script } = require('node:vm');

const [, , file, program] = process.argv;
const path = resolve(program);
process.argv.splice(1, 3, path);
const script = new Script(wrap(readFileSync(path, 'utf8')), { filename: path });
process.on('exit', () => writeFileSync(file, script.createCachedData()));
script.runInThisContext()(exports, createRequire(path), module, path, dirname(path));
