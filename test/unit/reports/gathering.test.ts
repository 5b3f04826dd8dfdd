import { describe, expect, it } from 'vitest';
import { createUnitOfWork } from '../../../electron/backend/database/unit-of-work.ts';
import { gather } from '../../../electron/backend/reports/gathering.ts';
import { shownFigures, shownSections, shownTables } from '../../../shared/domain/reports/figures.ts';
import { periodSpan } from '../../../shared/domain/reports/periods.ts';
import { type WorkReportKind, workReportKinds } from '../../../shared/domain/reports/values.ts';
import { calendarOf } from '../calendar/calendars.ts';

const zone = 'Asia/Shanghai';

describe('what each kind of report reads', () => {
  const period = { daily: '2026-11-23', weekly: '2026-11-16', keyAccount: '2026-10', quarter: '2026-Q3' } as const;
  const now = Date.parse('2026-11-23T17:00+08:00');

  /** Every row that a database may give, whatever was asked: each told apart, done or open, long due or still to come. */
  function rowsBetween(from: number, to: number) {
    const told = [
      ...['phone', 'email', 'fax', 'marketing', 'A', 'differs'].map((part) => ({ part, other: 'trouble' })),
      { part: 'csClerk', other: 'complaint:loading' },
    ];
    const dates = [null, from, to + 60_000];
    return told.flatMap((part) =>
      dates.flatMap((dueAt) =>
        [null, from + 3_600_000].map((doneAt) => ({
          ...named,
          ...part,
          at: from,
          dueAt,
          doneAt,
          lastAt: from,
        })),
      ),
    );
  }
  const named = { id: 'x', orderId: 'x', label: '1', customerName: '华信', name: '华信', detail: '2.2.1' };
  const clients = [
    { now: 0, before: 9, ever: 9 },
    { now: 2, before: 9, ever: 9 },
    { now: 2, before: 0, ever: 0 },
  ];

  async function tagsOf(kind: WorkReportKind): Promise<ReadonlySet<string>> {
    const { from, to } = periodSpan(kind, period[kind], zone);
    const query = async () => rowsBetween(from, to).flatMap((row) => clients.map((client) => ({ ...row, ...client })));
    const source = { options: { type: 'postgres' }, manager: { query } };
    const { read } = createUnitOfWork(source as never, source as never, async () => undefined);
    const deps = { calendar: { current: async () => calendarOf() }, company: { zone: async () => zone } };
    const scope = { from, to, end: Math.min(to, now), days: ['', ''] as const, personId: null };
    const customerId = kind === 'keyAccount' ? 'x' : null;
    const row = { kind, period: period[kind] };
    const items = await gather(read, deps as never, row, { ...scope, customerId });
    return new Set(items.flatMap(({ tags }) => tags).map((tag) => String(tag).replace(/\|.*/, '')));
  }

  it.each(workReportKinds)(
    '[8] whatever the %s report shows is read for it: no figure says none for ever',
    async (kind) => {
      const tags = await tagsOf(kind);
      const shown = [...shownSections[kind].flatMap((section) => shownFigures(kind, section)), ...shownTables[kind]];
      expect(shown.filter((tag) => !tags.has(tag))).toEqual([]);
    },
  );
});
