import { mergeText } from '../../lib/merge-text.ts';

/** What was said and agreed, kept as typed. */
export interface MinutesWriting {
  readonly participants: string;
  readonly text: string;
  readonly decisions: string;
}

export const minutesParts = ['participants', 'text', 'decisions'] as const satisfies readonly (keyof MinutesWriting)[];
export const emptyMinutes: MinutesWriting = { participants: '', text: '', decisions: '' };
export const minutesLimits = { text: 8_000 } as const;

/** Two windows wrote: what only one of them changed is kept from that one, what both changed from both. */
export function mergeMinutes(before: MinutesWriting, theirs: MinutesWriting, typed: MinutesWriting): MinutesWriting {
  const part = (name: keyof MinutesWriting) => mergeText(before[name], theirs[name], typed[name], minutesLimits.text);
  return { participants: part('participants'), text: part('text'), decisions: part('decisions') };
}
