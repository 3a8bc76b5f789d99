/** What the server tells the client beyond LSP. The client takes nothing else from the server. */
export const verdictMethod = 'form4/verdict';

/** What EDGAR would do with an open filing, sent whenever its findings change. */
export interface VerdictParams {
	readonly uri: string;
	readonly verdict: 'accepted' | 'accepted-with-warnings' | 'suspended';
	readonly errors: number;
	readonly warnings: number;
	readonly others: number;
}

export const rulePageMethod = 'form4/rulePage';

/** The page of a rule as Markdown; null where there is no such rule. */
export type RulePageResult = string | null;
