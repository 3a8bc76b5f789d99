/**
 * The settings under `form4.`; a test holds package.json to them. They stand apart from what reads them, which comes after the first
 * findings.
 */
export interface Settings {
	/** How loud each rule is, by its id. */
	readonly rules: Readonly<Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>>;
	/** Where the name of a column stands before its cell. */
	readonly 'inlayHints.columns': 'off' | 'empty' | 'all';
	/** Behind each total, how it follows from the one above. */
	readonly 'inlayHints.balances': boolean;
	/** Above the form, what EDGAR would do with it. */
	readonly 'codeLens.verdict': boolean;
	/** Above the form, until when it has to be filed. */
	readonly 'codeLens.due': boolean;
	/** Above each table, what the form did to each class. */
	readonly 'codeLens.balances': boolean;
	/** The client alone reads these: Tab goes from cell to cell, Enter behind a row starts one, columns are lined up. */
	readonly 'tables.tabMovesByCell': boolean;
	readonly 'tables.enterStartsRow': boolean;
	readonly 'tables.align': boolean;
}

/** Where nothing is set. */
export const defaultSettings: Settings = {
	rules: {},
	'inlayHints.columns': 'off',
	'inlayHints.balances': false,
	'codeLens.verdict': true,
	'codeLens.due': true,
	'codeLens.balances': true,
	'tables.tabMovesByCell': true,
	'tables.enterStartsRow': true,
	'tables.align': true,
};
