/** As it is known now, or as it was known when each month ended: a later correction is a new version of the report. */
export const knownWhen = ['now', 'monthEnd'] as const;
export type Known = (typeof knownWhen)[number];
