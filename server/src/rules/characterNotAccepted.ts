import { cite } from '../facts/citations';
import { plainCharacters } from '../facts/characters';
import type { Filing } from '../model/filing';
import { listOverRuns } from '../model/runs';
import type { Row } from '../model/row';
import type { Known, Text, TextValue } from '../model/value';
import type { Rule } from './rule';

export const characterNotAccepted: Rule = {
	id: 'character-not-accepted',
	title: 'A character that EDGAR does not take',
	why: 'EDGAR takes printable ASCII; a curly quote from a word processor comes back as a warning or as another sign.',
	condition:
		'A text of the form holds a character outside printable ASCII. One finding for each text. Marks, and no-break blanks outside prose, are not counted.',
	source: [cite('filerManual', '5.2.1')],
	severity: 'information',
	edgar: 'warning',
	applies: 'both',
	otherForms: true,
	hits: 0,
	examples: [
		{
			title: 'Quotes of a word processor',
			frame: 'tableI',
			notes: ['Held by a trust.'],
			bad: "Director’s Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥\n        ^ character-not-accepted: EDGAR does not take ’; ' does the same",
			good: "Director's Stock⇥09/20/2004⇥⇥S ⁽¹⁾⇥⇥10,000⇥D⇥\\$5.79⇥90,000⇥D⇥",
		},
	],
	*check(filing) {
		const inRows = strangeInRows(filing.tableI).concat(strangeInRows(filing.tableII));
		for (const { value, row } of [...inRows, ...proseOf(filing).flatMap((prose) => strange(prose))]) {
			const { text, part } = value.value;
			const found = [...text.matchAll(outside)];
			const [first] = found;
			if (!first) continue;
			const plain = text.replace(outside, (sign) => plainCharacters[sign]?.plain ?? sign);
			const isSure = found.every(([sign]) => plainCharacters[sign]?.isSure === true);
			const instead = plainCharacters[first[0]]?.plain;
			const others = found.length > 1 ? ` (and ${String(found.length - 1)} more here)` : '';
			yield {
				message: `EDGAR does not take ${first[0]}${instead === undefined ? '' : `; ${instead} does the same`}${others}`,
				at: part(first.index, first.index + first[0].length),
				...(row && { row }),
				fixes:
					plain === text
						? []
						: [
								{
									title: found.length > 1 ? 'Write the plain characters' : `Write ${instead ?? ''}`,
									safe: isSure,
									changes: found.flatMap(({ 0: sign, index }) => {
										const written = plainCharacters[sign]?.plain;
										return written === undefined
											? []
											: [{ do: 'write-text', at: part(index, index + sign.length), text: written } as const];
									}),
								},
							],
			};
		}
	},
};

const outside = /[^\x20-\x7e\s⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹]/gu;
const mayBeOutside = /[^\x20-\x7e\s⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹]/u;

/** Quick, and enough for nearly every text. */
const beyondAscii = /[^\t\n\r -~]/;

interface Strange {
	readonly value: Known<Text>;
	readonly row?: Row;
}

const none: readonly Strange[] = [];

function strange(value: TextValue, row?: Row): readonly Strange[] {
	if (value.kind !== 'known' || !beyondAscii.test(value.value.text) || !mayBeOutside.test(value.value.text))
		return none;
	return [{ value, ...(row && { row }) }];
}

const strangeInRows = listOverRuns((run) =>
	run.flatMap((row) => {
		const texts = row.table === 'II' ? [row.title, row.underlyingTitle, row.nature] : [row.title, row.nature];
		return texts.flatMap((text) => strange(text, row));
	}),
);

function proseOf({ owners, issuer, relationships, notes, remarks, signatures }: Filing): readonly TextValue[] {
	return [
		...owners.flatMap(({ name, address: { street, city, zip } }) => [name, street, city, zip]),
		issuer.name,
		...relationships.flatMap(({ officerTitle, otherText }) =>
			officerTitle === otherText ? [officerTitle] : [officerTitle, otherText],
		),
		...notes.map(({ text }) => text),
		remarks,
		...signatures.map(({ name }) => name),
	];
}
