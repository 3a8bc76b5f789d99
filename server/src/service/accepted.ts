import type { Accepted } from '../ownership/writeDataSets';

/** What the header of a submission says of its taking; in a filing by itself nothing. */
export function acceptedIn(text: string): Accepted {
	const header = text.slice(0, Math.max(0, text.search(/<XML>|<ownershipDocument/i)));
	const accession = /(?:^ACCESSION NUMBER:|<ACCESSION-NUMBER>)\s*(\d{10}-\d{2}-\d{6})/m.exec(header)?.[1];
	const filed = /(?:^FILED AS OF DATE:|<FILING-DATE>)\s*(\d{4})(\d{2})(\d{2})/m.exec(header)?.slice(1).join('-');
	return { ...(accession === undefined ? {} : { accession }), ...(filed === undefined ? {} : { filed }) };
}
