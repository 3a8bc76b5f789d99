import type { Example } from './rule';

/** A whole and clean form in XML, invented, with a row of each kind. Examples replace one element of it. */
export const minimalXml = `<?xml version="1.0"?>
<ownershipDocument>
    <schemaVersion>X0609</schemaVersion>
    <documentType>4</documentType>
    <periodOfReport>2026-06-16</periodOfReport>
    <notSubjectToSection16>0</notSubjectToSection16>
    <issuer>
        <issuerCik>0000000001</issuerCik>
        <issuerName>EXAMPLE WIDGETS INC</issuerName>
        <issuerTradingSymbol>EXWI</issuerTradingSymbol>
    </issuer>
    <reportingOwner>
        <reportingOwnerId>
            <rptOwnerCik>0000000002</rptOwnerCik>
            <rptOwnerName>DOE JANE Q</rptOwnerName>
        </reportingOwnerId>
        <reportingOwnerAddress>
            <rptOwnerNonUSAddressFlag>false</rptOwnerNonUSAddressFlag>
            <rptOwnerStreet1>C/O EXAMPLE WIDGETS INC</rptOwnerStreet1>
            <rptOwnerStreet2>1 MAIN STREET</rptOwnerStreet2>
            <rptOwnerCity>BOSTON</rptOwnerCity>
            <rptOwnerState>MA</rptOwnerState>
            <rptOwnerZipCode>02110</rptOwnerZipCode>
        </reportingOwnerAddress>
        <reportingOwnerRelationship>
            <isDirector>0</isDirector>
            <isOfficer>1</isOfficer>
            <isTenPercentOwner>0</isTenPercentOwner>
            <isOther>0</isOther>
            <officerTitle>R&amp;D Officer</officerTitle>
        </reportingOwnerRelationship>
    </reportingOwner>
    <aff10b5One>0</aff10b5One>
    <nonDerivativeTable>
        <nonDerivativeTransaction>
            <securityTitle><value>Common Stock</value></securityTitle>
            <transactionDate><value>2026-06-16</value></transactionDate>
            <transactionCoding>
                <transactionFormType>4</transactionFormType>
                <transactionCode>M</transactionCode>
                <equitySwapInvolved>0</equitySwapInvolved>
            </transactionCoding>
            <transactionTimeliness></transactionTimeliness>
            <transactionAmounts>
                <transactionShares><value>5000</value></transactionShares>
                <transactionPricePerShare><value>10</value></transactionPricePerShare>
                <transactionAcquiredDisposedCode><value>A</value></transactionAcquiredDisposedCode>
            </transactionAmounts>
            <postTransactionAmounts>
                <sharesOwnedFollowingTransaction><value>25000</value></sharesOwnedFollowingTransaction>
            </postTransactionAmounts>
            <ownershipNature>
                <directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>
            </ownershipNature>
        </nonDerivativeTransaction>
        <nonDerivativeHolding>
            <securityTitle><value>Common Stock</value></securityTitle>
            <postTransactionAmounts>
                <sharesOwnedFollowingTransaction><value>1500</value></sharesOwnedFollowingTransaction>
            </postTransactionAmounts>
            <ownershipNature>
                <directOrIndirectOwnership><value>I</value></directOrIndirectOwnership>
                <natureOfOwnership><value>By Spouse</value></natureOfOwnership>
            </ownershipNature>
        </nonDerivativeHolding>
    </nonDerivativeTable>
    <derivativeTable>
        <derivativeTransaction>
            <securityTitle><value>Stock Option (right to buy)</value></securityTitle>
            <conversionOrExercisePrice><value>10</value></conversionOrExercisePrice>
            <transactionDate><value>2026-06-16</value></transactionDate>
            <transactionCoding>
                <transactionFormType>4</transactionFormType>
                <transactionCode>M</transactionCode>
                <equitySwapInvolved>0</equitySwapInvolved>
            </transactionCoding>
            <transactionAmounts>
                <transactionShares><value>5000</value></transactionShares>
                <transactionPricePerShare><value>0</value></transactionPricePerShare>
                <transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode>
            </transactionAmounts>
            <exerciseDate>
                <footnoteId id="F1"/>
            </exerciseDate>
            <expirationDate><value>2030-03-01</value></expirationDate>
            <underlyingSecurity>
                <underlyingSecurityTitle><value>Common Stock</value></underlyingSecurityTitle>
                <underlyingSecurityShares><value>5000</value></underlyingSecurityShares>
            </underlyingSecurity>
            <postTransactionAmounts>
                <sharesOwnedFollowingTransaction><value>15000</value></sharesOwnedFollowingTransaction>
            </postTransactionAmounts>
            <ownershipNature>
                <directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>
            </ownershipNature>
        </derivativeTransaction>
    </derivativeTable>
    <footnotes>
        <footnote id="F1">The option is fully vested and exercisable.</footnote>
    </footnotes>
    <remarks>Exhibit 24 - Power of Attorney</remarks>
    <ownerSignature>
        <signatureName>/s/ John Roe, Attorney-in-Fact for Jane Q. Doe</signatureName>
        <signatureDate>2026-06-18</signatureDate>
    </ownerSignature>
</ownershipDocument>
`;

/**
 * The form with the lines of an example in place of one element, indented as that was. `xml` stands for the declaration and
 * `document` for all of it.
 */
export function xmlFrame(
	{ instead = 'document', version = 'X0609' }: Example,
	lines: readonly string[],
): { text: string; firstLine: number; indent: number } {
	if (instead === 'document') return { text: lines.join('\n'), firstLine: 0, indent: 0 };
	const form = minimalXml.replace('>X0609<', `>${version}<`).split('\n');
	const first = instead === 'xml' ? 0 : form.findIndex((line) => line.trimStart().startsWith(`<${instead}>`));
	const length = form.slice(first).findIndex((line) => instead === 'xml' || line.includes(`</${instead}>`)) + 1;
	const indent = /^ */.exec(form[first] ?? '')?.[0] ?? '';
	const given = lines.filter((line) => line !== '').map((line) => indent + line);
	return { text: form.toSpliced(first, length, ...given).join('\n'), firstLine: first, indent: indent.length };
}
