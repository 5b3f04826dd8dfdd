import { retryDelay } from '../../../shared/domain/printing/states.ts';
import { ConflictError } from '../../../shared/errors/errors.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import type { Database } from '../database/database.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Events } from '../events/events.ts';
import { type OnPaper, type PrintFact, printFact } from './print-facts.ts';
import { printingRepository } from './printing.repository.ts';
import { settingFaults } from './refusals.ts';
import type { PrinterSetting } from './sheet-maker.ts';

/*
 * Each outcome of the spooler as one short unit of work, with its fact.
 * `null`: somebody else changed the sheet first, and nothing was written.
 */

export interface RecordDeps {
  readonly database: Database;
  readonly events: Events;
  readonly now: () => number;
  readonly onPaper: OnPaper;
  /** Names this worker in claims, different in each process. */
  readonly worker: string;
}

export interface Fault {
  readonly code: string;
  readonly detail: string;
}

type Told = readonly [PrintFact, Readonly<Record<string, unknown>>];

/** How long a claim holds while a sheet is made, and while it is handed over. */
export const renderLease = 60_000;
const submitLease = 180_000;

const unclaimed = { claimedBy: null, claimedUntil: null } as const;
const done = { nextAttemptAt: null, ...unclaimed } as const;

/** Takes a waiting sheet for this worker alone. */
export function claim(deps: RecordDeps, job: PrintJobRow): Promise<PrintJobRow | null> {
  const { database, now, worker } = deps;
  return unlessChanged(() =>
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
  );
}

/** Written before the printer gets anything: after a crash nobody can hand the sheet over again unasked. */
export function recordSubmitting(deps: RecordDeps, job: PrintJobRow, setting: PrinterSetting, pdfHash: string) {
  const { driver, target, paper, copies, language } = setting;
  const at = deps.now();
  return record(deps, job, {
    state: 'submitted',
    submittedAt: at,
    backendJobId: null,
    claimedBy: deps.worker,
    claimedUntil: at + submitLease,
    nextAttemptAt: at + submitLease,
    pdfHash,
    driver,
    target,
    paper,
    copies,
    language,
  });
}

/** The printer took it. Its word outweighs whatever another worker guessed meanwhile. */
export async function recordSubmitted(
  deps: RecordDeps,
  job: PrintJobRow,
  backendJobId: string,
): Promise<PrintJobRow | null> {
  const patch = {
    state: 'submitted' as const,
    backendJobId: backendJobId.slice(0, 200),
    claimedBy: deps.worker,
    claimedUntil: deps.now() + renderLease,
    nextAttemptAt: deps.now(),
    errorCode: null,
    errorDetail: null,
  };
  const told: Told = ['submitted', wayOf(job)];
  const recorded = await record(deps, job, patch, told);
  if (recorded) return recorded;
  const current = await printingRepository.find(deps.database.read, job.id);
  return current?.state === 'unconfirmed' && current.confirmedAt === null ? record(deps, current, patch, told) : null;
}

export function recordPrinted(deps: RecordDeps, job: PrintJobRow) {
  const patch = { state: 'printed', printedAt: deps.now(), errorCode: null, errorDetail: null, ...done } as const;
  return record(deps, job, patch, ['printed', wayOf(job)]);
}

/**
 * Nothing reached the printer: tried again later, or left to whoever must change a setting first.
 * Returns when it is tried again, epoch ms.
 */
export async function recordRefused(deps: RecordDeps, job: PrintJobRow, fault: Fault): Promise<number | null> {
  const at = deps.now();
  const hopeless = settingFaults.includes(fault.code);
  const nextAttemptAt = hopeless ? null : at + retryDelay(job.attempts);
  // A fault is told once, not at each of its tries.
  const news = hopeless || job.errorCode !== fault.code;
  const state = hopeless ? 'failed' : 'queued';
  await unlessChanged(() =>
    deps.database.write(async (tx) => {
      const patch = { ...done, state, submittedAt: null, nextAttemptAt, ...faultFields(fault) } as const;
      await change(tx, deps, job, patch, news ? ['failed', { ...fault, willRetry: !hopeless }] : undefined);
      if (fault.code !== 'printing.printerAway') return;
      const others = await printingRepository.postpone(tx, job.centre, at, { nextAttemptAt, ...faultFields(fault) });
      for (const other of others) tellOf(tx, other);
    }),
  );
  return nextAttemptAt;
}

/** The printer is back: what waited for it is due now. */
export function reviveWaiting(deps: RecordDeps, job: PrintJobRow, codes: readonly string[]) {
  return deps.database.write((tx) => printingRepository.revive(tx, job.centre, codes, deps.now()));
}

export function recordFailed(deps: RecordDeps, job: PrintJobRow, fault: Fault) {
  const told: Told = ['failed', { ...fault, willRetry: false }];
  return record(deps, job, { ...done, state: 'failed', ...faultFields(fault) }, told);
}

/** It may be on paper or not: only somebody who looks can tell. */
export function recordUnconfirmed(deps: RecordDeps, job: PrintJobRow, fault: Fault) {
  return record(deps, job, { ...done, state: 'unconfirmed', ...faultFields(fault) }, ['unconfirmed', { ...fault }]);
}

export function recordSuperseded(deps: RecordDeps, job: PrintJobRow) {
  return record(deps, job, { ...done, state: 'superseded' }, ['superseded', {}]);
}

/** A worker died before it handed the sheet over. */
export function recordRequeued(deps: RecordDeps, job: PrintJobRow) {
  return record(deps, job, { ...done, state: 'queued', nextAttemptAt: deps.now(), submittedAt: null });
}

export function prolongClaim(deps: RecordDeps, job: PrintJobRow): Promise<void> {
  const { database, worker, now } = deps;
  return database.write((tx) => printingRepository.prolong(tx, job.id, worker, now() + renderLease));
}

function record(deps: RecordDeps, job: PrintJobRow, patch: Partial<PrintJobRow>, told?: Told) {
  return unlessChanged(() => deps.database.write((tx) => change(tx, deps, job, patch, told)));
}

async function change(
  tx: WriteContext,
  { events, onPaper }: RecordDeps,
  job: PrintJobRow,
  patch: Partial<PrintJobRow>,
  told?: Told,
): Promise<PrintJobRow> {
  await printingRepository.update(tx, job.id, job.version, patch);
  if (told) await events.append(tx, null, [printFact(told[0], job, told[1])]);
  if (patch.state === 'printed') await onPaper(tx, job);
  tellOf(tx, job);
  return { ...job, ...patch, version: job.version + 1 };
}

function tellOf(tx: WriteContext, job: PrintJobRow): void {
  tx.changed('printJob', job.id);
  if (job.orderId) tx.changed('order', job.orderId);
}

function wayOf({ driver, target, attempts }: PrintJobRow) {
  return { driver, target, attempts };
}

function faultFields({ code, detail }: Fault) {
  return { errorCode: code, errorDetail: detail.slice(0, 500) };
}

async function unlessChanged<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConflictError) return null;
    throw error;
  }
}
