/** The views of the list beside what is open. */
const views = ['waitsForMe', 'closed', 'claims'] as const;

/** The list as its address says it; without a view what is open. */
export interface QualitySearch {
  readonly view?: (typeof views)[number] | undefined;
}

/** Reads an address; whatever makes no sense in it is passed over. */
export function readQualitySearch({ view }: Readonly<Record<string, unknown>>): QualitySearch {
  return { view: views.find((one) => one === view) };
}
