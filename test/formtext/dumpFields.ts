import { columnsOf } from '../../server/src/facts/columns';
import { formatDate } from '../../server/src/model/date';
import { allRows, type Box, type Filing } from '../../server/src/model/filing';
import { isLost, type AnyValue } from '../../server/src/model/value';
import { squeeze, type XmlFiling } from '../corpus/ownershipXml';

/** One field of a filing: what was read, and what the XML says. */
export interface Field {
	readonly name: string;
	readonly said: string;
	readonly isLost: boolean;
	readonly truth: string;
}

/** Every field of a filing beside what its XML says. */
export function fieldsOf(filing: Filing, xml: XmlFiling): readonly Field[] {
	const field = (name: string, value: AnyValue | undefined, truth = ''): Field => ({
		name,
		said: value ? plain(value) : '',
		isLost: value !== undefined && isLost(value),
		truth,
	});
	const fact = (name: string, said: string | boolean | number, truth: string | boolean | number): Field => ({
		name,
		said: String(said),
		isLost: false,
		truth: String(truth),
	});
	const [relationship] = filing.relationships;
	const roles = xml.owners.map(({ roles: all }) => all.split('|'));
	const any = (index: number): boolean => roles.some((role) => /^(1|true)$/i.test(role[index] ?? ''));
	const title = roles.map((role) => [role[4], role[5]].find((text) => text !== '') ?? '').find((text) => text !== '');
	const titleRead = [relationship?.officerTitle, relationship?.otherText].find((value) => value?.kind !== 'empty');
	const owners = (read: Filing['owners'], kind: string): readonly Field[] => [
		fact(`number of ${kind}`, read.length, xml.owners.length),
		...xml.owners.flatMap(({ name, street, city, state, zip }, index) => {
			const owner = read[index];
			return [
				field('name', owner?.name, name),
				field('street', owner?.address.street, street),
				field('city', owner?.address.city, city),
				field('state', owner?.address.state, state),
				field('zip', owner?.address.zip, zip),
			];
		}),
	];
	const rows = allRows(filing);
	return [
		fact('section16', isChecked(filing.section16), xml.section16),
		fact('plan', isChecked(filing.plan10b5), xml.plan),
		fact('burden', filing.omb.burden.raw, '0.5'),
		fact('omb', filing.omb.number.raw, '3235-0287'),
		...owners(filing.owners, 'owners'),
		...(filing.ownerBlocks.length > 0 ? owners(filing.ownerBlocks, 'owner blocks') : []),
		field('issuer', filing.issuer.name, xml.issuer),
		field('symbol', filing.issuer.symbol, xml.symbol),
		field('period', filing.period, xml.period),
		field('original', filing.original, xml.original),
		fact('director', relationship ? isChecked(relationship.director) : '', any(0)),
		fact('tenPercentOwner', relationship ? isChecked(relationship.tenPercentOwner) : '', any(1)),
		fact('officer', relationship ? isChecked(relationship.officer) : '', any(2)),
		fact('other', relationship ? isChecked(relationship.other) : '', any(3)),
		field('role', titleRead, title),
		fact('one', isChecked(filing.jointFiling.one), xml.owners.length === 1),
		fact('more', isChecked(filing.jointFiling.more), xml.owners.length > 1),
		fact('rows', rows.map(({ table }) => table).join(), xml.rows.map(({ table }) => table).join()),
		...xml.rows.flatMap(({ table, cells }, index) =>
			columnsOf(table).map(({ id }, column) => field(`${table} ${id}`, rows[index]?.cells[column], cells[column])),
		),
		fact('notes', filing.notes.length, xml.notes.length),
		...xml.notes.map((note, index) => field('note', filing.notes[index]?.text, note)),
		field('remarks', filing.remarks, xml.remarks),
		fact('signatures', filing.signatures.length, xml.signatures.length),
		...xml.signatures.flatMap((signature, index) => [
			field('signature', filing.signatures[index]?.name, signature.replace(/ \S+$/, '')),
			field('signed', filing.signatures[index]?.date, signature.replace(/^.* /, '')),
		]),
	];
}

export function isChecked(box: Box): boolean {
	return box.checked === true;
}

/** A value as the XML reading writes it, its marks behind it. */
export function plain(value: AnyValue): string {
	const marks = value.marks.map(({ number }) => `(${String(number)})`).join('');
	if (value.kind !== 'known') return value.raw + marks;
	const known = value.value;
	if (typeof known !== 'object') return String(known) + marks;
	if ('year' in known) return formatDate(known) + marks;
	if ('number' in known) return known.number.toFixed(known.decimals) + marks;
	if ('letter' in known) return known.letter + (known.swap ? '/K' : '') + marks;
	return squeeze(known.text) + marks;
}
