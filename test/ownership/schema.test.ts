import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOwnership } from '../../server/src/ownership/readOwnership';
import { validate } from '../../server/src/ownership/validate';
import { Snapshot, type CheckSettings } from '../../server/src/service/snapshot';
import { Source } from '../../server/src/source/source';
import { hasSecSchema, schemaTakes as taken, secSchema } from '../corpus/secSchema';
import { ownSchema } from '../corpus/ownSchema';
import { minimal } from './minimal';
import { amendment, mutated, mutation } from './mutatedXml';

const settings: CheckSettings = { today: { year: 2026, month: 11, day: 24 } };
const schemas = hasSecSchema ? { '4': secSchema('4'), '4/A': secSchema('4/A') } : undefined;

function schemaTakes(text: string, form: '4' | '4/A'): boolean | undefined {
	return schemas && taken(schemas[form], text);
}

function faultsIn(text: string, form: '4' | '4/A'): readonly string[] {
	const { offsets, markup } = readOwnership(Source.from(text));
	if (markup.root?.name !== 'ownershipDocument') return ['no root'];
	// libxml2 does not look where an IDREF leads; the footnote that is cited and not there is note-undefined.
	const faults = validate(offsets, markup.root, { version: 'X0609', form }).filter(
		({ kind }) => kind !== 'id-undefined',
	);
	return faults.map(({ kind, names }) => `${kind} ${names.join('/')}`);
}

/** libxml2 refuses a date with blanks around it, which its type lets stand. */
const paddedDate = /<\w+>(?:\s+\d{4,}-\d\d-\d\d|\d{4,}-\d\d-\d\d[^<\s]*\s+<)/;

/** Mutated documents of which two schemas, or a schema and we, say the same. */
function agreeing(
	takes: (text: string, form: '4' | '4/A') => boolean | undefined,
	others: (text: string, form: '4' | '4/A') => readonly string[] | boolean | undefined,
	numRuns: number,
): { readonly asked: number; readonly refused: number } {
	let [asked, refused] = [0, 0];
	fc.assert(
		fc.property(mutation, (change) => {
			const text = mutated(change);
			const form = text.includes('<documentType>4/A<') ? '4/A' : '4';
			const taken = takes(text, form);
			if (taken === undefined || paddedDate.test(text)) return;
			asked++;
			if (!taken) refused++;
			const other = others(text, form);
			const faults = typeof other === 'object' ? other : [];
			const isTaken = typeof other === 'object' ? other.length === 0 : other;
			expect({ taken: isTaken, how: change.how, faults: taken ? faults : [] }).toEqual({
				taken,
				how: change.how,
				faults: [],
			});
		}),
		{ numRuns },
	);
	return { asked, refused };
}

test.runIf(hasSecSchema)(
	'our verdict on a document is the verdict of the schema',
	() => {
		const { asked, refused } = agreeing(schemaTakes, faultsIn, 2000);
		console.log(
			`${String(asked)} mutated documents, ${String(refused)} of them refused: the schema and we agree on each`,
		);
	},
	120_000,
);

/** Our own schema has no list of states and countries. */
function ownTakes(text: string, form: '4' | '4/A'): boolean | undefined {
	const hasOtherPlace = /<rptOwner(?:State|Country)>(?:X0|4A|\d\d|[A-Z]\d|\d[A-Z])</.test(text);
	return hasOtherPlace ? undefined : taken(ownSchema({ form, version: 'X0609' }), text);
}

test('and of the schema that we wrote down ourselves, with or without that of the SEC', () => {
	const { asked, refused } = agreeing(ownTakes, faultsIn, 1000);
	expect(refused).toBeGreaterThan(300);
	console.log(
		`${String(asked)} mutated documents, ${String(refused)} of them refused: our own schema and we agree on each`,
	);
}, 120_000);

test.runIf(hasSecSchema)(
	'which says what that of the SEC says',
	() => {
		const { asked } = agreeing(ownTakes, schemaTakes, 1500);
		console.log(`${String(asked)} mutated documents: our own schema and that of the SEC agree on each`);
	},
	120_000,
);

/** No ownership document any more, or another form; and what is not said yet: states, zip codes, the date of an original. */
const elsewhere =
	/no root|>[35]<\/documentType>|unknown-element ownershipDocument\/dateOfOriginalSubmission|(?:not-allowed|too-long) \S*(?:rptOwnerState|rptOwnerZipCode)|missing ownershipDocument$|4\/A<\/documentType>(?![^]*<dateOfOriginal)/;

test.runIf(hasSecSchema)(
	'what the schema refuses has a finding',
	() => {
		const missed = new Map<string, number>();
		fc.assert(
			fc.property(mutation, (change) => {
				const document = change.document === amendment ? amendment : minimal;
				const text = mutated({ ...change, document });
				const form = text.includes('<documentType>4/A<') ? '4/A' : '4';
				const taken = schemaTakes(text, form);
				if (taken === undefined) return;
				const snapshot = Snapshot.open(text);
				const errors = snapshot.findings(settings).filter(({ severity }) => severity === 'error');
				const said = faultsIn(text, form).join(' ');
				if (!taken && said !== '' && errors.length === 0 && !elsewhere.test(text + said))
					missed.set(said, (missed.get(said) ?? 0) + 1);
			}),
			{ numRuns: 1500 },
		);
		expect([...missed]).toEqual([]);
	},
	120_000,
);

test.runIf(hasSecSchema)('the minimal form and its amendment are valid', () => {
	expect([faultsIn(minimal, '4'), faultsIn(amendment, '4/A')]).toEqual([[], []]);
	expect([schemaTakes(minimal, '4'), schemaTakes(amendment, '4/A')]).toEqual([true, true]);
});

test('and by our own schema', () => {
	expect([ownTakes(minimal, '4'), ownTakes(amendment, '4/A')]).toEqual([true, true]);
});
