import { In, LessThan, MoreThan, type SelectQueryBuilder } from 'typeorm';
import type { VisitFilter } from '../../../shared/contract/reception.ts';
import { roomStates } from '../../../shared/domain/reception/values.ts';
import { VisitCheckEntity, VisitEntity, VisitMinutesEntity, type VisitRow } from '../database/entities/reception.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

/** Rows of one page. */
export const pageLength = 100;
const mostInCalendar = 500;
const mostOfCustomer = 200;

export interface ListWanted {
  readonly filter: VisitFilter;
  readonly userId: string;
  readonly today: { readonly fromAt: number; readonly toAt: number };
  readonly after: { readonly fromAt: number; readonly id: string } | null;
}

export interface CheckCount {
  readonly open: number;
  readonly all: number;
}

/** Visits in lists and calendars. */
export const visitListsRepository = {
  /** One more than a page when there are more. */
  async page(at: ReadContext, wanted: ListWanted, length: number): Promise<{ rows: VisitRow[]; total: number }> {
    const backwards = isBackwards(wanted.filter);
    const total = await filtered(at, wanted).getCount();
    const rows = filtered(at, wanted);
    if (wanted.after) {
      const sign = backwards ? '<' : '>';
      rows.andWhere(`(v.fromAt ${sign} :fromAt OR (v.fromAt = :fromAt AND v.id ${sign} :id))`, wanted.after);
    }
    const order = backwards ? 'DESC' : 'ASC';
    return { rows: await rows.orderBy('v.fromAt', order).addOrderBy('v.id', order).take(length).getMany(), total };
  },

  between: (at: ReadContext, fromAt: number, toAt: number): Promise<VisitRow[]> =>
    managerOf(at).find(VisitEntity, {
      where: { state: In([...roomStates, 'ended']), fromAt: LessThan(toAt), toAt: MoreThan(fromAt) },
      order: { fromAt: 'ASC', id: 'ASC' },
      take: mostInCalendar,
    }),

  /** The newest visits of a company, by its record or, while it has none, by its name. */
  ofCompany: (at: ReadContext, customerId: string | null, customerName: string): Promise<VisitRow[]> =>
    managerOf(at).find(VisitEntity, {
      where: {
        ...(customerId === null ? { customerName } : { customerId }),
        state: In([...roomStates, 'ended']),
      },
      order: { fromAt: 'DESC' },
      take: mostOfCustomer,
    }),

  async checkCounts(at: ReadContext, ids: readonly string[]): Promise<ReadonlyMap<string, CheckCount>> {
    if (ids.length === 0) return new Map();
    const rows = await managerOf(at)
      .createQueryBuilder(VisitCheckEntity, 'c')
      .select('c.visitId', 'visitId')
      .addSelect('COUNT(*)', 'all')
      .addSelect("SUM(CASE WHEN c.state = 'open' AND c.mandatory = :yes THEN 1 ELSE 0 END)", 'open')
      .where('c.visitId IN (:...ids)', { ids, yes: true })
      .groupBy('c.visitId')
      .getRawMany<{ visitId: string; all: number | string; open: number | string }>();
    return new Map(rows.map(({ visitId, all, open }) => [visitId, { all: Number(all), open: Number(open) }]));
  },

  async minutesDone(at: ReadContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await managerOf(at).find(VisitMinutesEntity, { where: { id: In([...ids]), state: 'done' } });
    return new Set(rows.map(({ id }) => id));
  },
};

/** What is over reads from the newest back; everything else in the order in which it comes. */
function isBackwards({ view }: VisitFilter): boolean {
  return view === 'past' || view === 'all';
}

function filtered(at: ReadContext, { filter, userId, today }: ListWanted): SelectQueryBuilder<VisitRow> {
  const rows = managerOf(at).createQueryBuilder(VisitEntity, 'v');
  byView(rows, filter.view, userId, today);
  if (filter.mine) rows.andWhere('v.hostId = :userId', { userId });
  if (filter.grade !== null) rows.andWhere('v.grade = :grade', { grade: filter.grade });
  if (filter.hostId !== null) rows.andWhere('v.hostId = :hostId', { hostId: filter.hostId });
  if (filter.customerId !== null) rows.andWhere('v.customerId = :customerId', { customerId: filter.customerId });
  const words = filter.text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  words.forEach((word, index) => {
    const name = `word${index}`;
    rows.andWhere(`(LOWER(v.customerName) LIKE :${name} ESCAPE '!' OR LOWER(v.guestNames) LIKE :${name} ESCAPE '!')`, {
      [name]: `%${word.replace(/[!%_]/g, '!$&')}%`,
    });
  });
  return rows;
}

function byView(
  rows: SelectQueryBuilder<VisitRow>,
  view: VisitFilter['view'],
  userId: string,
  { fromAt, toAt }: ListWanted['today'],
): void {
  if (view === 'drafts') {
    rows.where("v.state = 'draft' AND v.createdById = :creator", { creator: userId });
    return;
  }
  rows.where("v.state <> 'draft'");
  const running = { running: [...roomStates] };
  if (view === 'today') rows.andWhere('v.fromAt < :toAt AND v.toAt > :fromAt', { fromAt, toAt });
  if (view === 'coming') rows.andWhere('v.state IN (:...running)', running);
  if (view === 'past') rows.andWhere('v.state NOT IN (:...running)', running);
}
