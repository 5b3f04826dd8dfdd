import type { IdSource } from '../../electron/backend/ports.ts';

/** Ids of the right form (UUID version 7 text, rising) that are the same in every run: 1, 2, 3 ... */
export function testIds(first = 1): IdSource {
  let last = first - 1;
  return {
    next: () => {
      last += 1;
      return testId(last);
    },
  };
}

/** The nth id of `testIds()`. */
export function testId(n: number): string {
  const hex = n.toString(16).padStart(20, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12, 15)}-8000-${hex.slice(15).padStart(12, '0')}`;
}
