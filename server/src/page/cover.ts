import { captions } from '../facts/captions';
import type { Box, Filing, Owner } from '../model/filing';
import { shownText } from '../model/shown';
import { checkedRole, formTitle, jointLabels, jointLines, roleLabels, roleTexts } from '../model/shownCover';
import type { AnyValue, TextValue } from '../model/value';
import { caption, escapedHtml, sentence, setting, span, type Whence } from './html';

/** Title, OMB box, and the boxes above item 1. */
export function heading(filing: Filing, form: string, from: Whence): string {
	const { omb, section16, plan10b5 } = filing;
	const rows = plan10b5.present ? 3 : 2;
	const ombBox = setting(
		'width="100%" border="1"',
		`<tr><td class="FormTextC">${captions.omb.text}</td></tr>`,
		`<tr><td>${setting(
			'width="100%" border="0"',
			`<tr><td class="SmallFormText" colspan="3">${captions.ombNumber.text}</td><td class="SmallFormTextR">${escapedHtml(omb.number.raw || '3235-0287')}</td></tr>`,
			'<tr><td class="SmallFormText" colspan="4">Estimated average burden</td></tr>',
			`<tr><td class="SmallFormText" colspan="3">hours per response:</td><td class="SmallFormTextR">${escapedHtml(omb.burden.raw || '0.5')}</td></tr>`,
		)}</td></tr>`,
	);
	const [statute = '', act = ''] = captions.basis.text.split(/ (?=or )/);
	const title = [
		'<span class="FormTitle">UNITED STATES SECURITIES AND EXCHANGE COMMISSION</span><br>',
		'<span class="MedSmallFormText">Washington, D.C. 20549</span><br><br>',
		`<span class="FormTitle">${formTitle(filing)}</span><br><br>`,
		`<span class="MedSmallFormText">${statute}</span><br><span class="MedSmallFormText">${act}</span>`,
	].join('');
	return setting(
		'width="100%" border="0" cellspacing="0" cellpadding="4"',
		`<tr>
<td width="20%" colspan="2" valign="top" align="center" class="FormName">FORM ${form}</td>
<td rowspan="${String(rows)}" width="60%" valign="middle" align="center">${title}</td>
<td rowspan="${String(rows)}" width="20%" valign="top" align="center">${ombBox}</td>
</tr>`,
		boxRow(section16, captions.section16.text, from),
		...(plan10b5.present ? [boxRow(plan10b5, captions.planBox.text, from)] : []),
	);
}

function boxRow(box: Box, text: string, from: Whence): string {
	const frame = setting(
		'width="100%" border="1" cellpadding="0" cellspacing="0"',
		`<tr><td>${box.checked === true ? checked(box, from) : '&nbsp;&nbsp;'}</td></tr>`,
	);
	return `<tr valign="middle"><td>${frame}</td><td class="SmallFormText">${sentence(text)}</td></tr>`;
}

function checked(box: Box, from: Whence): string {
	return `<span class="FormData" role="img" aria-label="checked"${from(box.at)}>X</span>`;
}

/** Items 1 to 6. */
export function cover(filing: Filing, from: Whence): string {
	const { issuer, period, original, owners } = filing;
	const [owner] = owners;
	const symbol = `[ ${span('FormData', shownText(issuer.symbol), from(issuer.symbol.at))} ]`;
	const foreign =
		issuer.foreignSymbol.kind === 'empty'
			? ''
			: `<br>${caption(captions.foreignSymbol.text)}<br>${data(issuer.foreignSymbol, from)}`;
	return setting(
		'width="100%" border="1" cellspacing="0" cellpadding="4"',
		`<tr>
<td rowspan="3" width="35%" valign="top">${owner ? ownerCell(owner, from) : caption(captions.item1.text)}</td>
<td width="35%" valign="top"><span class="MedSmallFormText">2. Issuer Name <b>and</b> Ticker or Trading Symbol</span><br>${linked(issuer.name, issuer.cik, from)} ${symbol}${foreign}</td>
<td rowspan="2" valign="top">${relationship(filing, from)}</td>
</tr>`,
		`<tr><td valign="top">${caption(captions.item3.text)}<br>${data(period, from)}</td></tr>`,
		`<tr>
<td valign="top">${caption(captions.item4.text)}<br>${data(original, from)}</td>
<td valign="top">${jointFiling(filing, from)}</td>
</tr>`,
	);
}

/** Item 1: each value above the legend that names it. */
export function ownerCell({ name, cik, address }: Owner, from: Whence): string {
	const { street, city, state, zip } = address;
	const streets = (address.streets ?? [street]).filter(({ kind }) => kind !== 'empty');
	const rule = '<hr width="98%">';
	return [
		'<span class="MedSmallFormText">1. Name and Address of Reporting Person<sup>*</sup></span>',
		setting('border="0" width="100%"', `<tr><td>${linked(name, cik, from)}</td></tr>`),
		rule,
		thirds('class="MedSmallFormText"', ['(Last)', '(First)', '(Middle)']),
		setting('border="0" width="100%"', ...streets.map((line) => `<tr><td>${data(line, from)}</td></tr>`)),
		rule,
		'<span class="MedSmallFormText">(Street)</span>',
		thirds('', [data(city, from), data(state, from), data(zip, from)]),
		rule,
		thirds('class="MedSmallFormText"', ['(City)', '(State)', '(Zip)']),
	].join('\n');
}

function thirds(attributes: string, cells: readonly string[]): string {
	const row = cells.map((cell) => `<td width="33%"${attributes === '' ? '' : ` ${attributes}`}>${cell}</td>`);
	return setting('border="0" width="100%"', `<tr>${row.join('')}</tr>`);
}

/** A name leads to what EDGAR has under its number, where that is known. */
function linked(name: TextValue, cik: AnyValue, from: Whence): string {
	const number = cik.kind === 'known' && typeof cik.value === 'string' ? cik.value : undefined;
	if (number === undefined) return data(name, from);
	const url = `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${encodeURIComponent(number)}`;
	return `<a href="${escapedHtml(url)}"${from(name.at)}>${escapedHtml(shownText(name))}</a>`;
}

function data(value: AnyValue, from: Whence): string {
	const text = shownText(value);
	return text === '' ? '' : span('FormData', text, from(value.at));
}

/** The boxes of item 5, checked where they are for any owner, and the texts below them. */
function relationship(filing: Filing, from: Whence): string {
	const cells = roleLabels.map(([role, label]) => {
		const box = checkedRole(filing, role);
		return `<td width="15%" align="center">${box ? checked(box, from) : ''}</td><td width="35%" class="MedSmallFormText">${label}</td>`;
	});
	return [
		'<span class="MedSmallFormText">5. Relationship of Reporting Person(s) to Issuer</span><br>',
		'<span class="MedSmallFormText">(Check all applicable)</span>',
		setting(
			'border="0" width="100%"',
			`<tr>${cells.slice(0, 2).join('')}</tr>`,
			`<tr>${cells.slice(2).join('')}</tr>`,
			...roleTextRow(filing, from),
		),
	].join('');
}

/** Pages with the Rule 10b5-1 box have each text below its box; those before it one line for both. */
function roleTextRow(filing: Filing, from: Whence): readonly string[] {
	const texts = roleTexts(filing);
	if (texts.length === 0) return [];
	if (!filing.plan10b5.present) {
		const both = texts.map(({ value }) => data(value, from)).join(' / ');
		return [`<tr><td colspan="4" align="center">${both}</td></tr>`];
	}
	const below = (of: 'officer' | 'other'): string => {
		const own = texts.filter(({ role }) => role === of).map(({ value }) => data(value, from));
		return `<td width="15%" align="center"></td><td width="35%" align="left">${own.join('')}</td>`;
	};
	return [`<tr>${below('officer')}${below('other')}</tr>`];
}

/** Item 6. */
function jointFiling(filing: Filing, from: Whence): string {
	const lines = jointLines(filing);
	const line = (which: 'one' | 'more'): string => {
		const box = lines[which] ? checked(filing.jointFiling[which], from) : '';
		return `<tr><td width="15%" align="center">${box}</td><td width="85%" class="MedSmallFormText">${jointLabels[which]}</td></tr>`;
	};
	return [caption(captions.item6.text), setting('border="0" width="100%"', line('one'), line('more'))].join('');
}
