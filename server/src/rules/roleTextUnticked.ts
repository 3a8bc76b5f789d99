import { cite } from '../facts/citations';
import type { Box, Relationship } from '../model/filing';
import type { TextValue } from '../model/value';
import type { Finding, Rule } from './rule';

export const roleTextUnticked: Rule = {
	id: 'role-text-unticked',
	title: 'A title without its box',
	why: 'Item 5 gives a title or other text, and the box that it belongs to is not checked.',
	condition:
		'A title is given and Officer is not checked, or other text and Other is not. In a text, where one line holds both, neither box is checked.',
	source: [cite('form4', 'item 5')],
	severity: 'warning',
	edgar: null,
	applies: 'both',
	yieldsTo: ['relationship-missing', 'checkbox-broken'],
	hits: 0,
	examples: [
		{
			title: 'A title without its box',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below) <u>Chief Financial Officer</u>\n                                                                                                                                                                                                                                                                                                                                                                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^ role-text-unticked: "Chief Financial Officer" is given, but Officer is not checked\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
			good: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner <input checked="" type="checkbox"/> Officer (give title below) Other (specify below) <u>Chief Financial Officer</u>\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
		{
			title: 'A title with its box',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner <input checked="" type="checkbox"/> Officer (give title below) Other (specify below) <u>Chief Financial Officer</u>\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	*check({ relationships, language }) {
		for (const relationship of relationships) {
			const { officer, other, officerTitle, otherText } = relationship;
			if (language === 'form4' && !isNeither(relationship)) continue;
			yield* unticked({ text: officerTitle, box: officer, name: 'Officer', what: 'title' });
			yield* unticked({ text: otherText, box: other, name: 'Other', what: 'text' });
		}
	},
};

function isNeither({ officer, other }: Relationship): boolean {
	return officer.checked === false && other.checked === false;
}

function* unticked({
	text,
	box,
	name,
	what,
}: {
	text: TextValue;
	box: Box;
	name: string;
	what: string;
}): Generator<Finding> {
	if (text.kind !== 'known' || !box.present || box.checked !== false) return;
	yield {
		message: `"${text.value.text}" is given, but ${name} is not checked`,
		at: text.at,
		related: [{ message: `The box ${name}`, at: box.label }],
		fixes: [
			{ title: `Check ${name}`, safe: false, changes: [{ do: 'check', box, checked: true }] },
			{ title: `Remove the ${what}`, safe: false, changes: [{ do: 'set', value: text, to: { kind: 'nothing' } }] },
		],
	};
}
