import type { PlainDate } from '../model/date';
import type { Filing, FormType, Language, Shape } from '../model/filing';
import { isAmendment, signedOn } from '../model/filing';
import { known } from '../model/value';

/**
 * What a rule of rows may know of the form around the row. Kept small, so that it seldom changes: as long as it is the
 * same object, the findings of an unchanged row are too.
 */
export interface FormContext {
	readonly language: Language;
	readonly shape: Shape;
	readonly formType: FormType | undefined;
	readonly isAmendment: boolean;
	/** The latest signature date. */
	readonly signed: PlainDate | undefined;
	/** Item 3. */
	readonly period: PlainDate | undefined;
	/** The day that counts as today. */
	readonly today: PlainDate;
	/** The numbers that "Explanation of Responses" explains, ascending. */
	readonly noteNumbers: readonly number[];
}

export function contextOf(filing: Filing, today: PlainDate): FormContext {
	const noteNumbers = new Set<number>();
	for (const { number } of filing.notes) if (number.kind === 'known') noteNumbers.add(number.value);
	return {
		language: filing.language,
		shape: filing.shape,
		formType: known(filing.formType),
		isAmendment: isAmendment(filing),
		signed: signedOn(filing),
		period: known(filing.period),
		today,
		noteNumbers: [...noteNumbers].sort((a, b) => a - b),
	};
}

/** One object for one content, so that what was found in a row is kept as long as the form around it says the same. */
export function sharedContextOf(filing: Filing, today: PlainDate): FormContext {
	return shared(contextOf(filing, today));
}

const contexts = new Map<string, FormContext>();
/** As many as there are open documents, with room to spare. */
const mostContexts = 200;

function shared(context: FormContext): FormContext {
	const content = JSON.stringify(context);
	const known = contexts.get(content);
	if (known) return known;
	if (contexts.size >= mostContexts) contexts.clear();
	contexts.set(content, context);
	return context;
}

/** The day the era of a form is judged by: signed, else item 3, else today. */
export function dayOfForm({ signed, period, today }: FormContext): PlainDate {
	return signed ?? period ?? today;
}
