/**
 * Words in titles of securities, in small letters: those that ten forms and more of 2024's third quarter
 * have and that do not stand in names of companies too, in one number and the other. Usage, no rule.
 */
export const securityWords: ReadonlySet<string> = new Set(
	(
		'acquire american appreciation award awards based beneficial class common compensation convertible cumulative debenture ' +
		'debentures deferral deferred depositary depository derivative dividend dividends employee equity ' +
		'equivalent equivalents executive exchangeable grant incentive interest interests limited mandatory ' +
		'member membership nominal nonqualified note notes obligation obligations operating option options ordinary ' +
		'partnership performance phantom preference preferred promissory purchase qualified redeemable restricted right rights ' +
		'secured security securities senior series settled share shares stock subordinate subordinated supplemental ' +
		'underlying unit unitized units value vested vesting voting warrant warrants'
	).split(' '),
);
