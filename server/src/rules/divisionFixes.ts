import { columnsOf } from '../facts/columns';
import type { Fix } from '../model/change';
import type { Repair, Row } from '../model/row';

/** What puts the values of a row into their columns, the likeliest first. Only one tab that nothing else explains is safe. */
export function divisionFixes({ misdivided, table }: Row): readonly Fix[] {
	if (!misdivided) return [];
	const { repairs, isClear } = misdivided;
	const titles = repairs.map((repair) => titleOf(repair, table));
	return repairs.map((repair, index) => ({
		title:
			titles.filter((title) => title === titles[index]).length > 1
				? `${titles[index] ?? ''} (${preview(repair)})`
				: (titles[index] ?? ''),
		safe: isClear && (repair.how === 'insert' || repair.how === 'remove'),
		changes: repair.edits.map(({ at, text }) => ({ do: 'replace', at, text })),
	}));
}

/** The first cells that are parted, `5.79 | 90,000`, where several repairs have one title. */
function preview({ edits: [first] }: Repair): string {
	if (!first) return '';
	const { line, start, end } = first.at;
	const before = line.text.slice(0, start).split('\t').at(-1) ?? '';
	const [after = ''] = line.text.slice(end).split('\t');
	return `${before.slice(-20)} | ${after.slice(0, 20)}`;
}

function titleOf({ how, column, other = column }: Repair, table: Row['table']): string {
	const columns = columnsOf(table);
	switch (how) {
		case 'insert':
			return `Insert the missing tab before column ${String(column + 1)}`;
		case 'remove':
			return `Remove the extra tab after column ${String(column + 1)}`;
		case 'right':
			return 'Shift to the right';
		case 'left':
			return 'Shift to the left';
		case 'exchange':
			return `Exchange ${columns[column]?.name ?? ''} and ${columns[other]?.name ?? ''}`;
		case 'divide':
			return 'Put tabs between the cells';
		case 'join':
			return 'Join the lines';
		case 'part':
			return 'Put each row into a line of its own';
	}
}
