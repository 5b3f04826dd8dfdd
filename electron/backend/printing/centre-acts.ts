import type { PrintJob } from '../../../shared/contract/printing.ts';
import { readSheetCode, sheetCode } from '../../../shared/domain/printing/print-model.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { Database } from '../database/database.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { jobOf } from './jobs.ts';
import type { OrderSource } from './order-source.ts';
import { type OnPaper, type PrintFact, printFact } from './print-facts.ts';
import { printingRepository } from './printing.repository.ts';
import { type QueueDeps, queueSheet } from './queue.ts';

interface CentreActsDeps {
  readonly database: Database;
  readonly queue: QueueDeps;
  readonly orders: OrderSource;
  readonly onPaper: OnPaper;
}

interface Versioned {
  readonly jobId: string;
  readonly version: number;
}

/** What people at the centre do with sheets: print once more, send again, say that the paper is in hand. */
export function createCentreActs(deps: CentreActsDeps) {
  const { database } = deps;
  return {
    /** One more sheet of the order as it stands, counted. */
    reprint: (actor: Actor, orderId: string) => reprint(deps, actor, orderId),

    /** Sends a failed sheet again, one whose fate is unknown after somebody looked, or a waiting one without waiting. */
    retry: (actor: Actor, input: Versioned): Promise<PrintJob> =>
      database.write(async (tx) => retry(tx, deps, actor, await mustBeCurrent(tx, input))),

    confirm: (actor: Actor, input: Versioned): Promise<PrintJob> =>
      database.write(async (tx) => confirm(tx, deps, actor, await mustBeCurrent(tx, input))),

    /** The sheet whose code was scanned; of several with the same code the newest that nobody confirmed. */
    confirmByScan: (actor: Actor, text: string): Promise<PrintJob> =>
      database.write(async (tx) => confirm(tx, deps, actor, await findScanned(tx, text))),
  };
}

async function reprint({ database, orders, queue }: CentreActsDeps, actor: Actor, orderId: string) {
  const { number, customerName, revision, centre } = await orders.order(orderId);
  return database.write(async (tx) => {
    await printingRepository.lockOrder(tx, orderId);
    const jobs = (await printingRepository.ofOrder(tx, orderId)).filter((job) => job.revision === revision);
    if (jobs.some(({ state }) => state === 'queued' || state === 'rendering')) {
      throw new UserError('printing.stillUnderWay', { number });
    }
    const copyNo = Math.max(0, ...jobs.map((job) => job.copyNo)) + 1;
    const sheet = { orderId, number, customerName, revision, centre, kind: 'reprint' as const, copyNo };
    return { jobId: (await queueSheet(tx, queue, actor, sheet)).id };
  });
}

async function retry(tx: WriteContext, deps: CentreActsDeps, actor: Actor, job: PrintJobRow): Promise<PrintJob> {
  if (job.state === 'superseded') throw new UserError('printing.superseded');
  if (job.state !== 'failed' && job.state !== 'unconfirmed' && job.state !== 'queued') {
    throw new UserError('printing.notRetryable');
  }
  await demandNewest(tx, job);
  tx.afterCommit(deps.queue.wake);
  const again = { state: 'queued' as const, attempts: 0, backendJobId: null, submittedAt: null };
  return change(tx, deps, actor, job, { ...again, ...settled, nextAttemptAt: deps.queue.now() }, 'retried');
}

async function confirm(tx: WriteContext, deps: CentreActsDeps, actor: Actor, job: PrintJobRow): Promise<PrintJob> {
  demandConfirmable(job);
  const at = deps.queue.now();
  const patch = {
    state: 'printed' as const,
    printedAt: job.printedAt ?? at,
    confirmedAt: at,
    confirmedById: actor.userId,
    confirmedByName: actor.displayName,
    ...settled,
  };
  return change(tx, deps, actor, job, patch, 'confirmed');
}

async function change(
  tx: WriteContext,
  { queue, onPaper }: CentreActsDeps,
  actor: Actor,
  job: PrintJobRow,
  patch: Partial<PrintJobRow>,
  fact: PrintFact,
): Promise<PrintJob> {
  await printingRepository.update(tx, job.id, job.version, patch);
  await queue.events.append(tx, actor, [printFact(fact, job, { from: job.state })]);
  if (patch.state === 'printed') await onPaper(tx, job);
  tx.changed('printJob', job.id);
  if (job.orderId) tx.changed('order', job.orderId);
  return jobOf({ ...job, ...patch, version: job.version + 1 });
}

async function mustBeCurrent(at: ReadContext, { jobId, version }: Versioned): Promise<PrintJobRow> {
  const job = await printingRepository.find(at, jobId);
  if (!job) throw new UserError('printing.jobUnknown');
  if (job.version !== version) throw new ConflictError('printing.jobChanged', jobOf(job));
  return job;
}

async function findScanned(at: ReadContext, text: string): Promise<PrintJobRow> {
  const code = readSheetCode(text) ?? readTestCode(text);
  if (!code) throw new UserError('printing.codeUnreadable');
  const jobs = (await printingRepository.ofNumber(at, code.number)).filter(({ state }) => state !== 'superseded');
  const scanned = jobs.filter((job) => job.revision === code.revision);
  const newest = scanned[0];
  if (!newest) throw new UserError('printing.codeUnknown', { code: sheetCode(code.number, code.revision) });
  const latest = Math.max(...jobs.map((job) => job.revision));
  if (latest > code.revision) throw new UserError('printing.sheetOutdated', { code: sheetCode(code.number, latest) });
  return scanned.find(isConfirmable) ?? newest;
}

const settled = {
  nextAttemptAt: null,
  claimedBy: null,
  claimedUntil: null,
  errorCode: null,
  errorDetail: null,
} as const;

/** An older revision never goes out again. */
async function demandNewest(at: ReadContext, job: PrintJobRow): Promise<void> {
  if (!job.orderId) return;
  const [newest] = await printingRepository.ofOrder(at, job.orderId);
  if (newest && newest.id !== job.id && (newest.revision > job.revision || newest.kind === 'cancellation')) {
    throw new UserError('printing.superseded');
  }
}

function isConfirmable(job: PrintJobRow): boolean {
  if (job.confirmedAt !== null || job.state === 'superseded') return false;
  if (job.state === 'failed') return job.submittedAt !== null;
  return job.state !== 'queued' && job.state !== 'rendering';
}

function demandConfirmable(job: PrintJobRow): void {
  if (job.confirmedAt !== null) throw new UserError('printing.alreadyConfirmed', { name: job.confirmedByName ?? '' });
  if (job.state === 'superseded') throw new UserError('printing.superseded');
  if (!isConfirmable(job)) throw new UserError('printing.notSentYet');
}

function readTestCode(text: string): { readonly number: string; readonly revision: number } | null {
  const number = text.trim().toUpperCase();
  return /^TEST-\d{8}T\d{6}$/.test(number) ? { number, revision: 1 } : null;
}
