import { cite } from '../facts/citations';
import { states } from '../facts/states';
import { zipRanges } from '../facts/zipRanges';
import type { Fix } from '../model/change';
import { textOf, type TextValue } from '../model/value';
import type { Address, Filing } from '../model/filing';
import { addressesOf } from './addresses';
import { statesOfZip } from './zip';
import type { Rule, Finding } from './rule';

export const zipUnlikely: Rule = {
	id: 'zip-unlikely',
	title: 'A zip code of another state',
	why: 'One of the two is likely a slip, and mail goes astray.',
	condition:
		'The state is one of the 50, the District of Columbia or a territory, and the zip code is not five digits, or five and four, or begins as none of that state does.',
	source: [cite('practice')],
	severity: 'hint',
	edgar: null,
	applies: 'both',
	hits: 0,
	yieldsTo: ['state-unknown', 'zip-invalid'],
	examples: [
		{
			title: 'Boston in New York',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON NY 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n                                                                                                                                ^^^^^ zip-unlikely: 02110 belongs to Massachusetts, not NY\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
		{
			title: 'A digit lost',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 0211 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n                                                                                                                                ^^^^ zip-unlikely: 0211 is no zip code of MA: five digits, or five and four\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	check(filing) {
		return addressesOf(filing).some(isUnlikely) ? unlikely(filing) : undefined;
	},
};

function isUnlikely({ state, zip }: Address): boolean {
	const [code, text] = [textOf(state), textOf(zip)];
	return text !== '' && code in zipRanges && !statesOfZip(text).includes(code);
}

function* unlikely(filing: Filing): Iterable<Finding> {
	for (const { state, zip } of addressesOf(filing)) {
		const [code, text] = [textOf(state), textOf(zip)];
		if (text === '' || !(code in zipRanges)) continue;
		const owners = statesOfZip(text);
		if (owners.includes(code)) continue;
		const isZip = /^\d{5}(?:-?\d{4})?$/.test(text);
		const [owner] = owners;
		const name = owner === undefined ? 'no state' : titled(states[owner] ?? owner);
		yield {
			message: isZip
				? `${text} belongs to ${name}, not ${code}`
				: `${text} is no zip code of ${code}: five digits, or five and four`,
			at: zip.at,
			related: [{ message: `The state, ${code}`, at: state.at }],
			fixesLater: () => scanned(zip, code),
		};
	}
}

/** Letters that a scan reads for digits. */
function scanned(zip: TextValue, code: string): readonly Fix[] {
	const text = textOf(zip)
		.replace(/[oO]/g, '0')
		.replace(/[lI]/g, '1')
		.replace(/S/g, '5')
		.replace(/B/g, '8')
		.replace(/\s/g, '');
	if (text === textOf(zip) || !statesOfZip(text).includes(code)) return [];
	const changes = [{ do: 'set', value: zip, to: { kind: 'text', text } }] as const;
	return [{ title: `Write ${text}`, safe: false, changes }];
}

function titled(name: string): string {
	return name.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
