import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEvents } from '../../../electron/backend/events/events.ts';
import { eventsRepository } from '../../../electron/backend/events/events.repository.ts';
import { countMonth, mattersOf, readMonth } from '../../../electron/backend/summaries/counting.ts';
import { figureIds, type Figures } from '../../../shared/domain/summaries/figures.ts';
import { spanOf } from '../../../shared/lib/month.ts';
import { databases } from '../../helpers/databases.ts';
import { type OpenTestDatabase, openTestDatabase } from '../../helpers/test-database.ts';
import { chanceOf, idOf, inventMonths, wall } from './months.ts';
import { recount, type Tally } from './recount.ts';

const zone = 'Asia/Shanghai';

describe.each(databases)('months summed up on $name', ({ open }) => {
  let opened: OpenTestDatabase;
  let now = 0;
  const deps = { now: () => now, company: { zone: async () => zone, status: async () => ({}) as never } };

  beforeEach(async () => {
    opened = await openTestDatabase({ open });
    await live(inventMonths(chanceOf(20_261_130)));
  });
  afterEach(() => opened.dispose());

  /** Writes the log as it would have been written, one event after the other. */
  async function live(happenings: ReturnType<typeof inventMonths>): Promise<void> {
    const events = createEvents({ now: () => now, workstation: 'counter-1' });
    await opened.database.write(async (tx) => {
      for (const { at, who, event } of happenings) {
        now = at;
        await events.append(tx, actor(who), [event]);
      }
    });
  }

  it.each([
    ['2026-09', '2026-12-20T09:00'],
    ['2026-10', '2026-11-02T08:30'],
    ['2026-11', '2026-12-01T08:30'],
    ['2026-12', '2026-12-12T15:00'],
  ])('[3.4, 4.3.1.9] of %s every figure is what an independent count of the events gives', async (month, at) => {
    const { read } = opened.database;
    const log = (await eventsRepository.after(read, 0, 100_000)).filter((row) => row.at <= wall(at));
    now = wall(at);
    const seq = log.at(-1)?.seq ?? 0;
    const span = { ...spanOf(month, zone), now };
    const told = await readMonth(read, deps, month, { seq, at: now });
    const all = countMonth(told, null);
    expect(all.figures.due?.n).toBeGreaterThan(20);
    expect(plain(all.figures)).toEqual(plainTally(recount(log, span, null)));
    expect(all.people.map(({ id }) => id).toSorted()).toEqual([0, 1, 2, 3, 4].map(idOf));
    for (const { id, figures } of all.people) {
      expect(plain(figures)).toEqual(plainTally(recount(log, span, id)));
      expect(countMonth(told, id).figures).toEqual(figures);
    }
    for (const figure of figureIds) {
      expect(mattersOf(told.matters, figure, null)).toHaveLength(all.figures[figure]?.n ?? 0);
    }
  });

  it('[3.4] told again up to the same event, a month has the same figures whatever happened since', async () => {
    const { read } = opened.database;
    now = wall('2026-12-20T09:00');
    const before = await readMonth(read, deps, '2026-10');
    const then = countMonth(before, null);
    const [untold] = mattersOf(before.matters, 'untold', null);
    const [payload, id] = [{ toldAt: now, dueAt: untold?.dueAt, typed: true }, untold?.id ?? ''];
    await live([
      { at: now, who: 0, event: { type: 'report.mailAccepted', subject: { kind: 'exceptionReport', id }, payload } },
    ]);
    const { figures } = countMonth(await readMonth(read, deps, '2026-10'), null);
    expect(countMonth(await readMonth(read, deps, '2026-10', before), null)).toEqual(then);
    expect([figures.untold?.n ?? 0, figures.late?.n]).toEqual([
      (then.figures.untold?.n ?? 0) - 1,
      (then.figures.late?.n ?? 0) + 1,
    ]);
  });
});

function actor(who: number) {
  const nobody = { roles: [], permissions: new Set<never>(), language: 'zh-CN', workstation: 'counter-1' } as const;
  return { ...nobody, userId: idOf(who), displayName: `人员${who}` };
}

function plain(figures: Figures) {
  const lines = Object.entries(figures).map(([id, { n, fen, medianMs, worstMs }]) => [
    id,
    { n, fen, medianMs, worstMs },
  ]);
  return Object.fromEntries(lines);
}

function plainTally(tally: Tally) {
  const lines = [...tally].map(([id, { n, fen, lengths }]) => {
    const [medianMs, worstMs] = [lengths[Math.ceil(lengths.length / 2) - 1] ?? null, lengths.at(-1) ?? null];
    return [id, { n, fen, medianMs, worstMs }];
  });
  return Object.fromEntries(lines);
}
