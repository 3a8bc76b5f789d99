import { cite } from '../facts/citations';
import { plainCharacters } from '../facts/characters';
import type { Filing } from '../model/filing';
import { listOverRuns, oneList } from '../model/runs';
import type { Row } from '../model/row';
import type { Known, Text, TextValue } from '../model/value';
import { ofNotes } from '../model/noteList';
import type { Rule, Finding } from './rule';

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
	check(filing) {
		const all = oneList([
			strangeInRows(filing.tableI),
			strangeInRows(filing.tableII),
			strangeOnCover(filing),
			strangeInNotes(filing.notes),
			strangeBehind(filing),
		]);
		return all.length > 0 ? findings(all) : undefined;
	},
};

function* findings(all: readonly Strange[]): Iterable<Finding> {
	for (const { value, row } of all) {
		const { text } = value.value;
		const found = [...text.matchAll(outside)];
		const [first] = found;
		if (!first) continue;
		const plain = text.replace(outside, (sign) => plainCharacters[sign]?.plain ?? sign);
		const isSure = found.every(([sign]) => plainCharacters[sign]?.isSure === true);
		const instead = plainCharacters[first[0]]?.plain;
		const others = found.length > 1 ? ` (and ${String(found.length - 1)} more here)` : '';
		yield {
			message: `EDGAR does not take ${first[0]}${instead === undefined ? '' : `; ${instead} does the same`}${others}`,
			at: value.value.part(first.index, first.index + first[0].length),
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
										: [{ do: 'write-text', at: value.value.part(index, index + sign.length), text: written } as const];
								}),
							},
						],
		};
	}
}

const outside = /[^\x20-\x7e\s⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹]/gu;
const mayBeOutside = /[^\x20-\x7e\s⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹]/u;

/** Quick, and enough for nearly every text. */
const beyondAscii = /[^\t\n\r -~]/;

interface Strange {
	readonly value: Known<Text>;
	readonly row?: Row;
}

function isStrange(value: TextValue): value is Known<Text> {
	return value.kind === 'known' && beyondAscii.test(value.value.text) && mayBeOutside.test(value.value.text);
}

function strangeOf(values: readonly TextValue[], row?: Row): readonly Strange[] {
	return values.filter(isStrange).map((value) => ({ value, ...(row && { row }) }));
}

const strangeInRows = listOverRuns((run) =>
	run.flatMap((row) =>
		strangeOf(row.table === 'II' ? [row.title, row.underlyingTitle, row.nature] : [row.title, row.nature], row),
	),
);

const strangeInNotes = ofNotes.kept((notes) => strangeOf(notes.map(({ text }) => text)));

function strangeOnCover({ owners, issuer, relationships }: Filing): readonly Strange[] {
	const values: TextValue[] = [];
	for (const { name, address } of owners) values.push(name, address.street, address.city, address.zip);
	values.push(issuer.name);
	for (const { officerTitle, otherText } of relationships) {
		values.push(officerTitle);
		if (otherText !== officerTitle) values.push(otherText);
	}
	return strangeOf(values);
}

function strangeBehind({ remarks, signatures }: Filing): readonly Strange[] {
	return strangeOf([remarks, ...signatures.map(({ name }) => name)]);
}
