/** Kinds of errors that are not found, told or put right as they should be, and what is missing. The list may only shrink. */
export const notYet: Readonly<Record<string, string>> = {};
