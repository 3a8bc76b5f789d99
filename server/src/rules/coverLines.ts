import { captions } from '../facts/captions';

/** What stands behind the caption of each item. */
export interface CoverItems {
	readonly item1?: string;
	readonly item2?: string;
	readonly item3?: string;
	readonly item4?: string;
	readonly item5?: string;
	readonly item6?: string;
}

const legends = ['(Last) (First) (Middle)', '(Street)', '(City) (State) (Zip)'] as const;
export const checkedTag = '<input checked="" type="checkbox"/>';
export const uncheckedTag = '<input type="checkbox"/>';

/** The three lines of the cover of a canonical text, with what an example says otherwise than usual. */
export function coverLines({ item1, item2, item3, item4, item5, item6 }: CoverItems = {}): string {
	const cell = (id: 'item1' | 'item2' | 'item3' | 'item4' | 'item5' | 'item6', value: string): string =>
		value === '' ? captions[id].text : `${captions[id].text} ${value}`;
	return [
		`${cell('item1', item1 ?? owner({}))}⇥${cell('item2', item2 ?? '<u>EXAMPLE WIDGETS INC [EXWI]</u>')}⇥${cell('item5', item5 ?? roles({ director: true }))}`,
		`⇥${cell('item3', item3 ?? '09/20/2004')}⇥`,
		`⇥${cell('item4', item4 ?? '')}⇥${cell('item6', item6 ?? jointBoxes('one'))}`,
	].join('\n');
}

/** Item 1 with its legends. */
export function owner({
	name = 'DOE JANE Q',
	street = '1 MAIN STREET',
	city = 'BOSTON MA 02110',
}: {
	readonly name?: string;
	readonly street?: string;
	readonly city?: string;
}): string {
	const behind = (legend: string, value: string): string => (value === '' ? legend : `${legend} ${value}`);
	return [`<u>${name}</u>`, behind(legends[0], street), behind(legends[1], city), legends[2]].join(' <hr/> ');
}

/** The boxes of item 5, and the title or other text below them. */
export function roles({
	director = false,
	tenPercentOwner = false,
	officer = false,
	other = false,
	text = '',
}: {
	readonly director?: boolean;
	readonly tenPercentOwner?: boolean;
	readonly officer?: boolean;
	readonly other?: boolean;
	readonly text?: string;
}): string {
	const labels = [
		[director, 'Director'],
		[tenPercentOwner, '10% Owner'],
		[officer, 'Officer (give title below)'],
		[other, 'Other (specify below)'],
	] as const;
	const boxed = labels.map(([checked, label]) => (checked ? `${checkedTag} ${label}` : label)).join(' ');
	return text === '' ? boxed : `${boxed} <u>${text}</u>`;
}

/** Item 6 with one of its lines checked, with both or with none. */
export function jointBoxes(checked: 'one' | 'more' | 'both' | 'none'): string {
	const tag = (isChecked: boolean): string => (isChecked ? checkedTag : uncheckedTag);
	const [one, more] = [checked === 'one' || checked === 'both', checked === 'more' || checked === 'both'];
	return `${tag(one)} Form filed by One Reporting Person ${tag(more)} Form filed by More than One Reporting Person`;
}

/** The lines above item 1, with what an example says otherwise than usual. */
export function headLines({
	block = [],
	section16 = captions.section16.text,
	planBox,
	title = captions.title.text,
	ombNumber = '3235-0287',
	burden = '0.5',
}: {
	/** The lines of the EDGAR block. */
	readonly block?: readonly string[];
	readonly section16?: string;
	readonly planBox?: string;
	readonly title?: string;
	readonly ombNumber?: string;
	readonly burden?: string;
} = {}): string {
	const omb = [`${captions.omb.text}⇥`, `${captions.ombNumber.text}⇥${ombNumber}`, `${captions.burden.text}⇥${burden}`];
	const edgar = block.length > 0 ? ['', `${captions.edgarBlock.text}⇥`, ...block] : [];
	const plan = planBox === undefined ? [] : ['', planBox];
	return ['', '', ...omb, ...edgar, '', title, '', section16, ...plan, '', captions.basis.text].join('\n');
}
