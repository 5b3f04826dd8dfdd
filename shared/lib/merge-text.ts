/** Two windows wrote one text: what only one of them changed is kept from that one, what both changed from both. */
export function mergeText(before: string, theirs: string, typed: string, most: number): string {
  if (typed === before || typed === theirs) return theirs;
  if (theirs === before) return typed;
  return `${typed}\n${theirs}`.slice(0, most);
}
