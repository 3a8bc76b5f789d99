import type { ValueKind } from '../../facts/ownershipSchema';
import type { Filing } from '../../model/filing';
import type { StructureFault } from '../../model/structure';
import { childOf } from '../element';
import type { Offsets } from '../offsets';
import type { SchemaFault } from '../validate';
import { both, misplaced, missing, notYet, placeOfAttribute, unknownElement } from './elementFaults';
import { empty, notAllowed, padded, withCommas } from './valueFaults';

/** The fault as a rule of structure reports it; undefined where a rule of values does. */
export function reported(offsets: Offsets, fault: SchemaFault, filing: Filing): StructureFault | undefined {
	const { kind, element, name, names } = fault;
	const field = names.at(-1) === 'value' ? (names.at(-2) ?? '') : name;
	switch (kind) {
		case 'unknown-element':
			if (name === 'dateOfOriginalSubmission' && names.length === 2) return undefined;
			return unknownElement(offsets, fault);
		case 'unknown-attribute': {
			const at = placeOfAttribute(offsets, fault);
			return { kind: 'unknown', at, said: `${name} is not an attribute of ${element.name}`, repairs: [] };
		}
		case 'stray-text': {
			const at = offsets.place(element.start, element.openEnd);
			return { kind: 'unknown', at, said: `Text stands between the elements of ${element.name}`, repairs: [] };
		}
		case 'misplaced':
		case 'too-often':
			if (kind === 'too-often' && ruledOften.has(name)) return undefined;
			return misplaced(offsets, fault);
		case 'both':
			return both(offsets, fault);
		case 'missing':
			if (
				!isLetterOfTableII(fault, name) &&
				(ruledMissing.has(name) || (name === 'value' && ruledEmpty.has(names.at(-1) ?? '')))
			)
				return undefined;
			return missing(offsets, fault, name);
		case 'id-missing':
			return missing(offsets, fault, 'id');
		case 'not-yet':
			return notYet(offsets, fault, filing);
		case 'empty':
			if (isLetterOfTableII(fault, field)) return empty(offsets, fault);
			// An attachment without a name has no rule of values, and a rule of values is content with a footnote.
			return ruledEmpty.has(field) && !childOf(fault.parent, 'footnoteId') ? undefined : empty(offsets, fault);
		case 'padded':
			return padded(offsets, fault);
		case 'not-allowed':
			if (fault.value === undefined) return undefined;
			if (fault.value === 'decimal') return withCommas(offsets, fault);
			if (isLetterOfTableII(fault, field)) return notAllowed(offsets, fault);
			return ruledValues.has(fault.value) ? undefined : notAllowed(offsets, fault);
		case 'too-long':
		case 'id-twice':
		case 'id-undefined':
			return undefined;
	}
}

/** What rules of values say by themselves, of dates, numbers, codes, letters, texts and footnotes. */
const ruledValues: ReadonlySet<ValueKind> = new Set<ValueKind>([
	'text',
	'date',
	'decimal',
	'code',
	'side',
	'ownership',
	'cik',
	'state',
	'country',
	'zip',
	'ccc',
]);

/** Elements whose absence has a rule of its own. */
const ruledMissing: ReadonlySet<string> = new Set([
	...[
		'periodOfReport',
		'dateOfOriginalSubmission',
		'ownerSignature',
		'issuerTradingSymbol',
		'signatureName',
		'signatureDate',
	],
	...[
		'securityTitle',
		'transactionDate',
		'transactionCode',
		'transactionAmounts',
		'transactionShares',
		'ownershipNature',
	],
	...['transactionPricePerShare', 'transactionAcquiredDisposedCode', 'conversionOrExercisePrice', 'exerciseDate'],
	...['expirationDate', 'underlyingSecurity', 'underlyingSecurityTitle', 'postTransactionAmounts'],
	...['sharesOwnedFollowingTransaction', 'directOrIndirectOwnership'],
]);

/** Fields whose empty value has a rule of its own: it asks for the value, with the row it stands in. */
const ruledEmpty: ReadonlySet<string> = new Set([
	...['securityTitle', 'transactionDate', 'transactionShares', 'transactionTotalValue', 'transactionPricePerShare'],
	...['transactionAcquiredDisposedCode', 'conversionOrExercisePrice', 'exerciseDate', 'expirationDate'],
	...['underlyingSecurityTitle', 'underlyingSecurityShares', 'underlyingSecurityValue'],
	...['sharesOwnedFollowingTransaction', 'valueOwnedFollowingTransaction', 'directOrIndirectOwnership'],
	...['transactionCode', 'periodOfReport', 'issuerTradingSymbol', 'signatureDate', 'signatureName'],
]);

/** The page says this letter by the column of the figure, so no rule of rows asks for it. */
function isLetterOfTableII({ names }: SchemaFault, field: string): boolean {
	const isLetter = field === 'transactionAcquiredDisposedCode' || names.includes('transactionAcquiredDisposedCode');
	return isLetter && names.includes('derivativeTransaction');
}

/** Rows, owners and signatures beyond the limit have rules that count them. */
const ruledOften: ReadonlySet<string> = new Set([
	...['nonDerivativeTransaction', 'nonDerivativeHolding', 'derivativeTransaction', 'derivativeHolding'],
	...['reportingOwner', 'ownerSignature'],
]);
