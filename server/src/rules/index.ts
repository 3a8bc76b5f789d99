import { amendmentUnexplained } from './amendmentUnexplained';
import { amountZero } from './amountZero';
import { attachmentInvalid } from './attachmentInvalid';
import { averagePriceNote } from './averagePriceNote';
import { awardDisposed } from './awardDisposed';
import { cccMissing } from './cccMissing';
import { cellCount } from './cellCount';
import { cellsShifted } from './cellsShifted';
import { partMissing } from './partMissing';
import { lineUnread } from './lineUnread';
import { fixedTextAltered } from './fixedTextAltered';
import { checkboxBroken } from './checkboxBroken';
import { cikInvalid } from './cikInvalid';
import { codeJUnexplained } from './codeJUnexplained';
import { codeSideMismatch } from './codeSideMismatch';
import { codeSuffixMisplaced } from './codeSuffixMisplaced';
import { codeUnknown } from './codeUnknown';
import { codeWrongTable } from './codeWrongTable';
import { countryMissing } from './countryMissing';
import { credentialExposed } from './credentialExposed';
import { dateFormat } from './dateFormat';
import { dateImplausible } from './dateImplausible';
import { dateInvalid } from './dateInvalid';
import { deemedDateOrder } from './deemedDateOrder';
import { deemedDateUnneeded } from './deemedDateUnneeded';
import { derivativeInTableOne } from './derivativeInTableOne';
import { derivativeTitleVague } from './derivativeTitleVague';
import { derivativeTotalMismatch } from './derivativeTotalMismatch';
import { dollarSign } from './dollarSign';
import { edgarBlockIncomplete } from './edgarBlockIncomplete';
import { edgarBlockMissing } from './edgarBlockMissing';
import { edgarFilled } from './edgarFilled';
import { elementEmpty } from './elementEmpty';
import { elementMisplaced } from './elementMisplaced';
import { elementMissing } from './elementMissing';
import { elementNotYet } from './elementNotYet';
import { elementUnknown } from './elementUnknown';
import { exercisedBeforeExercisable } from './exercisedBeforeExercisable';
import { exerciseNotDisposed } from './exerciseNotDisposed';
import { exercisePriceInColumn8 } from './exercisePriceInColumn8';
import { exercisePriceMissing } from './exercisePriceMissing';
import { exerciseSharesDiffer } from './exerciseSharesDiffer';
import { exerciseUnpaired } from './exerciseUnpaired';
import { expirationBeforeExercisable } from './expirationBeforeExercisable';
import { expiredBeforeTransaction } from './expiredBeforeTransaction';
import { formTypeOther } from './formTypeOther';
import { giftPrice } from './giftPrice';
import { holdingRepeatsRow } from './holdingRepeatsRow';
import { jointBoxWrong } from './jointBoxWrong';
import { nameMissing } from './nameMissing';
import { natureMissing } from './natureMissing';
import { natureUnexpected } from './natureUnexpected';
import { noteCitedTwice } from './noteCitedTwice';
import { markStyle } from './markStyle';
import { noteEmpty } from './noteEmpty';
import { noteGap } from './noteGap';
import { characterNotAccepted } from './characterNotAccepted';
import { noteMisplaced } from './noteMisplaced';
import { noteNumberInvalid } from './noteNumberInvalid';
import { noteNumberTwice } from './noteNumberTwice';
import { noteReferenceMissing } from './noteReferenceMissing';
import { noteTextTwice } from './noteTextTwice';
import { noteTooLong } from './noteTooLong';
import { noteUndefined } from './noteUndefined';
import { noteUnused } from './noteUnused';
import { numberGrouping } from './numberGrouping';
import { numberInvalid } from './numberInvalid';
import { numberOutOfRange } from './numberOutOfRange';
import { ombNumberWrong } from './ombNumberWrong';
import { originalDateMissing } from './originalDateMissing';
import { originalDateOrder } from './originalDateOrder';
import { originalDateUnexpected } from './originalDateUnexpected';
import { ownerDuplicate } from './ownerDuplicate';
import { ownerIsIssuer } from './ownerIsIssuer';
import { ownershipUnknown } from './ownershipUnknown';
import { ownersTooMany } from './ownersTooMany';
import { periodMissing } from './periodMissing';
import { periodNotEarliest } from './periodNotEarliest';
import { planBoxMissing } from './planBoxMissing';
import { planBoxUnticked } from './planBoxUnticked';
import { planDateMissing } from './planDateMissing';
import { priceIsTotal } from './priceIsTotal';
import { priceMissing } from './priceMissing';
import { priceOutlier } from './priceOutlier';
import { priceOutsideRange } from './priceOutsideRange';
import { rangeTooWide } from './rangeTooWide';
import { relationshipMissing } from './relationshipMissing';
import { roleCodeMismatch } from './roleCodeMismatch';
import { roleTextMissing } from './roleTextMissing';
import { roleTextTooLong } from './roleTextTooLong';
import { roleTextUnticked } from './roleTextUnticked';
import { rowIncomplete } from './rowIncomplete';
import { rowsMissing } from './rowsMissing';
import { rowsTooMany } from './rowsTooMany';
import { rowTwice } from './rowTwice';
import { seeRemarksMissing } from './seeRemarksMissing';
import { sharesAndValue } from './sharesAndValue';
import { sideBoth } from './sideBoth';
import { sideUnknown } from './sideUnknown';
import { signatureMissing } from './signatureMissing';
import { signatureMisspelt } from './signatureMisspelt';
import { signedBeforeTransaction } from './signedBeforeTransaction';
import { signedLate } from './signedLate';
import { signerCapacity } from './signerCapacity';
import { smallAcquisitionLimit } from './smallAcquisitionLimit';
import { submissionTypeMismatch } from './submissionTypeMismatch';
import { termDateMissing } from './termDateMissing';
import { textTooLong } from './textTooLong';
import { tickerForm } from './tickerForm';
import { tickerMissing } from './tickerMissing';
import { stateUnknown } from './stateUnknown';
import { zipInvalid } from './zipInvalid';
import { zipUnlikely } from './zipUnlikely';
import { addressIncomplete } from './addressIncomplete';
import { titleMissing } from './titleMissing';
import { titleVariant } from './titleVariant';
import { totalBelowAmount } from './totalBelowAmount';
import { totalMismatch } from './totalMismatch';
import { totalMissing } from './totalMissing';
import { totalRepeated } from './totalRepeated';
import { tradeOnWeekend } from './tradeOnWeekend';
import { tradePriceZero } from './tradePriceZero';
import { transactionsMissing } from './transactionsMissing';
import { underlyingDiffers } from './underlyingDiffers';
import { underlyingMissing } from './underlyingMissing';
import { valueNotAllowed } from './valueNotAllowed';
import { valuePadded } from './valuePadded';
import { voluntaryCode } from './voluntaryCode';
import { xmlMalformed } from './xmlMalformed';
import { xmlProlog } from './xmlProlog';
import { xmlSingleLine } from './xmlSingleLine';
import { yearImpossible } from './yearImpossible';
import type { Rule } from './rule';

/** All rules, in the order of the form. */
export const rules: readonly Rule[] = [
	cellCount,
	cellsShifted,
	partMissing,
	lineUnread,
	fixedTextAltered,
	formTypeOther,
	edgarBlockMissing,
	edgarBlockIncomplete,
	nameMissing,
	ombNumberWrong,
	periodMissing,
	periodNotEarliest,
	originalDateMissing,
	originalDateUnexpected,
	originalDateOrder,
	relationshipMissing,
	roleTextMissing,
	roleTextUnticked,
	seeRemarksMissing,
	jointBoxWrong,
	ownersTooMany,
	ownerDuplicate,
	rowsMissing,
	transactionsMissing,
	roleCodeMismatch,
	planDateMissing,
	planBoxUnticked,
	planBoxMissing,
	titleMissing,
	titleVariant,
	rowIncomplete,
	priceMissing,
	exercisePriceMissing,
	termDateMissing,
	underlyingMissing,
	totalMissing,
	ownershipUnknown,
	natureMissing,
	natureUnexpected,
	sideUnknown,
	sideBoth,
	codeUnknown,
	codeSuffixMisplaced,
	codeWrongTable,
	codeSideMismatch,
	awardDisposed,
	exerciseNotDisposed,
	totalMismatch,
	derivativeTotalMismatch,
	totalBelowAmount,
	totalRepeated,
	numberInvalid,
	numberGrouping,
	dollarSign,
	dateInvalid,
	dateFormat,
	yearImpossible,
	dateImplausible,
	signedBeforeTransaction,
	deemedDateOrder,
	deemedDateUnneeded,
	expirationBeforeExercisable,
	expiredBeforeTransaction,
	exercisedBeforeExercisable,
	signedLate,
	noteUndefined,
	noteUnused,
	noteNumberTwice,
	noteNumberInvalid,
	noteCitedTwice,
	markStyle,
	signatureMissing,
	signerCapacity,
	signatureMisspelt,
	amendmentUnexplained,
	credentialExposed,
	giftPrice,
	tradePriceZero,
	smallAcquisitionLimit,
	voluntaryCode,
	exerciseUnpaired,
	exerciseSharesDiffer,
	underlyingDiffers,
	exercisePriceInColumn8,
	codeJUnexplained,
	tradeOnWeekend,
	amountZero,
	priceIsTotal,
	priceOutlier,
	priceOutsideRange,
	rangeTooWide,
	averagePriceNote,
	numberOutOfRange,
	noteEmpty,
	noteGap,
	characterNotAccepted,
	noteReferenceMissing,
	noteTextTwice,
	noteMisplaced,
	noteTooLong,
	textTooLong,
	roleTextTooLong,
	tickerMissing,
	stateUnknown,
	zipInvalid,
	zipUnlikely,
	addressIncomplete,
	tickerForm,
	rowsTooMany,
	rowTwice,
	holdingRepeatsRow,
	derivativeInTableOne,
	derivativeTitleVague,
	checkboxBroken,
	xmlMalformed,
	xmlProlog,
	xmlSingleLine,
	elementUnknown,
	elementMisplaced,
	elementMissing,
	elementEmpty,
	elementNotYet,
	valueNotAllowed,
	valuePadded,
	edgarFilled,
	sharesAndValue,
	cikInvalid,
	cccMissing,
	submissionTypeMismatch,
	attachmentInvalid,
	countryMissing,
	ownerIsIssuer,
];

/** The rule with this id. */
export function ruleById(id: string): Rule | undefined {
	return rules.find((rule) => rule.id === id);
}
