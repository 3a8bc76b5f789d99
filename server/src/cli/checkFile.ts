import { forgetKept } from '../model/kept';
import { fixAll, type Look } from '../service/fixAll';
import { Snapshot } from '../service/snapshot';
import type { PlacedFinding } from '../service/placedFinding';
import { suppress, suppressionsFor, type Suppressed } from '../service/suppress';
import { grouped } from '../rules/run';
import { knownFindings, nameIn, sortByBaseline } from './baseline';
import { formats } from './formats';
import type { FoundFile } from './findFiles';
import { plainReason, writeReason } from './reason';
import { readTextFile, type ReadText } from './readText';
import { replaceFile } from './replaceFile';
import type { Checked } from './report';
import { isOverLimit, type CheckRequest } from './request';
import { sidecarFor, type Sidecar } from './sidecars';
import type { Counts, FileResult, SidecarUse } from './fileResult';

const nothing: Counts = {
	error: 0,
	warning: 0,
	information: 0,
	hint: 0,
	suppressed: 0,
	known: 0,
	fixed: 0,
	fixable: 0,
};

/** Checks one file. Never throws: what goes wrong with a file costs only this one. */
export function checkFile(found: FoundFile, request: CheckRequest): FileResult {
	try {
		return checkText(found, readTextFile(found.path), request);
	} catch (error) {
		return unreadable(found, `${found.path}: ${plainReason(error)}`);
	} finally {
		// The next file has nothing of this one.
		forgetKept();
	}
}

export function unreadable({ argument, path }: FoundFile, complaint: string): FileResult {
	return { ...passedOver({ argument, path }), complaints: [complaint] };
}

function passedOver({ argument, path }: Pick<FoundFile, 'argument' | 'path'>): FileResult {
	return {
		argument,
		file: path,
		isFiling: false,
		output: '',
		counts: nothing,
		isOverLimit: false,
		complaints: [],
		notices: [],
		sidecar: undefined,
		known: [],
	};
}

/** Some word of it stands in every filing; large files of other kinds are not read any further. */
const filingWords = /reporting\s+person|beneficial(?:ly)?\s+own|ownershipDocument/i;

export function checkText(found: FoundFile, read: ReadText, request: CheckRequest): FileResult {
	const { path } = found;
	if (!found.isNamed && !filingWords.test(read.text)) return passedOver(found);
	const opened = Snapshot.open(read.text);
	if (!isFiling(opened)) {
		return found.isNamed ? unreadable(found, `${path}: no Form 4 is found in it`) : passedOver(found);
	}
	const file = path === '-' ? request.stdinName : path;
	const judge = judgeOf(file, request);
	const complaints: string[] = [];
	const { snapshot, fixed } = request.fix
		? mended(path, opened, read, judge.look, complaints)
		: { snapshot: opened, fixed: 0 };
	const { fresh, known, suppressed } = judge.sorted(snapshot);
	for (const { rule, error } of snapshot.failures(request.settings)) {
		complaints.push(`${file}: the rule ${rule.id} failed on it: ${plainReason(error)}`);
	}
	const verdict = snapshot.verdict(request.settings);
	const findings = grouped(fresh);
	const checked: Checked = { file, snapshot, verdict, findings, suppressed, known };
	return {
		argument: found.argument,
		file,
		isFiling: true,
		output: formats[request.format].file(checked, request.style),
		counts: {
			...countsOf(fresh, formats[request.format].saysFixable === true),
			suppressed: suppressed.length,
			known: known.length,
			fixed,
		},
		isOverLimit: fresh.some(({ severity }) => isOverLimit(severity, request.failOn)),
		complaints,
		notices: read.notice === undefined ? [] : [`${file}: ${read.notice}`],
		sidecar: judge.sidecar && usedOf(judge.sidecar, file, suppressed),
		known: request.writesBaseline ? knownFindings(snapshot, fresh) : [],
	};
}

/** A text that is named is checked as long as anything of the form is found in it. */
function isFiling({ filing }: Snapshot): boolean {
	const { language, parts, tableI, tableII } = filing;
	if (language !== 'form4') return true;
	return (
		parts.has('item1') || parts.has('tableI') || parts.has('title') || tableI.rows.length + tableII.rows.length > 0
	);
}

interface Judged {
	readonly fresh: readonly PlacedFinding[];
	readonly known: readonly PlacedFinding[];
	readonly suppressed: readonly Suppressed[];
}

/** What is found in a document, without what is suppressed or known. */
function judgeOf(
	file: string,
	{ settings, baseline }: CheckRequest,
): { readonly sidecar: Sidecar | undefined; readonly look: Look; sorted(snapshot: Snapshot): Judged } {
	const sidecar = sidecarFor(file);
	const suppressions = sidecar ? suppressionsFor(sidecar.suppressions, nameIn(sidecar.folder, file)) : [];
	const sorted = (snapshot: Snapshot): Judged => {
		const { open, suppressed } = suppress(snapshot, snapshot.findings(settings), suppressions);
		if (!baseline) return { fresh: open, known: [], suppressed };
		return { ...sortByBaseline(baseline, file, snapshot, open), suppressed };
	};
	return { sidecar, look: (snapshot) => sorted(snapshot).fresh, sorted };
}

/** The document with the safe fixes, written to its file. A file that nothing changes is not written. */
function mended(
	path: string,
	opened: Snapshot,
	read: ReadText,
	look: Look,
	complaints: string[],
): { readonly snapshot: Snapshot; readonly fixed: number } {
	const { snapshot, edits, applied } = fixAll(opened, look);
	if (edits.length === 0) return { snapshot: opened, fixed: 0 };
	try {
		const bytes = read.encode(snapshot.source.text);
		if (!bytes) throw new Error('the fixes need a character that its encoding lacks; save it as UTF-8');
		if (!read.state) throw new Error('standard input has no place to write to');
		replaceFile(path, bytes, read.state);
		return { snapshot, fixed: applied };
	} catch (error) {
		complaints.push(`${path}: its fixes are not written: ${writeReason(error)}`);
		return { snapshot: opened, fixed: 0 };
	}
}

/** Fixes are worked out when they are asked for, so that they are only where somebody is told of them. */
function countsOf(
	findings: readonly PlacedFinding[],
	countsFixable: boolean,
): Pick<Counts, 'error' | 'warning' | 'information' | 'hint' | 'fixable'> {
	const counts = { error: 0, warning: 0, information: 0, hint: 0, fixable: 0 };
	for (const finding of findings) {
		counts[finding.severity]++;
		if (countsFixable && finding.fixes?.some(({ safe }) => safe) === true) counts.fixable++;
	}
	return counts;
}

function usedOf(sidecar: Sidecar, file: string, suppressed: readonly Suppressed[]): SidecarUse {
	const name = nameIn(sidecar.folder, file);
	const inUse = new Set(suppressed.map(({ suppression }) => suppression));
	const used: number[] = [];
	const lapsed: number[] = [];
	for (const [index, suppression] of sidecar.suppressions.entries()) {
		if (inUse.has(suppression)) used.push(index);
		else if (suppression.file === name) lapsed.push(index);
	}
	return { path: sidecar.path, complaints: sidecar.complaints, used, lapsed };
}
