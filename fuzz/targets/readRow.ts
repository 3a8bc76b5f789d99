import { divide, type Division } from '../../server/src/formtext/cells';
import { readRow as readRowOf } from '../../server/src/formtext/row';
import type { TableId } from '../../server/src/model/filing';
import { Line } from '../../server/src/source/line';
import { Input, inputOf } from '../input';
import { holdValues } from '../places';
import { formPieces, forms } from '../pieces';
import { hold, type Target } from '../target';

/** Any line is a row of either table, however its cells are divided: as many values as the table has columns, each in its place. */
export const readRow: Target = {
	seeds: forms.flatMap((form) =>
		form
			.split('\n')
			.filter((line) => line.includes('\t'))
			.map((line) => inputOf(line, formPieces, [0, 0])),
	),
	run(bytes) {
		const input = new Input(bytes);
		const table = input.pick<TableId>(['I', 'II']);
		const division = input.pick<Division>(['tabs', 'pipes', 'blanks']);
		const line = new Line(input.text(formPieces).replace(/[\r\n]/g, ' '), '');
		const { cells, side } = readRowOf(line, divide(line, division), table, {
			markdown: division === 'pipes',
			division,
		});
		hold(cells.length === (table === 'I' ? 11 : 16), 'a row has the columns of its table');
		holdValues([...cells, side], [line]);
	},
};
