import { newestVersion, versionOn } from '../facts/schemaVersions';
import { formatIso } from '../model/date';
import { signedOn, type Filing } from '../model/filing';
import { known } from '../model/value';
import type { Edition } from './valueType';

/** The edition by which a document is judged: its own version, else the one in force when it was signed. */
export function editionOf(filing: Filing): Edition {
	const given = known(filing.schemaVersion);
	const signed = signedOn(filing) ?? known(filing.period);
	const version =
		given !== undefined && /^X\d{4}$/.test(given) ? given : signed ? versionOn(formatIso(signed)) : newestVersion;
	return { version, form: known(filing.formType) ?? '4' };
}
