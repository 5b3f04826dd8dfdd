import { toHalfWidth } from '../../../../shared/lib/text.ts';

/** A text with the words that were asked for marked in it. */
export function Marked({ text, asked }: { readonly text: string; readonly asked: string }) {
  const ranges = matchesIn(text, asked);
  if (ranges.length === 0) return text;
  const parts: React.ReactNode[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  return [...parts, text.slice(done)];
}

/** Where the words of `asked` stand in `text`, in order and without overlap: `[start, end)` pairs. */
export function matchesIn(text: string, asked: string): readonly (readonly [number, number])[] {
  const plain = toHalfWidth(text).toLowerCase();
  const words = toHalfWidth(asked).toLowerCase().split(/\s+/).filter(Boolean);
  const found = words
    .map((word) => [plain.indexOf(word), word.length] as const)
    .filter(([start]) => start >= 0)
    .map(([start, length]) => [start, start + length] as const)
    .sort((a, b) => a[0] - b[0]);
  return found.filter(([start], index) => start >= Math.max(0, ...found.slice(0, index).map(([, end]) => end)));
}
