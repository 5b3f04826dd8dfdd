import { retryDelay } from '../../../shared/domain/printing/states.ts';
import { ConflictError } from '../../../shared/errors/errors.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import type { Database } from '../database/database.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Events } from '../events/events.ts';
import { type PrintFact, printFact } from './print-facts.ts';
import { printingRepository } from './printing.repository.ts';
import { settingFaults } from './refusals.ts';
import type { PrinterSetting } from './sheet-maker.ts';

interface RecordDeps {
  readonly database: Database;
  readonly events: Events;
  readonly now: () => number;
  /** Names this worker in claims, different in each process. */
  readonly worker: string;
}

export interface Fault {
  readonly code: string;
  readonly detail: string;
}

/** How long a claim holds while a sheet is made, and while it is handed over. */
export const renderLease = 60_000;
export const submitLease = 180_000;

export type SpoolRecords = ReturnType<typeof createSpoolRecords>;

const unclaimed = { claimedBy: null, claimedUntil: null } as const;

/** Each outcome of the spooler as one short unit of work. `null`: somebody else changed the sheet first. */
export function createSpoolRecords({ database, events, now, worker }: RecordDeps) {
  type Told = readonly [PrintFact, Readonly<Record<string, unknown>>];

  async function change(
    tx: WriteContext,
    job: PrintJobRow,
    patch: Partial<PrintJobRow>,
    told?: Told,
  ): Promise<PrintJobRow> {
    await printingRepository.update(tx, job.id, job.version, patch);
    if (told) await events.append(tx, null, [printFact(told[0], job, told[1])]);
    tx.changed('printJob', job.id);
    if (job.orderId) tx.changed('order', job.orderId);
    return { ...job, ...patch, version: job.version + 1 };
  }

  const record = (job: PrintJobRow, patch: Partial<PrintJobRow>, told?: Told): Promise<PrintJobRow | null> =>
    unlessChanged(() => database.write((tx) => change(tx, job, patch, told)));

  return {
    /** Takes a waiting sheet for this worker alone. */
    claim: (job: PrintJobRow): Promise<PrintJobRow | null> =>
      unlessChanged(() =>
        database.write(async (tx) => {
          const waiting = await printingRepository.takeQueued(tx, job, now());
          if (!waiting) return null;
          const until = now() + renderLease;
          const patch = {
            state: 'rendering' as const,
            claimedBy: worker,
            claimedUntil: until,
            nextAttemptAt: until,
            attempts: waiting.attempts + 1,
          };
          await printingRepository.update(tx, waiting.id, waiting.version, patch);
          return { ...waiting, ...patch, version: waiting.version + 1 };
        }),
      ),

    /** Written before the printer gets anything: after a crash nobody can hand the sheet over again unasked. */
    submitting(job: PrintJobRow, setting: PrinterSetting, pdfHash: string): Promise<PrintJobRow | null> {
      const { driver, target, paper, copies, language } = setting;
      const until = now() + submitLease;
      return record(job, {
        state: 'submitted',
        submittedAt: now(),
        backendJobId: null,
        claimedBy: worker,
        claimedUntil: until,
        nextAttemptAt: until,
        pdfHash,
        driver,
        target,
        paper,
        copies,
        language,
      });
    },

    /** The printer took it. Its word outweighs whatever another worker guessed meanwhile. */
    async submitted(job: PrintJobRow, backendJobId: string): Promise<PrintJobRow | null> {
      const patch = {
        state: 'submitted' as const,
        backendJobId: backendJobId.slice(0, 200),
        claimedBy: worker,
        claimedUntil: now() + renderLease,
        nextAttemptAt: now(),
        errorCode: null,
        errorDetail: null,
      };
      const told: Told = ['submitted', { driver: job.driver, target: job.target, attempts: job.attempts }];
      const recorded = await record(job, patch, told);
      if (recorded) return recorded;
      const current = await printingRepository.find(database.read, job.id);
      return current?.state === 'unconfirmed' && current.confirmedAt === null ? record(current, patch, told) : null;
    },

    printed: (job: PrintJobRow) =>
      record(
        job,
        { state: 'printed', printedAt: now(), nextAttemptAt: null, errorCode: null, errorDetail: null, ...unclaimed },
        ['printed', { driver: job.driver, target: job.target, attempts: job.attempts }],
      ),

    /** Nothing reached the printer: tried again later, or left to whoever must change a setting first. */
    async refused(job: PrintJobRow, fault: Fault): Promise<number | null> {
      const at = now();
      const hopeless = settingFaults.includes(fault.code);
      const nextAttemptAt = hopeless ? null : at + retryDelay(job.attempts);
      const fields = { errorCode: fault.code, errorDetail: fault.detail.slice(0, 500) };
      await unlessChanged(() =>
        database.write(async (tx) => {
          // A fault is told once, not at each of its tries.
          const news = job.errorCode !== fault.code || hopeless;
          await change(
            tx,
            job,
            { state: hopeless ? 'failed' : 'queued', submittedAt: null, nextAttemptAt, ...fields, ...unclaimed },
            news ? ['failed', { ...fault, willRetry: !hopeless }] : undefined,
          );
          if (fault.code !== 'printing.printerAway') return;
          const others = await printingRepository.postpone(tx, job.centre, at, { nextAttemptAt, ...fields });
          for (const other of others) {
            tx.changed('printJob', other.id);
            if (other.orderId) tx.changed('order', other.orderId);
          }
        }),
      );
      return nextAttemptAt;
    },

    /** The printer is back: what waited for it is due now. */
    revive: (job: PrintJobRow, codes: readonly string[]) =>
      database.write((tx) => printingRepository.revive(tx, job.centre, codes, now())),

    failed: (job: PrintJobRow, fault: Fault) =>
      record(
        job,
        {
          state: 'failed',
          nextAttemptAt: null,
          errorCode: fault.code,
          errorDetail: fault.detail.slice(0, 500),
          ...unclaimed,
        },
        ['failed', { ...fault, willRetry: false }],
      ),

    /** It may be on paper or not: only somebody who looks can tell. */
    unconfirmed: (job: PrintJobRow, fault: Fault) =>
      record(
        job,
        {
          state: 'unconfirmed',
          nextAttemptAt: null,
          errorCode: fault.code,
          errorDetail: fault.detail.slice(0, 500),
          ...unclaimed,
        },
        ['unconfirmed', { ...fault }],
      ),

    superseded: (job: PrintJobRow) =>
      record(job, { state: 'superseded', nextAttemptAt: null, ...unclaimed }, ['superseded', {}]),

    /** A worker died before it handed the sheet over. */
    requeued: (job: PrintJobRow) =>
      record(job, { state: 'queued', nextAttemptAt: now(), submittedAt: null, ...unclaimed }),

    prolong: (job: PrintJobRow) =>
      database.write((tx) => printingRepository.prolong(tx, job.id, worker, now() + renderLease)),
  };
}

async function unlessChanged<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConflictError) return null;
    throw error;
  }
}
