import { chapter1 } from './chapter-1.ts';
import { chapter2 } from './chapter-2.ts';
import { chapter3 } from './chapter-3.ts';
import { chapter4 } from './chapter-4.ts';
import { chapter5 } from './chapter-5.ts';
import { chapter6 } from './chapter-6.ts';
import { chapter7 } from './chapter-7.ts';
import { chapter8 } from './chapter-8.ts';

/** Every clause of the manual, in its order. Tasks, events, reports and tests carry their ids. */
export const clauses = [
  ...chapter1,
  ...chapter2,
  ...chapter3,
  ...chapter4,
  ...chapter5,
  ...chapter6,
  ...chapter7,
  ...chapter8,
] as const;

export type ClauseId = (typeof clauses)[number]['id'];
