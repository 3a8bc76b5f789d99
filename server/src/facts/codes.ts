import { cite, type Citation } from './citations';

export type CodeGroup = 'general' | 'Rule 16b-3' | 'derivative' | 'other exempt' | 'other';
/** The letter of (A) or (D) that fits; null where the code has no place in that table. */
export type ExpectedSide = 'A' | 'D' | 'either' | null;

export interface CodeFact {
	/** The official meaning. */
	readonly label: string;
	/** A word or two, for lists and for headings. */
	readonly name: string;
	/** The heading of Instruction 8 under which the code stands. */
	readonly group: CodeGroup;
	/** The rule behind the code, such as `16b-3(d)`. */
	readonly rule?: string;
	readonly sideI: ExpectedSide;
	readonly sideII: ExpectedSide;
	readonly price: 'positive' | 'zero' | 'any';
	/** `4`: Form 4 within two business days. `5`: may wait for Form 5. `D4A5`: Form 4 when disposed of, Form 5 when acquired. */
	readonly due: '4' | '5' | 'D4A5';
	/** What it is used for, where and with what it is confused. */
	readonly explain: string;
	/** Open to directors and officers only, since the exemption behind it is theirs. */
	readonly insider?: true;
	/** Stands in both tables: the shares in Table I, the derivative in Table II. */
	readonly pair?: true;
	/** A footnote has to say what happened. */
	readonly note?: true;
	/** What the owner did, as the verb of a sentence: `sold` 1,000 shares. */
	readonly verbs: { readonly acquired: string; readonly disposed: string };
	readonly source: Citation;
}

const table = {
	P: {
		label: 'Open market or private purchase of non-derivative or derivative security',
		name: 'Purchase',
		group: 'general',
		sideI: 'A',
		sideII: 'A',
		price: 'positive',
		due: '4',
		explain:
			'Bought in the open market or privately: (A) with a price above zero in either table; (D) only when a written derivative is bought back. A line that averages several fills needs their range in a footnote. Can be matched with a sale within six months. Not for purchases from the issuer under a plan, which are A.',
		verbs: { acquired: 'bought', disposed: 'bought to close' },
		source: cite('spec', '3.6.10'),
	},
	S: {
		label: 'Open market or private sale of non-derivative or derivative security',
		name: 'Sale',
		group: 'general',
		sideI: 'D',
		sideII: 'D',
		price: 'positive',
		due: '4',
		explain:
			'Sold in the open market or privately: (D) with a price above zero in either table. Shares sold through a broker to cover tax are S, not F. For a sale under a Rule 10b5-1 plan check the box and give the date of the plan. Can be matched with a purchase within six months.',
		verbs: { acquired: 'acquired by a sale', disposed: 'sold' },
		source: cite('spec', '3.6.10'),
	},
	A: {
		label: 'Grant, award or other acquisition pursuant to Rule 16b-3(d)',
		name: 'Grant or award',
		group: 'Rule 16b-3',
		rule: '16b-3(d)',
		sideI: 'A',
		sideII: 'A',
		price: 'any',
		due: '4',
		insider: true,
		explain:
			'Received from the issuer with the approval that Rule 16b-3(d) asks for: (A), usually at $0. Options stand in Table II, shares in Table I; restricted stock units may stand in either. The later vesting of units is M where they stand in Table II and no transaction of its own where they stand in Table I.',
		verbs: { acquired: 'was granted', disposed: 'gave up, of an award,' },
		source: cite('spec', '3.6.10'),
	},
	D: {
		label: 'Disposition to the issuer of issuer equity securities pursuant to Rule 16b-3(e)',
		name: 'Disposition to the issuer',
		group: 'Rule 16b-3',
		rule: '16b-3(e)',
		sideI: 'D',
		sideII: 'D',
		price: 'any',
		due: '4',
		insider: true,
		explain:
			'Handed back to the issuer: cash-out in a merger, repurchase, surrender, forfeiture. (D) in either table. Not a discretionary transaction, which is I, and not shares withheld for tax, which are F.',
		verbs: { acquired: 'acquired from the issuer', disposed: 'returned to the issuer' },
		source: cite('spec', '3.6.10'),
	},
	F: {
		label:
			'Payment of exercise price or tax liability by delivering or withholding securities incident to the receipt, exercise or vesting of a security issued in accordance with Rule 16b-3',
		name: 'Tax or exercise price paid in shares',
		group: 'Rule 16b-3',
		rule: '16b-3(e)',
		sideI: 'D',
		sideII: 'D',
		price: 'positive',
		due: '4',
		insider: true,
		explain:
			'Shares kept back by the issuer or handed to it, to pay tax or an exercise price: (D), with the value at which they were counted as price. Mostly in Table I behind the M or A that it pays for. Shares sold through a broker for the same purpose are S.',
		verbs: { acquired: 'acquired by withholding', disposed: 'surrendered for tax or exercise price' },
		source: cite('spec', '3.6.10'),
	},
	I: {
		label:
			'Discretionary transaction in accordance with Rule 16b-3(f) resulting in acquisition or disposition of issuer securities',
		name: 'Discretionary transaction',
		group: 'Rule 16b-3',
		rule: '16b-3(f)',
		sideI: 'either',
		sideII: 'either',
		price: 'positive',
		due: '4',
		insider: true,
		explain:
			"Money in an employee plan moved into or out of company stock, or cashed out of it, at the insider's own choice: either letter. The deemed execution date may apply. Not an order to a broker at his discretion, which is P or S.",
		verbs: { acquired: 'moved plan money into', disposed: 'moved plan money out of' },
		source: cite('spec', '3.6.10'),
	},
	M: {
		label: 'Exercise or conversion of derivative security exempted pursuant to Rule 16b-3',
		name: 'Exempt exercise or conversion',
		group: 'Rule 16b-3',
		rule: '16b-3',
		sideI: 'A',
		sideII: 'D',
		price: 'any',
		due: '4',
		insider: true,
		pair: true,
		explain:
			'Options exercised or units settled: the shares in Table I as (A), the derivative in Table II as (D). The price in Table I is the exercise price, $0 for units; in Table II $0. (A) in Table II only when one derivative turns into another. Not for options alone, and not for bought warrants, which are X or O.',
		verbs: { acquired: 'acquired by exercise', disposed: 'exercised' },
		source: cite('spec', '3.6.10'),
	},
	C: {
		label: 'Conversion of derivative security',
		name: 'Conversion',
		group: 'derivative',
		rule: '16b-6(b)',
		sideI: 'A',
		sideII: 'D',
		price: 'any',
		due: '4',
		pair: true,
		explain:
			'Preferred stock, notes or another class converted outside Rule 16b-3: the shares in Table I as (A), what was converted in Table II as (D), both at $0 or with a footnote. Options and units from the issuer are M.',
		verbs: { acquired: 'acquired by conversion', disposed: 'converted' },
		source: cite('spec', '3.6.10'),
	},
	E: {
		label: 'Expiration of short derivative position',
		name: 'Short derivative expired',
		group: 'derivative',
		rule: '16b-6(d)',
		sideI: null,
		sideII: 'either',
		price: 'any',
		due: '4',
		explain:
			'An option that the owner had written lapsed. Table II only. A long option that lapses for value is H; one that lapses for nothing is usually not reported.',
		verbs: { acquired: 'closed by expiration', disposed: 'closed by expiration' },
		source: cite('spec', '3.6.10'),
	},
	H: {
		label: 'Expiration (or cancellation) of long derivative position with value received',
		name: 'Long derivative expired or cancelled for value',
		group: 'derivative',
		rule: '16b-6(d)',
		sideI: null,
		sideII: 'D',
		price: 'any',
		due: '4',
		explain:
			'A derivative that the owner held expired or was cancelled, and something was received for it. Table II only, (D); say what was received. An expiry for nothing is usually not reported.',
		verbs: { acquired: 'acquired by cancellation', disposed: 'gave up for value' },
		source: cite('spec', '3.6.10'),
	},
	O: {
		label: 'Exercise of out-of-the-money derivative security',
		name: 'Exercise out of the money',
		group: 'derivative',
		sideI: 'either',
		sideII: 'D',
		price: 'positive',
		due: '4',
		pair: true,
		explain:
			'A derivative outside Rule 16b-3, such as a bought warrant, exercised although the market was cheaper: the derivative in Table II as (D), the shares in Table I as (A) for a call and (D) for a put. Outside the exemption of Rule 16b-6(b), so it can be matched.',
		verbs: { acquired: 'acquired by exercise out of the money', disposed: 'exercised out of the money' },
		source: cite('spec', '3.6.10'),
	},
	X: {
		label: 'Exercise of in-the-money or at-the-money derivative security',
		name: 'Exercise in or at the money',
		group: 'derivative',
		rule: '16b-6(b)',
		sideI: 'either',
		sideII: 'D',
		price: 'any',
		due: '4',
		pair: true,
		explain:
			'A derivative outside Rule 16b-3, such as a bought warrant, exercised at or in the money: the derivative in Table II as (D) at $0, the shares in Table I at the exercise price, (A) for a call and (D) for a put. Options from the issuer are M.',
		verbs: { acquired: 'acquired by exercise', disposed: 'exercised' },
		source: cite('spec', '3.6.10'),
	},
	G: {
		label: 'Bona fide gift',
		name: 'Gift',
		group: 'other exempt',
		rule: '16b-5',
		sideI: 'either',
		sideII: 'either',
		price: 'zero',
		due: 'D4A5',
		explain:
			'Given or received without anything in return, at $0, in either table. A gift made is due on Form 4 within two business days since 27 February 2023; a gift received may wait for Form 5, and has V when it is reported early.',
		verbs: { acquired: 'received as a gift', disposed: 'gave away' },
		source: cite('release33_11138'),
	},
	L: {
		label: 'Small acquisition under Rule 16a-6',
		name: 'Small acquisition',
		group: 'other exempt',
		rule: '16a-6',
		sideI: 'A',
		sideII: 'A',
		price: 'positive',
		due: '5',
		explain:
			'An acquisition, not from the issuer, that makes no more than $10,000 of market value with all others of six months: (A). May wait for Form 5; reported earlier it has V. The rule defers the report and does not exempt from matching.',
		verbs: { acquired: 'bought as a small acquisition', disposed: 'disposed of' },
		source: cite('rules', '16a-6'),
	},
	W: {
		label: 'Acquisition or disposition by will or the laws of descent and distribution',
		name: 'Will or inheritance',
		group: 'other exempt',
		rule: '16b-5',
		sideI: 'either',
		sideII: 'either',
		price: 'zero',
		due: '5',
		explain:
			'Inherited, or passed on to heirs, at $0, in either table. May wait for Form 5; reported earlier it has V.',
		verbs: { acquired: 'inherited', disposed: 'passed on by will or inheritance' },
		source: cite('spec', '3.6.10'),
	},
	Z: {
		label: 'Deposit into or withdrawal from voting trust',
		name: 'Voting trust',
		group: 'other exempt',
		rule: '16b-8',
		sideI: 'either',
		sideII: 'either',
		price: 'zero',
		due: '5',
		explain:
			'Shares put into a voting trust, or taken out of it, at $0. May wait for Form 5; reported earlier it has V.',
		verbs: { acquired: 'withdrew from a voting trust', disposed: 'deposited into a voting trust' },
		source: cite('spec', '3.6.10'),
	},
	J: {
		label: 'Other acquisition or disposition (describe transaction)',
		name: 'Other',
		group: 'other',
		sideI: 'either',
		sideII: 'either',
		price: 'any',
		due: '4',
		note: true,
		explain:
			'Only where no other code fits, such as a distribution by a fund to its partners. Either letter, any price, either table. A footnote has to say what happened.',
		verbs: { acquired: 'acquired otherwise', disposed: 'disposed otherwise of' },
		source: cite('spec', '3.6.10'),
	},
	U: {
		label: 'Disposition pursuant to a tender of shares in a change of control transaction',
		name: 'Tender in a change of control',
		group: 'other',
		sideI: 'D',
		sideII: 'D',
		price: 'any',
		due: '4',
		explain:
			'Shares tendered to a bidder in a change of control: (D), at the tender price or with a footnote. A merger in which the issuer itself cashes shares out is D.',
		verbs: { acquired: 'acquired in a tender', disposed: 'tendered' },
		source: cite('spec', '3.6.10'),
	},
} as const satisfies Readonly<Record<string, CodeFact>>;

/** A letter that EDGAR takes as a transaction code. V and K are none: see `specialLetters`. */
export type CodeLetter = keyof typeof table;

export const transactionCodes: Readonly<Record<CodeLetter, CodeFact>> = table;

/** Whether EDGAR has this transaction code; capitals only. */
export function isCodeLetter(text: string): text is CodeLetter {
	return Object.hasOwn(table, text);
}

interface LetterFact {
	readonly label: string;
	readonly explain: string;
	readonly source: Citation;
}

/** Letters of Instruction 8 that stand beside a code and never alone. */
export const specialLetters = {
	V: {
		label: 'Transaction voluntarily reported earlier than required',
		explain:
			'Stands in a column of its own, on a line that could have waited for Form 5. It says nothing of a trading plan.',
		source: cite('form4', 'Instr. 8'),
	},
	K: {
		label: 'Transaction in equity swap or instrument with similar characteristics',
		explain: 'Stands behind another code: S/K, P/K. In ownership XML it is the element equitySwapInvolved.',
		source: cite('form4', 'Instr. 8'),
	},
} as const satisfies Readonly<Record<string, LetterFact>>;

/** Letters of the form before 15 August 1996. No ownership XML ever had them, and what each stood for is not settled here. */
export const formerLetters: Readonly<Record<'B' | 'N' | 'Q' | 'R' | 'T' | 'Y', LetterFact>> = (() => {
	const fact: LetterFact = {
		label: 'Former code',
		explain: 'Usually met on paper forms before 15 August 1996 only; EDGAR has no such code.',
		source: cite('practice'),
	};
	return { B: fact, N: fact, Q: fact, R: fact, T: fact, Y: fact };
})();
