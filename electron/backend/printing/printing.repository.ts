import { Brackets, In, IsNull, LessThanOrEqual } from 'typeorm';
import type { CentreKind } from '../../../shared/domain/company/centres.ts';
import type { PrintState } from '../../../shared/domain/printing/states.ts';
import { CentrePrinterEntity, type CentrePrinterRow } from '../database/entities/company.ts';
import { PrintJobEntity, type PrintJobRow } from '../database/entities/printing.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const underWay = ['queued', 'rendering', 'submitted'] as const satisfies readonly PrintState[];
/** What somebody still has to look after. */
const open = [...underWay, 'failed', 'unconfirmed'] as const satisfies readonly PrintState[];
/** Any numbers that no other lock of the app uses. */
const centreLock = 5_302_100;
const orderLock = 5_302_101;

export interface JobFilter {
  readonly centre: CentreKind | null;
  readonly openOnly: boolean;
  readonly limit: number;
}

export const printingRepository = {
  insert: (tx: WriteContext, job: PrintJobRow) => insertRows(tx, PrintJobEntity, [job]),

  find: (at: ReadContext, id: string): Promise<PrintJobRow | null> => managerOf(at).findOneBy(PrintJobEntity, { id }),

  /** Newest first. */
  ofOrder: (at: ReadContext, orderId: string): Promise<PrintJobRow[]> =>
    managerOf(at).find(PrintJobEntity, { where: { orderId }, order: { id: 'DESC' } }),

  ofNumber: (at: ReadContext, number: string): Promise<PrintJobRow[]> =>
    managerOf(at)
      .createQueryBuilder(PrintJobEntity, 'job')
      .where(
        'job.order_id IN (SELECT id FROM work_order WHERE number = :number) OR (job.order_id IS NULL AND job.number = :number)',
        { number },
      )
      .orderBy('job.id', 'DESC')
      .getMany(),

  list: (at: ReadContext, { centre, openOnly, limit }: JobFilter): Promise<PrintJobRow[]> =>
    managerOf(at).find(PrintJobEntity, {
      where: { ...(centre ? { centre } : {}), ...(openOnly ? { state: In([...open]) } : {}) },
      order: { id: 'DESC' },
      take: limit,
    }),

  /** Throws a conflict with the row as it is now when somebody else was first. */
  update: (tx: WriteContext, id: string, version: number, patch: Partial<PrintJobRow>): Promise<void> =>
    updateVersion(tx, PrintJobEntity, { id, version }, patch, {
      code: 'printing.jobChanged',
      current: () => printingRepository.find(tx, id),
    }),

  /** Work that is due: sheets to print, jobs to ask after, and what a worker left behind. */
  due: (at: ReadContext, centre: CentreKind, now: number, worker: string): Promise<PrintJobRow[]> =>
    managerOf(at)
      .createQueryBuilder(PrintJobEntity, 'job')
      .where('job.state IN (:...underWay)', { underWay })
      .andWhere('job.next_attempt_at <= :now AND job.centre = :centre', { now, centre })
      .andWhere(
        new Brackets((free) =>
          free.where('job.claimed_until IS NULL OR job.claimed_until <= :now OR job.claimed_by = :worker', { worker }),
        ),
      )
      .orderBy('job.id', 'ASC')
      .take(50)
      .getMany(),

  /**
   * The sheet for this worker alone until the unit of work ends, if it still waits as it did and nobody else
   * is handing a sheet to the same centre's printer; else `null`.
   */
  async takeQueued(tx: WriteContext, job: PrintJobRow, now: number): Promise<PrintJobRow | null> {
    const manager = managerOf(tx);
    const postgres = manager.connection.options.type === 'postgres';
    if (postgres) {
      const [lock] = await manager.query<{ taken: boolean }[]>(
        'SELECT pg_try_advisory_xact_lock($1, hashtext(current_schema()::text || $2::text)) AS taken',
        [centreLock, job.centre],
      );
      if (!lock?.taken) return null;
    }
    const busy = await manager
      .createQueryBuilder(PrintJobEntity, 'job')
      .where('job.centre = :centre AND job.claimed_until > :now', { centre: job.centre, now })
      .andWhere("(job.state = 'rendering' OR (job.state = 'submitted' AND job.backend_job_id IS NULL))")
      .getExists();
    if (busy) return null;
    const waiting = manager
      .createQueryBuilder(PrintJobEntity, 'job')
      .where("job.id = :id AND job.version = :version AND job.state = 'queued'", { id: job.id, version: job.version });
    return (postgres ? waiting.setLock('pessimistic_write').setOnLocked('skip_locked') : waiting).getOne();
  },

  /** A claim prolonged, without a new version: nothing changed for those who look at it. */
  async prolong(tx: WriteContext, id: string, worker: string, until: number): Promise<void> {
    await managerOf(tx).update(PrintJobEntity, { id, state: 'submitted' }, { claimedBy: worker, claimedUntil: until });
  },

  /** The printer is away: sheets that would be tried now wait with the one that was. Returns them. */
  async postpone(
    tx: WriteContext,
    centre: CentreKind,
    now: number,
    patch: Pick<PrintJobRow, 'nextAttemptAt' | 'errorCode' | 'errorDetail'>,
  ): Promise<readonly PrintJobRow[]> {
    const where = { centre, state: 'queued' as const, nextAttemptAt: LessThanOrEqual(now) };
    const jobs = await managerOf(tx).findBy(PrintJobEntity, where);
    if (jobs.length > 0) await managerOf(tx).update(PrintJobEntity, where, patch);
    return jobs;
  },

  /** Sheets of the centre that wait or failed for one of these reasons are due at once. */
  async revive(
    tx: WriteContext,
    centre: CentreKind,
    codes: readonly string[],
    now: number,
  ): Promise<readonly PrintJobRow[]> {
    const jobs = await managerOf(tx).findBy(PrintJobEntity, {
      centre,
      state: In(['queued', 'failed']),
      errorCode: In([...codes]),
      backendJobId: IsNull(),
    });
    for (const job of jobs) {
      await printingRepository.update(tx, job.id, job.version, { state: 'queued', nextAttemptAt: now });
    }
    return jobs;
  },

  /** One process owns a SQLite file: claims of others are those of the dead. */
  async releaseDead(tx: WriteContext, worker: string, now: number): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') return;
    await manager
      .createQueryBuilder()
      .update(PrintJobEntity)
      .set({ claimedUntil: now, nextAttemptAt: now })
      .where("state IN ('rendering', 'submitted') AND claimed_by <> :worker", { worker })
      .execute();
  },

  /** Reprints of one order are counted one after the other. */
  async lockOrder(tx: WriteContext, orderId: string): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres') return;
    await manager.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [orderLock, orderId]);
  },

  printers: (at: ReadContext): Promise<CentrePrinterRow[]> =>
    managerOf(at).find(CentrePrinterEntity, { order: { centre: 'ASC' } }),

  printer: (at: ReadContext, centre: CentreKind): Promise<CentrePrinterRow | null> =>
    managerOf(at).findOneBy(CentrePrinterEntity, { centre }),

  updatePrinter: (tx: WriteContext, centre: CentreKind, version: number, patch: Partial<CentrePrinterRow>) =>
    updateVersion(tx, CentrePrinterEntity, { centre, version }, patch, {
      code: 'printing.printerChanged',
      current: () => printingRepository.printer(tx, centre),
    }),
};
