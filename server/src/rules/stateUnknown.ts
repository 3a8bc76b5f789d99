import { cite } from '../facts/citations';
import { countries, formerStates, isStateCode, stateNamed, states } from '../facts/states';
import type { Fix } from '../model/change';
import { textOf, type TextValue } from '../model/value';
import { addressesOf } from './addresses';
import { statesOfZip } from './zip';
import type { Rule } from './rule';

export const stateUnknown: Rule = {
	id: 'state-unknown',
	title: 'No code of a state or country',
	why: 'EDGAR knows states and countries by codes of two characters, and suspends a form with another.',
	condition:
		'What stands before the zip code looks like a code and is none of the lists, or is the full name of a state with a city before it. Any other word is part of the city.',
	source: [cite('spec', '3.6.2, App. A'), cite('schema', 'STATE')],
	severity: 'error',
	edgar: 'suspense',
	applies: 'both',
	hits: 0,
	examples: [
		{
			title: 'A code that nobody has',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON ZZ 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n                                                                                                                             ^^ state-unknown: ZZ is not a state or country code of EDGAR\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
		{
			title: 'The name in full',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MASSACHUSETTS 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n                                                                                                                             ^^^^^^^^^^^^^ state-unknown: MASSACHUSETTS is MA here\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
			good: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) BOSTON MA 02110 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
		{
			title: 'A country',
			frame: 'cover',
			bad: '1. Name and Address of Reporting Person* <u>DOE JANE Q</u> <hr/> (Last) (First) (Middle) 1 MAIN STREET <hr/> (Street) VANCOUVER A1 V6E 2K3 <hr/> (City) (State) (Zip)⇥2. Issuer Name and Ticker or Trading Symbol <u>EXAMPLE WIDGETS INC [EXWI]</u>⇥5. Relationship of Reporting Person(s) to Issuer (Check all applicable) <input checked="" type="checkbox"/> Director 10% Owner Officer (give title below) Other (specify below)\n⇥3. Date of Earliest Transaction (Month/Day/Year) 09/20/2004⇥\n⇥4. If Amendment, Date of Original Filed (Month/Day/Year)⇥6. Individual or Joint/Group Filing (Check Applicable Line) <input checked="" type="checkbox"/> Form filed by One Reporting Person <input type="checkbox"/> Form filed by More than One Reporting Person',
		},
	],
	*check(filing) {
		for (const { state, city, zip } of addressesOf(filing)) {
			const code = textOf(state);
			if (code !== '') {
				if (isCode(code)) continue;
				const named = stateNamed(code);
				yield {
					message: named === undefined ? `${code} is not a state or country code of EDGAR` : `${code} is ${named} here`,
					at: state.at,
					fixesLater: () => repairs(state, code, textOf(zip)),
				};
				continue;
			}
			const full = filing.language === 'form4' && zip.kind === 'known' ? nameAtEnd(textOf(city)) : undefined;
			if (!full || city.kind !== 'known') continue;
			const end = city.value.text.length;
			const at = city.value.part(end - full.name.length, end);
			const changes = [{ do: 'write-text', at, text: full.code }] as const;
			yield {
				message: `${full.name} is ${full.code} here`,
				at,
				// A city of that name may be meant.
				fixes: [{ title: `Write ${full.code}`, safe: full.name.toUpperCase() !== 'GEORGIA', changes }],
			};
		}
	},
};

function isCode(code: string): boolean {
	return isStateCode(code) || code in countries || code in formerStates;
}

/** A full name at the end of what was read as the city, with something of a city before it. */
function nameAtEnd(city: string): { readonly name: string; readonly code: string } | undefined {
	for (const [code, full] of Object.entries(states)) {
		const name = city.slice(-full.length);
		if (name.toUpperCase() === full && /\s$/.test(city.slice(0, -full.length))) return { name, code };
	}
	return undefined;
}

/** The code of a full name, the same letters as capitals, or the one that the zip code is of. */
function repairs(state: TextValue, code: string, zip: string): readonly Fix[] {
	const named = stateNamed(code);
	const plain = code.replace(/[.,]/g, '').toUpperCase();
	const guesses = [...(named === undefined ? [] : [named]), ...(isCode(plain) ? [plain] : []), ...statesOfZip(zip)];
	return [...new Set(guesses)].slice(0, 2).map((guess) => ({
		title: `Write ${guess}`,
		safe: guess === named || guess === plain,
		changes: [{ do: 'set', value: state, to: { kind: 'text', text: guess } }],
	}));
}
