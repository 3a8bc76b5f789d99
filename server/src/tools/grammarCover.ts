import type { GrammarRule } from './grammarRule';
import { include, scopes } from './grammarRule';

// Items are numbered otherwise on old paper forms, so the words tell the item and any number may stand before them.
// Markdown puts a backslash before the period and stars around a word.
const itemNumber = '\\b\\d{1,2}[Aa]?\\\\?\\.[ ]{0,3}';
const owner = `${itemNumber}Name[ ]and[ ]Address[ ]of[ ]Reporting[ ]Person(?:\\(s\\))?(?:<sup>)?\\\\?\\*?(?:</sup>)?`;
const issuer = `${itemNumber}Issuer[ ]Name(?:[ *]{1,5}and[ *]{1,5}Ticker[ ]or[ ]Trading[ ]Symbol)?`;
const relationship = `${itemNumber}Relationship[ ]of[ ]Reporting[ ]Person(?:\\(?s\\)?)?[ ]to[ ]Issuer`;
const others = [
	'Foreign Trading Symbol',
	'Date of Earliest Transaction(?: Required to be Reported)?',
	'Statement for',
	'If Amendment, Date (?:of )?Original(?: Filed)?',
	'Individual or Joint/Group Filing',
	'I\\.R\\.S\\. Identification Number of Reporting Person, if an entity',
];

const labels = [
	'Director',
	'10% Owner',
	'Officer(?: \\(give title below\\))?',
	'Other(?: \\(specify below\\))?',
	'Form filed by (?:One|More than One) Reporting Person',
	'Check this box (?:if|to)[^\\t\\n|]*',
].join('|');

const legends = [
	'Last',
	'First',
	'Middle',
	'Street',
	'City',
	'State',
	'Zip',
	'Zip/Postal Code',
	'Country',
	'Month(?:/Day)?/Year',
	'Check all applicable',
	'Check Applicable Line',
	'give title below',
	'specify below',
	'voluntary',
	'Instr\\.[^()\\n]{1,40}',
	'e\\.g\\.,[^()\\n]{1,120}',
].join('|');

const captionScopes = scopes('entity.name.section.caption', 'variable.other.caption');
const boilerplate = scopes('comment.block.boilerplate');
const checked = scopes('constant.language.boolean.checked');
const underlined = '(<u>)([^<\\n]*+)(</u>)';
const ticker = '(\\\\?\\[)([^\\[\\]<\\n\\t\\\\]{0,40})(\\\\?\\])';

/** Everything that stands before the tables, and the owners that a joint filing names again behind them. */
export const coverRules: Readonly<Record<string, GrammarRule>> = {
	cover: {
		patterns: [
			include('submission'),
			include('keyValue'),
			include('title'),
			include('ownerLines'),
			item(owner, 'owner', 'string.unquoted.address', [party('entity.name.type.owner')]),
			item(issuer, 'issuer', undefined, [
				issuerName(`(<u>)([^<\\n]*)${ticker}(</u>)`),
				party('entity.name.type.issuer'),
			]),
			item(relationship, 'relationship', undefined, [party('string.unquoted.role')]),
			{ match: `${itemNumber}(?:${others.join('|')})`, name: captionScopes },
			issuerName(`^([\\s|]{0,12})([^\\t\\n<\\[|]{1,150})${ticker}(?=\\s*(?:$|[\\t|]))`),
			include('boxes'),
			include('legend'),
		],
	},
	submission: {
		name: 'meta.section.submission.form4',
		begin: '^(EDGAR SUBMISSION)\\s*$',
		beginCaptures: { 1: { name: scopes('markup.heading.block', 'entity.name.section.block') } },
		end: '^(?=\\s*$)',
		patterns: [
			// A filing must not carry the filer's credentials.
			{
				match: '^((?i:[^:\\t\\n]{0,60}\\b(?:CCC|password|passphrase)\\b[^:\\t\\n]{0,20}))(:)[\\t ]*(.*)$',
				captures: { 1: { name: captionScopes }, 3: { name: scopes('invalid.illegal.credential') } },
			},
			{
				match: '^([^:\\t\\n]{1,80})(:)(?:[\\t ]+(.*))?$',
				captures: {
					1: { name: captionScopes },
					2: { name: scopes('punctuation.separator.key-value') },
					3: { patterns: submissionValues() },
				},
			},
		],
	},
	keyValue: {
		match:
			'(OMB Number|Estimated average burden(?: hours per response)?|hours per response|Expires)(:)?(?:[ \\t|]{1,12}([\\d.-]{1,20}))?',
		captures: {
			1: { name: captionScopes },
			2: { name: scopes('punctuation.separator.key-value') },
			3: { name: scopes('constant.numeric.omb') },
		},
	},
	title: {
		patterns: [
			{
				match:
					'OMB APPROVAL|STATEMENT OF CHANGES IN(?: BENEFICIAL OWNERSHIP(?: OF SECURITIES)?)?|^\\s*(?:SEC Form 4|FORM 4)\\b',
				name: scopes('markup.heading.title', 'entity.name.section.title'),
			},
			{
				match:
					'UNITED STATES SECURITIES AND EXCHANGE COMMISSION|Washington, D\\.C\\. 20549|Filed pursuant to[^\\t\\n|]*' +
					'|^\\s*(?:or )?Section (?:30\\([fh]\\)|17\\(a\\))[^\\t\\n|]*',
				name: boilerplate,
			},
		],
	},
	// As a browser copies item 1: a line for each part, the legends in lines of their own.
	ownerLines: {
		name: 'meta.item.owner.form4',
		begin: `(${owner})(?=[\\s\\\\*]*$)`,
		beginCaptures: { 1: { name: captionScopes } },
		end: '^([^\\n]{0,60}\\(City\\).*)$|(?=^.{0,12}(?:Issuer Name|Table|Explanation|Remarks))',
		endCaptures: { 1: { patterns: [include('legend'), include('separator')] } },
		patterns: [
			include('legend'),
			include('separator'),
			include('tag'),
			{ match: '[^\\t\\n|│(<]++', name: scopes('string.unquoted.address') },
		],
	},
	boxes: {
		patterns: [
			{
				match: `(<input\\b[^<>\\n]{0,100}?\\bchecked\\b[^<>\\n]{0,100}>)(?:[ ]?(${labels}))?`,
				captures: { 1: { patterns: [include('tag')] }, 2: { name: scopes('markup.bold.box.checked') } },
			},
			{
				match: `(?<![^\\s|│])(_{0,2}X_{0,2}|\\[[xX]\\]|\\([ ]?[xX][ ]?\\)|☒|☑)([\\s|│]{1,12})(${labels})`,
				captures: {
					1: { name: checked },
					2: { patterns: [include('separator')] },
					3: { name: scopes('markup.bold.box.checked') },
				},
			},
			{ match: '^\\s*X\\s*$|\\[[xX]\\]|☒|☑', name: checked },
			{ match: '\\[ \\]|☐', name: scopes('constant.language.boolean.unchecked') },
			include('tag'),
			{ match: 'Check this box (?:if|to)[^\\t\\n|]*', name: boilerplate },
			{ match: labels, name: scopes('meta.box.unchecked') },
		],
	},
	legend: { match: `\\((?:${legends})\\)`, name: scopes('comment.block.legend') },
};

/** An item that stands with its value in one cell. */
function item(caption: string, id: string, content: string | undefined, patterns: readonly GrammarRule[]): GrammarRule {
	return {
		name: scopes(`meta.item.${id}`),
		begin: `(${caption})(?![\\s\\\\*]*$)`,
		beginCaptures: { 1: { name: captionScopes } },
		end: '(?=\\t)|$',
		...(content === undefined ? {} : { contentName: scopes(content) }),
		patterns: [...patterns, include('boxes'), include('legend'), include('separator'), include('entity')],
	};
}

function party(scope: string): GrammarRule {
	return {
		match: underlined,
		captures: {
			1: { patterns: [include('tag')] },
			2: { name: scopes(scope), patterns: [include('entity')] },
			3: { patterns: [include('tag')] },
		},
	};
}

/** What stands before the name, the name, and its ticker in brackets. */
function issuerName(match: string): GrammarRule {
	return {
		match,
		captures: {
			1: { patterns: [include('tag'), include('separator')] },
			2: { name: scopes('entity.name.type.issuer'), patterns: [include('entity')] },
			3: { name: scopes('punctuation.definition.ticker.begin') },
			4: { name: scopes('constant.other.ticker', 'support.function.ticker') },
			5: { name: scopes('punctuation.definition.ticker.end') },
			6: { patterns: [include('tag')] },
		},
	};
}

function submissionValues(): readonly GrammarRule[] {
	return [
		include('date'),
		{ match: '\\b(?:true|false)\\b', name: scopes('constant.language.boolean') },
		{ match: '(?<![\\w.-])\\d++(?:\\.\\d++)?(?![\\w.-])', name: scopes('constant.numeric.key') },
		{ match: '[^\\s]+', name: scopes('string.unquoted.value') },
	];
}
