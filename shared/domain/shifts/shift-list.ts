import type { ShiftFacts } from './shift-facts.ts';

/** What the next clerk must know, in the order in which it is read out at the counter. */
export const shiftSections = [
  'promises',
  'calls',
  'tasks',
  'orders',
  'reports',
  'notes',
  'papers',
  'prints',
  'alerts',
  'drafts',
  'mail',
] as const;
export type ShiftSection = (typeof shiftSections)[number];

/** One matter of the list. Words are made of `code` where it is read, so that it reads in both languages. */
export interface ShiftLine {
  /** Section and id: notes hang on it while the list is written anew by every change. */
  readonly key: string;
  readonly section: ShiftSection;
  readonly id: string;
  /** Number of the order, or how people call the matter. */
  readonly label: string;
  readonly customerName: string;
  readonly detail: string;
  /** State of the order or sheet, id of the duty's rule, kind of the paper, the promise or the report. */
  readonly code: string;
  /** When it is due, or since when it waits. */
  readonly at: number | null;
}

/** Orders and tasks have an owner and go to the successor, and promises with their tasks; the rest is only told. */
export function movesOwner({ section }: Pick<ShiftLine, 'section'>): boolean {
  return section === 'orders' || section === 'tasks' || section === 'calls';
}

/** Writes the list from what the app knows of the giver's matters. */
export function writeShiftList(facts: ShiftFacts): readonly ShiftLine[] {
  const lines: readonly ShiftLine[] = [
    ...facts.promises.map((promise) => line('promises', promise)),
    ...facts.tasks.map(({ expectsCall, ...task }) => line(expectsCall ? 'calls' : 'tasks', task)),
    ...facts.orders.map((order) => line('orders', order)),
    ...facts.reports.map((report) => line('reports', report)),
    ...facts.notes.map((note) => line('notes', note)),
    ...facts.papers.map((paper) => line('papers', paper)),
    ...facts.prints.map((print) => line('prints', print)),
    ...facts.alerts.map((alert) => line('alerts', alert)),
    ...facts.drafts.map((draft) => line('drafts', draft)),
    ...facts.mail.map((message) => line('mail', message)),
  ];
  const place = (section: ShiftSection) => shiftSections.indexOf(section);
  return lines.toSorted(
    (one, other) => place(one.section) - place(other.section) || timeOf(one) - timeOf(other) || compare(one, other),
  );
}

function line(section: ShiftSection, matter: Omit<ShiftLine, 'key' | 'section'>): ShiftLine {
  return { ...matter, section, key: `${section}:${matter.id}` };
}

/** What has no time of its own stands behind what has. */
function timeOf({ at }: ShiftLine): number {
  return at ?? Number.MAX_SAFE_INTEGER;
}

function compare({ key: one }: ShiftLine, { key: other }: ShiftLine): number {
  return one < other ? -1 : 1;
}
