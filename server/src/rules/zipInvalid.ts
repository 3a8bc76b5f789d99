import { cite } from '../facts/citations';
import { limits } from '../facts/limits';
import { textOf } from '../model/value';
import { addressesOf } from './addresses';
import type { Rule } from './rule';

export const zipInvalid: Rule = {
	id: 'zip-invalid',
	title: 'A zip code that EDGAR does not take',
	why: 'The schema bounds the zip code, and a form outside it is suspended.',
	condition: 'The zip code has more than 10 characters, or one that is no letter, digit, blank, # or -.',
	source: [cite('schema', 'rptOwnerZipCode')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'An underscore for the hyphen',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110_1234 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n                                                                                                                                ^^^^^^^^^^ zip-invalid: 02110_1234 is not a zip code EDGAR takes: at most 10 letters, digits, blanks, # and -\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
			good: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110-1234 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	*check(filing) {
		const { max } = limits.zip;
		for (const { zip } of addressesOf(filing)) {
			const text = textOf(zip);
			if (text === '' || (text.length <= max && /^[0-9A-Za-z #-]*$/.test(text))) continue;
			const plain = text.replace(/[^0-9A-Za-z #-]+/g, '-');
			const isTaken = plain.length <= max && plain !== text;
			yield {
				message: `${text} is not a zip code EDGAR takes: at most 10 letters, digits, blanks, # and -`,
				at: zip.at,
				fixes: isTaken
					? [
							{
								title: `Write ${plain}`,
								safe: false,
								changes: [{ do: 'set', value: zip, to: { kind: 'text', text: plain } }],
							},
						]
					: [],
			};
		}
	},
};
