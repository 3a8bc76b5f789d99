import { transactionCodes } from '../facts/codes';
import type { GrammarRule } from './grammarRule';
import { include, scopes } from './grammarRule';

/** A calendar date as the form writes it, or as XML does. `13/45/2004` is none and keeps the plain colour. */
export const datePattern =
	'(?<![\\d/-])(?:(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])/\\d{4}' +
	'|\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:Z|[+-]\\d\\d:\\d\\d)?)(?![\\d/])';

/** Figures with right thousands separators, or without any. `1,2345` is none. */
const figurePattern = '-?(?:\\d{1,3}(?:,\\d{3})++|\\d++)(?:\\.\\d++|\\.(?!\\d))?(?![\\d,]|\\.\\d)';

// All repeats of repeats are bounded or possessive: a line may be megabytes long and hold nothing but brackets.
const superscriptMark = '⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}⁾|<sup>\\(?\\d{1,3}\\)?</sup>|\\^\\(\\d{1,3}\\)\\^?';
const plainMarks = '(?:\\(\\d{1,3}\\)){1,40}';
const cellEnd = '[\\s*_]{0,12}$';

/** Where a value ends inside its cell: at the edge, a blank, or what begins a mark. */
const valueEnd = '(?=$|[\\s|│⁽(^<*])';
const valueStart = '(?<![^\\s|│*])';
const anyWord = `${valueStart}[^\\s|│⁽(^<*]+`;

const markScopes = scopes('entity.name.label.mark', 'variable.other.constant.mark');
const letters = Object.keys(transactionCodes).join('');

/** The parts that cells, cover and prose share. */
export const valueRules: Readonly<Record<string, GrammarRule>> = {
	separator: { match: '[\\t|│]', name: scopes('punctuation.separator.cell') },
	mark: { match: superscriptMark, name: markScopes },
	// What a browser copies has no superscripts. Where no text is expected, any number in parentheses is a mark.
	plainMark: { match: plainMarks, name: markScopes },
	// In text it is one only when glued to the word before it, at the end of the cell, or alone in the cell:
	// `By trust(2)`, but not `Fund IV (2)`.
	trailingMark: { match: `(?<=[^\\s(]|\\t|[|│] )${plainMarks}(?=${cellEnd})`, name: markScopes },
	escape: { match: '\\\\[$\\[\\]().*\'"_-]', name: scopes('constant.character.escape') },
	entity: { match: '&(?:[A-Za-z]{2,10}|#\\d{1,6});', name: scopes('constant.character.entity') },
	tag: {
		match: '(</?)(u|hr|br|input|sup|b|i|a|span|p|table|tbody|tr|td|th|div)\\b((?:[^<>\\n]{0,400}?))(/?>)',
		name: scopes('meta.tag'),
		captures: {
			1: { name: scopes('punctuation.definition.tag.begin') },
			2: { name: scopes('entity.name.tag') },
			3: {
				patterns: [
					{ match: '\\bchecked(?:=(?:""|"checked"))?', name: scopes('constant.language.boolean.checked') },
					{ match: '\\b[a-z-]{1,30}(?==)', name: scopes('entity.other.attribute-name') },
					{ match: '"[^"\\n]{0,300}"', name: scopes('string.quoted.double.attribute') },
				],
			},
			4: { name: scopes('punctuation.definition.tag.end') },
		},
	},
	date: { match: datePattern, name: scopes('constant.numeric.date') },
	slantedDate: { match: datePattern, name: scopes('markup.italic.date', 'constant.numeric.date') },
	figure: figure('figure'),
	slantedFigure: figure('figure', 'markup.italic'),
	price: figure('price', 'markup.italic'),
	plainPrice: figure('price'),
	code: {
		match: `${valueStart}(?:([${letters}])(/K)?${valueEnd}|(${anyWord}))`,
		captures: {
			1: { name: scopes('markup.bold.code', 'keyword.control.code') },
			2: { name: scopes('storage.modifier.swap') },
			3: { name: scopes('invalid.illegal.code') },
		},
	},
	early: { match: `${valueStart}V${valueEnd}`, name: scopes('markup.bold.early', 'storage.modifier.early') },
	side: letter({ A: 'side.acquired', D: 'side.disposed' }, 'side'),
	ownership: letter({ D: 'ownership.direct', I: 'ownership.indirect' }, 'ownership'),
	text: {
		match:
			'(?:[^\\t\\n|│⁽(^<\\\\&]' +
			`|\\((?!(?<=[^\\s(]\\(|\\t\\(|[|│] \\()\\d{1,3}\\)(?:\\(\\d{1,3}\\)){0,39}${cellEnd})` +
			'|\\^(?!\\()|⁽(?![⁰¹²³⁴⁵⁶⁷⁸⁹])|<(?!/?[a-z])|\\\\(?!\\$)|&(?![A-Za-z#]))++',
		name: scopes('string.unquoted.text'),
	},
	quoted: {
		match: '"[^"\\n\\t]{1,300}"|“[^“”\\n\\t]{1,300}”',
		name: scopes('string.quoted.double'),
	},
	// `footnote (1)`, `Notes 2`: the number leads to a note as a mark does.
	reference: {
		match: '(?i:\\b(?:foot)?notes?[ ]{1,3})(\\(\\d{1,3}\\)|\\d{1,3}\\b)(?![,.]\\d)',
		captures: { 1: { name: markScopes } },
	},
	wordDate: {
		match:
			'\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)' +
			'[ ]{1,3}(?:[12]\\d|3[01]|0?[1-9]),?[ ]{1,3}\\d{4}\\b',
		name: scopes('constant.numeric.date'),
	},
	prose: {
		patterns: [
			include('mark'),
			include('tag'),
			include('date'),
			include('wordDate'),
			include('reference'),
			include('quoted'),
			{
				match: `(\\\\?\\$)[ ]?(${figurePattern})`,
				captures: {
					1: { name: scopes('keyword.other.unit.dollar') },
					2: { name: scopes('constant.numeric.price') },
				},
			},
			{ match: '(?<![\\w,./-])\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?(?![\\w,/])', name: scopes('constant.numeric.figure') },
			{ match: '(?<![\\w,./-])\\d{1,9}(?:\\.\\d{1,9})?%', name: scopes('constant.numeric.percent') },
			include('escape'),
			include('entity'),
		],
	},
};

function figure(kind: string, style?: string): GrammarRule {
	const look = style === undefined ? [] : [`${style}.${kind}`];
	return {
		match: `(?<![\\w,.$\\\\])(?:(\\\\?\\$)[ ]?)?(${figurePattern})`,
		captures: {
			1: { name: scopes('keyword.other.unit.dollar') },
			2: { name: scopes(...look, `constant.numeric.${kind}`) },
		},
	};
}

/** A column that takes one of two letters. */
function letter(meanings: Readonly<Record<string, string>>, kind: string): GrammarRule {
	const known = Object.entries(meanings);
	const captures = Object.fromEntries(
		known.map(([, scope], index) => [index + 1, { name: scopes(`markup.bold.${scope}`, `storage.type.${scope}`) }]),
	);
	return {
		match: `${valueStart}(?:(?:${known.map(([key]) => `(${key})`).join('|')})${valueEnd}|(${anyWord}))`,
		captures: { ...captures, [known.length + 1]: { name: scopes(`invalid.illegal.${kind}`) } },
	};
}
