import { amountZero } from './amountZero';
import { cellCount } from './cellCount';
import { checkboxBroken } from './checkboxBroken';
import { codeJUnexplained } from './codeJUnexplained';
import { codeSideMismatch } from './codeSideMismatch';
import { codeSuffixMisplaced } from './codeSuffixMisplaced';
import { codeUnknown } from './codeUnknown';
import { codeWrongTable } from './codeWrongTable';
import { dateFormat } from './dateFormat';
import { dateInvalid } from './dateInvalid';
import { derivativeInTableOne } from './derivativeInTableOne';
import { derivativeTitleVague } from './derivativeTitleVague';
import { exercisePriceMissing } from './exercisePriceMissing';
import { expirationBeforeExercisable } from './expirationBeforeExercisable';
import { giftPrice } from './giftPrice';
import { holdingRepeatsRow } from './holdingRepeatsRow';
import { jointBoxWrong } from './jointBoxWrong';
import { natureMissing } from './natureMissing';
import { natureUnexpected } from './natureUnexpected';
import { noteCitedTwice } from './noteCitedTwice';
import { noteEmpty } from './noteEmpty';
import { noteGap } from './noteGap';
import { noteNumberTwice } from './noteNumberTwice';
import { noteTooLong } from './noteTooLong';
import { noteUndefined } from './noteUndefined';
import { noteUnused } from './noteUnused';
import { numberGrouping } from './numberGrouping';
import { numberInvalid } from './numberInvalid';
import { numberOutOfRange } from './numberOutOfRange';
import { ownershipUnknown } from './ownershipUnknown';
import { periodMissing } from './periodMissing';
import { periodNotEarliest } from './periodNotEarliest';
import { priceMissing } from './priceMissing';
import { relationshipMissing } from './relationshipMissing';
import { roleTextMissing } from './roleTextMissing';
import { roleTextTooLong } from './roleTextTooLong';
import { rowIncomplete } from './rowIncomplete';
import { rowsTooMany } from './rowsTooMany';
import { rowTwice } from './rowTwice';
import { sideBoth } from './sideBoth';
import { sideUnknown } from './sideUnknown';
import { signatureMissing } from './signatureMissing';
import { signedBeforeTransaction } from './signedBeforeTransaction';
import { termDateMissing } from './termDateMissing';
import { textTooLong } from './textTooLong';
import { tickerMissing } from './tickerMissing';
import { titleMissing } from './titleMissing';
import { titleVariant } from './titleVariant';
import { totalMismatch } from './totalMismatch';
import { totalMissing } from './totalMissing';
import { tradeOnWeekend } from './tradeOnWeekend';
import { tradePriceZero } from './tradePriceZero';
import { underlyingMissing } from './underlyingMissing';
import { yearImpossible } from './yearImpossible';
import type { Rule } from './rule';

/** All rules, in the order of the form. */
export const rules: readonly Rule[] = [
	cellCount,
	periodMissing,
	periodNotEarliest,
	relationshipMissing,
	roleTextMissing,
	jointBoxWrong,
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
	totalMismatch,
	numberInvalid,
	numberGrouping,
	dateInvalid,
	dateFormat,
	signedBeforeTransaction,
	expirationBeforeExercisable,
	noteUndefined,
	noteUnused,
	noteNumberTwice,
	noteCitedTwice,
	signatureMissing,
	giftPrice,
	tradePriceZero,
	codeJUnexplained,
	tradeOnWeekend,
	amountZero,
	numberOutOfRange,
	noteEmpty,
	noteGap,
	noteTooLong,
	textTooLong,
	roleTextTooLong,
	tickerMissing,
	rowsTooMany,
	rowTwice,
	holdingRepeatsRow,
	derivativeInTableOne,
	derivativeTitleVague,
	yearImpossible,
	checkboxBroken,
];

/** The rule with this id. */
export function ruleById(id: string): Rule | undefined {
	return rules.find((rule) => rule.id === id);
}
