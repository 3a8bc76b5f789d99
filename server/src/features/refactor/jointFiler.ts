import { ownerText } from '../../formtext/writeForm';
import type { Change } from '../../model/change';
import { formatDate } from '../../model/date';
import { limits } from '../../facts/limits';
import { signedOn, type Owner } from '../../model/filing';
import type { TextValue } from '../../model/value';
import { endOf } from '../../source/place';
import type { Position } from '../../source/source';
import { contains, type Read } from '../read';
import type { Refactoring } from './refactoring';

/**
 * A further owner for the form: listed behind Table II together with the first, at the same address, with a signature of its own;
 * item 6 says that several file. Name and signature stand in brackets until they are filled in.
 */
export function addJointFiler(read: Read, position: Position): readonly Refactoring[] {
	const { filing, source } = read;
	const [owner] = filing.owners;
	const signature = filing.signatures.at(-1);
	const isThere = [...filing.owners, ...filing.ownerBlocks].some(({ at }) => contains(source, at, position));
	const { one, more } = filing.jointFiling;
	if (!owner || !signature || !isThere || filing.shape !== 'canonical' || filing.language !== 'form4') return [];
	if (filing.owners.length >= limits.owners.max || !more.present) return [];
	const eol = owner.at.line.end === '' ? '\n' : owner.at.line.end;
	const date = signedOn(filing);
	const added: Owner = { ...owner, name: named(owner.name, '[LAST FIRST MIDDLE]') };
	const listed = filing.ownerBlocks.length > 0 ? [added] : [owner, added];
	const behind = filing.ownerBlocks.at(-1)?.name.at ?? filing.tableII.end;
	const blocks = listed.map((each) => eol + eol + ownerText(each)).join('');
	return [
		{
			title: 'Add a joint filer',
			kind: 'refactor.rewrite',
			steps: [
				(): readonly Change[] => [
					{ do: 'check', box: one, checked: false },
					{ do: 'check', box: more, checked: true },
					{ do: 'replace', at: endOfLine(behind), text: blocks },
					{
						do: 'replace',
						at: endOfLine(signature.at),
						text: `${eol}${eol}[Signature]${date ? ` ${formatDate(date)}` : ''}`,
					},
				],
			],
		},
	];
}

function endOfLine(at: Owner['at']): Owner['at'] {
	const { line } = endOf(at);
	return { line, start: line.text.length, end: line.text.length };
}

function named(name: TextValue, text: string): TextValue {
	if (name.kind !== 'known') return name;
	const { value } = name;
	return { ...name, value: { text, part: (from, to) => value.part(from, to) } };
}
