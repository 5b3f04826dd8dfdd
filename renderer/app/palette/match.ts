/** What one entry of the palette can be found by. */
export interface Findable {
  /** Names in both languages, the one on screen first. */
  readonly names: readonly string[];
  /** Initials of the Chinese name: `xjdd` for 新建订单. */
  readonly initials: string;
  /** The Chinese name in pinyin without spaces: `xinjiandingdan`. */
  readonly pinyin: string;
}

/**
 * How well an entry answers what was typed, 0 = not at all. Each word must be found:
 * at the beginning of a name, of a word, within a name, or in its pinyin.
 */
export function scoreOf(entry: Findable, typed: string): number {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return 1;
  const scores = words.map((word) => wordScore(entry, word));
  return scores.every((score) => score > 0) ? scores.reduce((sum, score) => sum + score, 0) / scores.length : 0;
}

function wordScore({ names, initials, pinyin }: Findable, word: string): number {
  const lower = names.map((name) => name.toLowerCase());
  if (lower.some((name) => name.startsWith(word))) return 100;
  if (initials.startsWith(word)) return 90;
  if (lower.some((name) => name.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)))) return 80;
  if (lower.some((name) => name.includes(word))) return 60;
  if (pinyin.startsWith(word)) return 50;
  if (initials.includes(word)) return 40;
  return pinyin.includes(word) ? 20 : 0;
}

/** Best first; equal ones stay in their own order. */
export function bestMatches<Entry extends Findable>(entries: readonly Entry[], typed: string): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}
