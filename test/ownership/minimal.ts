/** A whole and clean form in XML, the one that rules show their examples in. */
export { minimalXml as minimal } from '../../server/src/rules/xmlFrame';
