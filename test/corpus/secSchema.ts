import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { sharedFile } from './shared';

const folder = 'spec/ownership-v5.5';
const common = sharedFile(`${folder}/ownershipDocumentCommon.xsd.xml`);

/** Whether the schemas of the SEC lie beside the checkout. */
export const hasSecSchema = common !== undefined;

/** What came with which version: the schema of an older one is the SEC's newest without it (specification v5.5, 1.2). */
const news: readonly { readonly version: string; readonly names: readonly string[] }[] = [
	{ version: 'X0407', names: ['aff10b5One'] },
	{
		version: 'X0609',
		names: ['issuerForeignTradingSymbol', 'rptOwnerNonUSAddressFlag', 'rptOwnerNonUSStateTerritory', 'rptOwnerCountry'],
	},
];

const schemas = new Map<string, XsdValidator>();

/** The SEC's schema of a form, with the file it includes put into it. */
export function secSchema(form: '4' | '4/A', version = 'X0609'): XsdValidator {
	const key = `${form} ${version}`;
	const schema = schemas.get(key) ?? newSchema(form, version);
	schemas.set(key, schema);
	return schema;
}

function newSchema(form: '4' | '4/A', version: string): XsdValidator {
	const name = form === '4' ? 'ownership4Document' : 'ownership4ADocument';
	const own = sharedFile(`${folder}/${name}.xsd.xml`) ?? '';
	const inner = common?.slice(common.indexOf('<xs:simpleType'), common.lastIndexOf('</xs:schema>')) ?? '';
	let text = own.replace(/<xs:include[^>]*>/, () => inner);
	if (version < 'X0609') text = withCountriesAsStates(text);
	for (const { version: since, names } of news)
		if (since > version) for (const each of names) text = without(text, each);
	return XsdValidator.fromDoc(XmlDocument.fromString(text));
}

function without(schema: string, name: string): string {
	const pattern = new RegExp(`<xs:element name="${name}"(?:[^>]*/>|[^>]*[^/]>.*?</xs:element>)`, 'gs');
	return schema.replace(pattern, '');
}

/** Before X0609 countries stood among the states. */
function withCountriesAsStates(schema: string): string {
	const country = /<xs:element name="rptOwnerCountry".*?<\/xs:element>/s.exec(schema)?.[0] ?? '';
	const codes = country.match(/<xs:enumeration.*?\/>/g) ?? [];
	return schema.replace(
		/(<xs:element name="rptOwnerState".*?)(<\/xs:restriction>)/s,
		(_, head: string, tail: string) => {
			return head + codes.filter((code) => !head.includes(/value="[^"]*"/.exec(code)?.[0] ?? code)).join('') + tail;
		},
	);
}

/** Whether a schema takes a document; undefined where it is no XML. */
export function schemaTakes(schema: XsdValidator, text: string): boolean | undefined {
	const reason = refusal(schema, text);
	return reason === 'no XML' ? undefined : reason === undefined;
}

/** Why a schema does not take a document; undefined where it does. */
export function refusal(schema: XsdValidator, text: string): string | undefined {
	let document: XmlDocument;
	try {
		document = XmlDocument.fromString(text);
	} catch {
		return 'no XML';
	}
	try {
		schema.validate(document);
		return undefined;
	} catch (error) {
		return String(error);
	} finally {
		document.dispose();
	}
}
