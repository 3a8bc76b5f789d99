import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formLabels } from '../../server/src/facts/labels';
import { textOf } from '../../server/src/model/value';
import { Snapshot } from '../../server/src/service/snapshot';

const sample = readFileSync('samples/clean-exercise-and-sale.form4', 'utf8');

/** What the labels divide: name, address, roles, title and the boxes of item 6. */
function cover(text: string): unknown {
	const { owners, relationships, jointFiling } = Snapshot.open(text).filing;
	return {
		owners: owners.map(({ name, address }) =>
			[name, address.street, address.city, address.state, address.zip].map(textOf),
		),
		roles: relationships.map(({ director, tenPercentOwner, officer, other, officerTitle, otherText }) => [
			...[director, tenPercentOwner, officer, other].map(({ checked }) => checked),
			textOf(officerTitle),
			textOf(otherText),
		]),
		joint: [jointFiling.one.checked, jointFiling.more.checked],
	};
}

function altered(text: string): readonly string[] {
	return Snapshot.open(text)
		.findings({ today: { year: 2026, month: 11, day: 24 } })
		.filter(({ rule }) => rule.id === 'fixed-text-altered')
		.map(({ message }) => message);
}

describe.each(Object.values(formLabels))('$text', ({ text: label }) => {
	const at = sample.indexOf(label);
	const letters = [...label].flatMap((letter, index) => (/[a-z]/i.test(letter) ? [index] : []));

	test('with a letter lost, doubled or mistyped it divides the same values, and is told', () => {
		for (const index of letters) {
			for (const letter of ['', `${label.charAt(index)}${label.charAt(index)}`, 'q']) {
				const wrong = label.slice(0, index) + letter + label.slice(index + 1);
				const text = sample.slice(0, at) + wrong + sample.slice(at + label.length);
				expect(cover(text), wrong).toEqual(cover(sample));
				expect(altered(text), wrong).toHaveLength(1);
			}
		}
	});
});

test('a legend that is missing takes no word of the address for it', () => {
	const { owners } = Snapshot.open(sample.replace('(Street)', '')).filing;
	expect(owners.map(({ address }) => textOf(address.street))).toEqual(['']);
	expect(altered(sample.replace('(Street)', ''))).toEqual([]);
});

test.each(['cheked=""', 'chcekd=""', 'che7cked=""', 'checkd'])(
	'<input %s> is no box that is not checked',
	(attribute) => {
		const { relationships } = Snapshot.open(
			sample.replace('checked="" type="checkbox"/> Officer', `${attribute} type="checkbox"/> Officer`),
		).filing;
		expect(relationships.map(({ officer }) => officer.checked)).toEqual([undefined]);
	},
);

test.each(['class="x"', 'title="checked by"', 'data-x="1"', 'style=""', 'id="c"'])(
	'<input %s> is a box',
	(attribute) => {
		const text = sample.replace('checked="" type="checkbox"/> Officer', `${attribute} type="checkbox"/> Officer`);
		const { relationships } = Snapshot.open(text).filing;
		expect(relationships.map(({ officer }) => officer.checked)).toEqual([false]);
	},
);
