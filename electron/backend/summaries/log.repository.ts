import { In, LessThan } from 'typeorm';
import { readTypes } from '../../../shared/domain/summaries/month-matters.ts';
import type { LoggedEvent } from '../../../shared/domain/summaries/matter.ts';
import type { MonthSpan } from '../../../shared/lib/month.ts';
import { EventEntity } from '../database/entities/memory.ts';
import { WorkOrderEntity, type WorkOrderRow } from '../database/entities/orders.ts';
import { UserAccountEntity, UserRoleEntity } from '../database/entities/people.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';

/** Nothing is promised or asked further ahead: of what is due in a month something was said since then. */
const longestAhead = 92 * 86_400_000;

/** As the index of events says it: in these very words, or it is not used. */
const kinds = (alias: string) =>
  `${alias}.subject_kind IN ('exceptionReport', 'note', 'promise', 'request', 'qualityCase')`;

/** Orders that somebody took in a month. */
export interface TakenOrders {
  readonly personId: string;
  readonly taken: number;
  readonly cancelled: number;
}

/** Figures that the database counts. */
export type OrderFigure = 'orders' | 'cancelled';

export type TakenOrder = Pick<
  WorkOrderRow,
  | 'id'
  | 'number'
  | 'confirmedByName'
  | 'customerName'
  | 'destination'
  | 'cancelReason'
  | 'confirmedAt'
  | 'deliveryToAt'
  | 'cancelledAt'
>;

/** What months are summed up from. */
export const logRepository = {
  /** The end of the log at this moment. */
  async lastSeq(at: ReadContext): Promise<number> {
    const [head] = await managerOf(at).query<{ seq: number | null }[]>('SELECT MAX(seq) AS seq FROM event');
    return head?.seq ?? 0;
  },

  /**
   * All that was ever told of matters of which something was told since shortly before the month, and of reports and cases
   * that stood open since then however long nobody touched them; a case with the report whose author it has. Oldest first.
   */
  async events(at: ReadContext, { from }: MonthSpan, untilSeq: number): Promise<readonly LoggedEvent[]> {
    const stoodOpen = '(c.closed_at IS NULL OR c.closed_at >= :since)';
    const counted = `SELECT t.subject_id FROM event t WHERE ${kinds('t')} AND t.at >= :since AND t.seq <= :untilSeq
      UNION SELECT r.id FROM exception_report r WHERE r.state = 'open' OR r.closed_at >= :since
      UNION SELECT c.id FROM quality_case c WHERE ${stoodOpen}
      UNION SELECT c.report_id FROM quality_case c WHERE ${stoodOpen}`;
    return managerOf(at)
      .createQueryBuilder(EventEntity, 'e')
      .select(['e.seq', 'e.type', 'e.subjectKind', 'e.subjectId', 'e.actorId', 'e.actorName', 'e.at', 'e.payload'])
      .where(`e.subjectId IN (${counted})`, { since: from - longestAhead, untilSeq })
      .andWhere('e.seq <= :untilSeq')
      .andWhere(
        "(e.type IN (:...types) OR (e.subject_kind = 'note' AND e.type IN ('task.done', 'task.notApplicable')))",
        {
          types: readTypes,
        },
      )
      .orderBy('e.seq', 'ASC')
      .getMany();
  },

  async orders(at: ReadContext, { from, to }: MonthSpan): Promise<readonly TakenOrders[]> {
    const rows = await managerOf(at)
      .createQueryBuilder(WorkOrderEntity, 'o')
      .select('o.confirmedById', 'personId')
      .addSelect('COUNT(*)', 'taken')
      .addSelect("SUM(CASE WHEN o.state = 'cancelled' THEN 1 ELSE 0 END)", 'cancelled')
      .where('o.confirmedAt >= :from AND o.confirmedAt < :to', { from, to })
      .groupBy('o.confirmedById')
      .getRawMany<{ personId: string; taken: number | string; cancelled: number | string }>();
    return rows.map(({ personId, taken, cancelled }) => ({
      personId,
      taken: Number(taken) - Number(cancelled),
      cancelled: Number(cancelled),
    }));
  },

  /** The orders behind the same numbers, as they stood at `now`, oldest first. */
  async takenOrders(
    at: ReadContext,
    { from, to, now }: MonthSpan & { readonly now: number },
    asked: { readonly figure: OrderFigure; readonly personId: string | null },
  ): Promise<readonly TakenOrder[]> {
    const query = managerOf(at)
      .createQueryBuilder(WorkOrderEntity, 'o')
      .where('o.confirmedAt >= :from AND o.confirmedAt < :to AND o.confirmedAt <= :now', { from, to, now })
      .andWhere(
        asked.figure === 'cancelled'
          ? "o.state = 'cancelled' AND o.cancelledAt <= :now"
          : "(o.state <> 'cancelled' OR o.cancelledAt > :now)",
      )
      .orderBy('o.confirmedAt', 'ASC')
      .addOrderBy('o.id', 'ASC');
    if (asked.personId !== null) query.andWhere('o.confirmedById = :personId', { personId: asked.personId });
    return query.getMany();
  },

  /** Who holds one of these roles and was here before then, by name. */
  async people(
    at: ReadContext,
    roles: readonly Role[],
    before: number,
  ): Promise<readonly { id: string; name: string }[]> {
    const held = await managerOf(at).findBy(UserRoleEntity, { role: In([...roles]) });
    const ids = [...new Set(held.map(({ userId }) => userId))];
    const where = { id: In(ids), active: true, createdAt: LessThan(before) };
    const people = await managerOf(at).find(UserAccountEntity, { where, order: { nameZh: 'ASC', id: 'ASC' } });
    return people.map(({ id, nameZh }) => ({ id, name: nameZh }));
  },
};
