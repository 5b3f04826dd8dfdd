import type { VisitFilter } from '../../../shared/contract/reception.ts';
import type { Guest } from '../../../shared/domain/reception/form.ts';
import { addDays, instantOf, wallTime } from '../../../shared/lib/dates.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { roomsNow } from './books.ts';
import { lookAt, type LookWanted } from './look.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import { rowViews, visitView } from './views.ts';
import { pageLength, visitListsRepository } from './visit-lists.repository.ts';

/** Days of one calendar view. */
const mostDays = 62;

export function createReceptionQueries(deps: ReceptionDeps) {
  const { read } = deps.database;

  /** Rows of a list from a cursor on. */
  async function page(actor: Actor, filter: VisitFilter, cursor: string | null, length = pageLength) {
    const zone = await deps.company.zone();
    const { day } = wallTime(deps.now(), zone);
    const today = { fromAt: instantOf(day, '00:00', zone) ?? 0, toAt: instantOf(day, '24:00', zone) ?? 0 };
    const after = cursorOf(cursor);
    const { rows, total } = await visitListsRepository.page(
      read,
      { filter, userId: actor.userId, today, after },
      length + 1,
    );
    const shown = rows.slice(0, length);
    const last = rows.length > length ? shown.at(-1) : undefined;
    return { rows: await rowViews(read, shown), next: last ? `${last.fromAt}|${last.id}` : null, total };
  }

  return {
    page,
    list: (actor: Actor, { cursor, ...filter }: VisitFilter & { readonly cursor: string | null }) =>
      page(actor, filter, cursor),
    get: (id: string, at: ReadContext = read) => visitView(at, deps, id),
    look: (wanted: LookWanted, at: ReadContext = read) => lookAt(at, deps, wanted),

    async calendar({ fromDay, toDay }: { readonly fromDay: string; readonly toDay: string }) {
      const calendar = await deps.calendar.current();
      const days = daysBetween(fromDay, toDay).map((day) => {
        const { windows, festival } = calendar.day(day);
        return { day, working: windows.length > 0, festival };
      });
      const fromAt = instantOf(fromDay, '00:00', calendar.zone) ?? 0;
      const toAt = instantOf(days.at(-1)?.day ?? fromDay, '24:00', calendar.zone) ?? 0;
      return { days, visits: await rowViews(read, await visitListsRepository.between(read, fromAt, toAt)) };
    },

    async choices() {
      const { colleagues } = await deps.staff(read);
      const { items } = await roomsNow(read);
      return {
        colleagues: colleagues.map(({ id, name, roles }) => ({ id, name, roles: [...roles] })),
        rooms: items,
      };
    },

    async guests({ customerId, customerName }: { readonly customerId: string | null; readonly customerName: string }) {
      const name = customerName.trim();
      if (customerId === null && name === '') return [];
      const rows = await visitListsRepository.ofCompany(read, customerId, name);
      return returning(rows.map(({ form, fromAt }) => ({ guests: form.guests, fromAt })));
    },
  };
}

/** Each guest once, as he was written down last. */
function returning(visits: readonly { readonly guests: readonly Guest[]; readonly fromAt: number }[]) {
  const known = new Map<string, Guest & { lastAt: number; visits: number }>();
  for (const { guests, fromAt } of visits) {
    for (const guest of guests) {
      const before = known.get(guest.name);
      if (before) before.visits += 1;
      else known.set(guest.name, { ...guest, leader: false, lastAt: fromAt, visits: 1 });
    }
  }
  return [...known.values()].slice(0, 200);
}

function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to && days.length < mostDays; day = addDays(day, 1)) days.push(day);
  return days;
}

function cursorOf(text: string | null): { readonly fromAt: number; readonly id: string } | null {
  const [fromAt, id] = text?.split('|') ?? [];
  return fromAt !== undefined && id !== undefined && /^\d+$/.test(fromAt) ? { fromAt: Number(fromAt), id } : null;
}
