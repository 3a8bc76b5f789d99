import { coverRules } from './grammarCover';
import { rowRules } from './grammarRows';
import type { GrammarRule } from './grammarRule';
import { include, scopes } from './grammarRule';
import { datePattern, valueRules } from './grammarValues';

/** What a Markdown table, a list or a bold heading may put before the first word of a line. */
const lead = '(?>[\\s|│*_#>\\\\]{0,40})';

const tableI = '(?i:Table[ \\x{A0}]{1,3}I\\b)';
const tableII = '(?i:Table[ \\x{A0}]{1,3}II\\b)';
const responses = '(?i:Explanation[ ]of[ ]Responses)';
const remarks = '(?i:Remarks:)';
const closing = '(?:Signature of Reporting Person|Reminder: Report on|Potential persons who|Persons who respond)';
const formStart = '(?:OMB APPROVAL|EDGAR SUBMISSION|SEC Form 4\\s*$|FORM 4[ ]?(?:[\\t|]|$)|STATEMENT OF CHANGES)';
const owner = '1\\\\?\\.[ ]{0,3}Name and Address of Reporting';

/** A part of the form reaches to the heading of the next, whichever that is: forms come half typed and out of order. */
const nextPart = `(?=^${lead}(?:${[tableI, tableII, responses, remarks, closing, formStart, owner].join('|')}))`;

const legend = include('legend');
const separator = include('separator');

const rules: Readonly<Record<string, GrammarRule>> = {
	tableI: table(tableI, 'non-derivative', 'rowsOfTableI'),
	tableII: table(tableII, 'derivative', 'rowsOfTableII'),
	tableHeading: {
		patterns: [
			{ match: `^${lead}\\(e\\.g\\.,.*$`, name: scopes('comment.block.legend') },
			headingLine(`^${lead}1\\\\?\\.[ ]{0,3}Title of .*$`),
			headingLine('^[\\s|│*]*+Code\\b[\\s|│*]*+V\\b[\\s|│*]*+(?:Amount|\\\\?\\(A).*$'),
			{ match: '^[ ]{0,3}[|│:─┼+-][\\s|│:─┼+-]*+$', name: scopes('punctuation.separator.table') },
		],
	},
	responses: {
		name: scopes('meta.section.responses'),
		...heading(responses, 'responses'),
		end: nextPart,
		patterns: [include('note'), include('signature'), separator, include('prose')],
	},
	remarks: {
		name: scopes('meta.section.remarks'),
		...heading(remarks, 'remarks'),
		end: nextPart,
		patterns: [include('signature'), separator, include('prose')],
	},
	note: {
		match: `^([\\s|│]{0,40})(?:(\\d{1,3})(\\\\?\\.)|(\\(\\d{1,3}\\)))(?=\\s)`,
		captures: {
			1: { patterns: [separator] },
			2: { name: scopes('entity.name.label.note', 'variable.other.constant.note') },
			3: { name: scopes('punctuation.definition.list.note') },
			4: { name: scopes('entity.name.label.note', 'variable.other.constant.note') },
		},
	},
	// The name as signed and the date, on one line. A note that ends in a date is a note.
	signature: signature(''),
	// Where no explanation stands before it, only `/s/` tells a signature from a line that ends in a date.
	signedLine: signature('(?=[\\s|]{0,12}/[sS]/)'),
	closing: {
		name: scopes('meta.section.closing'),
		begin: `^(?=${lead}${closing})`,
		end: `(?=^${lead}${formStart})`,
		contentName: scopes('comment.block.closing'),
		patterns: [include('signature')],
	},
};

/** The TextMate grammar `text.form4`, as `syntaxes/form4.tmLanguage.json` holds it. */
export function grammar(): object {
	return {
		name: 'Form 4',
		scopeName: 'text.form4',
		patterns: [
			...['tableI', 'tableII', 'responses', 'remarks', 'closing'].map(include),
			include('cover'),
			include('signedLine'),
			include('tableHeading'),
			include('loneRows'),
			include('note'),
			include('prose'),
			separator,
		],
		repository: { ...rules, ...coverRules, ...rowRules, ...valueRules },
	};
}

function heading(words: string, id: string): GrammarRule {
	return {
		begin: `^${lead}(${words}[^\\n(|│*]*+)(.*)$`,
		beginCaptures: {
			1: { name: scopes(`markup.heading.${id}`, `entity.name.section.${id}`) },
			2: { patterns: [legend, separator] },
		},
	};
}

function table(words: string, id: string, rows: string): GrammarRule {
	return {
		name: scopes(`meta.table.${id}`),
		...heading(words, id),
		end: nextPart,
		patterns: [include('tableHeading'), include(rows), include('prose')],
	};
}

/** One of the lines of captions over the columns. */
function headingLine(match: string): GrammarRule {
	const caption = {
		match: '(?:[^\\t\\n|│(]|\\((?!Instr|Month|e\\.g\\.))++',
		name: scopes('entity.name.section.caption', 'variable.other.caption'),
	};
	return { match, name: scopes('meta.table.heading'), captures: { 0: { patterns: [separator, legend, caption] } } };
}

function signature(when: string): GrammarRule {
	return {
		match:
			`^${when}(?![\\s|│]{0,40}\\d{1,3}\\\\?\\.\\s)([\\s|│*_]{0,40})(/[sS]/)?` +
			`([^\\n]{1,300}?)([\\s|│*_]{1,40})(${datePattern})([\\s|│*_]{0,40})$`,
		name: scopes('meta.signature'),
		captures: {
			1: { patterns: [separator] },
			2: { name: scopes('keyword.other.signed') },
			3: { name: scopes('entity.name.type.signatory') },
			4: { patterns: [separator] },
			5: { name: scopes('constant.numeric.date') },
			6: { patterns: [separator] },
		},
	};
}
