/** Beside a value or a box of the cover. */
export interface Label {
	/** As the form prints it. */
	readonly text: string;
	/** The wordings of other editions. */
	readonly others?: readonly string[];
}

export type LabelId = 'nameLegend' | 'streetLegend' | 'cityLegend' | BoxLabelId;
export type BoxLabelId = 'director' | 'tenPercentOwner' | 'officer' | 'other' | 'oneOwner' | 'moreOwners';

/** What the form prints beside values and boxes of its cover. Form 4, items 1, 5 and 6; in this order in each item. */
export const formLabels: Readonly<Record<LabelId, Label>> = {
	nameLegend: { text: '(Last) (First) (Middle)' },
	streetLegend: { text: '(Street)' },
	cityLegend: {
		text: '(City) (State) (Zip)',
		others: [
			'(City) (State) (Zip) (Country)',
			'(City) (State) (Zip/Postal Code) (Country)',
			'(City) (State) (Zip/Postal Code)',
		],
	},
	director: { text: 'Director' },
	tenPercentOwner: { text: '10% Owner' },
	officer: { text: 'Officer (give title below)' },
	other: { text: 'Other (specify below)' },
	oneOwner: { text: 'Form filed by One Reporting Person' },
	moreOwners: { text: 'Form filed by More than One Reporting Person' },
};
