import type { AbsencesToday } from '../../../shared/contract/handovers.ts';
import { isWorking } from '../../../shared/domain/calendar/days.ts';
import { type Gap, gapsOf, isAwayAt, type WorkingDay } from '../../../shared/domain/handovers/absence.ts';
import { askedFor } from '../../../shared/domain/people/standing.ts';
import { placesOf } from '../../../shared/domain/tasks/recipients.ts';
import { addDays, wallTime } from '../../../shared/lib/dates.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { viewsOf } from './absence-views.ts';
import { absencesRepository } from './absences.repository.ts';
import { acceptanceRepository } from './acceptance.repository.ts';
import type { HandoversDeps } from './handovers.deps.ts';

/** So many days ahead gaps are told. */
const ahead = 14;

/** What absences mean for a person at this moment: his own, whose place he takes, and for leaders what is not covered. */
export async function absencesToday(at: ReadContext, deps: HandoversDeps, actor: Actor): Promise<AbsencesToday> {
  const now = wallTime(deps.now(), await deps.company.zone());
  const rows = await absencesRepository.from(at, now.day);
  if (rows.length === 0) return { own: null, inPlaceOf: [], away: [], gaps: [] };
  const away = rows.filter((row) => isAwayAt(row, now));
  const people = askedFor(await acceptanceRepository.colleagues(at), await deps.people.standing.all(at));
  const { ids } = placesOf(actor, { people, absences: away });
  const views = await viewsOf(at, actor, away);
  const leads = actor.permissions.has('absences.record');
  return {
    own: views.find(({ userId }) => userId === actor.userId) ?? null,
    inPlaceOf: views.filter(({ userId }) => userId !== actor.userId && ids.includes(userId)),
    away: views,
    gaps: leads ? gapsOf(await workingDays(deps, now.day), people, rows).map((gap) => gapView(gap, people)) : [],
  };
}

async function workingDays({ calendar }: HandoversDeps, today: string): Promise<readonly WorkingDay[]> {
  const office = await calendar.current();
  const days = Array.from({ length: ahead }, (_, count) => office.day(addDays(today, count)));
  return days.filter(({ kind, windows }) => isWorking(kind) && windows.length > 0);
}

function gapView(
  gap: Gap,
  people: readonly { readonly id: string; readonly name: string }[],
): AbsencesToday['gaps'][number] {
  const { kind, day } = gap;
  if (kind === 'nobodyWith') return { kind, day, role: gap.role, userId: null, userName: '', substituteName: '' };
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  return {
    kind,
    day,
    role: null,
    userId: gap.userId,
    userName: nameOf(gap.userId),
    substituteName: nameOf(gap.substituteId),
  };
}
