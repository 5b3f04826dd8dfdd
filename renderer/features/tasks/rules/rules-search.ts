/** What of the duties is shown, kept in the address. */
export interface RulesSearch {
  readonly text?: string | undefined;
  readonly chapter?: number | undefined;
  readonly changed?: true | undefined;
  /** The one that is open beside the list. */
  readonly rule?: string | undefined;
}

/** Reads an address; whatever makes no sense in it is passed over. */
export function readRulesSearch({ text, chapter, changed, rule }: Readonly<Record<string, unknown>>): RulesSearch {
  return {
    ...(typeof text === 'string' && text ? { text: text.slice(0, 200) } : {}),
    ...(Number.isInteger(chapter) ? { chapter: Number(chapter) } : {}),
    ...(changed === true ? { changed } : {}),
    ...(typeof rule === 'string' && rule ? { rule: rule.slice(0, 60) } : {}),
  };
}
