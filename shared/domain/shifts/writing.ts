import type { Issue } from '../../errors/errors.ts';

export const shiftLimits = { note: 500, remarks: 4_000, lines: 3_000 } as const;

/** What the giver adds to what the app wrote. */
export interface ShiftWriting {
  readonly receiverId: string | null;
  /** By key of the line. */
  readonly notes: Readonly<Record<string, string>>;
  /** Keys of orders and tasks that stay with the giver. */
  readonly keeps: readonly string[];
  readonly remarks: string;
}

export const emptyWriting: ShiftWriting = { receiverId: null, notes: {}, keeps: [], remarks: '' };

/** What keeps the list from being handed over. */
export function reviewWriting({ receiverId }: ShiftWriting, giverId: string): readonly Issue[] {
  if (receiverId === null) return [{ path: 'receiverId', code: 'shifts.receiverMissing' }];
  return receiverId === giverId ? [{ path: 'receiverId', code: 'shifts.receiverIsGiver' }] : [];
}

/**
 * Two windows wrote the same list: what only one of them changed is taken from it; where both wrote other words,
 * both stand, the stored ones first.
 */
export function mergeWriting(base: ShiftWriting, stored: ShiftWriting, typed: ShiftWriting): ShiftWriting {
  const keys = new Set([base, stored, typed].flatMap(({ notes }) => Object.keys(notes)));
  const notes = [...keys].map((key) => {
    const words = mergeText(base.notes[key] ?? '', stored.notes[key] ?? '', typed.notes[key] ?? '', shiftLimits.note);
    return [key, words] as const;
  });
  const kept = (key: string) => {
    const [was, is, wanted] = [base, stored, typed].map(({ keeps }) => keeps.includes(key));
    return wanted === was ? is : wanted;
  };
  return {
    receiverId: typed.receiverId === base.receiverId ? stored.receiverId : typed.receiverId,
    notes: Object.fromEntries(notes.filter(([, words]) => words !== '')),
    keeps: [...new Set([...base.keeps, ...stored.keeps, ...typed.keeps])].filter(kept),
    remarks: mergeText(base.remarks, stored.remarks, typed.remarks, shiftLimits.remarks),
  };
}

function mergeText(base: string, stored: string, typed: string, most: number): string {
  if (typed === base || typed === stored) return stored;
  if (stored === base) return typed;
  return `${stored} / ${typed}`.slice(0, most);
}
