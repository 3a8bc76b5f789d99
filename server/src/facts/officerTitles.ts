/** Titles of officers as forms have them most often, within the 30 characters of item 5. Practice, no rule. */
export const officerTitles = [
	'Chief Executive Officer',
	'Chief Financial Officer',
	'President and CEO',
	'EVP and CFO',
	'Chief Operating Officer',
	'General Counsel',
	'Chief Legal Officer',
	'EVP, General Counsel and Secy',
	'Chief Accounting Officer',
	'Chief Technology Officer',
	'Chief Medical Officer',
	'Chief Human Resources Officer',
	'Chief Marketing Officer',
	'President',
	'Executive Chairman',
	'Executive Vice President',
	'Senior Vice President',
	'Vice President',
	'VP and Controller',
	'Treasurer',
	'Secretary',
] as const;

/** Stands for a title that is too long for item 5 and is given in the remarks. */
export const seeRemarks = 'See Remarks';
