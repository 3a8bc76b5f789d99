/** Where a fact comes from, ready to be shown. */
export interface Citation {
	readonly label: string;
	readonly url?: string;
}

interface Source {
	/** As it stands in a label: `Form 4` in `Form 4, Instr. 8`. */
	readonly name: string;
	/** Between the name and the part. */
	readonly joint: string;
	/** The whole title, for lists of sources. */
	readonly title: string;
	readonly url?: string;
}

/** A citation of a source, or of a part of it: `cite('form4', 'Instr. 8')`, `cite('rules', '16a-3(g)(1)')`, `cite('spec', '3.6.10')`. */
export function cite(source: SourceId, part?: string): Citation {
	const { name, joint, url }: Source = sources[source];
	const label = part === undefined ? name : `${name}${joint}${part}`;
	if (source === 'rules' && part !== undefined) return { label, url: ruleUrl(part) };
	return url === undefined ? { label } : { label, url };
}

export const sources = {
	form4: {
		name: 'Form 4',
		joint: ', ',
		title: 'SEC Form 4 with its General Instructions (SEC 1475)',
		url: 'https://www.sec.gov/files/form4.pdf',
	},
	spec: {
		name: 'Spec v5.5',
		joint: ' ',
		title: 'EDGAR Ownership XML Technical Specification, version 5.5, March 2026',
		url: 'https://www.sec.gov/submit-filings/technical-specifications',
	},
	schema: {
		name: 'Schema',
		joint: ' ',
		title: 'XML schemas of the EDGAR Ownership XML Technical Specification, version 5.5',
		url: 'https://www.sec.gov/submit-filings/technical-specifications',
	},
	filerManual: {
		name: 'EDGAR Filer Manual II',
		joint: ', ',
		title: 'EDGAR Filer Manual, Volume II: EDGAR Filing',
		url: 'https://www.sec.gov/submit-filings/edgar-filer-manual',
	},
	statute: {
		name: 'Section',
		joint: ' ',
		title: 'Securities Exchange Act of 1934, Section 16 (15 U.S.C. 78p)',
		url: 'https://www.law.cornell.edu/uscode/text/15/78p',
	},
	companyAct: {
		name: 'Investment Company Act of 1940',
		joint: ', ',
		title: 'Investment Company Act of 1940, Section 30 (15 U.S.C. 80a-29)',
		url: 'https://www.law.cornell.edu/uscode/text/15/80a-29',
	},
	rules: {
		name: 'Rule',
		joint: ' ',
		title: 'Rules under the Securities Exchange Act of 1934 (17 CFR Part 240)',
		url: 'https://www.ecfr.gov/current/title-17/chapter-II/part-240',
	},
	regulationST: {
		name: 'Regulation S-T',
		joint: ', ',
		title: 'Regulation S-T: electronic filings (17 CFR Part 232)',
		url: 'https://www.ecfr.gov/current/title-17/chapter-II/part-232',
	},
	regulationSK: {
		name: 'Regulation S-K',
		joint: ', ',
		title: 'Regulation S-K (17 CFR Part 229)',
		url: 'https://www.ecfr.gov/current/title-17/chapter-II/part-229',
	},
	staffFaq: {
		name: 'SEC staff FAQ on electronic Section 16 filing',
		joint: ', ',
		title:
			'SEC Division of Corporation Finance: Section 16 Electronic Reporting, Frequently Asked Questions, August 2003',
		url: 'https://www.sec.gov/divisions/corpfin/sec16faq.htm',
	},
	noAction2008: {
		name: 'SEC staff no-action letter of 25 June 2008',
		joint: ', ',
		title:
			'SEC Division of Corporation Finance: letter to the Society of Corporate Secretaries and Governance Professionals, 25 June 2008',
		url: 'https://www.sec.gov/divisions/corpfin/cf-noaction/2008/scsgp062508-sec16.htm',
	},
	release33_11138: {
		name: 'Release 33-11138',
		joint: ', ',
		title: 'SEC Release 33-11138: Insider Trading Arrangements and Related Disclosures, December 2022',
		url: 'https://www.sec.gov/files/rules/final/2022/33-11138.pdf',
	},
	release33_8230: {
		name: 'Release 33-8230',
		joint: ', ',
		title: 'SEC Release 33-8230: Mandated Electronic Filing for Forms 3, 4 and 5, May 2003',
		url: 'https://www.sec.gov/rules/final/33-8230.htm',
	},
	release34_46421: {
		name: 'Release 34-46421',
		joint: ', ',
		title:
			'SEC Release 34-46421: Ownership Reports and Trading by Officers, Directors and Principal Security Holders, August 2002',
		url: 'https://www.sec.gov/rules/final/34-46421.htm',
	},
	release34_104903: {
		name: 'Release 34-104903',
		joint: ', ',
		title: 'SEC Release 34-104903 under the Holding Foreign Insiders Accountable Act, February 2026',
	},
	dataSets: {
		name: "SEC's Insider Transactions Data Sets",
		joint: ', ',
		title: 'SEC Insider Transactions Data Sets: fields of the tables, June 2022',
		url: 'https://www.sec.gov/data-research/sec-markets-data/insider-transactions-data-sets',
	},
	/** What follows from the figures and dates themselves. */
	logic: { name: 'logic', joint: ': ', title: 'Arithmetic and the order of days' },
	/** What filers usually do; never the sole ground of an error or a warning. */
	practice: { name: 'practice', joint: ': ', title: 'What filings usually look like' },
	textLanguage: {
		name: 'Form 4 text language',
		joint: ', ',
		title: 'The text form of Form 4 that this extension reads and writes',
	},
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

/** The page of one rule: of `16a-3(g)(1)` that of `16a-3`. */
function ruleUrl(part: string): string {
	return `https://www.ecfr.gov/current/title-17/section-240.${/^[\w-]*/.exec(part)?.[0] ?? ''}`;
}
