import type { Task } from '../../../shared/contract/task-schemas.ts';
import type { Stage } from '../../../shared/domain/settlement/stage.ts';
import { isMonth } from '../../../shared/lib/month.ts';
import type { Place } from './place.ts';

/** The same duty of the same owner about more than five statements of a month: one entry, each with its own clock. */
export interface Group<Row> {
  readonly key: string;
  readonly month: string;
  /** In the order of the list, so that the first is due first. */
  readonly rows: readonly Row[];
  /** The month board with the statements that wait at this step. */
  readonly place: Place;
}

export type Entry<Row> =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'group'; readonly group: Group<Row> };

type Alike = Pick<Task, 'ruleId' | 'subjectKind' | 'subjectLabel' | 'storedState' | 'ownerId' | 'ownerRole'>;

/** No more than these are read one by one. */
const mostApart = 5;

/** At which step a statement stands while the duty runs. */
const stageOfDuty: Readonly<Record<string, Stage>> = {
  'statement.submitted': 'drafted',
  'statement.reviewed': 'submitted',
  'statement.sent': 'reviewed',
  'statement.confirmed': 'sent',
  'statement.disputeFollowed': 'disputed',
  'statement.invoiceAsked': 'confirmed',
  'statement.invoiced': 'invoiceAsked',
  'statement.invoiceDelivered': 'invoiced',
};

/** What a list of tasks shows: a group stands where its first row stood. Those that are `unfolded` stay apart. */
export function entriesOf<Row>(
  rows: readonly Row[],
  taskOf: (row: Row) => Alike,
  unfolded: ReadonlySet<string> = new Set(),
): readonly Entry<Row>[] {
  const keys = rows.map((row) => keyOf(taskOf(row)));
  const members = Map.groupBy(rows.keys(), (index) => keys[index] ?? null);
  return rows.flatMap((row, index): readonly Entry<Row>[] => {
    const key = keys[index] ?? null;
    const among = key === null || unfolded.has(key) ? [] : (members.get(key) ?? []);
    if (key === null || among.length <= mostApart) return [{ kind: 'row', row }];
    if (among[0] !== index) return [];
    return [{ kind: 'group', group: groupOf(key, among, rows, taskOf(row)) }];
  });
}

function groupOf<Row>(key: string, among: readonly number[], rows: readonly Row[], first: Alike): Group<Row> {
  const month = monthOf(first) ?? '';
  const stage = stageOfDuty[first.ruleId];
  return {
    key,
    month,
    rows: among.flatMap((index) => rows[index] ?? []),
    place: { to: '/settlement', search: { month, ...(stage && { stage }) } },
  };
}

/** `null` for what always stands by itself. */
function keyOf(task: Alike): string | null {
  const month = monthOf(task);
  if (task.subjectKind !== 'statement' || task.storedState !== 'open' || month === null) return null;
  return [task.ruleId, task.ownerId ?? task.ownerRole ?? '', month].join(' ');
}

/** A statement is called by its number and month. */
function monthOf({ subjectLabel }: Pick<Alike, 'subjectLabel'>): string | null {
  const month = subjectLabel.split(' ').at(-1) ?? '';
  return isMonth(month) ? month : null;
}
