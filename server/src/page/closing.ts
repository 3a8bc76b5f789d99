import { captions } from '../facts/captions';
import type { Filing } from '../model/filing';
import { noteLabel, shownText } from '../model/shown';
import { furtherOwners } from '../model/shownCover';
import { textOf, type AnyValue } from '../model/value';
import { ownerCell } from './cover';
import { escapedHtml, sentence, setting, span, type Whence } from './html';

/** The owners of a joint filing, a table for each. */
export function ownerTables(filing: Filing, from: Whence): string {
	return furtherOwners(filing)
		.map((owner) =>
			setting('width="100%" border="1" cellspacing="0" cellpadding="4"', `<tr><td>${ownerCell(owner, from)}</td></tr>`),
		)
		.join('\n');
}

/** Notes, remarks, signatures, and the sentences at the foot of the form. */
export function closing(filing: Filing, from: Whence): string {
	const { notes, remarks, signatures, parts } = filing;
	const hasRemarks = textOf(remarks) !== '' || remarks.kind === 'unreadable' || parts.has('remarks');
	const explanation = setting(
		'border="0" width="100%"',
		`<tr><td class="MedSmallFormText"><b>${captions.explanation.text}</b></td></tr>`,
		...notes.map((note) => {
			const said = `${noteLabel(note)}. ${shownText(note.text)}`.trim();
			return `<tr><td class="FootnoteData"${from(note.at)}>${escapedHtml(said)}</td></tr>`;
		}),
		...(hasRemarks ? [`<tr><td class="FormText"><b>${captions.remarks.text}</b></td></tr>`] : []),
		...(shownText(remarks) === ''
			? []
			: [`<tr><td class="FootnoteData"${from(remarks.at)}>${escapedHtml(shownText(remarks))}</td></tr>`]),
	);
	const underlined = (value: AnyValue): string => {
		const text = shownText(value);
		return text === '' ? '' : `<u>${span('FormData', text, from(value.at))}</u>`;
	};
	const foot = setting(
		'width="100%" border="0"',
		...signatures.map(
			({ name, date }) =>
				`<tr>\n<td width="60%"></td>\n<td width="20%">${underlined(name)}</td>\n<td width="20%">${underlined(date)}</td>\n</tr>`,
		),
		'<tr><td></td><td class="MedSmallFormText">** Signature of Reporting Person</td><td class="MedSmallFormText">Date</td></tr>',
		...[captions.reminder, captions.starNote, captions.doubleStarNote, captions.copiesNote].map(
			({ text }) => `<tr><td colspan="3" class="MedSmallFormText">${sentence(text)}</td></tr>`,
		),
		`<tr><td colspan="3" class="MedSmallFormText"><b>${captions.praNote.text}</b></td></tr>`,
	);
	return `${explanation}\n${foot}`;
}
