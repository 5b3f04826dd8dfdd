import { In, IsNull, Not } from 'typeorm';
import { ReportEntity, type ReportRow } from '../database/entities/exception-reports.ts';
import { MailMessageEntity, type MailMessageRow } from '../database/entities/mailbox.ts';
import { NoteEntity, type NoteRow } from '../database/entities/notes.ts';
import {
  OrderDraftEntity,
  type OrderDraftRow,
  WorkOrderEntity,
  type WorkOrderRow,
} from '../database/entities/orders.ts';
import { PrintJobEntity, type PrintJobRow } from '../database/entities/printing.ts';
import { PromiseEntity, type PromiseRow } from '../database/entities/promises.ts';
import { AlertEntity, TaskEntity, type TaskRow, TaskRuleSnapshotEntity } from '../database/entities/tasks.ts';
import { ShipmentEntity, type ShipmentRow } from '../database/entities/tracking.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

/** More of a kind than anybody hands over in words. */
const most = 500;
/** Ids in one question to the database. */
const atOnce = 1_000;

/** What a clerk has in hand. */
export const mattersRepository = {
  orders: (at: ReadContext, ownerId: string): Promise<WorkOrderRow[]> =>
    managerOf(at).find(WorkOrderEntity, {
      where: { ownerId, state: Not(In(['closed', 'cancelled'])) },
      order: { confirmedAt: 'DESC', id: 'DESC' },
      take: most,
    }),

  tasks: (at: ReadContext, ownerId: string): Promise<TaskRow[]> =>
    managerOf(at).find(TaskEntity, {
      // Lists to be taken over or written again are not matters of the trade.
      where: { ownerId, state: 'open', subjectKind: Not('shift') },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: most,
    }),

  /** Of these rules, as tasks began with them, the ones that are done by a call. */
  async callRules(at: ReadContext, hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const rules = await managerOf(at).findBy(TaskRuleSnapshotEntity, { hash: In([...new Set(hashes)]) });
    return new Set(rules.filter(({ rule }) => rule.evidence === 'contact').map(({ hash }) => hash));
  },

  /** Signed for, and the signed original is not back. */
  awaitingReceipt: (at: ReadContext, orderIds: readonly string[]): Promise<ShipmentRow[]> =>
    managerOf(at).find(ShipmentEntity, {
      where: { orderId: In([...orderIds]), signedAt: Not(IsNull()), podBackAt: IsNull() },
    }),

  /** On their way to the printer, or stopped there. */
  sheets: (at: ReadContext, orderIds: readonly string[]): Promise<PrintJobRow[]> =>
    managerOf(at).find(PrintJobEntity, {
      where: { orderId: In([...orderIds]), state: In(['queued', 'rendering', 'submitted', 'failed', 'unconfirmed']) },
      order: { id: 'ASC' },
    }),

  /** Tasks of which the person was told and did not say that he knows. */
  async unheard(at: ReadContext, userId: string): Promise<TaskRow[]> {
    const alerts = await managerOf(at).find(AlertEntity, { where: { userId, nextRingAt: Not(IsNull()) }, take: most });
    const ids = [...new Set(alerts.map(({ taskId }) => taskId))];
    return ids.length === 0 ? [] : managerOf(at).findBy(TaskEntity, { id: In(ids), subjectKind: Not('shift') });
  },

  /** What the person has promised to customers, by the time that was said. */
  promises: (at: ReadContext, ownerId: string): Promise<PromiseRow[]> =>
    managerOf(at).find(PromiseEntity, {
      where: { ownerId, state: 'running' },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: most,
    }),

  notes: (at: ReadContext, byId: string): Promise<NoteRow[]> =>
    managerOf(at).find(NoteEntity, {
      where: { byId, state: 'open' },
      order: { calledAt: 'ASC', id: 'ASC' },
      take: most,
    }),

  reportDrafts: (at: ReadContext, authorId: string): Promise<ReportRow[]> =>
    managerOf(at).find(ReportEntity, {
      where: { authorId, state: In(['draft', 'waiting']) },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: most,
    }),

  drafts: (at: ReadContext, authorId: string): Promise<OrderDraftRow[]> =>
    managerOf(at).find(OrderDraftEntity, { where: { authorId }, order: { updatedAt: 'DESC' }, take: most }),

  /** The inbox is everybody's. */
  mail: (
    at: ReadContext,
  ): Promise<Pick<MailMessageRow, 'id' | 'subject' | 'fromName' | 'fromAddress' | 'customerName' | 'receivedAt'>[]> =>
    managerOf(at).find(MailMessageEntity, {
      select: { id: true, subject: true, fromName: true, fromAddress: true, customerName: true, receivedAt: true },
      where: { origin: 'mailbox', state: 'waiting' },
      order: { receivedAt: 'ASC', id: 'ASC' },
      take: 50,
    }),

  ordersById: (at: ReadContext, ids: readonly string[]): Promise<WorkOrderRow[]> =>
    inParts(ids, (id) => managerOf(at).findBy(WorkOrderEntity, { id: In(id) })),

  tasksById: (at: ReadContext, ids: readonly string[]): Promise<TaskRow[]> =>
    inParts(ids, (id) => managerOf(at).findBy(TaskEntity, { id: In(id) })),
};

async function inParts<Row>(ids: readonly string[], ask: (part: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += atOnce) rows.push(...(await ask(ids.slice(from, from + atOnce))));
  return rows;
}
