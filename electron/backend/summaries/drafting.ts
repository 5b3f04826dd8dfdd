import { type MonthText, monthAfter, monthOf, spanOf } from '../../../shared/lib/month.ts';
import { departmentAuthor, summedUpRoles } from '../../../shared/domain/summaries/values.ts';
import { emptyWriting } from '../../../shared/domain/summaries/writing.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SummaryRow } from '../database/entities/summaries.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { mayReadAll } from './access.ts';
import { summaryEvent } from './facts.ts';
import { logRepository } from './log.repository.ts';
import type { SummariesDeps } from './summaries.deps.ts';
import { summariesRepository } from './summaries.repository.ts';

const department = 'department';

/** Whose month is summed up; `id` is `null` for the whole department. */
interface Wanted {
  readonly id: string | null;
  readonly name: string;
}

/** On the first working day of a month, as the office opens, the last month is drafted (4.3.1.9). Answers how many were new. */
export async function draftDue(deps: SummariesDeps): Promise<number> {
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) return 0;
  const now = deps.now();
  const month = monthAfter(monthOf(now, company.zone), -1);
  if (now < (await openingAfter(deps, month))) return 0;
  const wanted = await missing(deps.database.read, deps, month);
  return wanted.length === 0 ? 0 : deps.database.write((tx) => draft(tx, deps, null, month, wanted));
}

/** The same when somebody asks for it: one's own, or everybody's for who leads. */
export async function draftAsked(deps: SummariesDeps, actor: Actor, month: MonthText): Promise<number> {
  if (month > monthOf(deps.now(), await deps.company.zone())) throw new UserError('summaries.monthToCome');
  return deps.database.write(async (tx) => {
    const wanted = (await missing(tx, deps, month)).filter(({ id }) => id === actor.userId || mayReadAll(actor));
    return draft(tx, deps, actor, month, wanted);
  });
}

/** Whose summary of the month is not there; nobody's who came after it. */
export async function missing(at: ReadContext, deps: SummariesDeps, month: MonthText): Promise<readonly Wanted[]> {
  const { to } = spanOf(month, await deps.company.zone());
  const there = new Set((await summariesRepository.ofMonth(at, month)).map(({ personKey }) => personKey));
  const clerks = await logRepository.people(at, summedUpRoles, to);
  const leaders = await logRepository.people(at, [departmentAuthor], to);
  const wanted: readonly Wanted[] = [...clerks, ...(leaders.length > 0 ? [{ id: null, name: '' }] : [])];
  return wanted.filter(({ id }) => !there.has(id ?? department));
}

async function draft(
  tx: WriteContext,
  deps: SummariesDeps,
  actor: Actor | null,
  month: MonthText,
  wanted: readonly Wanted[],
): Promise<number> {
  const openedAt = await openingAfter(deps, month);
  const rows = wanted.map(({ id, name }) => newSummary(deps, { month, personId: id, personName: name, openedAt }));
  const added = await summariesRepository.insert(tx, rows);
  const drafted = rows.filter(({ id }) => added.has(id));
  await deps.events.append(
    tx,
    actor,
    drafted.map((row) => summaryEvent('drafted', row)),
  );
  for (const { id } of drafted) tx.changed('summary', id);
  return drafted.length;
}

export function newSummary(
  { now, ports }: Pick<SummariesDeps, 'now' | 'ports'>,
  { month, personId, personName, openedAt }: Pick<SummaryRow, 'month' | 'personId' | 'personName' | 'openedAt'>,
): SummaryRow {
  const at = now();
  return {
    id: ports.ids.next(),
    month,
    scope: personId === null ? 'department' : 'clerk',
    personId,
    personName,
    personKey: personId ?? department,
    openedAt,
    revision: 1,
    state: 'draft',
    writing: emptyWriting,
    frozen: [],
    answer: '',
    correction: '',
    createdAt: at,
    updatedAt: at,
    submittedAt: null,
    submittedByName: '',
    answeredAt: null,
    answeredByName: '',
    round: 1,
    version: 1,
  };
}

/** When the office opens for the first time after the month. */
async function openingAfter({ calendar, company }: SummariesDeps, month: MonthText): Promise<number> {
  return (await calendar.current()).nextOpening(spanOf(month, await company.zone()).to).at;
}
