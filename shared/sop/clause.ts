/** One clause of the operating manual: a sentence of our own for what it asks. */
export interface Clause {
  /** The manual's own numbering behind the number of the chapter; a word where one clause asks several things. */
  readonly id: string;
  readonly chapter: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  readonly zh: string;
  readonly en: string;
}

/** The clause as people know it: the manual's number without our word for one of the things that it asks. */
export function clauseNumber(id: string): string {
  return id.split('-', 1)[0] ?? id;
}
