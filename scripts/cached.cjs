// The first file of a program. Where the build has left beside the program what V8 compiled of it, it starts with that; elsewhere,
// such as in the package, as Node starts any module. V8 itself looks whether the code is of the same V8 with the same flags, and
// compiles afresh where it is not. Nothing is ever written here.
const { readFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

/* global PROGRAM -- the build puts the name of the program here */
const path = join(__dirname, `${PROGRAM}.js`);
const cachedData = compiled();
if (cachedData) {
	const script = new Script(wrap(readFileSync(path, 'utf8')), { filename: path, cachedData });
	script.runInThisContext().call(exports, exports, require, module, __filename, __dirname);
} else module.exports = require(path);

function compiled() {
	try {
		return readFileSync(join(__dirname, `${PROGRAM}-${process.versions.v8}-${process.arch}.code`));
	} catch {
		return undefined;
	}
}
