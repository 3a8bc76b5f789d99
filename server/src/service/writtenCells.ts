import { columnsOf, type ColumnKind } from '../facts/columns';
import { readCode, readDate, readFigure } from '../formtext/notation';
import type { NewCell, NewValue } from '../model/change';
import type { WrittenRow } from './rowText';

/** The cells of a row for a change. What cannot be read in one way is written as it stands. */
export function writtenCells({ table, cells, marks }: WrittenRow): readonly NewCell[] {
	return columnsOf(table).map(({ id, kind }, index) => ({
		to: valueOf(kind, cells[index] ?? ''),
		marks: marks?.get(id) ?? [],
	}));
}

function valueOf(kind: ColumnKind, text: string): NewValue {
	if (text === '') return { kind: 'nothing' };
	const asItStands: NewValue = { kind: 'text', text };
	switch (kind) {
		case 'date': {
			const date = readDate(text)?.value;
			return date ? { kind: 'date', date } : asItStands;
		}
		case 'code': {
			const code = readCode(text)?.value;
			return code ? { kind: 'code', code } : asItStands;
		}
		case 'shares':
		case 'dollars':
		case 'amount': {
			const figure = readFigure(text)?.value;
			if (!figure) return asItStands;
			const { number, decimals, dollars } = figure;
			return { kind: dollars ? 'dollars' : 'number', number, decimals };
		}
		case 'early':
		case 'side':
		case 'ownership':
			return { kind: 'letter', letter: text };
		case 'text':
			return asItStands;
	}
}
