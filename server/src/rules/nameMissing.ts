import { cite } from '../facts/citations';
import type { Rule } from './rule';

export const nameMissing: Rule = {
	id: 'name-missing',
	title: 'An item without its name',
	why: 'Who reports, and on what company, is what the form is filed under.',
	condition: 'Item 1 or an owner listed behind Table II has no name, or item 2 has no issuer.',
	source: [cite('form4', 'items 1 and 2')],
	severity: 'warning',
	edgar: null,
	applies: 'text',
	hits: 0,
	examples: [
		{
			title: 'No issuer before the bracket',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>[EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n                                                                                                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ name-missing: Item 2 has no name\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
		{
			title: 'Both names',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	*check({ owners, ownerBlocks, issuer, parts }) {
		const item1 = parts.get('item1');
		const item2 = parts.get('item2');
		if (item1 && owners[0]?.name.kind === 'empty') yield { message: 'Item 1 has no name', at: item1.at };
		for (const { name, at } of ownerBlocks) {
			if (name.kind === 'empty') yield { message: 'This owner has no name', at };
		}
		if (item2 && issuer.name.kind === 'empty') yield { message: 'Item 2 has no name', at: item2.at };
	},
};
